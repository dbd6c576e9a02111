import type { AnsweredPair } from "./pairs-file.ts";

/** How large a part of the pairs has each property that makes pairs worth asking about, 0 to 1, rounded to 0.001. */
export function pairShares(pairs: readonly AnsweredPair[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const [name, holds] of Object.entries(properties)) {
    shares[name] = Math.round((pairs.filter(holds).length / pairs.length) * 1000) / 1000;
  }
  return shares;
}

/** Stops a fixture from being written that proves little: too many equal pairs, or too few that are decided late. */
export function requireTelling(shares: Readonly<Record<string, number>>): void {
  if ((shares.equal ?? 1) >= 0.05)
    throw new Error(`cannot use these pairs: ${shares.equal} of them are equal`);
  if ((shares.late ?? 0) < 1 / 3)
    throw new Error(`cannot use these pairs: only ${shares.late} are decided late`);
}

const properties: Readonly<Record<string, (pair: AnsweredPair) => boolean>> = {
  equal: ({ answer }) => answer === 0,
  /** Unequal, and the two texts agree on at least two thirds of the shorter one. */
  late: ({ a, b, answer }) => answer !== 0 && sharedPrefix(a, b) * 3 >= Math.min(a.length, b.length) * 2,
  epoch: either((text) => /^\d+:/.test(text)),
  tilde: either((text) => text.includes("~")),
  caret: either((text) => text.includes("^")),
  plus: either((text) => text.includes("+")),
  leadingZero: either((text) => /(?<!\d)0\d/.test(text)),
  letterMeetsDigit: either((text) => /\d[A-Za-z]|[A-Za-z]\d/.test(text)),
};

function either(holds: (text: string) => boolean): (pair: AnsweredPair) => boolean {
  return ({ a, b }) => holds(a) || holds(b);
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
