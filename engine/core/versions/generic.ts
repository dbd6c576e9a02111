import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import { isLetter, lettersEnd } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/**
 * For what has no scheme of its own. The specification is this:
 * 1. A version is printable ASCII with at least one digit. A "v" before a leading digit does not count.
 * 2. It is read as tokens: numbers (runs of digits), words (runs of letters, case aside) and tildes. Everything else
 *    separates and has no weight: "1.2", "1_2" and "1-2" are one version.
 * 3. Tokens are compared in pairs from the left. Two numbers compare by value, whatever their length. A number that the
 *    other side does not have is compared with 0: "1", "1.0" and "1.0.0" are one version, as are "1rc" and "1.0-rc".
 * 4. Where neither has a number: a tilde is first, then the words of `preReleaseWords` in their order, then the end,
 *    then every other word, by code unit: 1.0~x < 1.0-alpha < 1.0-rc1 < 1.0 < 1.0a < 1.0sp1 < 1.0.1.
 * Single letters are not pre-releases: OpenSSL 1.0.2a came after 1.0.2.
 */
export const genericScheme: VersionScheme = {
  name: "generic",
  /** Nobody else's: the rules above are the specification. */
  urls: [],
  isVersion: (text) => genericFault(text) === undefined,
  compare: compareGeneric,
};

/** What comes before the release that it is named with, oldest first. */
const preReleaseWords: readonly string[] = [
  "dev",
  "snapshot",
  "nightly",
  "canary",
  "alpha",
  "ea",
  "beta",
  "preview",
  "pre",
  "rc",
];

/**
 * Orders two versions by the rules above.
 * @throws {VersionError} when either is empty, holds no digit, or something other than printable ASCII
 */
function compareGeneric(a: string, b: string): Order {
  refuseFault("generic", a, genericFault(a));
  refuseFault("generic", b, genericFault(b));
  if (a === b) return 0;
  let i = tokenStart(a, prefixEnd(a));
  let j = tokenStart(b, prefixEnd(b));
  while (i < a.length || j < b.length) {
    const aDigits = digitsEnd(a, i, a.length);
    const bDigits = digitsEnd(b, j, b.length);
    const haveNumber = aDigits > i || bDigits > j;
    // An empty run of digits is zero: rule 3.
    const order = haveNumber ? compareDigits(a, i, aDigits, b, j, bDigits) : compareWords(a, i, b, j);
    if (order !== 0) return order;
    i = tokenStart(a, haveNumber ? aDigits : wordEnd(a, i));
    j = tokenStart(b, haveNumber ? bDigits : wordEnd(b, j));
  }
  return 0;
}

/** Rule 4, on tokens that are not numbers, or the end. */
function compareWords(a: string, i: number, b: string, j: number): Order {
  const aEnd = wordEnd(a, i);
  const bEnd = wordEnd(b, j);
  const rank = wordRank(a, i, aEnd) - wordRank(b, j, bEnd);
  if (rank !== 0) return rank < 0 ? -1 : 1;
  return compareLowered(a, i, aEnd, b, j, bEnd);
}

const tilde = 0x7e;

function wordRank(text: string, from: number, to: number): number {
  if (from === to) return preReleaseWords.length;
  if (text.charCodeAt(from) === tilde) return -1;
  for (let rank = 0; rank < preReleaseWords.length; rank++) {
    const word = preReleaseWords[rank] ?? "";
    if (word.length === to - from && compareLowered(text, from, to, word, 0, word.length) === 0) return rank;
  }
  return preReleaseWords.length + 1;
}

function compareLowered(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo && j < bTo) {
    // The bit that tells an ASCII letter's cases apart; both are letters, or both the same tilde.
    const difference = (a.charCodeAt(i++) | 0x20) - (b.charCodeAt(j++) | 0x20);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  if (i < aTo) return 1;
  return j < bTo ? -1 : 0;
}

function tokenStart(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isLetter(code) || code === tilde) break;
    at++;
  }
  return at;
}

function wordEnd(text: string, from: number): number {
  return text.charCodeAt(from) === tilde ? from + 1 : lettersEnd(text, from, text.length);
}

function prefixEnd(text: string): number {
  return (text.charCodeAt(0) | 0x20) === 0x76 && isDigit(text.charCodeAt(1)) ? 1 : 0;
}

/**
 * What keeps a text from being a version, or undefined. "unknown" or "n/a" is not one, and nothing beyond ASCII is
 * guessed at: letters that look the same would not be the same.
 */
function genericFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return "it holds a control character or one beyond ASCII";
    if (isDigit(code)) digits++;
  }
  return digits === 0 ? "it holds no digit" : undefined;
}
