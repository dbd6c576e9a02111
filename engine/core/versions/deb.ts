import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import { isLetter } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/** Versions of Debian and what descends from it: `[epoch:]upstream[-revision]`, as dpkg orders them. */
export const debScheme: VersionScheme = {
  name: "deb",
  urls: [
    "https://manpages.debian.org/bookworm/dpkg-dev/deb-version.7.en.html",
    "https://www.debian.org/doc/debian-policy/ch-controlfields.html#version",
  ],
  isVersion: (text) => debFault(text) === undefined,
  compare: compareDeb,
};

/**
 * Orders two Debian versions. Epoch, upstream, revision; "~" sorts before the end of the string. A missing epoch is 0,
 * a missing revision is empty, which equals "0".
 * @throws {VersionError} when either does not follow the grammar
 * @see deb-version(7), "Sorting algorithm"
 */
function compareDeb(a: string, b: string): Order {
  refuseFault("deb", a, debFault(a));
  refuseFault("deb", b, debFault(b));
  if (a === b) return 0;
  // The epoch ends at the first colon, the upstream version at the last hyphen: deb-version(7), "epoch", "upstream-version".
  const aStart = a.indexOf(":") + 1;
  const bStart = b.indexOf(":") + 1;
  const epoch = compareDigits(a, 0, Math.max(0, aStart - 1), b, 0, Math.max(0, bStart - 1));
  if (epoch !== 0) return epoch;
  const aHyphen = upstreamEnd(a);
  const bHyphen = upstreamEnd(b);
  const upstream = compareParts(a, aStart, aHyphen, b, bStart, bHyphen);
  if (upstream !== 0) return upstream;
  return compareParts(a, aHyphen + 1, a.length, b, bHyphen + 1, b.length);
}

/** The rules of deb-version(7) for one part, `[aFrom, aTo)` of `a` against `[bFrom, bTo)` of `b`; dpkg's `verrevcmp`. */
function compareParts(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo || j < bTo) {
    // "First the initial part of each string consisting entirely of non-digit characters is determined" and compared.
    while ((i < aTo && !isDigit(a.charCodeAt(i))) || (j < bTo && !isDigit(b.charCodeAt(j)))) {
      const difference = weightAt(a, i++, aTo) - weightAt(b, j++, bTo);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    // "Then the initial part of the remainder … consisting entirely of digit characters": by value, empty counts as zero.
    const aEnd = digitsEnd(a, i, aTo);
    const bEnd = digitsEnd(b, j, bTo);
    const digits = compareDigits(a, i, aEnd, b, j, bEnd);
    if (digits !== 0) return digits;
    i = aEnd;
    j = bEnd;
  }
  return 0;
}

/** "All the letters sort earlier than all the non-letters and … a tilde sorts before anything, even the end of a part." */
function weightAt(text: string, at: number, to: number): number {
  if (at >= to) return 0;
  const code = text.charCodeAt(at);
  if (isDigit(code)) return 0;
  if (isLetter(code)) return code;
  return code === 0x7e ? -1 : code + 256;
}

function upstreamEnd(text: string): number {
  const hyphen = text.lastIndexOf("-");
  return hyphen === -1 ? text.length : hyphen;
}

/** dpkg keeps an epoch in an int and refuses what does not fit. */
const maxEpoch = "2147483647";

/**
 * What keeps a text from being a version, or undefined. Refused is what dpkg refuses as an error. What it only warns
 * about, and therefore keeps in status files, is accepted and ordered as dpkg orders it: a first character that is no
 * digit, and printable ASCII outside of the alphabet ("1.0_beta"). Stricter than dpkg in three points that no archive
 * holds: a sign before the epoch, blanks around the version, and bytes beyond ASCII, whose order depends on the platform.
 */
function debFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return "it holds a blank, a control character or one beyond ASCII";
  }
  const colon = text.indexOf(":");
  if (colon !== -1) {
    if (colon === 0) return "the epoch before the colon is empty";
    if (digitsEnd(text, 0, colon) !== colon) return "the epoch before the colon is not a number";
    if (compareDigits(text, 0, colon, maxEpoch, 0, maxEpoch.length) > 0)
      return `the epoch is above ${maxEpoch}`;
    if (colon + 1 === text.length) return "nothing follows the epoch";
  }
  const hyphen = text.lastIndexOf("-");
  if (hyphen === -1) return undefined;
  if (hyphen === colon + 1) return "nothing stands before the revision";
  if (hyphen + 1 === text.length) return "the revision after the hyphen is empty";
  return undefined;
}
