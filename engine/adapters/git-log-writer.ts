import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LogDraft, LogWriter } from "../ports/log.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { usableGit } from "./git-cli.ts";
import { firstParents } from "./git-first-parents.ts";
import { logCommitBytes } from "./git-log-commit.ts";
import { logTip, type OpenLog, openLogObjects } from "./git-log-objects.ts";
import { writeLogTree } from "./git-log-tree.ts";
import { writeLooseObject } from "./git-loose-writer.ts";
import { formatOfId, type ObjectFormat } from "./git-object-id.ts";
import { moveRef } from "./git-ref-writer.ts";
import { type GitRemote, originOf } from "./git-remote.ts";
import type { GitReader } from "./git-repository.ts";
import type { SshSigner } from "./ssh-private-key.ts";
import { COMMIT_OBJECT_BYTES } from "./tree-limits.ts";

export interface LogWriterOptions {
  readonly dir: string;
  /** The full name of the ref. */
  readonly ref: string;
  readonly signer: SshSigner;
  /** For pushing over http. */
  readonly token?: string | undefined;
  readonly reader?: GitReader;
}

export interface OpenLogWriter extends LogWriter {
  close(): Promise<void>;
}

type Appended = Awaited<ReturnType<LogWriter["append"]>>;

/**
 * Opens the log to be written. Objects are written first, then pushed, and only then the clone's own ref is moved: whatever
 * ends the program in between, the log is as it was, here and there, or has all that was added.
 * @throws {OutsideError} codes `invalid-ref`, `not-a-repository`, `unsupported-repository`; `no-git` where there is a remote
 */
export async function openLogWriter(options: LogWriterOptions): Promise<OpenLogWriter> {
  const log = await openLogObjects(options.dir, options.ref, options.reader ?? "auto");
  const format = await formatOf(log);
  const remote = await remoteOf(log, options, format);
  return {
    append: (drafts, onto) => append(log, remote, { drafts, onto, signer: options.signer, format }),
    fetch: () => fetchLog(log, remote),
    close: () => log.objects.close(),
  };
}

async function remoteOf(
  { location }: OpenLog,
  { token, reader = "auto" }: LogWriterOptions,
  format: ObjectFormat,
): Promise<GitRemote | undefined> {
  if (reader !== "isomorphic" && (await usableGit()) !== undefined) return originOf(location, token, format);
  const config = await readFile(join(location.commonDir, "config"), "utf8").catch(() => "");
  if (!/^\s*\[remote\b/m.test(config)) return undefined;
  throw new OutsideError("Cannot write the log: it is pushed through git, which is not there", {
    retry: "never",
    code: "no-git",
    hint: "install git 2.39 or newer",
  });
}

interface Adding {
  readonly drafts: readonly LogDraft[];
  readonly onto: string | undefined;
  readonly signer: SshSigner;
  readonly format: ObjectFormat;
}

async function append(log: OpenLog, remote: GitRemote | undefined, adding: Adding): Promise<Appended> {
  const { onto, drafts } = adding;
  if ((await logTip(log)) !== onto) return { kind: "overtaken" };
  if (drafts.length === 0 && onto !== undefined) return { kind: "appended", tip: onto };
  const tip = await writeCommits(log, adding);
  if (tip === undefined) throw new Error("a log is begun with an entry");
  if (remote === undefined) {
    const moved = await moveRef(log.location, log.ref, onto, tip);
    return moved === "moved" ? { kind: "appended", tip } : { kind: "overtaken" };
  }
  const answer = await remote.push(tip, log.ref);
  if (answer !== undefined && !(await isThere(remote, log.ref, tip, onto, answer)))
    return { kind: "overtaken" };
  // Whoever moved it meanwhile fetched it from the same place: then it is there, or a fetch brings it.
  if ((await moveRef(log.location, log.ref, onto, tip)) === "elsewhere") await fetchLog(log, remote);
  return { kind: "appended", tip };
}

/** A push can arrive although its answer was lost: where the ref stands now decides. */
async function isThere(
  remote: GitRemote,
  ref: string,
  tip: string,
  onto: string | undefined,
  answer: string,
): Promise<boolean> {
  const now = await remote.tip(ref);
  if (now === tip) return true;
  if (now !== onto) return false;
  throw new OutsideError(`Cannot add to the log: ${remote.name} did not take it: ${answer}`, {
    retry: "later",
    code: "log-refused",
    hint: "nothing was added here either; see that MUSTER_TOKEN may write contents, and that no rule forbids refs/muster/*",
  });
}

/** @returns the commit of the last draft; undefined where there is none */
async function writeCommits(
  { location }: OpenLog,
  { drafts, onto, signer, format }: Adding,
): Promise<string | undefined> {
  const objectsDir = join(location.commonDir, "objects");
  let parent = onto;
  for (const { number, subject, text, at, files } of drafts) {
    const tree = await writeLogTree(objectsDir, files, format);
    const bytes = logCommitBytes({ tree, parent, number, subject, text, at }, signer);
    if (bytes.length > COMMIT_OBJECT_BYTES) throw tooLarge(number, bytes.length);
    parent = await writeLooseObject(objectsDir, "commit", bytes, format);
  }
  return parent;
}

/** Brings what the remote has; the clone's ref only ever moves forward. */
async function fetchLog(log: OpenLog, remote: GitRemote | undefined): Promise<void> {
  if (remote === undefined) return;
  const [there, here] = [await remote.tip(log.ref), await logTip(log)];
  if (there === here) return;
  if (there === undefined) throw forked(log, remote, "has no log any more", here);
  await remote.fetch(log.ref, here);
  if (here !== undefined && !(await descends(log, there, here))) {
    throw forked(log, remote, `has it at ${there}, which does not go on from here`, here);
  }
  const moved = await moveRef(log.location, log.ref, here, there);
  if (moved === "elsewhere" && (await logTip(log)) !== there) return fetchLog(log, remote);
}

async function descends(log: OpenLog, tip: string, ancestor: string): Promise<boolean> {
  try {
    await firstParents(log, tip, ancestor);
    return true;
  } catch (cause) {
    if (cause instanceof OutsideError && cause.code === "not-an-ancestor") return false;
    throw cause;
  }
}

async function formatOf({ location, ref }: OpenLog): Promise<ObjectFormat> {
  const tip = await logTip({ location, ref });
  if (tip !== undefined) return formatOfId(tip);
  const config = await readFile(join(location.commonDir, "config"), "utf8");
  return /^\s*objectformat\s*=\s*"?sha256/im.test(config) ? "sha256" : "sha1";
}

function forked({ ref }: OpenLog, { name }: GitRemote, what: string, here: string | undefined): OutsideError {
  return new OutsideError(`Cannot go on with the log: ${name} ${what}; here ${ref} stands at ${here}`, {
    retry: "never",
    code: "log-broken",
    hint: "it was deleted or rewritten on one side: find out who did it before you set one of them right (docs/guides/log.md)",
  });
}

function tooLarge(number: number, bytes: number): OutsideError {
  return new OutsideError(`Cannot write entry ${number} of the log: it has ${bytes} bytes`, {
    retry: "never",
    code: "object-too-large",
    hint: `no more than ${COMMIT_OBJECT_BYTES} are read back; split the change that it records`,
  });
}
