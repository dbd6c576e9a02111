import type { Sha256 } from "../model/sha256.ts";

/** Where an endpoint stands on a ring's line: an unsigned number of 64 bits, in two halves. */
export interface Point {
  readonly high: number;
  readonly low: number;
}

/** 2^32 mod 10,000: lets the remainder be taken half by half in whole numbers that a double holds. */
const HIGH_WEIGHT = 7296;

/**
 * The first 8 bytes, big endian, of SHA-256(salt ‖ 0x00 ‖ id), both in UTF-8. Depends on nothing else, so that enrolling or
 * removing one endpoint moves no other.
 */
export function pointOf(salt: string, id: string, sha256: Sha256): Point {
  const hash = sha256(new TextEncoder().encode(`${salt}\u0000${id}`));
  const bytes = new DataView(hash.buffer, hash.byteOffset, 8);
  return { high: bytes.getUint32(0), low: bytes.getUint32(4) };
}

/** The point mod 10,000: an endpoint is in a sample of `n` hundredths of a percent when this is below `n`. */
export function basisPointOf({ high, low }: Point): number {
  return ((high % 10_000) * HIGH_WEIGHT + low) % 10_000;
}

export function comparePoints(a: Point, b: Point): number {
  return a.high - b.high || a.low - b.low;
}
