import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join, parse } from "node:path";
import { promisify } from "node:util";
import { OutsideError } from "../ports/outside-error.ts";
import { parseCommitLink } from "./git-commit.ts";
import type { GitLocation } from "./git-location.ts";
import { formatOfId } from "./git-object-id.ts";
import { historyTooLong, requireCommitId, shallow, shallowBoundary } from "./git-object-repository.ts";
import type { BulkObjects } from "./git-objects-together.ts";
import { emptyRepository, gitEnvironment, noTemporaryFolder } from "./git-process.ts";
import { COMMIT_OBJECT_BYTES } from "./tree-limits.ts";

export interface FoundCommit {
  readonly commit: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** The whole object, as it lies there. */
  readonly bytes: Uint8Array;
}

const MOST_COMMITS = 1_000_000;
const TOGETHER = 5_000;
/** As many are read before anybody is asked for a hint: to start git takes longer than that. */
const UNHINTED = 16;
const HINT_BYTES = 128 * 1024 * 1024;
const HINT_MS = 120_000;

/** Guesses which commits will be asked for, newest first, so that they can be read many at once. */
export type FirstParentHint = (tip: string, until: string | undefined) => Promise<readonly string[]>;

/**
 * The first parents of a commit, newest first, each read and verified: a hint only decides what is read together, never what
 * is a parent.
 * @throws {OutsideError} codes `not-an-ancestor`, `shallow`, `history-too-long`, and those of reading objects
 */
export async function firstParents(
  { location, objects, hint }: { location: GitLocation; objects: BulkObjects; hint: FirstParentHint },
  tip: string,
  until?: string,
): Promise<readonly FoundCommit[]> {
  requireCommitId(tip);
  const boundary = await shallowBoundary(location);
  const read = readAhead(objects, (commit) => hint(commit, until));
  const found: FoundCommit[] = [];
  let at: string | undefined = tip;
  while (at !== undefined && at !== until) {
    if (found.length >= MOST_COMMITS) throw historyTooLong(tip);
    const bytes = await read(at, found.length);
    const { tree, parents } = parseCommitLink(bytes, at);
    found.push({ commit: at, tree, parents, bytes });
    if (boundary.has(at) && parents.length > 0 && parents[0] !== until) throw shallow(at);
    at = parents[0];
  }
  if (at === undefined && until !== undefined) throw notAnAncestor(tip, until);
  return found;
}

/** Asks git, which sees nothing of the repository but its objects: no replace refs, no grafts, no commit graph. */
export function revListHint({ commonDir }: GitLocation): FirstParentHint {
  return async (tip, until) => {
    const skeleton = await emptyRepository(formatOfId(tip)).catch(noTemporaryFolder);
    const range = until === undefined ? [tip] : [tip, `^${until}`];
    const args = ["-c", "core.commitGraph=false", "rev-list", "--first-parent", ...range, "--"];
    const env = {
      ...gitEnvironment(),
      GIT_DIR: skeleton,
      GIT_OBJECT_DIRECTORY: join(commonDir, "objects"),
    };
    const options = {
      cwd: parse(skeleton).root,
      env,
      maxBuffer: HINT_BYTES,
      timeout: HINT_MS,
      windowsHide: true,
    };
    try {
      const { stdout } = await promisify(execFile)("git", args, options);
      return stdout.split("\n").filter((line) => line !== "");
    } catch {
      return [];
    } finally {
      await rm(skeleton, { recursive: true, force: true });
    }
  };
}

/** Reads along the hint, many at once, as long as history follows it; else one at a time. */
function readAhead(
  objects: BulkObjects,
  hint: (commit: string) => Promise<readonly string[]>,
): (commit: string, index: number) => Promise<Uint8Array> {
  let held: ReadonlyMap<string, Uint8Array> = new Map();
  let hinted: readonly string[] = [];
  return async (commit, index) => {
    const have = held.get(commit);
    if (have !== undefined) return have;
    if (index === UNHINTED) hinted = await hint(commit);
    const at = index - UNHINTED;
    const together = hinted[at] === commit ? hinted.slice(at, at + TOGETHER) : [commit];
    held = await objects.read(together, "commit", COMMIT_OBJECT_BYTES);
    const bytes = held.get(commit);
    if (bytes === undefined) throw new Error(`${commit} was read and is not there`);
    return bytes;
  };
}

function notAnAncestor(tip: string, until: string): OutsideError {
  return new OutsideError(
    `Cannot reach ${until} from ${tip} along first parents: history was rewritten, or they never met`,
    { retry: "never", code: "not-an-ancestor" },
  );
}
