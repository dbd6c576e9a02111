import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { BLOCK_FIELDS, BLOCK_TABLES, type BlockTable } from "../core/fleet/columns/block-fields.ts";
import { type EncodedBlock, encodeFleet } from "../core/fleet/columns/encode-fleet.ts";
import type { FleetBlock, Refuse } from "../core/fleet/columns/fleet-block.ts";
import type { Fleet } from "../core/fleet/fleet.ts";
import type { FleetBlockShape } from "../ports/fleet-store.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { writeFault } from "./atomic-files.ts";
import { writeArrow } from "./fleet-arrow-write.ts";
import { type FolderFiles, folderSlots, slotName, sweepFolders, temporaryName } from "./fleet-folders.ts";
import { type OpenGeneration, openGeneration, sha256Hex } from "./fleet-generation.ts";
import { fileName, type ListedBlock, type ListedFile, MANIFEST, writeManifest } from "./fleet-manifest.ts";

const listings = new WeakMap<FleetBlock, ListedBlock>();

/** Blocks that were read, their bytes then proven by their digests, need not be written or hashed again. */
export function rememberBlock(block: FleetBlock, listed: ListedBlock): void {
  listings.set(block, listed);
}

export interface WriteOptions {
  /** The path of a generation that was just read whole. */
  readonly proven: string | undefined;
  readonly refuse: Refuse;
}

/**
 * Keeps the fleet as the newest generation, and the one before it. It is written under another name, synced and renamed: whoever
 * reads, at any moment and after any crash, gets the old one whole or the new one whole. Blocks that did not change are shared with
 * the generation before; an equal fleet is not written again.
 */
export async function writeFleet(
  dir: string,
  fleet: Fleet,
  files: FolderFiles,
  options: WriteOptions,
): Promise<{ readonly digest: string; readonly written: "new" | "unchanged" }> {
  const temporary = join(dir, temporaryName("fleet", randomUUID()));
  try {
    await files.makeFolder(dir);
    const slots = await folderSlots(dir, "fleet", files);
    const before = await newestWhole(dir, files, options);
    const known = pathsOf(before);
    await files.makeFolder(temporary);
    const blocks: ListedBlock[] = [];
    for (const one of encodeFleet(fleet))
      blocks.push(await placeBlock(one, blocks.length, temporary, known, files));
    const manifest = writeManifest({ blocks });
    const hex = sha256Hex(manifest);
    const digest = `sha256:${hex}`;
    if (before !== undefined && before.slot.hex === hex && before.slot.number === slots[0]?.number) {
      await files.removeFolder(temporary);
      return { digest, written: "unchanged" };
    }
    const name = slotName("fleet", (slots[0]?.number ?? 0) + 1, hex);
    await files.create(join(temporary, MANIFEST), manifest);
    await files.syncFolder(temporary);
    await files.rename(temporary, join(dir, name));
    await files.syncFolder(dir);
    await sweepFolders(dir, "fleet", [name, before?.slot.folder], files);
    return { digest, written: "new" };
  } catch (error) {
    await files.removeFolder(temporary).catch(() => undefined);
    if (error instanceof OutsideError) throw error;
    throw writeFault(dir, "fleet", error);
  }
}

/** The newest generation of which every file is what it should be: what is kept, and what blocks are shared with. */
async function newestWhole(
  dir: string,
  files: FolderFiles,
  { proven, refuse }: WriteOptions,
): Promise<OpenGeneration | undefined> {
  for (const slot of await folderSlots(dir, "fleet", files)) {
    const generation = await openGeneration(dir, slot, files, refuse);
    if (generation === undefined) continue;
    if (generation.path === proven || (await isWhole(generation, files))) return generation;
  }
  return undefined;
}

async function isWhole({ blocks, file }: OpenGeneration, files: FolderFiles): Promise<boolean> {
  for (const index of blocks.keys())
    for (const table of BLOCK_TABLES) if ((await file(index, table, files)) === undefined) return false;
  return true;
}

/** Where the files of the generation before are, by what is in them. */
function pathsOf(before: OpenGeneration | undefined): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  if (before === undefined) return paths;
  for (const [index, { files }] of before.blocks.entries())
    for (const table of BLOCK_TABLES)
      paths.set(files[table].sha256, join(before.path, fileName(table, index)));
  return paths;
}

/** Puts the files of a block into the folder, as second names of equal ones where there are such. */
async function placeBlock(
  one: EncodedBlock,
  index: number,
  folder: string,
  known: ReadonlyMap<string, string>,
  files: FolderFiles,
): Promise<ListedBlock> {
  const origin = one.kind === "kept" ? listings.get(one.block) : undefined;
  const listed: Partial<Record<BlockTable, ListedFile>> = {};
  for (const table of BLOCK_TABLES) {
    const path = join(folder, fileName(table, index));
    const file = origin?.files[table];
    const place = file === undefined ? undefined : known.get(file.sha256);
    if (file !== undefined && place !== undefined) {
      await files.share(place, path);
      listed[table] = file;
    } else listed[table] = await placeBytes(bytesOf(one, table), path, known, files);
  }
  return { ...shapeOf(one), files: listed as ListedBlock["files"] };
}

async function placeBytes(
  bytes: Uint8Array,
  path: string,
  known: ReadonlyMap<string, string>,
  files: FolderFiles,
): Promise<ListedFile> {
  const sha256 = sha256Hex(bytes);
  const place = known.get(sha256);
  if (place === undefined) await files.create(path, bytes);
  else await files.share(place, path);
  return { bytes: bytes.length, sha256 };
}

function bytesOf(one: EncodedBlock, table: BlockTable): Uint8Array {
  const tables = one.kind === "kept" ? one.block.tables : one.tables;
  return writeArrow(BLOCK_FIELDS[table], tables[table]);
}

function shapeOf(one: EncodedBlock): FleetBlockShape {
  if (one.kind === "made") return { first: one.first, last: one.last, endpoints: one.tables.endpoints.rows };
  const { block } = one;
  return { first: block.idAt(0), last: block.idAt(block.rows - 1), endpoints: block.rows };
}
