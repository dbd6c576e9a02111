import { compareDigits, digitsEnd } from "./digits.ts";
import type { Order } from "./scheme.ts";

/** Orders two texts of numbers parted by dots, `[from, to)` of each; a number that is missing is 0. */
export function compareNumberParts(
  a: string,
  aFrom: number,
  aTo: number,
  b: string,
  bFrom: number,
  bTo: number,
): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo || j < bTo) {
    const aEnd = digitsEnd(a, i, aTo);
    const bEnd = digitsEnd(b, j, bTo);
    const order = compareDigits(a, i, aEnd, b, j, bEnd);
    if (order !== 0) return order;
    i = Math.min(aEnd + 1, aTo);
    j = Math.min(bEnd + 1, bTo);
  }
  return 0;
}

/** How many numbers parted by dots `[from, to)` of the text is; 0 when it is something else. */
export function countNumberParts(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; count++) {
    const end = digitsEnd(text, at, to);
    if (end === at || (end < to && text.charCodeAt(end) !== 0x2e)) return 0;
    at = end + 1;
  }
  return count;
}
