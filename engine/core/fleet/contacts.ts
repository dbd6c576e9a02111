import type { Contact } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";

const HOUR_MS = 3_600_000;

/** How far back from the latest report stretches of contact are kept; before that, the last hour with a report. */
export const CONTACT_DAYS = 30;

/**
 * Joins two sets of contacts into what one look at all their reports would have given.
 *
 * Reports in the same or in neighbouring hours (UTC) are one stretch: those at most an hour apart always are, those two hours
 * or more apart never. Counting in fixed hours, and not from report to report, is what lets old stretches be forgotten without
 * the order of arrival showing. Both ends of a stretch are the instants of reports, but for the one that reaches back before
 * the horizon: that begins with the hour it is cut at, or at `firstSeen`.
 *
 * @param firstSeen the earliest report of both
 * @param latest the latest report of both
 */
export function joinContacts(
  a: readonly Contact[],
  b: readonly Contact[],
  firstSeen: Instant,
  latest: Instant,
): readonly Contact[] {
  const stretches = joinStretches([...a, ...b].sort(([x], [y]) => x - y));
  return cut(stretches, firstSeen, hourOf(latest) - CONTACT_DAYS * 24);
}

function joinStretches(sorted: readonly Contact[]): Contact[] {
  const joined: Contact[] = [];
  for (const contact of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && hourOf(contact[0]) <= hourOf(last[1]) + 1) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], contact[1])];
    } else {
      joined.push(contact);
    }
  }
  return joined;
}

/** Forgets all hours before the horizon but the last one in which there was a report. */
function cut(stretches: readonly Contact[], firstSeen: Instant, horizon: number): readonly Contact[] {
  let kept = 0;
  for (let index = 0; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch !== undefined && hourOf(stretch[0]) < horizon) kept = index;
  }
  return stretches.slice(kept).map(([from, until]) => {
    if (hourOf(from) >= horizon) return [from, until];
    const hour = Math.min(hourOf(until), horizon - 1);
    return [Math.max(hour * HOUR_MS, firstSeen), until];
  });
}

function hourOf(instant: Instant): number {
  return Math.floor(instant / HOUR_MS);
}
