import type { Alike } from "../classes/alike.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { type Claim, claimOf, type LimitedRing, limitedRing, needsSlot, settleRing } from "./admission.ts";

/** Rung 17 for a whole fleet: first all endpoints make their claims, then the slots are given away. */
export interface Admissions {
  /**
   * Claims what is decided about endpoints that are decided about alike; each endpoint once. Undefined: nothing of it needs a slot.
   */
  readonly claim: (members: Alike, place: Place, decisions: readonly Decision[]) => Claimed | undefined;
  /** Once all claims are made; before that nobody is answered. */
  readonly close: () => void;
}

/** What was claimed. */
export interface Claimed {
  /** Members by what they were answered: each once, with their decisions that needed a slot as they are now. */
  readonly answers: () => readonly Answered[];
}

export interface Answered {
  readonly members: Alike;
  readonly wanted: readonly Decision[];
}

/** Memory: an entry for each endpoint in a limited ring that wants something, has something in flight or failed. */
export function createAdmissions(placement: Placement, world: World): Admissions {
  const rings = new Map<LimitedRing, Claim[]>();
  const unlisted: Endpoint[] = [];
  const settles = new Map<LimitedRing, ReturnType<typeof settleRing>>();
  return {
    claim: (members, place, decisions) => {
      const ring = limitedRing(place);
      if (ring === undefined) return undefined;
      const claims = rings.get(ring) ?? [];
      rings.set(ring, claims);
      for (const member of members) {
        if (member.unlisted === true) unlisted.push(member);
        const own = decisions.map((decision) => ({ ...decision, endpoint: member.id }));
        const claim = claimOf(member, ring, own, world);
        if (claim.changing !== undefined || claim.wanted.length > 0) claims.push(claim);
      }
      const wanted = decisions.filter(needsSlot);
      if (wanted.length === 0) return undefined;
      return {
        answers: () => {
          const settle = settles.get(ring) ?? ((decision: Decision) => decision);
          return members.map((member) => ({
            members: [member],
            wanted: wanted.map((decision) => settle({ ...decision, endpoint: member.id })),
          }));
        },
      };
    },
    close: () => {
      const members = countMembers(placement, unlisted);
      for (const [ring, claims] of rings)
        settles.set(ring, settleRing(ring, members.get(ring) ?? 0, claims, world));
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
