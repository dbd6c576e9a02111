import { type DurationMs, describeDuration } from "../model/duration.ts";
import type { Contact } from "../model/endpoint.ts";

/** How many gaps show a habit, and how many of the last ones are looked at. */
const FEWEST = 3;
const LATEST = 9;

/**
 * Why `catchUp` means little for an endpoint: it reports so rarely that a window lies between two reports as a rule, and so
 * counts as missed though the endpoint may have been there. Undefined: it does not, as far as is known.
 */
export function rareReports(contacts: readonly Contact[], windowMs: DurationMs): string | undefined {
  const gaps: DurationMs[] = [];
  for (const [index, [from]] of contacts.entries()) {
    const left = contacts[index - 1]?.[1];
    if (left !== undefined && Number.isSafeInteger(from - left)) gaps.push(from - left);
  }
  const latest = gaps.slice(-LATEST).sort((a, b) => a - b);
  const median = latest[latest.length >> 1];
  if (latest.length < FEWEST || median === undefined || median < windowMs) return undefined;
  return `it reports every ${describeDuration(median)}, and the window lasts ${describeDuration(windowMs)}: an opening between two reports counts as missed, so catchUp lets it change although it may have been there`;
}
