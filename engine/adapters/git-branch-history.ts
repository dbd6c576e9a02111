import type { BranchCommit, BranchHistory } from "../ports/branch-history.ts";
import type { ChangedFile } from "../ports/git-history.ts";
import { gitBulkObjects } from "./git-bulk-objects.ts";
import { openGitObjects, usableGit } from "./git-cli.ts";
import { parseCommitLink } from "./git-commit.ts";
import { type FirstParentHint, type FoundCommit, firstParents, revListHint } from "./git-first-parents.ts";
import { openIsomorphicObjects } from "./git-isomorphic.ts";
import type { GitLocation } from "./git-location.ts";
import { type BulkObjects, bulkOf } from "./git-objects-together.ts";
import type { GitReader } from "./git-repository.ts";
import { type TreePair, treePairChanges } from "./git-tree-changes.ts";
import { COMMIT_OBJECT_BYTES, defaultTreeLimits } from "./tree-limits.ts";

/** Commits whose trees are held at once. */
const TOGETHER = 2_000;

/**
 * Opens a repository, bare too, for an audit of its branches.
 * @throws {OutsideError} codes `not-a-repository`, `unsupported-repository`; `no-git` when git is asked for by name
 */
export async function openBranchHistory(dir: string, reader: GitReader = "auto"): Promise<BranchHistory> {
  const isBare = reader === "isomorphic" || (reader === "auto" && (await usableGit()) === undefined);
  if (isBare) {
    const { location, source } = await openIsomorphicObjects(dir);
    return branchHistory(location, bulkOf(source), async () => []);
  }
  const { location } = await openGitObjects(dir);
  return branchHistory(location, gitBulkObjects(location), revListHint(location));
}

function branchHistory(location: GitLocation, objects: BulkObjects, hint: FirstParentHint): BranchHistory {
  return {
    async commits(tip, until, only) {
      const found = [...(await firstParents({ location, objects, hint }, tip, until))].reverse();
      const before = until === undefined ? undefined : await treeOf(objects, until);
      return withChanges(objects, found, before, only);
    },
    async filesAt(commit) {
      const [files = []] = await treePairChanges(objects, [{ new: await treeOf(objects, commit) }]);
      return files;
    },
    blob: async (id) =>
      (await objects.read([id], "blob", defaultTreeLimits.fileBytes)).get(id) ?? new Uint8Array(0),
    close: () => objects.close(),
  };
}

async function withChanges(
  objects: BulkObjects,
  found: readonly FoundCommit[],
  before: string | undefined,
  only: ReadonlySet<string> | undefined,
): Promise<readonly BranchCommit[]> {
  const commits: BranchCommit[] = [];
  for (let start = 0; start < found.length; start += TOGETHER) {
    const some = found.slice(start, start + TOGETHER);
    const pairs = some.map(({ tree }, index): TreePair => {
      const old = start + index === 0 ? before : found[start + index - 1]?.tree;
      return { new: tree, ...(old === undefined ? {} : { old }) };
    });
    const changes = await treePairChanges(objects, pairs, only);
    for (const [index, commit] of some.entries()) commits.push(branchCommit(commit, changes[index] ?? []));
  }
  return commits;
}

function branchCommit(
  { commit, tree, parents, bytes }: FoundCommit,
  changes: readonly ChangedFile[],
): BranchCommit {
  const hasTrailer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("\nMuster-PR: ");
  return { commit, tree, parents, changes, hasTrailer };
}

async function treeOf(objects: BulkObjects, commit: string): Promise<string> {
  const bytes = (await objects.read([commit], "commit", COMMIT_OBJECT_BYTES)).get(commit);
  return parseCommitLink(bytes ?? new Uint8Array(0), commit).tree;
}
