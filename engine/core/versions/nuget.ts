import { compareDigits, digitsEnd, isDigit } from "./digits.ts";
import { isLetter } from "./letters.ts";
import { compareNumberParts, countNumberParts } from "./number-parts.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/** Versions of NuGet packages: one to four numbers, then `-labels` and `+metadata` as in semantic versions, case aside. */
export const nugetScheme: VersionScheme = {
  name: "nuget",
  urls: [
    "https://learn.microsoft.com/nuget/concepts/package-versioning",
    "https://github.com/NuGet/NuGet.Client/blob/dev/src/NuGet.Core/NuGet.Versioning/VersionComparer.cs",
  ],
  isVersion: (text) => nugetFault(text) === undefined,
  compare: compareNuget,
};

/**
 * Orders two versions: numbers (missing ones are 0), then labels; metadata does not count.
 * @throws {VersionError} when either is not a version
 */
function compareNuget(a: string, b: string): Order {
  refuseFault("nuget", a, nugetFault(a));
  refuseFault("nuget", b, nugetFault(b));
  if (a === b) return 0;
  const aTo = metadataStart(a);
  const bTo = metadataStart(b);
  const aLabels = numbersEnd(a);
  const bLabels = numbersEnd(b);
  const numbers = compareNumberParts(a, 0, aLabels, b, 0, bLabels);
  if (numbers !== 0) return numbers;
  if (aLabels === aTo || bLabels === bTo) {
    if (aLabels === aTo && bLabels === bTo) return 0;
    return aLabels === aTo ? 1 : -1;
  }
  return compareLabels(a, aLabels + 1, aTo, b, bLabels + 1, bTo);
}

/** Dot by dot: numbers by value and before words, words case aside, fewer labels first. */
function compareLabels(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo && j < bTo) {
    const aEnd = labelEnd(a, i, aTo);
    const bEnd = labelEnd(b, j, bTo);
    const aIsNumber = digitsEnd(a, i, aEnd) === aEnd;
    const bIsNumber = digitsEnd(b, j, bEnd) === bEnd;
    if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
    const order = aIsNumber ? compareDigits(a, i, aEnd, b, j, bEnd) : compareWords(a, i, aEnd, b, j, bEnd);
    if (order !== 0) return order;
    i = aEnd + 1;
    j = bEnd + 1;
  }
  if (i < aTo) return 1;
  return j < bTo ? -1 : 0;
}

function compareWords(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): Order {
  let i = aFrom;
  let j = bFrom;
  while (i < aTo && j < bTo) {
    const difference = lowered(a.charCodeAt(i++)) - lowered(b.charCodeAt(j++));
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  if (i < aTo) return 1;
  return j < bTo ? -1 : 0;
}

function lowered(code: number): number {
  return isLetter(code) ? code | 0x20 : code;
}

function metadataStart(text: string): number {
  const plus = text.indexOf("+");
  return plus === -1 ? text.length : plus;
}

function numbersEnd(text: string): number {
  let at = 0;
  while (at < text.length && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === dot)) at++;
  return at;
}

function labelEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== dot) at++;
  return at;
}

const dot = 0x2e;
const mostNumbers = 4;

/** What keeps a text from being a version, or undefined. */
function nugetFault(text: string): string | undefined {
  const labels = numbersEnd(text);
  const numbers = countNumberParts(text, 0, labels);
  if (numbers === 0) return "it does not start with numbers parted by dots";
  if (numbers > mostNumbers) return "it has more than four numbers";
  const metadata = metadataStart(text);
  if (labels !== metadata && text.charCodeAt(labels) !== 0x2d)
    return "something other than a hyphen follows the numbers";
  if (labels !== metadata && !areLabels(text, labels + 1, metadata))
    return "the labels after the hyphen are not letters, digits and hyphens parted by dots";
  if (metadata < text.length && !areLabels(text, metadata + 1, text.length))
    return "the metadata after the plus sign is not letters, digits and hyphens parted by dots";
  return undefined;
}

function areLabels(text: string, from: number, to: number): boolean {
  for (let at = from; at <= to; ) {
    const end = labelEnd(text, at, to);
    if (end === at) return false;
    for (let inside = at; inside < end; inside++) {
      const code = text.charCodeAt(inside);
      if (!isLetter(code) && !isDigit(code) && code !== 0x2d) return false;
    }
    at = end + 1;
  }
  return true;
}
