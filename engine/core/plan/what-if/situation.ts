import { plainEndpoint } from "../../fleet/plain-endpoint.ts";
import type { CatalogEntry } from "../../model/catalog.ts";
import type { Declared } from "../../model/declared.ts";
import type { Endpoint } from "../../model/endpoint.ts";
import type { Report } from "../../model/report.ts";
import type { Rollout } from "../../model/rollout.ts";
import type { World } from "../../policy/world.ts";
import type { Place } from "../../rings/place.ts";
import type { RingRest } from "../ring-rest.ts";

/** Everything a decision about one patch on one endpoint depends on, so that it can be changed in one place and asked again. */
export interface Situation {
  readonly world: World;
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly entry: CatalogEntry;
  /** The others of its ring, as they stand now: what they want is not worked out anew for a change. None where it is not given. */
  readonly rest?: RingRest;
}

/** A change of the situation that people, or time, could bring about. */
export interface Change {
  /** As an order to somebody: `take … out`. */
  readonly says: string;
  /** The same object where there is nothing to change. */
  readonly apply: (situation: Situation) => Situation;
  /** Others build on it, so that it is kept though nothing is seen of it at once. */
  readonly prepares?: true;
}

export function withDeclared(situation: Situation, edited: Partial<Declared>): Situation {
  const { world } = situation;
  return { ...situation, world: { ...world, declared: { ...world.declared, ...edited } } };
}

export function withRollout(situation: Situation, edited: Partial<Rollout>): Situation {
  const { world } = situation;
  return { ...situation, world: { ...world, rollout: { ...world.rollout, ...edited } } };
}

/** What the endpoint reports; one that never did goes on saying nothing. */
export function withReport(situation: Situation, edit: (report: Report) => Report): Situation {
  const { endpoint } = situation;
  if (endpoint.report === undefined) return situation;
  const report = edit(endpoint.report);
  return report === endpoint.report
    ? situation
    : { ...situation, endpoint: { ...plainEndpoint(endpoint), report } };
}
