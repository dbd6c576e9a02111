import type { Ring } from "../model/declared.ts";
import type { Trip } from "../model/rollout.ts";

/**
 * Whether a trip holds its patch in a ring: in the ring that tripped and in all outward of it. A trip is not lifted by what
 * documents say of rings: where the ring that tripped left its track, the trip holds in all of that track and follows the ring
 * into another; where ring and track are both gone, perhaps under new names, it holds everywhere.
 *
 * @param ring undefined: none, and the trip holds
 */
export function isHeldByTrip(
  trip: Pick<Trip, "track" | "ring">,
  ring: Ring | undefined,
  rings: readonly Ring[],
): boolean {
  if (ring === undefined) return true;
  const tripped = rings.find(({ name }) => name === trip.ring);
  const isOutward = tripped !== undefined && ring.track === tripped.track && ring.order >= tripped.order;
  if (tripped?.track === trip.track) return isOutward;
  if (ring.track === trip.track || isOutward) return true;
  return tripped === undefined && rings.every(({ track }) => track !== trip.track);
}
