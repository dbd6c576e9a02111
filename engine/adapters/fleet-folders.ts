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
export interface FolderSlot {
  readonly folder: string;
  readonly number: number;
  readonly hex: string;
}

/** What is kept as folders. */
export type FolderName = "fleet" | "run";

/** The newest first. */
export async function folderSlots(
  dir: string,
  name: FolderName,
  files: FolderFiles,
): Promise<readonly FolderSlot[]> {
  const slots: FolderSlot[] = [];
  for (const folder of await files.list(dir)) {
    const slot = slotOf(folder, name);
    if (slot !== undefined) slots.push(slot);
  }
  return slots.sort((a, b) => b.number - a.number || (a.hex < b.hex ? -1 : 1));
}

export function slotName(name: FolderName, number: number, hex: string): string {
  return `${name}.${number}.${hex}`;
}

export function temporaryName(name: FolderName, token: string): string {
  return `${name}.${token}.tmp`;
}

/** Removes older snapshots and what a crashed writer left. Nothing depends on it, so a fault here is not one. */
export async function sweepFolders(
  dir: string,
  name: FolderName,
  keep: readonly (string | undefined)[],
  files: FolderFiles,
): Promise<void> {
  for (const folder of await files.list(dir)) {
    const isOurs =
      slotOf(folder, name) !== undefined || (folder.startsWith(`${name}.`) && folder.endsWith(".tmp"));
    if (isOurs && !keep.includes(folder)) await files.removeFolder(join(dir, folder)).catch(() => undefined);
  }
}

function slotOf(folder: string, name: FolderName): FolderSlot | undefined {
  const [start, number = "", hex = "", ...more] = folder.split(".");
  if (start !== name || more.length > 0) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(number) || !/^[0-9a-f]{64}$/.test(hex)) return undefined;
  return { folder, number: Number(number), hex };
}
