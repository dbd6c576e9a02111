import fc from "fast-check";

const KINDS = [
  "commit",
  "rewrite",
  "rebase",
  "update",
  "base",
  "review",
  "object",
  "comment",
  "dismiss",
  "retarget",
  "rename",
  "edit",
  "leave",
  "grow",
  "lose",
  "unread",
  "merge",
] as const;

type StepKind = (typeof KINDS)[number];

/** Something that happens to a pull request. Which of the numbers matter depends on the kind. */
export interface ReviewStep {
  readonly kind: StepKind;
  /** Who does it: an index into the accounts of the model. */
  readonly who: number;
  /** A second account: committer, pusher. */
  readonly other: number;
  /** Which edit, which review, which permission. */
  readonly at: number;
  /** 0 to 59: the small numbers are the oddities. */
  readonly odd: number;
}

/** How often each happens. */
const WEIGHTS: Readonly<Record<StepKind, number>> = {
  commit: 12,
  rewrite: 5,
  rebase: 5,
  update: 6,
  base: 4,
  review: 40,
  object: 5,
  comment: 2,
  dismiss: 4,
  retarget: 1,
  rename: 2,
  edit: 2,
  leave: 1,
  grow: 4,
  lose: 1,
  unread: 1,
  merge: 1,
};

const kind: fc.Arbitrary<StepKind> = fc.constantFrom(
  ...KINDS.flatMap((one) => Array.from({ length: WEIGHTS[one] }, () => one)),
);

const numbers = {
  who: fc.nat({ max: 29 }),
  other: fc.nat({ max: 29 }),
  at: fc.nat({ max: 999 }),
  odd: fc.nat({ max: 59 }),
};

const anyStep = fc.record({ kind, ...numbers });
const review = fc.record({ kind: fc.constant("review" as const), ...numbers });
const commit = fc.record({ kind: fc.constant("commit" as const), ...numbers });

/** A first commit, whatever happens then, and people who approve in the end. */
export const reviewSteps: fc.Arbitrary<readonly ReviewStep[]> = fc
  .tuple(commit, fc.array(anyStep, { maxLength: 8 }), fc.array(review, { maxLength: 4 }))
  .map(([first, life, end]) => [first, ...life, ...end]);
