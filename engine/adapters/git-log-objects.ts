import { OutsideError } from "../ports/outside-error.ts";
import { gitBulkObjects } from "./git-bulk-objects.ts";
import { openGitObjects, usableGit } from "./git-cli.ts";
import { type FirstParentHint, revListHint } from "./git-first-parents.ts";
import { openIsomorphicObjects } from "./git-isomorphic.ts";
import type { GitLocation } from "./git-location.ts";
import { type BulkObjects, bulkOf } from "./git-objects-together.ts";
import { readRef } from "./git-refs.ts";
import type { GitReader } from "./git-repository.ts";
import { isRefName } from "./git-revision.ts";

/** Where a log lies, and what reads its objects. */
export interface OpenLog {
  readonly location: GitLocation;
  readonly ref: string;
  readonly objects: BulkObjects;
  readonly hint: FirstParentHint;
}

/** @throws {OutsideError} codes `invalid-ref`, `not-a-repository`, `unsupported-repository`, `no-git` */
export async function openLogObjects(dir: string, ref: string, reader: GitReader): Promise<OpenLog> {
  requireLogRef(ref);
  const isBare = reader === "isomorphic" || (reader === "auto" && (await usableGit()) === undefined);
  if (isBare) {
    const { location, source } = await openIsomorphicObjects(dir);
    return { location, ref, objects: bulkOf(source), hint: async () => [] };
  }
  const { location } = await openGitObjects(dir);
  return { location, ref, objects: gitBulkObjects(location), hint: revListHint(location) };
}

/** A log on a branch would be written over that branch. */
function requireLogRef(ref: string): void {
  if (isRefName(ref) && !/^refs\/(?:heads|tags|remotes|replace|notes|pull)\//.test(ref)) return;
  throw new OutsideError(`Cannot keep the log in ${JSON.stringify(ref)}: that is no ref of its own`, {
    retry: "never",
    code: "invalid-ref",
    hint: "muster.yaml, log.ref: refs/muster/log",
  });
}

/** Exactly this ref, and the commit that it names. Undefined: there is none. */
export async function logTip({
  location,
  ref,
}: Pick<OpenLog, "location" | "ref">): Promise<string | undefined> {
  const found = await readRef(location, ref);
  if (found.ref === ref) return found.id;
  throw new OutsideError(`Cannot read the log: ${ref} leads to ${found.ref ?? "HEAD"}`, {
    retry: "never",
    code: "broken-ref",
    hint: "the log has a ref of its own, which names a commit: find out who changed it",
  });
}
