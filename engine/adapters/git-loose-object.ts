import { closeSync, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { isObjectType } from "./git-object-id.ts";
import { corruptObject, type ObjectHeader } from "./git-objects.ts";
import { bytesThatInflateTo, inflateExactly, inflateHead } from "./inflate-within.ts";

interface LooseHeader extends ObjectHeader {
  /** Of the header itself, its NUL included. */
  readonly headerBytes: number;
}

/** Enough to inflate a header, whatever tables the stream begins with. */
const HEAD_BYTES = 1024;

/**
 * What the loose copy of an object says of itself, if there is one.
 * @throws {OutsideError} code `corrupt-object`
 */
export function looseHeader(objectsDir: string, id: string): LooseHeader | undefined {
  const path = loosePath(objectsDir, id);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile()) throw corruptObject(id, "its file is no plain file");
  const head = inflateHead(readStart(path, HEAD_BYTES), id);
  const text = head.subarray(0, 32).toString("latin1");
  const [whole, type, size] = /^([a-z]+) (0|[1-9][0-9]{0,14})\0/.exec(text) ?? [];
  if (whole === undefined || type === undefined || !isObjectType(type))
    throw corruptObject(id, "its header cannot be read");
  return { type, size: Number(size), headerBytes: whole.length };
}

/**
 * Inflates the loose copy, if there is one, as far as its header allows.
 * @throws {OutsideError} code `corrupt-object`
 */
export function proveLoose(objectsDir: string, id: string): void {
  const header = looseHeader(objectsDir, id);
  if (header === undefined) return;
  const bytes = header.headerBytes + header.size;
  inflateExactly(readStart(loosePath(objectsDir, id), bytesThatInflateTo(bytes)), bytes, id);
}

/** @see gitrepository-layout(5), objects/[0-9a-f][0-9a-f] */
function loosePath(objectsDir: string, id: string): string {
  return join(objectsDir, id.slice(0, 2), id.slice(2));
}

function readStart(path: string, most: number): Buffer {
  const file = openSync(path, "r");
  try {
    const window = Buffer.alloc(Math.min(most, fstatSync(file).size));
    return window.subarray(0, readSync(file, window, 0, window.length, 0));
  } finally {
    closeSync(file);
  }
}
