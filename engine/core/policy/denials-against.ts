import type { CatalogEntry } from "../model/catalog.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Place } from "../rings/place.ts";
import type { Case } from "./case.ts";
import { holdFor, rejectFor, tripFor } from "./denials.ts";
import { exclusionRung } from "./rungs/exclusion.ts";
import type { DenialKind } from "./siblings.ts";
import type { World } from "./world.ts";

/**
 * What stands against a patch on an endpoint, so that it may not come in with another. What perhaps concerns the endpoint
 * counts. A patch need not be in the catalog for that, but one that is about nothing the endpoint has comes in with nothing.
 */
export function denialsAgainst(
  id: string,
  world: World,
  endpoint: Endpoint,
  place: Place,
  caseOf: (entry: CatalogEntry) => Case,
): readonly DenialKind[] {
  const entry = world.assessor.catalog.byId.get(id);
  const asked = entry === undefined ? undefined : caseOf(entry);
  if (asked?.applicability.kind === "not-applicable") return [];
  const denials: DenialKind[] = [];
  if (rejectFor(id, endpoint, world) !== undefined) denials.push("rejected");
  if (holdFor(id, endpoint, world) !== undefined) denials.push("held");
  if (tripFor(id, place.ring, world) !== undefined) denials.push("held by a tripped breaker");
  if (asked === undefined ? isNamed(id, world, endpoint) : exclusionRung.judge(asked).stops)
    denials.push("excluded");
  return denials;
}

/** Whether a live exclusion names an id that the catalog does not have. */
function isNamed(id: string, { declared, now }: World, endpoint: Endpoint): boolean {
  return declared.exclusions.some(
    ({ ids, expires, endpoints }) => ids.includes(id) && !(now >= expires) && endpoints(endpoint) !== "no",
  );
}
