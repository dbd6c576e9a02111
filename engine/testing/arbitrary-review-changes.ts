import type { ForgeAccount, Review, ReviewInput } from "../schema/documents.generated.ts";
import { objectId } from "./arbitrary-review-content.ts";

/** The same facts in another order, some of them twice. `turn` says how. */
export function rearranged(input: ReviewInput, turn: number): ReviewInput {
  const { effect, heads, reviewPolicy, reach } = input;
  const { spec } = reviewPolicy;
  const policy = {
    ...reviewPolicy,
    spec: { ...spec, people: turned(spec.people, turn), rules: turned(spec.rules, turn) },
  };
  return {
    ...input,
    commits: doubled(input.commits, turn),
    reviews: doubled(input.reviews, turn),
    events: doubled(input.events, turn),
    recorded: doubled(input.recorded, turn),
    files: doubled(input.files, turn),
    effect: {
      ...effect,
      approved: effect.approved === null ? null : doubled(effect.approved, turn),
      now: doubled(effect.now, turn),
    },
    reviewPolicy: { ...policy, spec: { ...policy.spec, governs: doubled(spec.governs, turn) } },
    unread: doubled(input.unread, turn),
    ...(heads === undefined ? {} : { heads: doubled(heads, turn) }),
    ...(reach
      ? { reach: { ...reach, rings: turned(reach.rings, turn), tracks: doubled(reach.tracks, turn) } }
      : {}),
  };
}

function turned<T>(items: readonly T[], turn: number): readonly T[] {
  const at = items.length === 0 ? 0 : turn % items.length;
  const moved = [...items.slice(at), ...items.slice(0, at)];
  return turn % 2 === 0 ? moved : moved.reverse();
}

function doubled<T>(items: readonly T[], turn: number): readonly T[] {
  return turn % 3 === 0 ? turned(items, turn) : turned([...items, ...items.slice(turn % 4)], turn);
}

/** With another login for each account, wherever it is named: people are told apart by the id alone. */
export function relabelled(input: ReviewInput, labelOf: (id: number) => string): ReviewInput {
  const relabel = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(relabel);
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).map(([key, one]) => [key, relabel(one)] as const);
    const account = Object.fromEntries(fields);
    return "login" in value && "id" in value ? { ...account, login: labelOf(Number(value.id)) } : account;
  };
  return relabel(input) as ReviewInput;
}

export function withoutApprovalsOf(input: ReviewInput, id: number): ReviewInput {
  const isTheirs = ({ user, state }: Review) => user?.id === id && state === "APPROVED";
  return { ...input, reviews: input.reviews.filter((review) => !isTheirs(review)) };
}

/** With a commit more, of this author, under the head. */
export function withCommitBy(input: ReviewInput, author: ForgeAccount): ReviewInput {
  const sha = objectId(`commit by ${author.id}`);
  const parents = [input.pullRequest.base.sha];
  const commit = { sha, parents, tree: sha, author, committer: author, coAuthors: [] };
  return { ...input, commits: [...input.commits, commit] };
}

/** With a request for changes that comes last of all. */
export function withRequestBy(input: ReviewInput, user: ForgeAccount): ReviewInput {
  const request: Review = {
    id: 9999,
    user,
    state: "CHANGES_REQUESTED",
    submittedAt: input.now,
    commitId: null,
    permission: "read",
  };
  return { ...input, reviews: [...input.reviews, request] };
}

/** With other bytes in every path that changed, but for the lists: their entries may be taken out. */
export function withOtherBytes(input: ReviewInput): ReviewInput {
  const files = input.files.map((file) =>
    file.path.startsWith("policies/approvals/") ? file : { ...file, new: objectId(`other ${file.path}`) },
  );
  return { ...input, files };
}
