import type { LogEntry, ReviewInput } from "../../schema/documents.generated.ts";
import type { Unnumbered } from "../log/is-recorded.ts";
import { draftOf, entryPerson, type Recorder } from "./entry-draft.ts";
import type { ApprovalVerdict } from "./verdict.ts";

/** A commit of the branch and what it changed of the governed paths, by its first parent. */
export interface GovernedCommit {
  readonly commit: string;
  readonly tree: string;
  readonly base: string;
  readonly changes: readonly {
    readonly path: string;
    readonly old: string | null;
    readonly new: string | null;
  }[];
}

/**
 * What the log keeps of a merge: what was judged, so that it can be judged again, and what the judgement was. One that the
 * reviews did not carry is a bypass.
 */
export function mergeEntry(
  commit: GovernedCommit,
  input: ReviewInput,
  verdict: ApprovalVerdict,
  recorder: Recorder,
): Unnumbered {
  const { reviewPolicy: _rules, recorded: _chain, ...judged } = input;
  const { head, mergedBy } = input.pullRequest;
  const headTree = input.commits.find(({ sha }) => sha === head.sha)?.tree;
  return {
    ...draftOf(verdict.approved ? "merge" : "bypass", input, recorder),
    ...(mergedBy ? { person: entryPerson(mergedBy, input) } : {}),
    head: head.sha,
    ...(headTree === undefined ? {} : { headTree }),
    base: commit.base,
    mergeCommit: commit.commit,
    mergeTree: commit.tree,
    effect: input.effect.now,
    governed: governedOf(commit, verdict),
    input: judged,
    approved: verdict.approved,
    line: verdict.line,
    ...(verdict.approved ? {} : { reason: "the reviews did not meet the rules of its base" }),
  };
}

/** A commit that came onto the branch without a pull request that it is the merge of. */
export function bypassEntry(
  commit: GovernedCommit,
  about: Pick<Unnumbered, "repositoryId" | "recordedAt">,
  reason: string,
  { rulesCommit, run }: Recorder,
): Unnumbered {
  return {
    type: "bypass",
    ...about,
    rulesCommit,
    base: commit.base,
    mergeCommit: commit.commit,
    mergeTree: commit.tree,
    governed: governedOf(commit),
    approved: false,
    line: "0 of 0: no pull request",
    reason,
    ...(run === undefined ? {} : { run }),
  };
}

function governedOf(
  { changes }: GovernedCommit,
  verdict?: Pick<ApprovalVerdict, "tree">,
): NonNullable<LogEntry["governed"]> {
  const rules = new Map(verdict?.tree.paths.map(({ path, rules: names }) => [path, names]));
  return Object.fromEntries(
    changes.map(({ path, old, new: fresh }) => [path, { old, new: fresh, rule: rules.get(path) ?? [] }]),
  );
}
