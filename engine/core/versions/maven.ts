import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/**
 * Versions of Maven artifacts, as Maven 3's ComparableVersion orders them, but for two kinds of versions about which it
 * contradicts itself:
 * 1. A word between dots is read as after a hyphen, as Maven reads a last one: 1.foo.1 is 1-foo.1.
 *    (Maven: 1.foo.1 < 1-alpha < 1 < 1.foo.1.)
 * 2. A part that is nothing but zeros or words for a release does not count: 1-0-alpha is 1-alpha.
 *    (Maven: 1-0-alpha < 1 < 1-sp < 1-0-alpha.)
 */
export const mavenScheme: VersionScheme = {
  name: "maven",
  urls: [
    "https://maven.apache.org/pom.html#version-order-specification",
    "https://maven.apache.org/ref/3.9.6/maven-artifact/apidocs/org/apache/maven/artifact/versioning/ComparableVersion.html",
  ],
  isVersion: (text) => mavenFault(text) === undefined,
  compare: compareMaven,
};

/** A number by its digits, or a word by its rank and, where it has none of its own, its letters. */
type Item = { readonly digits: string } | { readonly rank: number; readonly word: string };

/** What stands between hyphens, or between a number and a word; each is older than a number in its place. */
type Part = readonly Item[];

/**
 * Orders two versions: number by number, a part after the other.
 * @throws {VersionError} when either is empty, holds no digit, or something other than printable ASCII
 */
function compareMaven(a: string, b: string): Order {
  refuseFault("maven", a, mavenFault(a));
  refuseFault("maven", b, mavenFault(b));
  if (a === b) return 0;
  const left = partsOf(a.toLowerCase());
  const right = partsOf(b.toLowerCase());
  for (let depth = 0; depth < left.length || depth < right.length; depth++) {
    const ours = left[depth];
    const theirs = right[depth];
    if (ours === undefined) return turned(besideNothing(right, depth, 0));
    if (theirs === undefined) return besideNothing(left, depth, 0);
    const shared = Math.min(ours.length, theirs.length);
    for (let at = 0; at < shared; at++) {
      const order = compareItems(ours[at], theirs[at]);
      if (order !== 0) return order;
    }
    // A number is newer than a part in its place.
    if (ours.length > shared) return depth + 1 < right.length ? 1 : besideNothing(left, depth, shared);
    if (theirs.length > shared)
      return depth + 1 < left.length ? -1 : turned(besideNothing(right, depth, shared));
  }
  return 0;
}

/** How what follows sorts against nothing at all: by the first item that is neither 0 nor a word for a release. */
function besideNothing(parts: readonly Part[], depth: number, at: number): Order {
  for (let part = depth; part < parts.length; part++) {
    for (const item of (parts[part] ?? []).slice(part === depth ? at : 0)) {
      if ("rank" in item) {
        if (item.rank !== RELEASE) return item.rank < RELEASE ? -1 : 1;
      } else if (!isZero(item.digits)) return 1;
    }
  }
  return 0;
}

function compareItems(a: Item | undefined, b: Item | undefined): Order {
  if (a === undefined || b === undefined) return 0;
  if ("digits" in a && "digits" in b)
    return compareDigits(a.digits, 0, a.digits.length, b.digits, 0, b.digits.length);
  if ("digits" in a || "digits" in b) return "digits" in a ? 1 : -1;
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.word === b.word) return 0;
  return a.word < b.word ? -1 : 1;
}

function turned(order: Order): Order {
  if (order === 0) return 0;
  return order < 0 ? 1 : -1;
}

/** Qualifiers in Maven's order; every other word comes after them, by its letters. */
const QUALIFIERS: readonly string[] = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];
const RELEASE = QUALIFIERS.indexOf("");
const ALIASES: Readonly<Record<string, string>> = { ga: "", final: "", release: "", cr: "rc" };
const BEFORE_DIGITS: Readonly<Record<string, string>> = { a: "alpha", b: "beta", m: "milestone" };

function wordItem(text: string, beforeDigit: boolean): Item {
  const long = beforeDigit && Object.hasOwn(BEFORE_DIGITS, text) ? (BEFORE_DIGITS[text] ?? text) : text;
  const word = Object.hasOwn(ALIASES, long) ? (ALIASES[long] ?? long) : long;
  const rank = QUALIFIERS.indexOf(word);
  return rank === -1 ? { rank: QUALIFIERS.length, word } : { rank, word: "" };
}

/** The parts of a version; those after the first that do not count are left out. */
function partsOf(text: string): readonly Part[] {
  const parts: Item[][] = [[]];
  const add = (item: Item): void => {
    // A word opens a part, whatever separates it from a number.
    if ("rank" in item) parts.push([item]);
    else parts.at(-1)?.push(item);
  };
  for (let at = 0; at < text.length; ) {
    const digits = digitsEnd(text, at, text.length);
    const end = digits > at ? digits : wordEnd(text, at);
    const next = text.charCodeAt(end);
    if (digits > at) add({ digits: text.slice(at, end) });
    else if (end > at) add(wordItem(text.slice(at, end), isDigit(next)));
    else add({ digits: "0" });
    if (next === hyphen || (end < text.length && next !== dot)) parts.push([]);
    at = next === hyphen || next === dot ? end + 1 : end;
  }
  return parts.map(withoutTrailingZeros).filter((part, at) => at === 0 || part.length > 0);
}

function withoutTrailingZeros(part: readonly Item[]): Part {
  let to = part.length;
  while (to > 0 && countsNothing(part[to - 1])) to--;
  return part.slice(0, to);
}

function countsNothing(item: Item | undefined): boolean {
  if (item === undefined) return true;
  return "rank" in item ? item.rank === RELEASE : isZero(item.digits);
}

function isZero(digits: string): boolean {
  return /^0*$/.test(digits);
}

const hyphen = 0x2d;
const dot = 0x2e;

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || code === hyphen || code === dot) break;
    at++;
  }
  return at;
}

/** What keeps a text from being a version, or undefined. Maven orders any text; "unknown" is none, and nothing says what "é" is. */
function mavenFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return "it holds a blank, a control character or one beyond ASCII";
    if (isDigit(code)) digits++;
  }
  return digits === 0 ? "it holds no digit" : undefined;
}
