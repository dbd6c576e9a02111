import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import { isLetter, lettersEnd } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/** Versions of Alpine: `digits{.digits}[letter]{_suffix[digits]}[~hash][-r digits]`, as apk orders them. */
export const apkScheme: VersionScheme = {
  name: "apk",
  urls: [
    "https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk-package.5.scd",
    "https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/src/version.c",
  ],
  isVersion: (text) => apkFault(text) === undefined,
  compare: compareApk,
};

/**
 * Orders two versions token by token; the first two that differ decide. What does not follow the grammar is ordered as
 * `apk version -t` does, up to where it departs from it: from there on it is one and the same, and before all else.
 * @throws {VersionError} when either is not a version
 */
function compareApk(a: string, b: string): Order {
  refuseFault("apk", a, apkFault(a));
  refuseFault("apk", b, apkFault(b));
  if (a === b) return 0;
  let left = firstToken(a);
  let right = firstToken(b);
  while (true) {
    const order = compareTokens(a, left, b, right);
    if (order !== 0) return order;
    if (left.kind === END || left.kind === INVALID) return 0;
    left = tokenAfter(a, left);
    right = tokenAfter(b, right);
  }
}

/**
 * Kinds of tokens in the order of those that follow the same beginning: 1.0_rc1 < 1.0 < 1.0-r0 < 1.0~ab < 1.0_p1 < 1.0a <
 * 1.0.1. The number of a suffix or letter comes before another suffix: 1.0_p1 < 1.0_p_p.
 */
const INVALID = 0;
const PRE_SUFFIX = 1;
const END = 2;
const REVISION = 3;
const HASH = 4;
const NUMBER = 5;
const POST_SUFFIX = 6;
/** A dot that no digit follows. */
const GAP = 7;
const LETTER = 8;
const DIGITS = 9;
const FIRST_DIGITS = 10;

/** What counts of a token is `[from, to)`; the rank of a suffix is its place among those of its kind. */
interface Token {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

const PRE_SUFFIXES: readonly string[] = ["alpha", "beta", "pre", "rc"];
const POST_SUFFIXES: readonly string[] = ["cvs", "svn", "git", "hg", "p"];

function compareTokens(a: string, left: Token, b: string, right: Token): Order {
  const rank = left.kind - right.kind || left.rank - right.rank;
  if (rank !== 0) return rank < 0 ? -1 : 1;
  switch (left.kind) {
    case DIGITS:
      // "01" is the beginning of a fraction: a part with a leading zero is compared as text.
      if (a.charCodeAt(left.from) === 0x30 || b.charCodeAt(right.from) === 0x30)
        return compareText(a, left, b, right);
      return compareDigits(a, left.from, left.to, b, right.from, right.to);
    case FIRST_DIGITS:
    case NUMBER:
    case REVISION:
      return compareDigits(a, left.from, left.to, b, right.from, right.to);
    case LETTER:
    case HASH:
      return compareText(a, left, b, right);
    default:
      return 0;
  }
}

/** By code, a prefix first. */
function compareText(a: string, left: Token, b: string, right: Token): Order {
  let [i, j] = [left.from, right.from];
  while (i < left.to && j < right.to) {
    const difference = a.charCodeAt(i++) - b.charCodeAt(j++);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  if (i < left.to) return 1;
  return j < right.to ? -1 : 0;
}

function token(kind: number, from: number, to: number, rank = 0): Token {
  return { kind, from, to, rank };
}

/** The first number may be missing: apk orders ".1" and "a". */
function firstToken(text: string): Token {
  return token(FIRST_DIGITS, 0, digitsEnd(text, 0, text.length));
}

function tokenAfter(text: string, { kind, to: at }: Token): Token {
  if (at >= text.length) return token(END, at, at);
  const code = text.charCodeAt(at);
  if (code === 0x2d && kind !== REVISION) return revisionAt(text, at + 1);
  if (kind === REVISION || kind === HASH) return token(INVALID, at, at);
  if (code === 0x7e) return hashAt(text, at + 1);
  if (code === 0x5f) return suffixAt(text, at + 1);
  if (isDigit(code) && kind !== NUMBER) return token(NUMBER, at, digitsEnd(text, at, text.length));
  const inNumbers = kind === FIRST_DIGITS || kind === DIGITS || kind === GAP;
  if (code === 0x2e && inNumbers) return partAt(text, at + 1);
  if (code >= 0x61 && code <= 0x7a && inNumbers) return token(LETTER, at, at + 1);
  return token(INVALID, at, at);
}

function partAt(text: string, at: number): Token {
  const end = digitsEnd(text, at, text.length);
  return end === at ? token(GAP, at, at) : token(DIGITS, at, end);
}

/** "-r" without a number is "-r0". */
function revisionAt(text: string, at: number): Token {
  if (text.charCodeAt(at) !== 0x72) return token(INVALID, at, at);
  const end = digitsEnd(text, at + 1, text.length);
  if (end === at + 1 && end < text.length && text.charCodeAt(end) !== 0x2d) return token(INVALID, at, at);
  return token(REVISION, at + 1, end);
}

function hashAt(text: string, at: number): Token {
  let end = at;
  while (end < text.length && isHexDigit(text.charCodeAt(end))) end++;
  return end === at ? token(INVALID, at, at) : token(HASH, at, end);
}

function suffixAt(text: string, at: number): Token {
  const end = lettersEnd(text, at, Math.min(text.length, at + LONGEST_SUFFIX + 1));
  const word = text.slice(at, end);
  const pre = PRE_SUFFIXES.indexOf(word);
  if (pre !== -1) return token(PRE_SUFFIX, at, end, pre);
  const post = POST_SUFFIXES.indexOf(word);
  return post === -1 ? token(INVALID, at, at) : token(POST_SUFFIX, at, end, post);
}

const LONGEST_SUFFIX = 5;

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x66);
}

/**
 * What keeps a text from being a version, or undefined. As lenient as `apk version -t`, which orders what apk would not
 * package ("1-ruff"), but for words: two letters at the start are a word such as "latest".
 */
function apkFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const allowed = isDigit(code) || isLetter(code) || code === 0x2d || code === 0x2e || code === 0x5f;
    if (!allowed && code !== 0x7e)
      return "it holds a character other than A-Z, a-z, 0-9, dot, hyphen, _ and ~";
  }
  if (isLetter(text.charCodeAt(0)) ? isLetter(text.charCodeAt(1)) : false) return "it starts with a word";
  const start = text.charCodeAt(0) === 0x2e ? 1 : 0;
  const starts = isDigit(text.charCodeAt(start)) || (start === 0 && isLetter(text.charCodeAt(0)));
  return starts ? undefined : "it does not start with a number";
}
