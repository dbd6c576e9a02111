import { compareNumberParts, countNumberParts } from "./number-parts.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/**
 * Product versions of macOS (and of Apple's other systems): one to four numbers, and the letter of a Rapid Security Response
 * as Apple writes it: `13.4.1 (c)` comes after 13.4.1 and before 13.4.2. A build in its place (`14.1 (23B74)`) is no version.
 */
export const macosScheme: VersionScheme = {
  name: "macos",
  urls: [
    "https://support.apple.com/en-us/109033",
    "https://support.apple.com/guide/deployment/dep93ff7ea78/web",
  ],
  isVersion: (text) => macosFault(text) === undefined,
  compare: compareMacos,
};

/**
 * Orders two versions number by number (missing ones are 0), then by the letter, of which none is first.
 * @throws {VersionError} when either is not a version
 */
function compareMacos(a: string, b: string): Order {
  refuseFault("macos", a, macosFault(a));
  refuseFault("macos", b, macosFault(b));
  const aTo = numbersEnd(a);
  const bTo = numbersEnd(b);
  const order = compareNumberParts(a, 0, aTo, b, 0, bTo);
  if (order !== 0) return order;
  const difference = letterOf(a, aTo) - letterOf(b, bTo);
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}

function numbersEnd(text: string): number {
  const blank = text.indexOf(" ");
  return blank === -1 ? text.length : blank;
}

/** 0 for none. */
function letterOf(text: string, numbersTo: number): number {
  return numbersTo === text.length ? 0 : text.charCodeAt(numbersTo + 2);
}

/** What keeps a text from being a version, or undefined. */
function macosFault(text: string): string | undefined {
  const end = numbersEnd(text);
  const count = countNumberParts(text, 0, end);
  if (count < 1 || count > 4) return "it is not one to four numbers parted by dots";
  if (end < text.length && !/^ \([a-z]\)$/.test(text.slice(end)))
    return 'something other than the letter of a security response, as in "13.4.1 (c)", follows the numbers';
  return undefined;
}
