import type { DurationMs } from "../model/duration.ts";
import type { Contact } from "../model/endpoint.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import type { Opening, OpeningsAfter } from "./window-occurrences.ts";

/** A window that an endpoint missed, and until when it may change instead. */
export interface CatchUp {
  readonly missed: Opening;
  readonly returned: Instant;
  readonly until: Instant;
}

export type CatchUpOf = (contacts: readonly Contact[]) => CatchUp | undefined;

/** How far back past openings are kept for all endpoints of a zone, in steps: a monthly window is in the first, a yearly in the second. */
const KEPT_MS = [40, 800].map((days) => days * 86_400_000);

/**
 * The leave, at one moment and in one zone, of an endpoint that was not heard of from the beginning to the end of an opening:
 * `within` from its first report after it. One that was never heard of before missed nothing, as far as anybody knows.
 */
export function createCatchUp(
  now: Instant,
  within: DurationMs,
  openings: OpeningsAfter,
  zone: string,
): CatchUpOf {
  let past: readonly Opening[] | undefined;
  return (contacts) => {
    for (let index = contacts.length - 1; index > 0; index -= 1) {
      const left = contacts[index - 1]?.[1];
      const returned = contacts[index]?.[0];
      if (left === undefined || returned === undefined || !isInstant(left) || !isInstant(returned)) continue;
      if (returned > now) continue;
      if (!(now < returned + within)) return undefined;
      past ??= endedBefore(now, now - within, openings, zone);
      const missed = lastEnded(past, returned);
      if (missed !== undefined && missed.from > left) return { missed, returned, until: returned + within };
    }
    return undefined;
  };
}

/** The openings that ended, ascending: from the last one before `since` on, if there was one in the time kept. */
function endedBefore(
  now: Instant,
  since: Instant,
  openings: OpeningsAfter,
  zone: string,
): readonly Opening[] {
  let ended: Opening[] = [];
  for (const kept of KEPT_MS) {
    ended = [];
    for (const opening of openings(zone, since - kept)) {
      if (opening.until > now) break;
      ended.push(opening);
    }
    if (ended.some(({ until }) => until <= since)) break;
  }
  return ended;
}

/** Openings end in the order in which they begin, so the last to end is the one that is hardest to have missed. */
function lastEnded(ended: readonly Opening[], returned: Instant): Opening | undefined {
  let [low, high] = [0, ended.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ended[middle]?.until ?? 0) <= returned) low = middle + 1;
    else high = middle;
  }
  return ended[low - 1];
}
