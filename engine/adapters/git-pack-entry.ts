import type { ObjectType } from "./git-object-id.ts";
import { corruptObject } from "./git-objects.ts";
import type { GitPack } from "./git-pack.ts";
import { bytesThatInflateTo, inflateHead } from "./inflate-within.ts";

/** The head of one entry of a pack. */
export interface PackEntry {
  /** Of what the entry's own stream inflates to: an object, or the instructions of a delta. */
  readonly streamBytes: number;
  /** Where its stream begins. */
  readonly streamAt: number;
  readonly content: WholeContent | DeltaContent;
}

export interface WholeContent {
  readonly kind: "whole";
  readonly type: ObjectType;
}

export interface DeltaContent {
  readonly kind: "delta";
  readonly baseAt: number;
  /** Of the object that base and delta make. */
  readonly resultBytes: number;
}

/** An entry's head: ten bytes of size, then twenty of a base's id. */
const HEAD_BYTES = 32;
const OFS_DELTA = 6;
const REF_DELTA = 7;
const TYPES = new Map<number, ObjectType>([
  [1, "commit"],
  [2, "tree"],
  [3, "blob"],
  [4, "tag"],
]);

/**
 * Reads what an entry says of itself; of its stream only the first bytes, where a delta names the size of its result.
 * @param id names the object in errors
 * @see gitformat-pack(5), "pack-*.pack files have the following format" and "Deltified representation"
 */
export function readPackEntry(pack: GitPack, offset: number, id: string): PackEntry {
  const head = pack.readAt(offset, HEAD_BYTES);
  const kind = ((head[0] ?? 0) >> 4) & 7;
  const size = readSize(head, id);
  const type = TYPES.get(kind);
  if (type !== undefined) {
    return { streamBytes: size.value, streamAt: offset + size.end, content: { kind: "whole", type } };
  }
  if (kind !== OFS_DELTA && kind !== REF_DELTA)
    throw corruptObject(id, `its pack entry has the type ${kind}`);
  const base =
    kind === OFS_DELTA ? baseByOffset(head, size.end, offset, id) : baseById(pack, head, size.end, id);
  const streamAt = offset + base.end;
  const resultBytes = deltaResult(pack, streamAt, size.value, id);
  return { streamBytes: size.value, streamAt, content: { kind: "delta", baseAt: base.value, resultBytes } };
}

interface Reading {
  readonly value: number;
  /** Index of the first byte behind it. */
  readonly end: number;
}

/** Four bits in the first byte, seven in each after it, the lowest first. */
function readSize(head: Buffer, id: string): Reading {
  const first = head[0] ?? 0;
  if (first < 0x80) return { value: first & 0x0f, end: 1 };
  const rest = readVarint(head, 1, id);
  return { value: (first & 0x0f) + rest.value * 16, end: rest.end };
}

function readVarint(bytes: Buffer, start: number, id: string): Reading {
  let value = 0;
  for (let at = start, scale = 1; ; at += 1, scale *= 128) {
    const byte = bytes[at];
    if (byte === undefined || scale > 2 ** 42)
      throw corruptObject(id, "a size in its pack entry cannot be read");
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: at + 1 };
  }
}

function baseByOffset(head: Buffer, start: number, offset: number, id: string): Reading {
  let back = 0;
  for (let at = start; at < start + 8; at += 1) {
    const byte = head[at] ?? 0;
    back = at === start ? byte & 0x7f : (back + 1) * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (back < 1 || back > offset) break;
    return { value: offset - back, end: at + 1 };
  }
  throw corruptObject(id, "the base of its delta lies outside the pack");
}

function baseById(pack: GitPack, head: Buffer, start: number, id: string): Reading {
  const value = pack.offsetOf(head.subarray(start, start + 20).toString("hex"));
  if (value === undefined) throw corruptObject(id, "the base of its delta is not in the same pack");
  return { value, end: start + 20 };
}

function deltaResult(pack: GitPack, streamAt: number, streamBytes: number, id: string): number {
  const compressed = pack.readAt(streamAt, Math.min(bytesThatInflateTo(streamBytes), 1024));
  const head = inflateHead(compressed, id);
  return readVarint(head, readVarint(head, 0, id).end, id).value;
}
