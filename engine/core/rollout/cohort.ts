import type { Fleet, Member } from "../fleet/fleet.ts";
import type { Ledger } from "./ledger.ts";

/** Who was assigned to the openings, as the fleet remembers it. */
export interface Cohorts {
  readonly of: (opening: string) => readonly Member[];
  /** Openings that the fleet remembers and no entry names, ascending: entries are lost, or a run was cut off before it wrote. */
  readonly unnamed: readonly string[];
}

/**
 * The members of each opening. Whoever left the ring, or the inventory, stays.
 *
 * Cost: one pass over the fleet, and one step an assignment.
 */
export function cohortsOf(fleet: Fleet, { openings }: Ledger): Cohorts {
  const cohorts = new Map(openings.map(({ id }): [string, Member[]] => [id, []]));
  const unnamed = new Set<string>();
  for (const member of fleet.members.values()) {
    for (const opening of member.history.assigned.keys()) {
      const cohort = cohorts.get(opening);
      if (cohort === undefined) unnamed.add(opening);
      else cohort.push(member);
    }
  }
  return { of: (opening) => cohorts.get(opening) ?? [], unnamed: [...unnamed].sort() };
}
