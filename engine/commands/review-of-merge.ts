import { OutsideError } from "../ports/outside-error.ts";
import type { CommitInfo } from "../ports/policy-repository.ts";
import type { PullRequestReading } from "../ports/pull-requests.ts";
import type { ReviewInput } from "../schema/documents.generated.ts";
import { type AssembleDeps, assembleAt, type ReviewSpan } from "./assemble-review.ts";

/** A merged pull request, judged as of the commit it was merged onto. */
export interface MergeReview {
  /** Unless `content` is `automatic`, it says under `unread` that the merge was not what was reviewed. */
  readonly input: ReviewInput;
  readonly how: "merge" | "squash" | "other";
  /** Whether the merge commit holds what merging the reviewed head gives by itself, and nothing else. */
  readonly content: "automatic" | "mismatch" | "unknown";
  /** In words, where it is not automatic. */
  readonly says?: string;
}

/**
 * All that a judgement of a merged pull request needs. The rules are those of the first parent of the merge commit, and what is
 * judged is what the merge commit holds.
 * @throws {OutsideError} code `not-a-commit` where it is not merged; what git cannot give of the merge commit
 */
export async function reviewOfMerge(reading: PullRequestReading, deps: AssembleDeps): Promise<MergeReview> {
  const { number, merged, mergeCommit } = reading.pullRequest;
  if (!merged || mergeCommit === null) throw notMerged(number);
  const commit = await deps.repository.commitInfo(mergeCommit);
  const [base] = commit.parents;
  if (base === undefined) throw notMerged(number);
  const found = await contentOf(commit, base, reading.pullRequest.head.sha, deps);
  const span: ReviewSpan = {
    base,
    merge: { kind: "clean", tree: commit.tree },
    unread: found.says === undefined ? [] : [{ what: "merge", why: found.says }],
  };
  return { ...found, input: await assembleAt(reading, deps, span) };
}

type Found = Omit<MergeReview, "input">;

async function contentOf(
  { commit, parents, tree }: CommitInfo,
  base: string,
  head: string,
  deps: AssembleDeps,
): Promise<Found> {
  const [, second, ...more] = parents;
  const how = more.length > 0 || commit === head ? "other" : second === undefined ? "squash" : "merge";
  if (how === "other")
    return { how, content: "mismatch", says: `${commit} is no merge or squash of ${head}` };
  if (second !== undefined && second !== head)
    return { how: "other", content: "mismatch", says: `${commit} merges ${second}, and the head is ${head}` };
  try {
    return (await mismatch(how, tree, base, head, deps)) ?? { how, content: "automatic" };
  } catch (cause) {
    if (!(cause instanceof OutsideError)) throw cause;
    return { how, content: "unknown", says: cause.message };
  }
}

async function mismatch(
  how: "merge" | "squash",
  tree: string,
  base: string,
  head: string,
  { history }: AssembleDeps,
): Promise<Found | undefined> {
  const answer = await history.mergeTree(base, head);
  if (answer.kind === "unknown")
    return { how, content: "unknown", says: `what merging gives is not known: ${answer.why}` };
  if (answer.kind === "conflict")
    return {
      how,
      content: "mismatch",
      says: `merging ${head} into ${base} conflicts: somebody solved that unseen`,
    };
  if (answer.tree !== tree)
    return {
      how,
      content: "mismatch",
      says: `the merge has the tree ${tree}, and merging ${head} into ${base} gives ${answer.tree}`,
    };
  return how === "squash" ? rebased(base, head, history) : undefined;
}

/**
 * A rebase leaves a commit of one parent too, and that parent is part of the change: its rules must not judge, and what it brought
 * would not be judged. It is told by the base having, file for file, some of what the change made of it.
 */
async function rebased(
  base: string,
  head: string,
  history: AssembleDeps["history"],
): Promise<Found | undefined> {
  const commits = await history.commitsBetween(base, head);
  const left = await history.mergeBase(base, head);
  if (commits.length < 2 || left === undefined) return undefined;
  const ahead = new Map((await history.changedFiles(left, base)).map((file) => [file.path, file.new]));
  const twice = (await history.changedFiles(left, head)).find(
    (file) => ahead.has(file.path) && ahead.get(file.path) === file.new,
  );
  if (twice === undefined) return undefined;
  const says = `it may have been rebased: ${base}, before the last commit, already has ${twice.path} as the change made it`;
  return { how: "other", content: "mismatch", says };
}

function notMerged(number: number): OutsideError {
  return new OutsideError(
    `Cannot judge the merge of pull request ${number}: it has no merge commit with a parent`,
    {
      retry: "never",
      code: "not-a-commit",
    },
  );
}
