import type { Instant } from "./instant.ts";

/**
 * Milliseconds that an IANA zone is ahead of UTC at an instant; undefined for a zone that nobody knows.
 * Core has no zone data: the composition root binds this to the platform's.
 */
export type ZoneOffset = (zone: string, at: Instant) => number | undefined;

/** No offset, nor a gap between two, is larger: Samoa skipped 24 h, and zones lie between −12 h and +14 h. */
const REACH_MS = 50 * 3_600_000;

/**
 * The instant at which a zone's wall clock shows a local time.
 *
 * A time that occurs twice (autumn) is the first of the two. One that never occurs (spring, or a skipped day) is the first
 * instant after the gap, so that nothing is skipped and nothing starts early.
 *
 * @param localMs the wall clock's reading, counted as if it were UTC
 * @returns undefined when the zone is unknown
 */
export function instantAtLocal(localMs: number, zone: string, offsetOf: ZoneOffset): Instant | undefined {
  const before = offsetOf(zone, localMs - REACH_MS);
  const after = offsetOf(zone, localMs + REACH_MS);
  if (before === undefined || after === undefined || !Number.isSafeInteger(localMs)) return undefined;
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetOf(zone, localMs - offset) === offset) return localMs - offset;
  }
  return firstWith(after, localMs - REACH_MS, localMs + REACH_MS, zone, offsetOf);
}

/** The first instant in (low, high] from which the offset is `wanted`, given that the offset changes once in between. */
function firstWith(wanted: number, low: Instant, high: Instant, zone: string, offsetOf: ZoneOffset): Instant {
  let [without, withIt] = [low, high];
  while (withIt - without > 1) {
    const middle = Math.floor((without + withIt) / 2);
    if (offsetOf(zone, middle) === wanted) withIt = middle;
    else without = middle;
  }
  return withIt;
}
