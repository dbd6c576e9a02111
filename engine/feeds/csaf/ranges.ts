import { parseVers, type VersRange } from "../../core/versions/vers.ts";

/** Affected from `introduced` (absent: from the first) to before `fixed` (absent: no fix is published). */
export interface CsafRange {
  readonly introduced?: string;
  readonly fixed?: string;
}

/**
 * The affected ranges of a product version range. A range that ends with a version that is affected itself has no known fix.
 * @returns what makes it unreadable, as a phrase
 * @see CSAF 2.0, section 3.1.2.3.2, "Branches Type - Name under product_version_range"
 */
export function affectedRanges(text: string, scheme: "rpm" | "deb"): readonly CsafRange[] | string {
  const range = readRange(text, scheme);
  if (typeof range === "string") return range;
  return range.intervals.map(({ from, to }) => ({
    ...(from === undefined ? {} : { introduced: from.version }),
    ...(to === undefined || to.inclusive ? {} : { fixed: to.version }),
  }));
}

/** What is said to be fixed: all versions from one on, that one among them. */
export function fixedRange(text: string, scheme: "rpm" | "deb"): readonly CsafRange[] | string {
  const range = readRange(text, scheme);
  if (typeof range === "string") return range;
  const [only, ...more] = range.intervals;
  if (only?.from?.inclusive !== true || only.to !== undefined || more.length > 0)
    return `${quoted(text)} says that it is fixed, and not from which version on`;
  return [{ fixed: only.from.version }];
}

function readRange(text: string, scheme: "rpm" | "deb"): VersRange | string {
  const read = parseVers(text);
  if (!read.ok) return `the range ${quoted(text)} ${read.fault}`;
  if (read.range.scheme !== scheme) return `the range ${quoted(text)} is of no ${scheme} versions`;
  return read.range;
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
