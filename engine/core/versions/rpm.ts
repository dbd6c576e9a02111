import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import { isLetter, lettersEnd } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/** Versions of the RPM family: `[epoch:]version[-release]`, as rpm orders such labels. */
export const rpmScheme: VersionScheme = {
  name: "rpm",
  urls: [
    "https://rpm-software-management.github.io/rpm/manual/dependencies.html",
    "https://github.com/rpm-software-management/rpm/blob/rpm-4.18.x/rpmio/rpmvercmp.c",
    "https://github.com/rpm-software-management/rpm/blob/rpm-4.18.x/lib/rpmver.c",
  ],
  isVersion: (text) => rpmFault(text) === undefined,
  compare: compareRpm,
};

/**
 * Orders two labels as rpm's `rpmverCmp` does: epoch, version, release. A missing epoch, or the `(none)` that
 * `rpm --qf` prints for one, is 0. A missing release sorts before every release, an empty one included, so that the
 * order stays transitive. (A dependency without a release matches every release: "Requires: foo = 1.0" is met by
 * 1.0-1 and by 1.0-2. That is a question of ranges, not an order: 1.0-1 and 1.0-2 are not equal.)
 * @throws {VersionError} when either is not a label
 * @see rpm manual, "Dependencies", "Versioning"; `rpmverCmp` and `rpmverOverlap` in rpmver.c
 */
function compareRpm(a: string, b: string): Order {
  refuseFault("rpm", a, rpmFault(a));
  refuseFault("rpm", b, rpmFault(b));
  if (a === b) return 0;
  const aStart = versionStart(a);
  const bStart = versionStart(b);
  const epoch = compareDigits(a, 0, digitsEnd(a, 0, aStart), b, 0, digitsEnd(b, 0, bStart));
  if (epoch !== 0) return epoch;
  const aHyphen = versionEnd(a, aStart);
  const bHyphen = versionEnd(b, bStart);
  const version = compareSegments(a, aStart, aHyphen, b, bStart, bHyphen);
  if (version !== 0) return version;
  if (aHyphen === a.length || bHyphen === b.length) {
    return presence(aHyphen < a.length, bHyphen < b.length);
  }
  return compareSegments(a, aHyphen + 1, a.length, b, bHyphen + 1, b.length);
}

/** rpm's `rpmvercmp` of `[aFrom, aTo)` of `a` against `[bFrom, bTo)` of `b`; whatever separates segments has no weight. */
function compareSegments(
  a: string,
  aFrom: number,
  aTo: number,
  b: string,
  bFrom: number,
  bTo: number,
): Order {
  let i = segmentStart(a, aFrom, aTo);
  let j = segmentStart(b, bFrom, bTo);
  while (i < aTo || j < bTo) {
    const aCode = i < aTo ? a.charCodeAt(i) : endOfText;
    const bCode = j < bTo ? b.charCodeAt(j) : endOfText;
    const rank = rankOf(aCode) - rankOf(bCode);
    if (rank !== 0) return rank < 0 ? -1 : 1;
    const aEnd = segmentEnd(a, i, aTo, aCode);
    const bEnd = segmentEnd(b, j, bTo, bCode);
    const order = isDigit(aCode)
      ? compareDigits(a, i, aEnd, b, j, bEnd)
      : compareCodes(a, i, aEnd, b, j, bEnd);
    if (order !== 0) return order;
    i = segmentStart(a, aEnd, aTo);
    j = segmentStart(b, bEnd, bTo);
  }
  return 0;
}

const tilde = 0x7e;
const caret = 0x5e;
const endOfText = -1;

/**
 * What rpmvercmp's branches come to: "~" sorts before everything, the end included; "^" after the end and before
 * anything else; letters before numbers ("numeric segments are always newer than alpha segments").
 */
function rankOf(code: number): number {
  if (code === tilde) return 0;
  if (code === endOfText) return 1;
  if (code === caret) return 2;
  return isDigit(code) ? 4 : 3;
}

function segmentStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isLetter(code) || code === tilde || code === caret) break;
    at++;
  }
  return at;
}

/** A segment is all digits, all letters, or one "~" or "^". */
function segmentEnd(text: string, from: number, to: number, code: number): number {
  if (isDigit(code)) return digitsEnd(text, from, to);
  return isLetter(code) ? lettersEnd(text, from, to) : from + 1;
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

/** `compare_values` of rpmver.c: something is newer than nothing. */
function presence(a: boolean, b: boolean): Order {
  if (a === b) return 0;
  return a ? 1 : -1;
}

const noEpoch = "(none):";

/** The version starts after "digits:" (none at all is epoch 0 to rpm), or at once; rpm's `parseEVR`. */
function versionStart(text: string): number {
  if (text.startsWith(noEpoch)) return noEpoch.length;
  const digits = digitsEnd(text, 0, text.length);
  return text.charCodeAt(digits) === 0x3a ? digits + 1 : 0;
}

/** The release starts after the last hyphen. */
function versionEnd(text: string, start: number): number {
  const hyphen = text.lastIndexOf("-");
  return hyphen < start ? text.length : hyphen;
}

/**
 * What keeps a text from being a label, or undefined. rpm orders any text (characters that it does not know, those
 * beyond ASCII too, only separate), so this refuses what says nothing: no version, the `(none)` of a missing tag, and
 * blanks and control characters, which no header holds.
 */
function rpmFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return "it holds a blank or a control character";
  }
  const start = versionStart(text);
  const end = versionEnd(text, start);
  if (start === end) return "the version is empty";
  if (isNone(text, start, end)) return "it has no version";
  if (isNone(text, end + 1, text.length)) return "it has no release";
  return undefined;
}

function isNone(text: string, from: number, to: number): boolean {
  return to - from === 6 && text.startsWith("(none)", from);
}
