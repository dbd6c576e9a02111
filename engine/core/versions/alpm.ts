import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import { isLetter, lettersEnd } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/** Versions of Arch Linux: `[epoch:]version[-release]`, as pacman orders them. */
export const alpmScheme: VersionScheme = {
  name: "alpm",
  urls: [
    "https://man.archlinux.org/man/vercmp.8",
    "https://gitlab.archlinux.org/pacman/pacman/-/blob/v6.0.2/lib/libalpm/version.c",
  ],
  isVersion: (text) => alpmFault(text) === undefined,
  compare: compareAlpm,
};

/**
 * Orders two versions as `alpm_pkg_vercmp` does: epoch, version, release. A missing release sorts before every release, so
 * that the order stays transitive; to pacman it equals all of them (1.0-1 = 1.0 = 1.0-2), which is a matter of ranges.
 * @throws {VersionError} when either is not a version
 */
function compareAlpm(a: string, b: string): Order {
  refuseFault("alpm", a, alpmFault(a));
  refuseFault("alpm", b, alpmFault(b));
  if (a === b) return 0;
  const aStart = versionStart(a);
  const bStart = versionStart(b);
  const epoch = compareDigits(a, 0, Math.max(0, aStart - 1), b, 0, Math.max(0, bStart - 1));
  if (epoch !== 0) return epoch;
  const aEnd = versionEnd(a, aStart);
  const bEnd = versionEnd(b, bStart);
  const version = compareSegments(a, aStart, aEnd, b, bStart, bEnd);
  if (version !== 0) return version;
  if (aEnd === a.length || bEnd === b.length) {
    if (aEnd === a.length && bEnd === b.length) return 0;
    return aEnd === a.length ? -1 : 1;
  }
  return compareSegments(a, aEnd + 1, a.length, b, bEnd + 1, b.length);
}

/**
 * libalpm's `rpmvercmp`, which is not rpm's: of two runs of separators the longer one is newer (1.0.1 < 1.0..1), letters come
 * before the end when they stand next to a number (1.0rc < 1.0) and after it behind a separator (1.0 < 1.0.rc).
 */
function compareSegments(
  a: string,
  aFrom: number,
  aTo: number,
  b: string,
  bFrom: number,
  bTo: number,
): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo && j < bTo) {
    const aSegment = segmentStart(a, i, aTo);
    const bSegment = segmentStart(b, j, bTo);
    const separators = aSegment - i - (bSegment - j);
    if (separators !== 0) return separators < 0 ? -1 : 1;
    const isNumber = isDigit(a.charCodeAt(aSegment));
    // "Numeric segments are always newer than alpha segments."
    if (isNumber !== isDigit(b.charCodeAt(bSegment))) return isNumber ? 1 : -1;
    i = isNumber ? digitsEnd(a, aSegment, aTo) : lettersEnd(a, aSegment, aTo);
    j = isNumber ? digitsEnd(b, bSegment, bTo) : lettersEnd(b, bSegment, bTo);
    const order = isNumber
      ? compareDigits(a, aSegment, i, b, bSegment, j)
      : compareCodes(a, aSegment, i, b, bSegment, j);
    if (order !== 0) return order;
  }
  return compareRests(a, i < aTo ? i : -1, b, j < bTo ? j : -1);
}

/** What is left of one after the other has ended (-1): letters come before the end, separators and numbers after it. */
function compareRests(a: string, i: number, b: string, j: number): Order {
  if (i !== -1) return isLetter(a.charCodeAt(i)) ? -1 : 1;
  if (j !== -1) return isLetter(b.charCodeAt(j)) ? 1 : -1;
  return 0;
}

function segmentStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isDigit(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** C's strcmp: by code, a prefix first. */
function compareCodes(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo && j < bTo) {
    const difference = a.charCodeAt(i++) - b.charCodeAt(j++);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  if (i < aTo) return 1;
  return j < bTo ? -1 : 0;
}

/** The version starts after "digits:", or at once. */
function versionStart(text: string): number {
  const digits = digitsEnd(text, 0, text.length);
  return text.charCodeAt(digits) === 0x3a ? digits + 1 : 0;
}

/** The release starts after the last hyphen. */
function versionEnd(text: string, start: number): number {
  const hyphen = text.lastIndexOf("-");
  return hyphen < start ? text.length : hyphen;
}

/**
 * What keeps a text from being a version, or undefined. vercmp orders any text; refused is what no package has and where it
 * contradicts itself: a part that ends in a separator is both before and after others (1..a < 1.. < 1.1 < 1..a).
 */
function alpmFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return "it holds a blank, a control character or one beyond ASCII";
  }
  const start = versionStart(text);
  if (start === 1) return "the epoch before the colon is empty";
  const end = versionEnd(text, start);
  if (start === end) return "the version is empty";
  if (!endsPart(text, end)) return "the version ends in a separator";
  return endsPart(text, text.length) ? undefined : "the release is empty or ends in a separator";
}

function endsPart(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return isDigit(code) || isLetter(code);
}
