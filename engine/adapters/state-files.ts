import { link, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * The few steps on disk that state is built of, each either done whole or not at all as seen by a reader. A test stands in
 * for them to fail or to die at any step.
 */
export interface StateFiles {
  /** Creates the folder and its parents. */
  makeFolder(path: string): Promise<void>;
  /** Names in the folder, in no order; none when there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Creates a file that does not exist yet, writes it whole and waits until the disk has it. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** Moves a file within one folder, replacing what is there, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; false when that name is taken. One step, also across processes. */
  link(from: string, to: string): Promise<boolean>;
  /** Waits until the disk has the folder's names. */
  syncFolder(path: string): Promise<void>;
  /** Removes a file; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** When the file was last written, in milliseconds since the epoch; undefined when there is no such file. */
  modifiedAt(path: string): Promise<number | undefined>;
}

export const nodeStateFiles: StateFiles = {
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true });
    if (first !== undefined) await syncFolder(dirname(first));
  },
  async list(path) {
    return (await unlessMissing(readdir(path))) ?? [];
  },
  read: (path) => unlessMissing(readFile(path)),
  async create(path, bytes) {
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  async link(from, to) {
    try {
      await link(from, to);
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    }
  },
  syncFolder,
  remove: (path) => rm(path, { force: true }),
  async modifiedAt(path) {
    return (await unlessMissing(stat(path)))?.mtimeMs;
  },
};

/** The platform's code of a fault (`ENOSPC`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Windows cannot open a folder and needs no such step: its rename is journalled. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
