import { join } from "node:path";
import type { MergeHistory } from "../ports/git-history.ts";
import { openGitObjects, usableGit } from "./git-cli.ts";
import { mergeStore } from "./git-history-merge.ts";
import { objectHistory } from "./git-history-objects.ts";
import { openIsomorphicObjects } from "./git-isomorphic.ts";
import type { GitReader } from "./git-repository.ts";

/**
 * Opens the history of the repository at `dir`. Without git it answers the same, but cannot merge what is no fast-forward.
 * @throws {OutsideError} as `openGitRepository`
 */
export async function openGitHistory(dir: string, reader: GitReader = "auto"): Promise<MergeHistory> {
  const choice = reader === "auto" && (await usableGit()) === undefined ? "isomorphic" : reader;
  if (choice === "isomorphic") return objectHistory(await openIsomorphicObjects(dir), undefined);
  const objects = await openGitObjects(dir);
  return objectHistory(objects, mergeStore(join(objects.location.commonDir, "objects")));
}
