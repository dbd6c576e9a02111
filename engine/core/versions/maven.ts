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

/**
 * A version taken apart. An item is a run of digits or a word; a part is what stands between hyphens, or between a number and a
 * word. Each part hangs from the one before it as its last item, and is older than a number in its place.
 */
interface Parts {
  /** Lower case. */
  readonly text: string;
  /** Item by item: where it stands in the text. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Item by item: the rank of a word, `NUMBER` for a number. */
  readonly rank: readonly number[];
  /** Part by part: its first item; and where the last part ends. */
  readonly starts: readonly number[];
}

const NUMBER = -1;

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
  const [ours, theirs] = [left.starts.length - 1, right.starts.length - 1];
  for (let depth = 0; depth < ours || depth < theirs; depth++) {
    if (depth >= ours) return turned(besideNothing(right, startOf(right, depth)));
    if (depth >= theirs) return besideNothing(left, startOf(left, depth));
    let i = startOf(left, depth);
    let j = startOf(right, depth);
    const [iEnd, jEnd] = [startOf(left, depth + 1), startOf(right, depth + 1)];
    while (i < iEnd && j < jEnd) {
      const order = compareItems(left, i++, right, j++);
      if (order !== 0) return order;
    }
    // A number is newer than a part in its place.
    if (i < iEnd) return depth + 1 < theirs ? 1 : besideNothing(left, i);
    if (j < jEnd) return depth + 1 < ours ? -1 : turned(besideNothing(right, j));
  }
  return 0;
}

function startOf({ starts }: Parts, part: number): number {
  return starts[part] ?? 0;
}

/** How what follows from an item on sorts against nothing at all: by the first that is neither 0 nor a word for a release. */
function besideNothing(parts: Parts, at: number): Order {
  for (let item = at; item < parts.rank.length; item++) {
    const rank = parts.rank[item] ?? RELEASE;
    if (rank === NUMBER && !isZero(parts, item)) return 1;
    if (rank !== NUMBER && rank !== RELEASE) return rank < RELEASE ? -1 : 1;
  }
  return 0;
}

function compareItems(a: Parts, i: number, b: Parts, j: number): Order {
  const [aRank, bRank] = [a.rank[i] ?? RELEASE, b.rank[j] ?? RELEASE];
  const [aFrom, aTo, bFrom, bTo] = [a.from[i] ?? 0, a.to[i] ?? 0, b.from[j] ?? 0, b.to[j] ?? 0];
  if (aRank === NUMBER && bRank === NUMBER) return compareDigits(a.text, aFrom, aTo, b.text, bFrom, bTo);
  if (aRank === NUMBER || bRank === NUMBER) return aRank === NUMBER ? 1 : -1;
  if (aRank !== bRank) return aRank < bRank ? -1 : 1;
  if (aRank !== OTHER_WORD) return 0;
  const [word, other] = [a.text.slice(aFrom, aTo), b.text.slice(bFrom, bTo)];
  if (word === other) return 0;
  return word < other ? -1 : 1;
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

const OTHER_WORD = QUALIFIERS.length;

function rankOf(text: string, beforeDigit: boolean): number {
  const long = beforeDigit && Object.hasOwn(BEFORE_DIGITS, text) ? (BEFORE_DIGITS[text] ?? text) : text;
  const rank = QUALIFIERS.indexOf(Object.hasOwn(ALIASES, long) ? (ALIASES[long] ?? long) : long);
  return rank === -1 ? OTHER_WORD : rank;
}

function partsOf(text: string): Parts {
  const [from, to, rank, starts]: [number[], number[], number[], number[]] = [[], [], [], [0]];
  const parts = { text, from, to, rank, starts };
  /** Ends the last part without the zeros at its end; one that is nothing else goes, but the first stays. */
  const openPart = (): void => {
    const start = starts.at(-1) ?? 0;
    while (rank.length > start && countsNothing(parts, rank.length - 1)) {
      from.pop();
      to.pop();
      rank.pop();
    }
    if (rank.length > start || starts.length === 1) starts.push(rank.length);
  };
  for (let at = 0; at < text.length; ) {
    const digits = digitsEnd(text, at, text.length);
    const isNumber = digits > at || text.charCodeAt(at) === dot || text.charCodeAt(at) === hyphen;
    const end = isNumber ? digits : wordEnd(text, at);
    const next = text.charCodeAt(end);
    // A word opens a part, whatever separates it from a number.
    if (!isNumber) openPart();
    from.push(at);
    to.push(end);
    rank.push(isNumber ? NUMBER : rankOf(text.slice(at, end), isDigit(next)));
    if (next === hyphen || (end < text.length && next !== dot)) openPart();
    at = next === hyphen || next === dot ? end + 1 : end;
  }
  openPart();
  return parts;
}

function countsNothing(parts: Parts, item: number): boolean {
  return parts.rank[item] === RELEASE || (parts.rank[item] === NUMBER && isZero(parts, item));
}

/** Nothing between two dots is 0 too. */
function isZero({ text, from, to }: Parts, item: number): boolean {
  for (let at = from[item] ?? 0; at < (to[item] ?? 0); at++) if (text.charCodeAt(at) !== 0x30) return false;
  return true;
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
