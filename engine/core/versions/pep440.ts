import { compareDigits, digitsEnd } from "./digits.ts";
import { compareNumberParts } from "./number-parts.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { VersionError } from "./scheme.ts";

/** Versions of Python packages: `[epoch!]numbers[pre][post][dev][+local]`, in every spelling that PEP 440 normalises. */
export const pep440Scheme: VersionScheme = {
  name: "pep440",
  urls: ["https://packaging.python.org/en/latest/specifications/version-specifiers/"],
  isVersion: (text) => VERSION.test(text),
  compare: comparePep440,
};

/**
 * Orders two versions: epoch, release (zeros at its end do not count), pre-release, post-release, development release, local.
 * @throws {VersionError} when either does not follow the grammar; blanks around a version are refused too
 * @see specification, "Summary of permitted suffixes and relative ordering"
 */
function comparePep440(a: string, b: string): Order {
  const left = partsOf(a);
  const right = partsOf(b);
  if (a === b) return 0;
  return (
    compareNumbers(left.epoch, right.epoch) ||
    compareNumberParts(left.release, 0, left.release.length, right.release, 0, right.release.length) ||
    orderOf(left.phase - right.phase) ||
    compareNumbers(left.pre, right.pre) ||
    compareOptional(left.post, right.post, -1) ||
    compareOptional(left.dev, right.dev, 1) ||
    compareLocal(left.local, right.local)
  );
}

/** Appendix "Parsing version strings with regular expressions" of the specification, without blanks around. */
const VERSION =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d+)?)?(?:-(?<implicit>\d+)|[-_.]?(?<isPost>post|rev|r)[-_.]?(?<post>\d+)?)?(?:[-_.]?(?<isDev>dev)[-_.]?(?<dev>\d+)?)?(?:\+(?<local>[a-z\d]+(?:[-_.][a-z\d]+)*))?$/i;

interface Parts {
  /** Numbers are runs of digits of any length; "" is 0. */
  readonly epoch: string;
  readonly release: string;
  /** Where it stands among all of one release. */
  readonly phase: number;
  readonly pre: string;
  readonly post: string | undefined;
  readonly dev: string | undefined;
  readonly local: string | undefined;
}

const DEVELOPMENT_ONLY = -1;
const RELEASED = 3;

function partsOf(text: string): Parts {
  const found = VERSION.exec(text)?.groups;
  if (found === undefined) throw new VersionError("pep440", text, "it does not follow PEP 440");
  const { epoch = "", release = "", phase, pre = "", implicit, isPost, isDev, local } = found;
  const post = isPost === undefined ? implicit : (found.post ?? "");
  const dev = isDev === undefined ? undefined : (found.dev ?? "");
  const whole = post === undefined && dev !== undefined ? DEVELOPMENT_ONLY : RELEASED;
  const rank = phase === undefined ? whole : phaseRank(phase);
  return { epoch, release, phase: rank, pre, post, dev, local: local?.toLowerCase() };
}

/** "alpha" is spelled a, "beta" b, and "c", "pre" and "preview" are rc: specification, "Pre-release spelling". */
function phaseRank(word: string): number {
  const first = word.charCodeAt(0) | 0x20;
  if (first === 0x61) return 0;
  return first === 0x62 ? 1 : 2;
}

function compareNumbers(a: string, b: string): Order {
  return compareDigits(a, 0, a.length, b, 0, b.length);
}

/** @param missing how a version without the part sorts against one that has it */
function compareOptional(a: string | undefined, b: string | undefined, missing: Order): Order {
  if (a !== undefined && b !== undefined) return compareNumbers(a, b);
  if (a === b) return 0;
  return orderOf(a === undefined ? missing : -missing);
}

/** None first; then segment by segment, words before numbers, and the longer one after what it begins with. */
function compareLocal(a: string | undefined, b: string | undefined): Order {
  if (a === undefined || b === undefined) return orderOf(Number(a !== undefined) - Number(b !== undefined));
  const left = a.split(/[-_.]/);
  const right = b.split(/[-_.]/);
  for (const [at, segment] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const order = compareSegments(segment, other);
    if (order !== 0) return order;
  }
  return left.length < right.length ? -1 : 0;
}

function compareSegments(a: string, b: string): Order {
  const aIsNumber = digitsEnd(a, 0, a.length) === a.length;
  const bIsNumber = digitsEnd(b, 0, b.length) === b.length;
  if (aIsNumber && bIsNumber) return compareNumbers(a, b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? 1 : -1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function orderOf(difference: number): Order {
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}
