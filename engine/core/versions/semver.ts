import { compareDigits, digitsEnd } from "./digits.ts";
import { isLetter } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/**
 * Semantic versions 2.0.0, with what advisories and tools write besides: a leading "v", and fewer or more than three
 * numbers ("0" opens a range in OSV). A number that is missing is 0; one past the third counts like the others.
 */
export const semverScheme: VersionScheme = {
  name: "semver",
  urls: ["https://semver.org/spec/v2.0.0.html"],
  isVersion: (text) => semverFault(text) === undefined,
  compare: compareSemver,
};

/**
 * Orders two semantic versions by precedence; build metadata does not count.
 * @throws {VersionError} when either is not one
 * @see Semantic Versioning 2.0.0, rules 10 and 11
 */
function compareSemver(a: string, b: string): Order {
  refuseFault("semver", a, semverFault(a));
  refuseFault("semver", b, semverFault(b));
  if (a === b) return 0;
  // Rule 10: "Build metadata MUST be ignored when determining version precedence."
  const aTo = buildStart(a);
  const bTo = buildStart(b);
  const aCore = coreEnd(a, aTo);
  const bCore = coreEnd(b, bTo);
  const core = compareNumbers(a, aCore, b, bCore);
  if (core !== 0) return core;
  // Rule 11.3: "a pre-release version has lower precedence than a normal version".
  if (aCore === aTo || bCore === bTo) {
    if (aCore === aTo && bCore === bTo) return 0;
    return aCore === aTo ? 1 : -1;
  }
  return comparePreReleases(a, aCore + 1, aTo, b, bCore + 1, bTo);
}

/** Rule 11.2: "Major, minor, and patch versions are always compared numerically", from left to right. */
function compareNumbers(a: string, aTo: number, b: string, bTo: number): Order {
  let i = numbersStart(a);
  let j = numbersStart(b);
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

/** Rule 11.4: "comparing each dot separated identifier from left to right until a difference is found". */
function comparePreReleases(
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
    const aEnd = identifierEnd(a, i, aTo);
    const bEnd = identifierEnd(b, j, bTo);
    const order = compareIdentifiers(a, i, aEnd, b, j, bEnd);
    if (order !== 0) return order;
    i = aEnd + 1;
    j = bEnd + 1;
  }
  // Rule 11.4.4: "A larger set of pre-release fields has a higher precedence than a smaller set".
  if (i < aTo) return 1;
  return j < bTo ? -1 : 0;
}

function compareIdentifiers(
  a: string,
  aFrom: number,
  aTo: number,
  b: string,
  bFrom: number,
  bTo: number,
): Order {
  const aIsNumber = digitsEnd(a, aFrom, aTo) === aTo;
  const bIsNumber = digitsEnd(b, bFrom, bTo) === bTo;
  // Rule 11.4.1: "consisting of only digits are compared numerically"; 11.4.3: "Numeric … lower … than non-numeric".
  if (aIsNumber && bIsNumber) return compareDigits(a, aFrom, aTo, b, bFrom, bTo);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  // Rule 11.4.2: "compared lexically in ASCII sort order".
  let i = aFrom;
  let j = bFrom;
  while (i < aTo && j < bTo) {
    const difference = a.charCodeAt(i++) - b.charCodeAt(j++);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  if (i < aTo) return 1;
  return j < bTo ? -1 : 0;
}

function numbersStart(text: string): number {
  return text.charCodeAt(0) === 0x76 ? 1 : 0;
}

function buildStart(text: string): number {
  const plus = text.indexOf("+");
  return plus === -1 ? text.length : plus;
}

/** The numbers end at the first hyphen before the build metadata, or with them. */
function coreEnd(text: string, to: number): number {
  const hyphen = text.indexOf("-");
  return hyphen === -1 || hyphen > to ? to : hyphen;
}

function identifierEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== 0x2e) at++;
  return at;
}

/** What keeps a text from being a version, or undefined; rules 2 (numbers), 9 (pre-release) and 10 (build metadata). */
function semverFault(text: string): string | undefined {
  const build = buildStart(text);
  const core = coreEnd(text, build);
  const numbers = numbersFault(text, numbersStart(text), core);
  if (numbers !== undefined) return numbers;
  if (core < build) {
    const preRelease = identifiersFault(text, core + 1, build);
    if (preRelease !== undefined) return `the pre-release part ${preRelease}`;
    if (hasPaddedNumber(text, core + 1, build))
      return "the pre-release part holds a number with a leading zero";
  }
  const metadata = build < text.length ? identifiersFault(text, build + 1, text.length) : undefined;
  return metadata === undefined ? undefined : `the build part ${metadata}`;
}

function numbersFault(text: string, from: number, to: number): string | undefined {
  for (let at = from; at <= to; ) {
    const end = digitsEnd(text, at, to);
    if (end === at) return "it does not start with numbers parted by dots";
    if (isPadded(text, at, end)) return "it holds a number with a leading zero";
    if (end < to && text.charCodeAt(end) !== 0x2e) return "it does not start with numbers parted by dots";
    at = end + 1;
  }
  return undefined;
}

function identifiersFault(text: string, from: number, to: number): string | undefined {
  for (let at = from; at <= to; ) {
    const end = identifierEnd(text, at, to);
    if (end === at) return "holds an empty identifier";
    for (let inside = at; inside < end; inside++) {
      const code = text.charCodeAt(inside);
      if (!isLetter(code) && code !== 0x2d && digitsEnd(text, inside, inside + 1) === inside) {
        return "holds a character other than A-Z, a-z, 0-9, hyphen and dot";
      }
    }
    at = end + 1;
  }
  return undefined;
}

function hasPaddedNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const end = identifierEnd(text, at, to);
    if (digitsEnd(text, at, end) === end && isPadded(text, at, end)) return true;
    at = end + 1;
  }
  return false;
}

function isPadded(text: string, from: number, to: number): boolean {
  return to - from > 1 && text.charCodeAt(from) === 0x30;
}
