import type { Fleet, Member } from "../fleet/fleet.ts";
import type { Ledger } from "./ledger.ts";

/** Who was assigned to the openings, as the fleet remembers it. */
export interface Cohorts {
  readonly of: (opening: string) => readonly Member[];
}

/**
 * The members of each opening. Whoever left the ring, or the inventory, stays.
 *
 * Cost: one pass over the fleet, and one step an assignment.
 */
export function cohortsOf(fleet: Fleet, { openings }: Ledger): Cohorts {
  const cohorts = new Map(openings.map(({ id }): [string, Member[]] => [id, []]));
  for (const member of fleet.members.values()) {
    for (const opening of member.history.assigned.keys()) cohorts.get(opening)?.push(member);
  }
  return { of: (opening) => cohorts.get(opening) ?? [] };
}
