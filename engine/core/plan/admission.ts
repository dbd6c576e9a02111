import type { Decision, Verdict } from "../model/decision.ts";
import type { Ring } from "../model/declared.ts";
import { patchOf, type Task, taskOf } from "../model/task.ts";
import type { World } from "../policy/world.ts";
import type { RingLoad } from "../rings/admit.ts";
import type { GroupWanted } from "../rings/admit-groups.ts";
import type { TaskStates } from "../rings/flight.ts";
import type { Place } from "../rings/place.ts";

/** A ring that limits how many of its endpoints change at once. */
export type LimitedRing = RingLoad["ring"];

/** The ring of a place, if it limits anything. */
export function limitedRing({ ring }: Place): LimitedRing | undefined {
  return ring !== undefined && isLimited(ring) ? ring : undefined;
}

function isLimited(ring: Ring): ring is Ring & LimitedRing {
  return ring.concurrency !== undefined;
}

/** Whether a decision is to change the endpoint now, so that it needs a slot. */
export function needsSlot({ verdict }: Decision): boolean {
  return verdict === "install" || verdict === "remove";
}

/**
 * What became of the tasks of endpoints about which the same is decided.
 *
 * @param decisionOf what is decided about a patch there; of a patch of the catalog without an answer it is known that it does not
 * concern them
 */
export function taskStates(
  decisionOf: (patch: string) => Decision | undefined,
  { assessor }: Pick<World, "assessor">,
): TaskStates {
  return {
    triedOf: (patch) => taskOf(patch, decisionOf(patch)?.remove === true ? "remove" : "install"),
    isOver: (task) => {
      const patch = patchOf(task);
      const decision = decisionOf(patch);
      // What the catalog does not hold any more, nobody can say.
      if (decision === undefined) return assessor.catalog.byId.has(patch);
      const presence = presenceOf(decision);
      return presence === "none" || presence === (task === patch ? "in-place" : "missing");
    },
  };
}

const IN_PLACE: ReadonlySet<Verdict> = new Set([
  "compliant",
  "reboot-pending",
  "installed-unapproved",
  "installed-rejected",
]);

/** Whether the last report proves the patch there. */
function presenceOf({ verdict, rung, remove }: Decision): "in-place" | "missing" | "none" | "unknown" {
  if (verdict === "unknown" || rung === "policy") return "unknown";
  if (verdict === "not-applicable") return "none";
  return remove || IN_PLACE.has(verdict) ? "in-place" : "missing";
}

/** @param offered what was handed out there before, and is not out of time */
export function wantedOf(decision: Decision, offered: ReadonlySet<Task>): GroupWanted {
  const { patch, terms, due, targets, verdict, remove } = decision;
  const task = taskOf(patch, remove ? "remove" : "install");
  return {
    patch,
    task,
    expedite: terms?.expedite ?? false,
    waived: terms?.waivesConcurrency ?? false,
    offered: offered.has(task),
    ...(due === undefined ? {} : { due }),
    brings: targets.map(({ product, to }) => `${verdict}\u0000${product}\u0000${to}`),
  };
}
