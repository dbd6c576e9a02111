import { type Instant, isInstant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";

/** How long what was handed out may go unconfirmed where a ring says nothing: two days. */
export const DEFAULT_OFFER_TIMEOUT_MS = 172_800_000;

/**
 * What became of an action that was handed out, as far as attempts and the clock tell; whether the patch is in place by now is
 * not asked here. `undated`: nobody can say when, so that it neither ends nor lets anything pass.
 */
export type OfferState = "open" | "failed" | "timed-out" | "undated";

/**
 * What ended in the very instant of the hand-out ended before it: a run hands out what it saw fail, and nothing ends in no time.
 *
 * @param own the attempts at this patch
 */
export function offerState(
  handedOut: Instant,
  own: readonly Attempt[],
  now: Instant,
  timeoutMs: number,
): OfferState {
  const last = lastEnded(own);
  const failed = last !== undefined && last.outcome !== "succeeded" ? endOf(last) : undefined;
  if (failed !== undefined && failed > handedOut) return "failed";
  if (!isInstant(handedOut) || !Number.isFinite(timeoutMs)) return "undated";
  return now >= handedOut + timeoutMs ? "timed-out" : "open";
}

/** The attempt that ended last. One that failed and does not say when counts as the last. */
export function lastEnded(own: readonly Attempt[]): Attempt | undefined {
  let last: Attempt | undefined;
  for (const attempt of own) {
    if (!isEnded(attempt)) continue;
    if (last === undefined || rankOf(attempt) >= rankOf(last)) last = attempt;
  }
  return last;
}

/** An attempt is over when it says how or when it ended. */
export function isEnded({ outcome, finishedAt }: Attempt): boolean {
  return outcome === "succeeded" || outcome === "failed" || isDated(finishedAt);
}

export function endOf({ finishedAt, startedAt }: Attempt): Instant | undefined {
  return [finishedAt, startedAt].find(isDated);
}

export function isDated(instant: Instant | undefined): instant is Instant {
  return instant !== undefined && isInstant(instant);
}

/** What succeeded and does not say when gives way to all others. */
function rankOf(attempt: Attempt): number {
  const undated = attempt.outcome === "succeeded" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return endOf(attempt) ?? undated;
}
