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
  /** Where ids go, and by its length all that is hashed: a view each time costs more than the bytes. */
  let rest = bytes;
  let views: Uint8Array[] = [];
  const setPrefix = (salt: string, room: number): void => {
    // No unit of UTF-16 takes more than three bytes.
    const most = 3 * (salt.length + 1 + room);
    if (most > bytes.length) {
      bytes = new Uint8Array(2 * most);
      views = [];
    }
    rest = bytes.subarray(encoder.encodeInto(`${salt}\u0000`, bytes).written);
  };
  let salt = "";
  const point = {
    high: 0,
    low: 0,
    of: (next: string): void => {
      salt = next;
      setPrefix(salt, 0);
    },
    at: (id: string): void => {
      if (3 * id.length > rest.length) setPrefix(salt, id.length);
      const end = rest.byteOffset + encoder.encodeInto(id, rest).written;
      const view = views[end] ?? bytes.subarray(0, end);
      views[end] = view;
      const hash = sha256(view);
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
