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

/**
 * The leave of an endpoint that was not heard of from the beginning to the end of an opening: `within` from its first report
 * after it. One that was never heard of before missed nothing, as far as anybody knows.
 */
export function catchUpAt(
  now: Instant,
  contacts: readonly Contact[],
  within: DurationMs,
  openings: OpeningsAfter,
  zone: string,
): CatchUp | undefined {
  for (let index = contacts.length - 1; index > 0; index -= 1) {
    const left = contacts[index - 1]?.[1];
    const returned = contacts[index]?.[0];
    if (left === undefined || returned === undefined || !isInstant(left) || !isInstant(returned)) continue;
    if (returned > now) continue;
    if (now >= returned + within) return undefined;
    const missed = firstAfter(left, openings, zone);
    if (missed !== undefined && missed.until <= returned)
      return { missed, returned, until: returned + within };
  }
  return undefined;
}

/** Openings are all of one length, so that the first to begin is the first to end. */
function firstAfter(left: Instant, openings: OpeningsAfter, zone: string): Opening | undefined {
  for (const opening of openings(zone, left)) if (opening.from > left) return opening;
  return undefined;
}
