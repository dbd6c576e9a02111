import { compareDigits, digitsEnd } from "./digits.ts";
import { lettersEnd } from "./letters.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/** Versions of Ruby gems: numbers and words parted by dots; a word makes a pre-release (1.0.a < 1.0.rc1 < 1.0). */
export const gemScheme: VersionScheme = {
  name: "gem",
  urls: [
    "https://docs.ruby-lang.org/en/3.1/Gem/Version.html",
    "https://guides.rubygems.org/patterns/#semantic-versioning",
  ],
  isVersion: (text) => VERSION.test(text),
  compare: compareGems,
};

/** `Gem::Version::VERSION_PATTERN`, without blanks around. */
const VERSION = /^\d+(?:\.[\da-zA-Z]+)*(?:-[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;

/** A run of digits, or a word. */
interface Segment {
  readonly text: string;
  readonly isNumber: boolean;
}

/**
 * Orders two versions segment by segment; one that is missing is 0, and a word comes before every number.
 * @throws {VersionError} when either is not a version
 */
function compareGems(a: string, b: string): Order {
  refuseFault("gem", a, gemFault(a));
  refuseFault("gem", b, gemFault(b));
  if (a === b) return 0;
  const left = segmentsOf(a);
  const right = segmentsOf(b);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = compareSegments(left[at] ?? ZERO, right[at] ?? ZERO);
    if (order !== 0) return order;
  }
  return 0;
}

const ZERO: Segment = { text: "", isNumber: true };
/** What a hyphen stands for. */
const PRE: Segment = { text: "pre", isNumber: false };

function compareSegments(a: Segment, b: Segment): Order {
  if (a.isNumber && b.isNumber) return compareDigits(a.text, 0, a.text.length, b.text, 0, b.text.length);
  if (a.isNumber !== b.isNumber) return a.isNumber ? 1 : -1;
  if (a.text === b.text) return 0;
  return a.text < b.text ? -1 : 1;
}

/** Zeros before the first word and at the end do not count: 1.0.a is 1.a. */
function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let hasWord = false;
  const addWord = (word: Segment): void => {
    if (!hasWord) dropZeros(segments);
    hasWord = true;
    segments.push(word);
  };
  for (let at = 0; at < text.length; ) {
    const digits = digitsEnd(text, at, text.length);
    const letters = digits > at ? digits : lettersEnd(text, at, text.length);
    if (digits > at) segments.push({ text: text.slice(at, digits), isNumber: true });
    else if (letters > at) addWord({ text: text.slice(at, letters), isNumber: false });
    else if (text.charCodeAt(at) === 0x2d) addWord(PRE);
    at = Math.max(letters, at + 1);
  }
  dropZeros(segments);
  return segments;
}

function dropZeros(segments: Segment[]): void {
  for (let last = segments.at(-1); last?.isNumber === true && /^0+$/.test(last.text); last = segments.at(-1))
    segments.pop();
}

function gemFault(text: string): string | undefined {
  return VERSION.test(text) ? undefined : "it is not numbers and words parted by dots, a number first";
}
