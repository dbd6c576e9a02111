import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import { endOf, isDated, isEnded, lastEnded, offerState } from "./offer.ts";

/** What an endpoint has under way, and what went wrong there. */
export interface Flight {
  /** Something was handed out or begun, and is not known to be over. */
  readonly inFlight: boolean;
  /** Patches handed out before, whose time has surely not run out: they need no new admission. */
  readonly offered: ReadonlySet<string>;
  /** Patches whose last attempt failed, or that ran out of time unconfirmed. */
  readonly failed: ReadonlySet<string>;
}

export const GROUNDED: Flight = { inFlight: false, offered: new Set(), failed: new Set() };

/**
 * What of an endpoint's hand-outs and attempts is still open. A report that proves the patch in place, or not wanted, ends
 * either; nothing that is unknown does.
 *
 * @param isOver whether the last report proves that the patch is no longer to come in, or off
 */
export function flightOf(
  { handedOut, attempts }: Pick<EndpointHistory, "handedOut" | "attempts">,
  isOver: (patch: string) => boolean,
  now: Instant,
  timeoutMs: number,
): Flight {
  if (handedOut.size === 0 && attempts.length === 0) return GROUNDED;
  const offered = new Set<string>();
  const failed = new Set<string>();
  let inFlight = false;
  for (const [patch, own] of attemptsByPatch(handedOut, attempts)) {
    if (isOver(patch)) continue;
    const at = handedOut.get(patch);
    const offer = at === undefined ? undefined : offerState(at, own, now, timeoutMs);
    const states = new Set([offer, ...begunStates(own, now, timeoutMs)]);
    const last = lastEnded(own);
    const hasFailed = last !== undefined && last.outcome !== "succeeded";
    if (hasFailed || states.has("timed-out")) failed.add(patch);
    if (states.has("open") || states.has("undated")) inFlight = true;
    if (offer === "open" && at !== undefined && at <= now) offered.add(patch);
  }
  return { inFlight, offered, failed };
}

function attemptsByPatch(
  handedOut: EndpointHistory["handedOut"],
  attempts: readonly Attempt[],
): ReadonlyMap<string, readonly Attempt[]> {
  const groups = new Map<string, Attempt[]>([...handedOut.keys()].map((patch) => [patch, []]));
  for (const attempt of attempts) {
    const group = groups.get(attempt.patch);
    if (group === undefined) groups.set(attempt.patch, [attempt]);
    else group.push(attempt);
  }
  return groups;
}

/** The attempts that began and did not end, unless one of them is known to have ended since, under another account of it. */
function* begunStates(
  own: readonly Attempt[],
  now: Instant,
  timeoutMs: number,
): Iterable<ReturnType<typeof offerState>> {
  const ends = own.filter(isEnded).map(endOf).filter(isDated);
  for (const attempt of own) {
    if (isEnded(attempt)) continue;
    const { startedAt } = attempt;
    if (!isDated(startedAt)) yield "undated";
    else if (ends.every((end) => end < startedAt)) yield offerState(startedAt, [], now, timeoutMs);
  }
}
