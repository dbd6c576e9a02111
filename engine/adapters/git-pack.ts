import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { OutsideError } from "../ports/outside-error.ts";

/** One pack with its index, for random access; nothing is inflated here. */
export interface GitPack {
  readonly path: string;
  readonly bytes: number;
  /** Where the entry of this object begins. */
  offsetOf(id: string): number | undefined;
  /** At most `length` bytes from there; fewer at the end of the pack. */
  readAt(offset: number, length: number): Buffer;
  close(): void;
}

/** 32 MiB index a million objects. */
const INDEX_BYTES = 32 * 1024 * 1024;
const FANOUT_AT = 8;
const IDS_AT = FANOUT_AT + 256 * 4;
const ID_BYTES = 20;
/** Two checksums end the file. */
const TRAILER_BYTES = 40;

/**
 * Opens `NAME.idx` and the `NAME.pack` beside it.
 * @throws {OutsideError} code `unsupported-repository` for what needs git itself, `corrupt-object` for an index that lies
 * @see gitformat-pack(5), "Version 2 pack-*.idx files"
 */
export function openPack(indexPath: string): GitPack {
  const path = indexPath.replace(/\.idx$/, ".pack");
  if (statSync(indexPath).size > INDEX_BYTES)
    throw unsupported(`the index ${indexPath} is larger than ${INDEX_BYTES} bytes`);
  const index = readFileSync(indexPath);
  if (
    index.length < IDS_AT + TRAILER_BYTES ||
    index.readUInt32BE(0) !== 0xff744f63 ||
    index.readUInt32BE(4) !== 2
  ) {
    throw unsupported(`the index ${indexPath} is not of version 2`);
  }
  const count = index.readUInt32BE(FANOUT_AT + 255 * 4);
  if (index.length < IDS_AT + count * (ID_BYTES + 8) + TRAILER_BYTES)
    throw unsupported(`the index ${indexPath} is cut off`);
  const file = openSync(path, "r");
  return {
    path,
    bytes: fstatSync(file).size,
    offsetOf: (id) => findOffset(index, count, Buffer.from(id, "hex"), indexPath),
    readAt(offset, length) {
      const window = Buffer.alloc(length);
      return window.subarray(0, readSync(file, window, 0, length, offset));
    },
    close: () => closeSync(file),
  };
}

function findOffset(index: Buffer, count: number, id: Buffer, path: string): number | undefined {
  const first = id[0] ?? 0;
  let low = first === 0 ? 0 : index.readUInt32BE(FANOUT_AT + (first - 1) * 4);
  let high = Math.min(index.readUInt32BE(FANOUT_AT + first * 4), count);
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = IDS_AT + middle * ID_BYTES;
    const order = id.compare(index, at, at + ID_BYTES);
    if (order === 0) return offsetAt(index, count, middle, path);
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return undefined;
}

function offsetAt(index: Buffer, count: number, position: number, path: string): number {
  const offset = index.readUInt32BE(IDS_AT + count * (ID_BYTES + 4) + position * 4);
  if (offset >= 0x80000000) throw unsupported(`the index ${path} points beyond 2 GiB`);
  return offset;
}

export function unsupported(why: string): OutsideError {
  return new OutsideError(`Cannot read this repository without git: ${why}`, {
    retry: "never",
    code: "unsupported-repository",
    hint: "install git 2.39 or newer",
  });
}
