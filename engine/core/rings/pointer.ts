import type { Sha256 } from "../model/sha256.ts";

/** The points of many endpoints under one salt after the other: the same as `pointOf`, without an object each. */
export interface Pointer {
  /** Sets the salt. */
  readonly of: (salt: string) => void;
  /** Works out the point of an id. */
  readonly at: (id: string) => void;
  readonly high: number;
  readonly low: number;
}

export function createPointer(sha256: Sha256): Pointer {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(256);
  let prefix = 0;
  const write = (text: string, start: number): number => {
    // No unit of UTF-16 takes more than three bytes.
    const most = start + 3 * text.length;
    if (most > bytes.length) {
      const wider = new Uint8Array(2 * most);
      wider.set(bytes.subarray(0, start));
      bytes = wider;
    }
    return start + encoder.encodeInto(text, bytes.subarray(start)).written;
  };
  const point = {
    high: 0,
    low: 0,
    of: (salt: string): void => {
      prefix = write(`${salt}\u0000`, 0);
    },
    at: (id: string): void => {
      const end = write(id, prefix);
      const hash = sha256(bytes.subarray(0, end));
      point.high = wordAt(hash, 0);
      point.low = wordAt(hash, 4);
    },
  };
  return point;
}

/** Big endian, unsigned. */
function wordAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
