import { BLOCK_TABLES, type BlockTable } from "../core/fleet/columns/block-fields.ts";
import type { FleetBlockShape } from "../ports/fleet-store.ts";

/** One file of a snapshot, by what is in it. */
export interface ListedFile {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export interface ListedBlock extends FleetBlockShape {
  readonly files: Readonly<Record<BlockTable, ListedFile>>;
}

/** What is in a snapshot's folder. Its own digest is the snapshot's: all others follow from it. */
export interface FleetManifest {
  readonly blocks: readonly ListedBlock[];
}

const FORMAT = "muster-fleet";
const VERSION = 2;
export const MANIFEST = "manifest.json";

export function fileName(table: BlockTable, block: number): string {
  return `${table}-${String(block).padStart(5, "0")}.arrow`;
}

export function writeManifest({ blocks }: FleetManifest): Uint8Array {
  let endpoints = 0;
  for (const block of blocks) endpoints += block.endpoints;
  const rows = blocks.map(({ first, last, endpoints: rowsOf, files }) => {
    const listed = BLOCK_TABLES.map((table) => [
      table,
      { bytes: files[table].bytes, sha256: files[table].sha256 },
    ]);
    return JSON.stringify({ first, last, endpoints: rowsOf, files: Object.fromEntries(listed) });
  });
  const head = `"format":${JSON.stringify(FORMAT)},"version":${VERSION},"endpoints":${endpoints}`;
  return new TextEncoder().encode(
    `{${head},"blocks":[${rows.length === 0 ? "" : `\n${rows.join(",\n")}\n`}]}\n`,
  );
}

/** A text: why it is none; completes "cannot read the fleet snapshot: …". */
export function readManifest(bytes: Uint8Array): FleetManifest | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return `its ${MANIFEST} is not JSON`;
  }
  if (!isRecord(value) || value.format !== FORMAT) return `its ${MANIFEST} is no ${FORMAT}`;
  if (value.version !== VERSION)
    return `its version is ${JSON.stringify(value.version)}, and this program reads ${VERSION}`;
  const { blocks } = value;
  if (!Array.isArray(blocks) || !blocks.every(isBlock)) return `its ${MANIFEST} has a block that is none`;
  let last: string | undefined;
  for (const block of blocks) {
    if (block.first > block.last || (last !== undefined && !(last < block.first)))
      return `its ${MANIFEST} has blocks out of order`;
    last = block.last;
  }
  return { blocks };
}

function isBlock(value: unknown): value is ListedBlock {
  if (!isRecord(value) || typeof value.first !== "string" || typeof value.last !== "string") return false;
  const { endpoints, files } = value;
  return isCount(endpoints) && isRecord(files) && BLOCK_TABLES.every((table) => isFile(files[table]));
}

function isFile(value: unknown): boolean {
  if (!isRecord(value) || typeof value.sha256 !== "string") return false;
  return isCount(value.bytes) && /^[0-9a-f]{64}$/.test(value.sha256);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
