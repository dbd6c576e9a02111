import { createHash } from "node:crypto";
import { join } from "node:path";
import type { BlockTable } from "../core/fleet/columns/block-fields.ts";
import type { Refuse } from "../core/fleet/columns/fleet-block.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { sayFault } from "./atomic-files.ts";
import { type FolderFiles, type FolderSlot, folderSlots } from "./fleet-folders.ts";
import { fileName, type ListedBlock, MANIFEST, readManifest } from "./fleet-manifest.ts";
import { codeOf } from "./state-files.ts";

/** A snapshot whose manifest is whole. */
export interface OpenGeneration {
  readonly slot: FolderSlot;
  readonly path: string;
  readonly blocks: readonly ListedBlock[];
  /** The bytes of a file; undefined: they are not what the manifest lists. */
  readonly file: (block: number, table: BlockTable, files: FolderFiles) => Promise<Uint8Array | undefined>;
}

export interface Found<T> {
  readonly value: T;
  readonly digest: string;
  readonly path: string;
  /** Newer ones that are damaged, by folder. */
  readonly damaged: readonly string[];
}

/**
 * What `use` makes of the newest snapshot that it can be made of; undefined when none was ever written.
 * @param use gives undefined for one that is damaged
 * @throws {OutsideError} when there are snapshots and none of them is whole: lost is not the same as empty
 */
export async function findGeneration<T>(
  dir: string,
  files: FolderFiles,
  use: (generation: OpenGeneration) => Promise<T | undefined>,
  refuse: Refuse,
): Promise<Found<T> | undefined> {
  try {
    // A writer may sweep away what was just listed: twice at most, for a reader that looks again.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const slots = await folderSlots(dir, "fleet", files);
      if (slots.length === 0) return undefined;
      const damaged: string[] = [];
      for (const slot of slots) {
        const generation = await openGeneration(dir, slot, files, refuse);
        const value = generation === undefined ? undefined : await use(generation);
        if (value !== undefined) {
          return { value, digest: `sha256:${slot.hex}`, path: join(dir, slot.folder), damaged };
        }
        damaged.push(slot.folder);
      }
    }
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    throw new OutsideError(`cannot read the state "fleet" in ${dir}: ${sayFault(error)}`, {
      retry: "later",
      cause: error,
      code: "state-unreadable",
    });
  }
  throw new OutsideError(`cannot read the state "fleet" in ${dir}: no generation of it is whole`, {
    retry: "never",
    code: "state-damaged",
    hint: `restore ${dir} from a backup, or delete "fleet.*" there to build it anew`,
  });
}

/** Undefined: its manifest is not what its name says. */
export async function openGeneration(
  dir: string,
  slot: FolderSlot,
  files: FolderFiles,
  refuse: Refuse,
): Promise<OpenGeneration | undefined> {
  const path = join(dir, slot.folder);
  const bytes = await manifestIn(path, files, refuse);
  if (bytes === undefined || sha256Hex(bytes) !== slot.hex) return undefined;
  const manifest = readManifest(bytes);
  if (typeof manifest === "string") return refuse(manifest);
  const { blocks } = manifest;
  return {
    slot,
    path,
    blocks,
    file: async (block, table, from) => {
      const listed = blocks[block]?.files[table];
      const found = await from.read(join(path, fileName(table, block)));
      const isIt =
        found !== undefined && found.length === listed?.bytes && sha256Hex(found) === listed.sha256;
      return isIt ? found : undefined;
    },
  };
}

async function manifestIn(path: string, files: FolderFiles, refuse: Refuse): Promise<Uint8Array | undefined> {
  try {
    return await files.read(join(path, MANIFEST));
  } catch (error) {
    if (codeOf(error) === "ENOTDIR")
      return refuse("it is one file, as version 1 had it, and this program reads 2");
    throw error;
  }
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
