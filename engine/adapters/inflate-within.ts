import { constants, inflateSync } from "node:zlib";
import { corruptObject } from "./git-objects.ts";

/**
 * Inflates a zlib stream that says how long it is, and stops at once where it lied. What follows the stream is not read.
 * @param id names the object in errors
 * @throws {OutsideError} code `corrupt-object`
 */
export function inflateExactly(compressed: Buffer, bytes: number, id: string): Buffer {
  let inflated: Buffer;
  try {
    inflated = inflateSync(compressed, { maxOutputLength: Math.max(bytes, 1) });
  } catch (cause) {
    throw corruptObject(id, `its stream is not the ${bytes} bytes it says`, cause);
  }
  if (inflated.length !== bytes) throw corruptObject(id, `its stream is not the ${bytes} bytes it says`);
  return inflated;
}

/**
 * Inflates as much as the given bytes yield, which may end in the middle of the stream.
 * @param compressed at most 1 KiB: a zlib stream grows 1,032 times at most
 */
export function inflateHead(compressed: Buffer, id: string): Buffer {
  try {
    return inflateSync(compressed.subarray(0, 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw corruptObject(id, "its stream cannot be inflated", cause);
  }
}

/**
 * How many compressed bytes to read for this many inflated ones: no encoder that means well writes a longer stream.
 * @see RFC 1951, section 3.2.4: a stored block adds five bytes
 */
export function bytesThatInflateTo(bytes: number): number {
  return bytes + Math.ceil(bytes / 64) + 1024;
}
