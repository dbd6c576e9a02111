import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import { codeOf, nodeStateFiles, type StateFiles } from "./state-files.ts";

/** Who holds a lock. Pid and start time together name a process: a pid alone is soon given to another. */
interface Holder {
  readonly pid: number;
  /** The kernel's own count (boot id and clock ticks), so that no change of the clock matters; "" where it gives none. */
  readonly startedAt: string;
  readonly host: string;
  readonly token: string;
}

const LOCK = "lock";
/** Held for the few steps of taking a dead holder's lock away; left behind only by a crash within them. */
const TAKEOVER = "lock.takeover";
const TAKEOVER_MS = 10_000;

/**
 * Runs `work` while this process alone may write the folder's state. A lock whose holder no longer lives is taken over; one
 * from another machine is believed, because nobody here can tell.
 * @throws {OutsideError} at once, naming the holder, when another process has the lock
 */
export async function withLock<T>(
  dir: string,
  work: () => Promise<T>,
  files: StateFiles = nodeStateFiles,
): Promise<T> {
  const mine = await thisProcess();
  try {
    await files.makeFolder(dir);
    if (!(await acquire(dir, mine, files))) throw await heldBy(dir, files);
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    throw new OutsideError(`cannot lock the state in ${dir}: ${codeOf(error) ?? String(error)}`, {
      retry: "never",
      cause: error,
      code: "state-unwritable",
    });
  }
  try {
    return await work();
  } finally {
    await release(dir, mine, files);
  }
}

async function acquire(dir: string, mine: Holder, files: StateFiles): Promise<boolean> {
  const lock = join(dir, LOCK);
  if (await claim(dir, lock, mine, files)) return true;
  if (!(await isAbandoned(await readHolder(lock, files)))) return false;
  const takeover = join(dir, TAKEOVER);
  await dropOldTakeover(takeover, files);
  if (!(await claim(dir, takeover, mine, files))) return false;
  try {
    // Looked at again under the takeover: another may have been quicker, and its lock must stand.
    if (await isAbandoned(await readHolder(lock, files))) await files.remove(lock);
    return await claim(dir, lock, mine, files);
  } finally {
    await files.remove(takeover);
  }
}

/** The holder's name appears whole or not at all: a file is written aside and linked to the name if that is free. */
async function claim(dir: string, path: string, mine: Holder, files: StateFiles): Promise<boolean> {
  const aside = join(dir, `${LOCK}.${randomUUID()}.tmp`);
  await files.create(aside, new TextEncoder().encode(`${JSON.stringify(mine)}\n`));
  try {
    return await files.link(aside, path);
  } finally {
    await files.remove(aside);
  }
}

async function release(dir: string, mine: Holder, files: StateFiles): Promise<void> {
  const lock = join(dir, LOCK);
  const holder = await readHolder(lock, files);
  if (typeof holder === "object" && holder.token === mine.token) await files.remove(lock);
}

async function dropOldTakeover(path: string, files: StateFiles): Promise<void> {
  const since = await files.modifiedAt(path);
  if (since === undefined || Date.now() - since < TAKEOVER_MS) return;
  if (await isAbandoned(await readHolder(path, files))) await files.remove(path);
}

async function readHolder(path: string, files: StateFiles): Promise<Holder | "none" | "unreadable"> {
  const bytes = await files.read(path);
  if (bytes === undefined) return "none";
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isHolder(value) ? value : "unreadable";
  } catch {
    return "unreadable";
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  const { pid, startedAt, host, token } = value as Record<string, unknown>;
  const named = typeof startedAt === "string" && typeof host === "string" && typeof token === "string";
  return named && Number.isSafeInteger(pid) && Number(pid) > 0;
}

/** An unreadable lock is not abandoned: someone must look. */
async function isAbandoned(holder: Holder | "none" | "unreadable"): Promise<boolean> {
  if (holder === "none") return true;
  if (holder === "unreadable" || holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const startedAt = await startOf(holder.pid);
  return startedAt !== "" && holder.startedAt !== "" && startedAt !== holder.startedAt;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

async function thisProcess(): Promise<Holder> {
  return {
    pid: process.pid,
    startedAt: await startOf(process.pid),
    host: hostname(),
    token: randomUUID(),
  };
}

/** Boot id and start tick of a process, as Linux tells them; "" elsewhere. The command's name may hold spaces and ")". */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    return ticks === "" ? "" : `${boot}/${ticks}`;
  } catch {
    return "";
  }
}

async function heldBy(dir: string, files: StateFiles): Promise<OutsideError> {
  const lock = join(dir, LOCK);
  const holder = await readHolder(lock, files);
  const who =
    typeof holder === "object" ? `process ${holder.pid} on ${holder.host}` : "a holder that cannot be read";
  return new OutsideError(`cannot write the state in ${dir}: ${who} holds the lock`, {
    retry: "later",
    code: "state-locked",
    hint: `wait until it has ended; if it runs no more, delete ${lock}`,
  });
}
