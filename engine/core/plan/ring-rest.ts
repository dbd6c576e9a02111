import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { createJudge } from "../policy/decide.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { type Claim, claimOf, limitedRing, needsSlot, settleRing } from "./admission.ts";
import { countMembers } from "./admissions.ts";

/** The other endpoints of a limited ring: what they claim of its slots. */
export interface RingRest {
  /** How many endpoints the ring has, this one among them. */
  readonly members: number;
  /** Worked out when it is first asked for: every endpoint of the ring is decided about. */
  readonly claims: () => readonly Claim[];
}

/** Undefined where nothing limits how many change at once. */
export function restOfRing(
  endpoint: Endpoint,
  endpoints: readonly Endpoint[],
  placement: Placement,
  world: World,
): RingRest | undefined {
  const place = placement.of.get(endpoint.id);
  const ring = place === undefined ? undefined : limitedRing(place);
  if (ring === undefined) return undefined;
  let known: readonly Claim[] | undefined;
  const work = (): readonly Claim[] => {
    const judge = createJudge(world);
    return endpoints.flatMap((other) => {
      const at = placement.of.get(other.id);
      if (other.id === endpoint.id || at?.ring !== ring) return [];
      return claimOf(other, ring, judge(other, at, concerning(other, world)), world);
    });
  };
  return {
    members: countMembers(placement, endpoints).get(ring) ?? 0,
    claims: () => {
      known ??= work();
      return known;
    },
  };
}

/** What `decide` says of one endpoint, and its ring of what it wants: the verdicts that a plan of the whole fleet gives. */
export function decideInRing(
  endpoint: Endpoint,
  place: Place,
  candidates: readonly CatalogEntry[],
  world: World,
  rest: RingRest | undefined,
): readonly Decision[] {
  const judge = createJudge(world);
  const decisions = judge(endpoint, place, candidates);
  const ring = limitedRing(place);
  if (ring === undefined || !decisions.some(needsSlot)) return decisions;
  const own = claimOf(endpoint, ring, judge(endpoint, place, concerning(endpoint, world)), world);
  const settle = settleRing(ring, rest?.members ?? 1, [...(rest?.claims() ?? []), own], world);
  return decisions.map(settle);
}

/** All that an endpoint can want or have in flight. */
function concerning({ report, history }: Endpoint, { assessor }: World): readonly CatalogEntry[] {
  const { byId } = assessor.catalog;
  const candidates = new Set(report === undefined ? [] : assessor.candidates(report));
  for (const id of [...history.handedOut.keys(), ...history.attempts.map(({ patch }) => patch)]) {
    const entry = byId.get(id);
    if (entry !== undefined) candidates.add(entry);
  }
  return [...candidates];
}
