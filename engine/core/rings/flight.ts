import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import { patchOf, type Task } from "../model/task.ts";
import { groupAt } from "./bundles.ts";
import { endOf, isDated, isEnded, lastEnded, offerState } from "./offer.ts";

/** What an endpoint has under way, and what went wrong there. */
export interface Flight {
  /** Something was handed out or begun, and is not known to be over. */
  readonly inFlight: boolean;
  /** What was handed out before, and whose time has surely not run out: it needs no new admission. */
  readonly offered: ReadonlySet<Task>;
  /** Tasks whose last attempt failed, or that ran out of time unconfirmed. */
  readonly failed: ReadonlySet<Task>;
}

/** What the last report says of tasks. */
export interface TaskStates {
  /** Whether it proves that nothing is left to do: in place, off, or no concern of the endpoint. What is unknown is not over. */
  readonly isOver: (task: Task) => boolean;
  /** What attempts at a patch are attempts at: they do not say whether they put it in or take it off. */
  readonly triedOf: (patch: string) => Task;
}

/** What of an endpoint's hand-outs and attempts is still open. */
export function flightOf(
  { handedOut, attempts }: Pick<EndpointHistory, "handedOut" | "attempts">,
  { isOver, triedOf }: TaskStates,
  now: Instant,
  timeoutMs: number,
): Flight {
  const offered = new Set<Task>();
  const failed = new Set<Task>();
  let inFlight = false;
  const tried = attemptsByPatch(attempts);
  for (const task of new Set([...handedOut.keys(), ...[...tried.keys()].map(triedOf)])) {
    if (isOver(task)) continue;
    const own = tried.get(patchOf(task)) ?? [];
    const at = handedOut.get(task);
    const offer = at === undefined ? undefined : offerState(at, own, now, timeoutMs);
    const counting = triedOf(patchOf(task)) === task ? own : [];
    const states = new Set([offer, ...begunStates(counting, now, timeoutMs)]);
    const last = lastEnded(counting);
    const hasFailed = last !== undefined && last.outcome !== "succeeded";
    if (hasFailed || states.has("timed-out")) failed.add(task);
    if (states.has("open") || states.has("undated")) inFlight = true;
    if (offer === "open" && at !== undefined && at <= now) offered.add(task);
  }
  return { inFlight, offered, failed };
}

function attemptsByPatch(attempts: readonly Attempt[]): ReadonlyMap<string, readonly Attempt[]> {
  const groups = new Map<string, Attempt[]>();
  for (const attempt of attempts) groupAt(groups, attempt.patch).push(attempt);
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
