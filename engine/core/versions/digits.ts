import type { Order } from "./scheme.ts";

/**
 * Orders two runs of ASCII digits, `[aFrom, aTo)` of `a` and `[bFrom, bTo)` of `b`, as whole numbers of any length:
 * leading zeros do not count, then the longer is larger, then the first differing digit decides. An empty run is zero.
 */
export function compareDigits(
  a: string,
  aFrom: number,
  aTo: number,
  b: string,
  bFrom: number,
  bTo: number,
): Order {
  let i = zerosEnd(a, aFrom, aTo);
  let j = zerosEnd(b, bFrom, bTo);
  const excess = aTo - i - (bTo - j);
  if (excess !== 0) return excess < 0 ? -1 : 1;
  while (i < aTo) {
    const difference = a.charCodeAt(i++) - b.charCodeAt(j++);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where the run of digits that starts at `from` ends; `from` itself where there is none. */
export function digitsEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) at++;
  return at;
}

function zerosEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 0x30) at++;
  return at;
}
