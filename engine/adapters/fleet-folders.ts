import { copyFile, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, nodeStateFiles, type StateFiles } from "./state-files.ts";

/** What snapshots need of the disk beside what other state does. */
export interface FolderFiles extends StateFiles {
  /** Removes a folder and what is in it; one that is not there is fine. */
  removeFolder(path: string): Promise<void>;
  /** A file with the bytes of another one, which are not copied where the disk lets two names be one file. */
  share(from: string, to: string): Promise<void>;
}

export const nodeFolderFiles: FolderFiles = {
  ...nodeStateFiles,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  async share(from, to) {
    try {
      if (await nodeStateFiles.link(from, to)) return;
    } catch (error) {
      if (codeOf(error) === "ENOENT") throw error;
    }
    await copyFile(from, to);
    const file = await open(to, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
};

/** One kept snapshot: a folder that is named after its number and the SHA-256 of its manifest. */
export interface FleetSlot {
  readonly folder: string;
  readonly number: number;
  readonly hex: string;
}

const NAME = "fleet";

/** The newest first. */
export async function fleetSlots(dir: string, files: FolderFiles): Promise<readonly FleetSlot[]> {
  const slots: FleetSlot[] = [];
  for (const folder of await files.list(dir)) {
    const parts = /^fleet\.([1-9]\d{0,14})\.([0-9a-f]{64})$/.exec(folder);
    if (parts !== null) slots.push({ folder, number: Number(parts[1]), hex: parts[2] ?? "" });
  }
  return slots.sort((a, b) => b.number - a.number || (a.hex < b.hex ? -1 : 1));
}

export function slotName(number: number, hex: string): string {
  return `${NAME}.${number}.${hex}`;
}

export function temporaryName(token: string): string {
  return `${NAME}.${token}.tmp`;
}

/** Removes older snapshots and what a crashed writer left. Nothing depends on it, so a fault here is not one. */
export async function sweepFleet(
  dir: string,
  keep: readonly (string | undefined)[],
  files: FolderFiles,
): Promise<void> {
  for (const name of await files.list(dir)) {
    const isOurs = /^fleet\.(?:[1-9]\d{0,14}\.[0-9a-f]{64}|.*\.tmp)$/.test(name);
    if (isOurs && !keep.includes(name)) await files.removeFolder(join(dir, name)).catch(() => undefined);
  }
}
