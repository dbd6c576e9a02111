import { compareText } from "../model/compare-text.ts";
import type { Software } from "../model/report.ts";

/** A total order over everything a Software says, so that an image reads the same whoever built it. */
export function compareSoftware(a: Software, b: Software): -1 | 0 | 1 {
  return (
    compareText(a.type, b.type) ||
    compareText(a.product, b.product) ||
    compareText(a.version, b.version) ||
    compareOptional(a.arch, b.arch) ||
    compareText(a.source.name, b.source.name) ||
    compareText(a.source.version, b.source.version) ||
    compareFlag(a.held, b.held) ||
    compareFlag(a.broken, b.broken) ||
    compareOptional(a.publisher, b.publisher)
  );
}

function compareOptional(a: string | undefined, b: string | undefined): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return compareFlag(a !== undefined, b !== undefined);
  return compareText(a, b);
}

function compareFlag(a: boolean, b: boolean): -1 | 0 | 1 {
  return a === b ? 0 : a ? 1 : -1;
}
