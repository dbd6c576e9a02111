import { readCommits } from "./read-commits.ts";

/** When commits were made by the word of their committers. */
export function commitTimes(
  dir: string,
  shas: readonly string[],
): readonly { readonly sha: string; readonly at: number }[] {
  return readCommits(dir, shas).map((commit) => ({ sha: commit.sha, at: commit.committer.seconds * 1000 }));
}
