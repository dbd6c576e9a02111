import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { GitLocation } from "./git-location.ts";
import { logTip } from "./git-log-objects.ts";
import { unwritable } from "./git-loose-writer.ts";
import { codeOf, nodeStateFiles } from "./state-files.ts";

/**
 * Moves a ref from one commit to another in one step, under the lock that git itself takes: `NAME.lock`, renamed. No hook runs.
 * @param from where the ref must stand now; undefined: it must not exist
 * @returns `moved`, or `elsewhere` where it stands somewhere else by now
 * @throws {OutsideError} code `state-locked` when somebody holds the lock; `broken-ref`, `state-unwritable`, `disk-full`
 */
export async function moveRef(
  location: GitLocation,
  ref: string,
  from: string | undefined,
  to: string,
): Promise<"moved" | "elsewhere"> {
  const path = join(location.commonDir, ref);
  const lock = `${path}.lock`;
  await take(lock, to);
  // Once renamed it is nobody's lock any more: another's may have its name by then.
  let isHeld = true;
  try {
    if ((await logTip({ location, ref })) !== from) return "elsewhere";
    await rename(lock, path);
    isHeld = false;
    await nodeStateFiles.syncFolder(dirname(path));
    return "moved";
  } catch (cause) {
    throw cause instanceof OutsideError ? cause : unwritable(`the ref ${ref}`, cause);
  } finally {
    if (isHeld) await rm(lock, { force: true });
  }
}

async function take(lock: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(lock), { recursive: true });
    await nodeStateFiles.create(lock, Buffer.from(`${to}\n`));
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw unwritable("a ref", cause);
    throw new OutsideError(`Cannot move the log: somebody holds the lock ${lock}`, {
      retry: "later",
      code: "state-locked",
      hint: "run it again; if no git and no Muster runs on this repository, delete that file",
    });
  }
}
