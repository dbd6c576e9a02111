import { decideClasses } from "../classes/decide-classes.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { createJudge } from "../policy/decide.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { limitedRing, needsSlot } from "./admission.ts";
import { createAdmissions } from "./admissions.ts";
import { unitsOf } from "./enter-class.ts";

/** The endpoints of a limited ring, as far as one of them has to know: what their ring answers it. */
export interface RingRest {
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
}

/** Undefined where nothing limits how many change at once. */
export function restOfRing(
  endpoint: Endpoint,
  endpoints: readonly Endpoint[],
  placement: Placement,
): RingRest | undefined {
  const place = placement.of.get(endpoint.id);
  const ring = place === undefined ? undefined : limitedRing(place);
  if (ring === undefined) return undefined;
  return { endpoints: endpoints.filter((other) => placement.of.get(other.id)?.ring === ring), placement };
}

/**
 * What `decide` says of one endpoint, and its ring of what it wants: the verdicts that a plan of the whole fleet gives.
 *
 * Cost: that of the endpoint alone; where it wants a slot of a ring that limits them, all endpoints of the ring are decided about.
 */
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
  const placement = rest?.placement ?? {
    of: new Map([[endpoint.id, place]]),
    findings: [],
    topUps: new Map(),
  };
  const admissions = createAdmissions(placement, world);
  const others = (rest?.endpoints ?? []).filter(({ id }) => id !== endpoint.id);
  for (const { members, place: where, parts } of decideClasses(others, placement, world))
    for (const unit of unitsOf(members, parts)) admissions.claim(unit.members, where, unit.lists);
  const all = judge(endpoint, place, concerning(endpoint, world));
  const claimed = admissions.claim([endpoint], place, [all]);
  admissions.close();
  const answers = new Map(
    claimed?.answers().flatMap(({ wanted }) => wanted.map((decision) => [decision.patch, decision] as const)),
  );
  return decisions.map((decision) => {
    const answer = needsSlot(decision) ? answers.get(decision.patch) : undefined;
    return answer === undefined ? decision : answer;
  });
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
