import { corruptObject } from "./git-objects.ts";

export interface TreeSide {
  /** Octal, as git writes it: `40000` is a folder. */
  readonly mode: string;
  readonly id: string;
}

export interface TreeDifference {
  readonly name: string;
  readonly old?: TreeSide;
  readonly new?: TreeSide;
}

/** A tree object, byte for byte. */
export interface RawTree {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const NOTHING: RawTree = { id: "", bytes: new Uint8Array(0) };
const SPACE = 0x20;
const SLASH = 0x2f;
const ZERO = 0x30;
const SEVEN = 0x37;

/**
 * The entries that differ between two trees. Only those are ever turned into text: most of a large folder is the same. Where a
 * tree is out of order or names a thing twice, more differs than would have to, never less.
 * @throws {OutsideError} code `corrupt-object` for what git could not read either
 */
export function treeDifference(old: RawTree = NOTHING, fresh: RawTree = NOTHING): readonly TreeDifference[] {
  const found: TreeDifference[] = [];
  const idBytes = Math.max(old.id.length, fresh.id.length) / 2;
  let a = sameStart(old.bytes, fresh.bytes, idBytes);
  let b = a;
  while (a < old.bytes.length || b < fresh.bytes.length) {
    if (sameRest(old.bytes, a, fresh.bytes, b)) break;
    const left = entryAt(old, a, idBytes);
    const right = entryAt(fresh, b, idBytes);
    const order = orderOf(old.bytes, left, fresh.bytes, right);
    if (order !== 0 || !isSame(old.bytes, left, fresh.bytes, right))
      found.push(differenceOf(order <= 0 ? left : undefined, order >= 0 ? right : undefined, old, fresh));
    if (order <= 0 && left !== undefined) a = left.end;
    if (order >= 0 && right !== undefined) b = right.end;
  }
  return found;
}

/** How many bytes of whole entries both begin with. */
function sameStart(old: Uint8Array, fresh: Uint8Array, idBytes: number): number {
  const same = sameBytes(old, fresh);
  let start = 0;
  for (let at = 0; at < same; ) {
    while (at < same && old[at] !== 0) at += 1;
    at += 1 + idBytes;
    if (at <= same) start = at;
  }
  return start;
}

/** Halves what is left to compare: the platform compares whole runs at once. */
function sameBytes(old: Uint8Array, fresh: Uint8Array): number {
  let same = 0;
  let differs = Math.min(old.length, fresh.length) + 1;
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    const isSame = Buffer.compare(old.subarray(same, middle), fresh.subarray(same, middle)) === 0;
    if (isSame) same = middle;
    else differs = middle;
  }
  return same;
}

function sameRest(old: Uint8Array, a: number, fresh: Uint8Array, b: number): boolean {
  if (old.length - a !== fresh.length - b) return false;
  return Buffer.compare(old.subarray(a), fresh.subarray(b)) === 0;
}

/** Where an entry lies: mode from `start`, a space before `name`, the id behind `nul`. */
interface Entry {
  readonly start: number;
  readonly name: number;
  readonly nul: number;
  readonly end: number;
}

function entryAt({ id, bytes }: RawTree, start: number, idBytes: number): Entry | undefined {
  if (start >= bytes.length) return undefined;
  let at = start;
  while (isOctal(bytes[at])) at += 1;
  const digits = at - start;
  const nul = bytes.indexOf(0, at);
  const end = nul + 1 + idBytes;
  if (digits < 5 || digits > 6 || bytes[at] !== SPACE || nul <= at + 1 || end > bytes.length)
    throw corruptObject(id, "it is a tree with an entry that cannot be read");
  return { start, name: at + 1, nul, end };
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= SEVEN;
}

/** Git orders a folder as if its name ended in a slash. Below 0: the left one comes first. */
function orderOf(left: Uint8Array, a: Entry | undefined, right: Uint8Array, b: Entry | undefined): number {
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const [aLength, bLength] = [a.nul - a.name, b.nul - b.name];
  const most = Math.max(aLength, bLength);
  for (let at = 0; at <= most; at += 1) {
    const x = at < aLength ? left[a.name + at] : at === aLength ? lastByte(left, a) : -1;
    const y = at < bLength ? right[b.name + at] : at === bLength ? lastByte(right, b) : -1;
    if (x !== y) return (x ?? -1) < (y ?? -1) ? -1 : 1;
  }
  return 0;
}

/** What stands behind a name for git's order. A folder's mode begins with 4, or with 0 and 4 in trees of old. */
function lastByte(bytes: Uint8Array, { start }: Entry): number {
  const first = bytes[start] === ZERO ? bytes[start + 1] : bytes[start];
  return first === 0x34 ? SLASH : 0;
}

function isSame(left: Uint8Array, a: Entry | undefined, right: Uint8Array, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined || a.end - a.start !== b.end - b.start) return false;
  for (let at = a.end - a.start - 1; at >= 0; at -= 1)
    if (left[a.start + at] !== right[b.start + at]) return false;
  return true;
}

function differenceOf(
  left: Entry | undefined,
  right: Entry | undefined,
  old: RawTree,
  fresh: RawTree,
): TreeDifference {
  const named = right ?? left;
  const bytes = right === undefined ? old.bytes : fresh.bytes;
  return {
    name: named === undefined ? "" : textOf(bytes, named.name, named.nul),
    ...(left === undefined ? {} : { old: sideOf(old.bytes, left) }),
    ...(right === undefined ? {} : { new: sideOf(fresh.bytes, right) }),
  };
}

function sideOf(bytes: Uint8Array, { start, name, nul, end }: Entry): TreeSide {
  const mode = textOf(bytes, start, name - 1);
  const id = Buffer.from(bytes.buffer, bytes.byteOffset + nul + 1, end - nul - 1).toString("hex");
  return { mode: mode === "040000" ? "40000" : mode, id };
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("utf8");
}
