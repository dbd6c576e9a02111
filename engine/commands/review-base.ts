import type { MergeHistory } from "../ports/git-history.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { PullRequestReading } from "../ports/pull-requests.ts";
import type { ReviewUnread } from "../schema/documents.generated.ts";

/**
 * The tip of the branch that a pull request would be merged into: as it was last fetched, else as it is here. Where the forge
 * knows a later one, the clone is behind, and what it says of the base is not believed.
 * @throws {OutsideError} where there is no such branch
 */
export async function baseTip(
  { pullRequest: { base } }: PullRequestReading,
  { repository, history }: { readonly repository: PolicyRepository; readonly history: MergeHistory },
): Promise<{ readonly base: string; readonly unread: readonly ReviewUnread[] }> {
  const { commit } = await resolveBranch(repository, base.ref);
  const isBehind = !(await isWithin(history, base.sha, commit));
  const why = `the clone has ${commit} as the tip of ${base.ref}, and the forge had ${base.sha}: git fetch`;
  return { base: commit, unread: isBehind ? [{ what: "base", why }] : [] };
}

async function resolveBranch(
  repository: PolicyRepository,
  name: string,
): Promise<{ readonly commit: string }> {
  try {
    return await repository.resolveRef(`refs/remotes/origin/${name}`);
  } catch (cause) {
    if (!(cause instanceof OutsideError) || cause.code !== "missing-ref") throw cause;
    return repository.resolveRef(`refs/heads/${name}`);
  }
}

async function isWithin(history: MergeHistory, commit: string, tip: string): Promise<boolean> {
  if (commit === tip) return true;
  return (await history.hasCommit(commit)) && (await history.mergeBase(commit, tip)) === commit;
}
