import type { Instant } from "../model/instant.ts";
import type { Opening, OpeningsAfter } from "./window-occurrences.ts";

/** Whether something new may start at an instant, and until when that stays so. */
export type WindowTimes =
  | { readonly kind: "open"; readonly until?: Instant }
  | { readonly kind: "shut"; readonly opens?: Instant };

/** So many openings that follow on one another without a break are taken for no end at all. */
const MOST_JOINED = 100;

/** Openings that touch or overlap are one; the last part of each, its cutoff, is shut unless another one covers it. */
export function windowTimes(openings: OpeningsAfter, zone: string, at: Instant): WindowTimes {
  let until: Instant | undefined;
  let joined = 0;
  for (const { from, lastStart } of openings(zone, at)) {
    if (until === undefined && from > at) return { kind: "shut", opens: from };
    if (until !== undefined && from > until) return { kind: "open", until };
    if (lastStart <= at) continue;
    until = Math.max(until ?? lastStart, lastStart);
    joined += 1;
    if (joined > MOST_JOINED) return { kind: "open" };
  }
  return until === undefined ? { kind: "shut" } : { kind: "open", until };
}

/** The next openings that begin after an instant. */
export function nextOpenings(
  openings: OpeningsAfter,
  zone: string,
  at: Instant,
  count: number,
): readonly Opening[] {
  const next: Opening[] = [];
  for (const opening of openings(zone, at)) {
    if (next.length >= count) break;
    if (opening.from > at) next.push(opening);
  }
  return next;
}
