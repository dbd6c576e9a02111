import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import { codeOf, nodeStateFiles, type StateFiles } from "./state-files.ts";

export { withLock } from "./state-lock.ts";

/** One kept state of a name: its bytes, proven by the digest that its file name carries. */
export interface Generation {
  readonly number: number;
  /** `sha256:` of the bytes. */
  readonly digest: string;
  readonly bytes: Uint8Array;
  /** Newer generations whose bytes are not what they should be, by file name. Empty: this is the newest. */
  readonly damaged: readonly string[];
}

interface Slot {
  readonly file: string;
  readonly number: number;
  readonly hex: string;
}

/**
 * Keeps `bytes` as the newest generation of `name`, and the one before it. The file is named after its number and its
 * SHA-256 (`catalog.42.9f86…`), written under another name, synced, renamed and the folder synced: whoever reads, at any
 * moment and after any crash, gets the old bytes whole or the new bytes whole. Equal bytes are not written again.
 *
 * Hold the folder's lock (`withLock`) around reading what the new state is made of and this.
 * @throws {OutsideError} when the disk refuses; the generations that were there are untouched
 */
export async function writeGeneration(
  dir: string,
  name: string,
  bytes: Uint8Array,
  files: StateFiles = nodeStateFiles,
): Promise<{ readonly number: number; readonly digest: string; readonly written: "new" | "unchanged" }> {
  const hex = sha256Hex(bytes);
  try {
    await files.makeFolder(dir);
    const slots = await slotsOf(dir, name, files);
    const before = await newestWhole(dir, slots, files);
    if (before !== undefined && before.hex === hex && before.number === slots[0]?.number) {
      return { number: before.number, digest: `sha256:${hex}`, written: "unchanged" };
    }
    const next = { number: (slots[0]?.number ?? 0) + 1, hex };
    await placeWhole(dir, name, fileName(name, next), bytes, files);
    await sweep(dir, name, [fileName(name, next), before?.file], files);
    return { number: next.number, digest: `sha256:${hex}`, written: "new" };
  } catch (error) {
    throw writeFault(dir, name, error);
  }
}

/**
 * The newest generation of `name` whose bytes are what its file name says; undefined when none was ever written.
 * @throws {OutsideError} when there are generations and none of them is whole: lost is not the same as empty
 */
export async function readGeneration(
  dir: string,
  name: string,
  files: StateFiles = nodeStateFiles,
): Promise<Generation | undefined> {
  try {
    // A writer may sweep away what was just listed: twice at most, for a reader that looks again.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const slots = await slotsOf(dir, name, files);
      if (slots.length === 0) return undefined;
      const found = await newestGeneration(dir, slots, files);
      if (found !== undefined) return found;
    }
  } catch (error) {
    throw new OutsideError(`cannot read the state "${name}" in ${dir}: ${sayFault(error)}`, {
      retry: "later",
      cause: error,
      code: "state-unreadable",
    });
  }
  throw new OutsideError(`cannot read the state "${name}" in ${dir}: no generation of it is whole`, {
    retry: "never",
    code: "state-damaged",
    hint: `restore ${dir} from a backup, or delete "${name}.*" there to build it anew`,
  });
}

async function newestGeneration(
  dir: string,
  slots: readonly Slot[],
  files: StateFiles,
): Promise<Generation | undefined> {
  const damaged: string[] = [];
  for (const slot of slots) {
    const bytes = await files.read(join(dir, slot.file));
    if (bytes !== undefined && sha256Hex(bytes) === slot.hex) {
      return { number: slot.number, digest: `sha256:${slot.hex}`, bytes, damaged };
    }
    damaged.push(slot.file);
  }
  return undefined;
}

async function newestWhole(
  dir: string,
  slots: readonly Slot[],
  files: StateFiles,
): Promise<Slot | undefined> {
  for (const slot of slots) {
    const bytes = await files.read(join(dir, slot.file));
    if (bytes !== undefined && sha256Hex(bytes) === slot.hex) return slot;
  }
  return undefined;
}

async function placeWhole(
  dir: string,
  name: string,
  file: string,
  bytes: Uint8Array,
  files: StateFiles,
): Promise<void> {
  const temporary = join(dir, `${name}.${randomUUID()}.tmp`);
  try {
    await files.create(temporary, bytes);
    await files.rename(temporary, join(dir, file));
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(dir);
}

/** Removes older generations and what a crashed writer left. Nothing depends on it, so a fault here is not one. */
async function sweep(
  dir: string,
  name: string,
  keep: readonly (string | undefined)[],
  files: StateFiles,
): Promise<void> {
  for (const file of await files.list(dir)) {
    const ours = slotOf(name, file) !== undefined || (file.startsWith(`${name}.`) && file.endsWith(".tmp"));
    if (ours && !keep.includes(file)) await files.remove(join(dir, file)).catch(() => undefined);
  }
}

async function slotsOf(dir: string, name: string, files: StateFiles): Promise<readonly Slot[]> {
  const slots: Slot[] = [];
  for (const file of await files.list(dir)) {
    const slot = slotOf(name, file);
    if (slot !== undefined) slots.push(slot);
  }
  return slots.sort((a, b) => b.number - a.number || (a.hex < b.hex ? -1 : 1));
}

function slotOf(name: string, file: string): Slot | undefined {
  const parts = /^([a-z][a-z0-9-]*)\.([1-9]\d{0,14})\.([0-9a-f]{64})$/.exec(file);
  if (parts === null || parts[1] !== name) return undefined;
  return { file, number: Number(parts[2]), hex: parts[3] ?? "" };
}

function fileName(name: string, slot: { readonly number: number; readonly hex: string }): string {
  return `${name}.${slot.number}.${slot.hex}`;
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function writeFault(dir: string, name: string, error: unknown): OutsideError {
  const full = codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT";
  return new OutsideError(`cannot write the state "${name}" in ${dir}: ${sayFault(error)}`, {
    retry: full ? "later" : "never",
    cause: error,
    code: full ? "disk-full" : "state-unwritable",
    hint: full ? "free some space; what was there before is untouched" : "what was there before is untouched",
  });
}

export function sayFault(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}
