import { mergeBase, mergeTree, NOTHING, resolveCommit, setRefs } from "./bare-repository.ts";
import { commitTree } from "./make-commits.ts";
import { runGit } from "./run-git.ts";
import type { Pull, Repository } from "./world.ts";

/** Sets refs/pull/N/head and refs/pull/N/merge as GitHub does; the latter is a merge that nobody made, and absent on a conflict. */
export function refreshPullRefs(target: Repository, pull: Pull, head: Repository): void {
  const ref = `refs/pull/${pull.number}`;
  if (head.id !== target.id) {
    runGit(target.dir, [
      "fetch",
      "--quiet",
      "--no-tags",
      head.dir,
      `+refs/heads/${pull.headRef}:${ref}/head`,
    ]);
  }
  const base = baseTip(target, pull);
  const tree = mergeTree(target.dir, base, pull.headSha);
  const github = { name: "GitHub", email: "noreply@github.com", at: pull.updatedAt };
  pull.mergeSha =
    tree === undefined
      ? null
      : commitTree(target.dir, tree, {
          message: `Merge ${pull.headSha} into ${base}`,
          author: github,
          committer: github,
          parents: [base, pull.headSha],
        });
  setRefs(target.dir, { [`${ref}/head`]: pull.headSha, [`${ref}/merge`]: pull.mergeSha ?? NOTHING });
}

/** The base branch as it is now, which `base.sha` of the API is not once the base moved on. */
export function baseTip(target: Repository, pull: Pull): string {
  return resolveCommit(target.dir, `refs/heads/${pull.baseRef}`) ?? pull.baseSha;
}

/** The text of what a pull request changes against its merge base; undefined: it has none with its base. */
export function patchOf(target: Repository, pull: Pull): string | undefined {
  const from = mergeBase(target.dir, baseTip(target, pull), pull.headSha);
  if (from === undefined) return undefined;
  return runGit(target.dir, ["diff-tree", "-r", "-p", "--full-index", from, pull.headSha]);
}
