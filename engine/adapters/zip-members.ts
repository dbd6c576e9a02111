import { crc32, inflateRawSync } from "node:zlib";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import type { FeedBudget } from "./feed-limits.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const COMMENT_MOST = 65_535;
const UNSET_16 = 0xffff;
const UNSET_32 = 0xffffffff;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export function isZip(bytes: Uint8Array): boolean {
  const head = bytes.length < 4 ? 0 : viewOf(bytes).readUInt32LE(0);
  return head === LOCAL || head === END;
}

/**
 * The files of a zip archive by its central directory, each inflated to exactly the size that it states and held against
 * its checksum.
 * @see PKWARE APPNOTE.TXT 6.3.10, 4.3 and 4.5.3 (zip64)
 * @throws {OutsideError}
 */
export function zipMembers(path: string, bytes: Uint8Array, budget: FeedBudget): readonly FeedMember[] {
  const view = viewOf(bytes);
  try {
    const members: FeedMember[] = [];
    for (const entry of entriesOf(view)) {
      if (entry.name.endsWith("/")) continue;
      budget.takeBytes(entry.size);
      members.push({ path: `${path}/${entry.name}`, bytes: contentOf(view, entry) });
    }
    return members;
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof ZipFault) {
      throw budget.fault(`${path} is no whole zip archive: ${cause.message}`, cause);
    }
    throw cause;
  }
}

/** Thrown and caught in this file only. */
class ZipFault extends Error {}

function entriesOf(view: Buffer): readonly ZipEntry[] {
  const { count, at } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let next = at;
  for (let index = 0; index < count; index += 1) {
    if (view.readUInt32LE(next) !== CENTRAL) throw new ZipFault("its directory is damaged");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.readUInt16LE(next + field),
    );
    const nameAt = next + 46;
    const extraAt = nameAt + (nameLength ?? 0);
    const name = view.toString("utf8", nameAt, extraAt);
    if ((view.readUInt16LE(next + 8) & 1) === 1) throw new ZipFault(`${name} is encrypted`);
    entries.push({
      name,
      method: view.readUInt16LE(next + 10),
      crc: view.readUInt32LE(next + 16),
      ...sizesOf(view, next, extraAt, extraAt + (extraLength ?? 0)),
    });
    next = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** Where a field holds all ones, the zip64 extra has the value; the fields stand there in this order. */
function sizesOf(
  view: Buffer,
  at: number,
  extraFrom: number,
  extraTo: number,
): Pick<ZipEntry, "packed" | "size" | "at"> {
  const fields = [view.readUInt32LE(at + 24), view.readUInt32LE(at + 20), view.readUInt32LE(at + 42)];
  let next = extraOf64(view, extraFrom, extraTo);
  const [size = 0, packed = 0, start = 0] = fields.map((value) => {
    if (value !== UNSET_32) return value;
    next += 8;
    return Number(view.readBigUInt64LE(next - 8));
  });
  return { size, packed, at: start };
}

function extraOf64(view: Buffer, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + view.readUInt16LE(at + 2)) {
    if (view.readUInt16LE(at) === 1) return at + 4;
  }
  return to;
}

function directoryOf(view: Buffer): { readonly count: number; readonly at: number } {
  const lowest = Math.max(0, view.length - 22 - COMMENT_MOST);
  for (let at = view.length - 22; at >= lowest; at -= 1) {
    if (view.readUInt32LE(at) !== END) continue;
    const count = view.readUInt16LE(at + 10);
    const start = view.readUInt32LE(at + 16);
    if (count !== UNSET_16 && start !== UNSET_32) return { count, at: start };
    if (at < 20 || view.readUInt32LE(at - 20) !== LOCATOR_64) return { count, at: start };
    const end = Number(view.readBigUInt64LE(at - 12));
    if (view.readUInt32LE(end) !== END_64) throw new ZipFault("its zip64 directory is damaged");
    return { count: Number(view.readBigUInt64LE(end + 32)), at: Number(view.readBigUInt64LE(end + 48)) };
  }
  throw new ZipFault("it has no directory at its end: it is truncated");
}

function contentOf(view: Buffer, { name, method, crc, packed, size, at }: ZipEntry): Uint8Array {
  if (view.readUInt32LE(at) !== LOCAL) throw new ZipFault(`${name} is not where the directory says`);
  const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (from + packed > view.length) throw new ZipFault(`${name} ends beyond it`);
  const raw = view.subarray(from, from + packed);
  const content = method === 0 ? raw : inflate(name, method, raw, size);
  if (content.length !== size || crc32(content) !== crc) throw new ZipFault(`${name} is damaged`);
  return content;
}

function inflate(name: string, method: number, raw: Buffer, size: number): Buffer {
  if (method !== 8) throw new ZipFault(`${name} is packed by the method ${method}, which is not read`);
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new ZipFault(`${name} is damaged`);
  }
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
