import type { LogEntry, Review, ReviewFile, ReviewInput } from "../../schema/documents.generated.ts";
import type { Unnumbered } from "../log/is-recorded.ts";
import { draftOf, entryPerson, type Recorder } from "./entry-draft.ts";
import { governedBy, governedFiles } from "./governed-files.ts";
import { momentOf } from "./moment.ts";
import { opinionsOf } from "./opinions.ts";
import { peopleOf } from "./people.ts";
import { recordedReviews } from "./recorded-reviews.ts";
import { reviewsOnce } from "./reviews-once.ts";
import { whatWasSeen } from "./seen.ts";
import { subjectOf } from "./subject.ts";
import type { ApprovalVerdict } from "./verdict.ts";

/** What the change was when somebody looked. */
interface Shown {
  readonly head: string;
  readonly tree: string | undefined;
  readonly mergeTree: string | null | undefined;
  readonly files: readonly ReviewFile[];
  readonly effect: LogEntry["effect"] | null;
}

/**
 * What the log has to keep of a pull request's reviews, and has not yet: each opinion once, with what the reviewer saw where that
 * can be told at all, and each dismissal. Whatever cannot be told is left out, and then the review counts for nothing that asks.
 *
 * Judge by the state of the pull request as it is read, before the merge is asked for.
 * @see approval.md, 4: "The log's own entry says"
 */
export function reviewEntries(
  input: ReviewInput,
  { tree }: Pick<ApprovalVerdict, "tree">,
  recorder: Recorder,
): readonly Unnumbered[] {
  const recorded = recordedReviews(input);
  const seenHead = seenHeads(input);
  const rules = new Map(tree.paths.map(({ path, rules: names }) => [path, names]));
  const drafts: Unnumbered[] = [];
  for (const review of [...reviewsOnce(input.reviews)].sort((a, b) => a.id - b.id)) {
    const { id, user, state, submittedAt, permission = null } = review;
    if (user === null || submittedAt === null) continue;
    const said = { person: entryPerson(user, input), review: { id, state, submittedAt, permission } };
    if (state === "DISMISSED") {
      if (!recorded.dismissals.has(id)) drafts.push({ ...draftOf("dismiss", input, recorder), ...said });
    } else if (
      (state === "APPROVED" || state === "CHANGES_REQUESTED") &&
      recorded.entryOf(review) === undefined
    ) {
      const head = seenHead(review);
      const shown = head === undefined ? undefined : shownAt(head, input);
      drafts.push({
        ...draftOf("review", input, recorder),
        ...said,
        ...(shown === undefined ? {} : shownFields(shown, input, rules)),
      });
    }
  }
  return drafts;
}

/** The head that a reviewer looked at. Undefined: nobody can tell. */
function seenHeads(input: ReviewInput): (review: Review) => string | undefined {
  const moment = momentOf(input);
  if (moment === undefined) return () => undefined;
  const recorded = recordedReviews(input);
  const subject = subjectOf(input, {
    moment,
    people: peopleOf(input.reviewPolicy.spec.people),
    recorded,
    files: governedFiles(input.files, governedBy(input)).files,
  });
  // Whoever reviews it after the merge saw what was merged: that may be the fuller review which is due.
  const { people } = opinionsOf(input, recorded, { ...moment, reviews: Number.POSITIVE_INFINITY });
  const opinions = new Map(
    people.flatMap(({ standing, earlier }) =>
      [standing, ...earlier].map((opinion) => [opinion.review.id, opinion]),
    ),
  );
  return ({ id }) => {
    const opinion = opinions.get(id);
    if (opinion === undefined) return undefined;
    const seen = whatWasSeen(opinion, subject);
    return "reason" in seen ? undefined : seen.head;
  };
}

function shownAt(
  head: string,
  { pullRequest, files, effect, heads, commits }: ReviewInput,
): Shown | undefined {
  if (head === pullRequest.head.sha) {
    const tree = commits.find(({ sha }) => sha === head)?.tree;
    return { head, tree, mergeTree: pullRequest.mergeTree, files, effect: effect.now };
  }
  const then = heads?.find(({ sha }) => sha === head);
  if (then === undefined) return undefined;
  return { head, tree: then.tree, mergeTree: then.mergeTree, files: then.files, effect: then.effect };
}

function shownFields(
  { head, tree, mergeTree, files, effect }: Shown,
  input: ReviewInput,
  rules: ReadonlyMap<string, readonly string[]>,
): Partial<Unnumbered> {
  const isGoverned = governedBy(input);
  const governed = files
    .filter(({ path }) => isGoverned(path))
    .map(({ path, old, new: fresh }) => [path, { old, new: fresh, rule: rules.get(path) ?? [] }] as const);
  return {
    head,
    ...(tree === undefined ? {} : { headTree: tree }),
    ...(mergeTree === undefined || mergeTree === null ? {} : { mergeTree }),
    ...(effect === null || effect === undefined ? {} : { effect }),
    governed: Object.fromEntries(governed),
    // Whatever head was looked at: from here on, growth is measured from now.
    ...(input.reach ? { rings: input.reach.rings } : {}),
  };
}
