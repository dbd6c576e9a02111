import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One entry of a pack, as it is to be written: the id that the index gives it, and its bytes. */
export interface HandmadeEntry {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Writes a pack and its index that git would refuse to make; all checksums are right.
 * @see gitformat-pack(5)
 */
export function writeHandmadePack(objectsDir: string, entries: readonly HandmadeEntry[]): void {
  const folder = join(objectsDir, "pack");
  mkdirSync(folder, { recursive: true });
  const head = Buffer.concat([Buffer.from("PACK"), uint32(2), uint32(entries.length)]);
  const pack = withChecksum(Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]));
  writeFileSync(join(folder, "pack-handmade.pack"), pack);
  writeFileSync(join(folder, "pack-handmade.idx"), indexOf(entries, head.length, pack.subarray(-20)));
}

/** The head of an entry: its type, and the size that it claims. */
export function entryHead(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 0x0f)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}

function indexOf(entries: readonly HandmadeEntry[], start: number, packChecksum: Buffer): Buffer {
  let at = start;
  const placed = entries.map(({ id, bytes }) => {
    const offset = at;
    at += bytes.length;
    return { id, offset };
  });
  placed.sort((a, b) => (a.id < b.id ? -1 : 1));
  const fanout = Array.from({ length: 256 }, (_, byte) =>
    uint32(placed.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= byte).length),
  );
  const parts = [
    Buffer.from("ff744f6300000002", "hex"),
    ...fanout,
    ...placed.map(({ id }) => Buffer.from(id, "hex")),
    ...placed.map(() => uint32(0)),
    ...placed.map(({ offset }) => uint32(offset)),
    packChecksum,
  ];
  return withChecksum(Buffer.concat(parts));
}

function withChecksum(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, createHash("sha1").update(bytes).digest()]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
