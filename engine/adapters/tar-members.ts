import type { FeedMember } from "../core/catalog/feed-member.ts";
import type { FeedBudget } from "./feed-limits.ts";

const BLOCK = 512;

/** @see POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format" */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && textAt(bytes, 257, 5) === "ustar";
}

/**
 * The regular files of a tar archive, as views of its bytes. Links, devices and folders have nothing to read and are left
 * out. An archive must end with its two empty blocks: one that does not is truncated, even if its last file is whole.
 * @throws {OutsideError}
 */
export function tarMembers(path: string, bytes: Uint8Array, budget: FeedBudget): readonly FeedMember[] {
  const members: FeedMember[] = [];
  let at = 0;
  let longName: string | undefined;
  while (at + BLOCK <= bytes.length) {
    const header = bytes.subarray(at, at + BLOCK);
    if (isEmptyBlock(header)) return members;
    if (!hasRightSum(header))
      throw budget.fault(`${path} is damaged: a tar header at byte ${at} does not add up`);
    const size = numberAt(header, 124, 12);
    const from = at + BLOCK;
    if (size === undefined || from + size > bytes.length)
      throw budget.fault(`${path} is truncated: a file ends beyond it`);
    const type = textAt(header, 156, 1);
    const content = bytes.subarray(from, from + size);
    if (type === "L") longName = textAt(content, 0, content.length);
    else if (type === "x") longName = paxPath(content) ?? longName;
    else {
      const name = longName ?? ustarName(header);
      if (type === "" || type === "0") members.push({ path: `${path}/${name}`, bytes: content });
      if (type !== "g") longName = undefined;
    }
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw budget.fault(`${path} is truncated: the archive does not end`);
}

function ustarName(header: Uint8Array): string {
  const name = textAt(header, 0, 100);
  const prefix = textAt(header, 257, 6) === "ustar" ? textAt(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** `LENGTH path=NAME` among the records of an extended header. */
function paxPath(content: Uint8Array): string | undefined {
  let at = 0;
  while (at < content.length) {
    const record = /^(\d+) /.exec(textAt(content, at, 20));
    const length = Number(record?.[1] ?? 0);
    if (length === 0) return undefined;
    const text = Buffer.from(content.subarray(at, at + length)).toString("utf8");
    const found = /^\d+ path=(.*)\n$/s.exec(text);
    if (found !== null) return found[1];
    at += length;
  }
  return undefined;
}

/** The sum of the header's bytes, its own field taken as blanks. */
function hasRightSum(header: Uint8Array): boolean {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  return numberAt(header, 148, 8) === sum;
}

/** Octal text, or GNU's base 256 where the first bit is set. */
function numberAt(bytes: Uint8Array, from: number, length: number): number | undefined {
  const field = bytes.subarray(from, from + length);
  if ((field[0] ?? 0) >= 0x80) {
    let value = (field[0] ?? 0) & 0x7f;
    for (const byte of field.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const text = textAt(bytes, from, length).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString("utf8");
}

function isEmptyBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}
