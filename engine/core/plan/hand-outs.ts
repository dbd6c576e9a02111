import type { Plan } from "../../schema/documents.generated.ts";
import type { Noted } from "../fleet/note.ts";
import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { patchOf, type Task, taskOf } from "../model/task.ts";
import { DEFAULT_OFFER_TIMEOUT_MS, offerState } from "../rings/offer.ts";
import type { Placement } from "../rings/place.ts";

/**
 * What is to be noted as handed out once the actions of a plan are: by endpoint, the task for every patch that an action
 * satisfies. What was
 * handed out before is not again until its time is out (the ring's `offerTimeout`) or it failed, so that a second run notes
 * nothing.
 *
 * @throws {Error} for an action on an endpoint that is not among them: a fault of ours
 */
export function handOuts(
  { actions }: Pick<Plan, "actions">,
  endpoints: readonly Endpoint[],
  { of }: Pick<Placement, "of">,
  now: Instant,
): Noted["handedOut"] {
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const handed = new Map<string, Map<string, Instant>>();
  for (const { endpoint: id, do: verb, patches } of actions) {
    const endpoint = byId.get(id);
    if (endpoint === undefined)
      throw new Error(`cannot hand anything out to "${id}", which is not in the fleet`);
    const tasks = patches.map((patch) => taskOf(patch, verb));
    const fresh = tasks.filter((task) => isToHandOut(task, endpoint, of.get(id)?.ring, now));
    if (fresh.length === 0) continue;
    const known = handed.get(id) ?? new Map<string, Instant>();
    handed.set(id, known);
    for (const task of fresh) known.set(task, now);
  }
  return handed;
}

/** Whether a task is to be handed out now: it was not before, or what became of that is known. */
export function isToHandOut(
  task: Task,
  { history }: Endpoint,
  ring: Ring | undefined,
  now: Instant,
): boolean {
  const before = history.handedOut.get(task);
  if (before === undefined) return true;
  const timeoutMs = ring?.concurrency?.offerTimeoutMs ?? DEFAULT_OFFER_TIMEOUT_MS;
  const own = history.attempts.filter(({ patch }) => patch === patchOf(task));
  const state = offerState(before, own, now, timeoutMs);
  return state === "failed" || state === "timed-out";
}
