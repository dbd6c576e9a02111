import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import {
  type Claim,
  claimOf,
  type LimitedRing,
  limitedRing,
  needsSlot,
  type Settle,
  settleRing,
} from "./admission.ts";

/** Rung 17 for a whole fleet: first all endpoints make their claims, then the slots are given away. */
export interface Admissions {
  /** Whether decisions of the endpoint have to wait for the others of its ring. Each endpoint makes its claim once. */
  readonly claim: (endpoint: Endpoint, place: Place, decisions: readonly Decision[]) => boolean;
  /** Once all claims are made. */
  readonly close: () => Settle;
}

/** Memory: an entry for each endpoint in a limited ring that wants something, has something in flight or failed. */
export function createAdmissions(placement: Placement, world: World): Admissions {
  const rings = new Map<LimitedRing, Claim[]>();
  const ringOf = new Map<string, LimitedRing>();
  const unlisted: Endpoint[] = [];
  return {
    claim: (endpoint, place, decisions) => {
      const ring = limitedRing(place);
      if (ring === undefined) return false;
      if (endpoint.unlisted === true) unlisted.push(endpoint);
      const claim = claimOf(endpoint, ring, decisions, world);
      const claims = rings.get(ring) ?? [];
      rings.set(ring, claims);
      if (claim.changing !== undefined || claim.wanted.length > 0) claims.push(claim);
      if (claim.wanted.length > 0) ringOf.set(endpoint.id, ring);
      return claim.wanted.length > 0;
    },
    close: () => {
      const members = countMembers(placement, unlisted);
      const settles = new Map<LimitedRing, Settle>();
      for (const [ring, claims] of rings)
        settles.set(ring, settleRing(ring, members.get(ring) ?? 0, claims, world));
      return (decision) => {
        const ring = needsSlot(decision) ? ringOf.get(decision.endpoint) : undefined;
        const settle = ring === undefined ? undefined : settles.get(ring);
        return settle === undefined ? decision : settle(decision);
      };
    },
  };
}

/**
 * How many endpoints each ring has, whatever is known of them. Whom the inventory does not list is none of them: shares are of
 * those that exist, and nobody who enrols others may widen them.
 */
export function countMembers(
  { of }: Placement,
  endpoints: readonly Endpoint[],
): ReadonlyMap<LimitedRing, number> {
  const unlisted = new Set(endpoints.filter((one) => one.unlisted === true).map(({ id }) => id));
  const members = new Map<LimitedRing, number>();
  for (const [id, place] of of) {
    const ring = limitedRing(place);
    if (ring !== undefined && !unlisted.has(id)) members.set(ring, (members.get(ring) ?? 0) + 1);
  }
  return members;
}
