import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../core/model/compare-text.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { GitLocation } from "./git-location.ts";
import { isObjectId } from "./git-object-id.ts";
import { isRefName } from "./git-revision.ts";

/** The end of a chain of refs: `id` is missing where the last name has not been born. */
export interface FoundRef {
  readonly ref?: string;
  readonly id?: string;
}

/** Git follows five symbolic refs. @see refs.h, SYMREF_MAXDEPTH */
const MOST_HOPS = 5;
const LOOSE_REF_BYTES = 4096;
const PACKED_REFS_BYTES = 64 * 1024 * 1024;

/**
 * Reads exactly the ref of this name, loose or packed; no search path is tried, so no tag or remote can answer for a branch.
 * @param name `HEAD` or a full name
 * @throws {OutsideError} code `broken-ref` when the ref is there and says nothing usable: it is not "missing"
 */
export async function readRef(location: GitLocation, name: string): Promise<FoundRef> {
  let at = name;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const value = (await looseRef(location, at)) ?? (await packedRef(location, at));
    const ref = at === "HEAD" ? {} : { ref: at };
    if (value === undefined) return ref;
    if (isObjectId(value)) return { ...ref, id: value };
    if (!value.startsWith("ref: ")) throw broken(at, `it holds ${JSON.stringify(value.slice(0, 80))}`);
    at = value.slice("ref: ".length).trim();
    if (!isBranch(at)) throw broken(name, `it leads to ${JSON.stringify(at)}, which is no branch`);
  }
  throw broken(name, `it leads through more than ${MOST_HOPS} other refs`);
}

/** A branch, here or at a remote: a tag must not answer for one through a symbolic ref either. */
function isBranch(ref: string): boolean {
  return isRefName(ref) && /^refs\/(?:heads|remotes)\//.test(ref);
}

/** Names of branches for a hint: here and at origin, the first few. */
export async function someBranches(location: GitLocation): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const folder of ["refs/heads/", "refs/remotes/origin/"]) {
    const loose = await readdir(join(location.commonDir, folder)).catch(() => []);
    for (const name of loose) found.add(name);
    for (const ref of (await packedRefs(location)).keys()) {
      if (ref.startsWith(folder)) found.add(ref.slice(folder.length));
    }
  }
  found.delete("HEAD");
  return [...found].sort(compareText).slice(0, 8);
}

async function looseRef(location: GitLocation, name: string): Promise<string | undefined> {
  const path = join(name === "HEAD" ? location.gitDir : location.commonDir, name);
  const found = await lstat(path).catch(noSuchFile);
  if (found === undefined || found.isDirectory()) return undefined;
  if (!found.isFile() || found.size > LOOSE_REF_BYTES) throw broken(name, "it is not a small plain file");
  const text = (await readFile(path, "utf8").catch(noSuchFile))?.trimEnd();
  if (text === "") throw broken(name, "its file is empty");
  return text;
}

async function packedRef(location: GitLocation, name: string): Promise<string | undefined> {
  return name === "HEAD" ? undefined : (await packedRefs(location)).get(name);
}

/** @see git-pack-refs(1): "#" begins a comment, "^" the peeled value of the tag before it */
async function packedRefs(location: GitLocation): Promise<ReadonlyMap<string, string>> {
  const refs = new Map<string, string>();
  const path = join(location.commonDir, "packed-refs");
  const found = await stat(path).catch(noSuchFile);
  if (found === undefined) return refs;
  if (!found.isFile() || found.size > PACKED_REFS_BYTES)
    throw broken("packed-refs", "it is not a plain file of usable size");
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    const [, id, name] = /^([0-9a-f]{40,64}) (refs\/.+?)\r?$/.exec(line) ?? [];
    if (id !== undefined && name !== undefined && isObjectId(id)) refs.set(name, id);
    else if (line !== "" && !/^[#^]/.test(line))
      throw broken("packed-refs", `it has the line ${JSON.stringify(line.slice(0, 80))}`);
  }
  return refs;
}

function noSuchFile(cause: unknown): undefined {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  throw new OutsideError("Cannot read the refs of the repository", {
    retry: "never",
    cause,
    code: "broken-ref",
  });
}

function broken(name: string, why: string): OutsideError {
  return new OutsideError(`Cannot read the ref ${name}: ${why}`, {
    retry: "never",
    code: "broken-ref",
    hint: "fetch the repository anew, or repair the ref: git fsck",
  });
}
