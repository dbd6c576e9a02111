import type { Fleet, Member } from "../fleet/fleet.ts";
import { groupByPatch } from "../model/group-by-patch.ts";
import { patchOf, taskOf } from "../model/task.ts";
import type { Placement } from "../rings/place.ts";
import type { Ledger, Opening } from "./ledger.ts";

/** Who was assigned to the openings, as the fleet remembers it. */
export interface Cohorts {
  readonly of: (opening: string) => readonly Member[];
  /**
   * Members of the ring that were handed the patch since it opened and were not counted in: they came later, or nobody knew then
   * what they need. No gate counts them; what goes wrong with them is as wrong.
   */
  readonly lateIn: (opening: string) => readonly Member[];
  /** Openings that the fleet remembers and no entry names, ascending: entries are lost, or a run was cut off before it wrote. */
  readonly unnamed: readonly string[];
}

/**
 * The members of each opening. Whoever left the ring, or the inventory, stays.
 *
 * Cost: one pass over the fleet, one step an assignment and a hand-out.
 */
export function cohortsOf(
  fleet: Fleet,
  { openings, voided }: Ledger,
  placement: Pick<Placement, "of">,
): Cohorts {
  const cohorts = new Map(openings.map(({ id }): [string, Member[]] => [id, []]));
  const late = new Map<string, Member[]>();
  const unnamed = new Set<string>();
  const byPatch = groupByPatch(openings);
  for (const member of fleet.members.values()) {
    for (const opening of member.history.assigned.keys()) {
      const cohort = cohorts.get(opening);
      if (cohort !== undefined) cohort.push(member);
      else if (!voided.has(opening)) unnamed.add(opening);
    }
    for (const { id } of openingsLateFor(member, byPatch, placement)) {
      const known = late.get(id);
      if (known === undefined) late.set(id, [member]);
      else known.push(member);
    }
  }
  return {
    of: (opening) => cohorts.get(opening) ?? [],
    lateIn: (opening) => late.get(opening) ?? [],
    unnamed: [...unnamed].sort(),
  };
}

function* openingsLateFor(
  { id, history: { handedOut, assigned } }: Member,
  byPatch: ReadonlyMap<string, readonly Opening[]>,
  { of }: Pick<Placement, "of">,
): Iterable<Opening> {
  const ring = of.get(id)?.ring;
  if (ring === undefined) return;
  for (const [task, at] of handedOut) {
    for (const opening of byPatch.get(patchOf(task)) ?? []) {
      if (opening.ring !== ring.name || opening.track !== ring.track) continue;
      if (taskOf(opening.patch, opening.of) === task && opening.at <= at && !assigned.has(opening.id))
        yield opening;
    }
  }
}
