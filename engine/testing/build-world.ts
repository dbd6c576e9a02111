import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Decision } from "../core/model/decision.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import { NO_ROLLOUT, type Rollout } from "../core/model/rollout.ts";
import type { ZoneOffset } from "../core/model/zone.ts";
import { decide } from "../core/policy/decide.ts";
import type { WindowState, World } from "../core/policy/world.ts";
import { type Place, place } from "../core/rings/place.ts";
import { buildDeclared } from "./build-declared.ts";
import { sha256 } from "./build-patch.ts";
import { NOW } from "./build-time.ts";
import type { DeclaredInput } from "./declared-sketch.ts";

/** What a test says of a world; what is declared is sketched in place, or given ready. */
export interface WorldInput extends DeclaredInput {
  readonly declared?: Declared;
  readonly entries?: readonly CatalogEntry[];
  readonly rollout?: Partial<Rollout>;
  readonly now?: Instant;
  readonly zoneOffset?: ZoneOffset;
  /** The state of each named window; a window that is not named is shut. */
  readonly windows?: Readonly<Record<string, WindowState>>;
}

/** A world at `NOW` where what is on the branch counts as approved, unless it says otherwise. */
export function buildWorld(input: WorldInput = {}): World {
  const windows = new Map(Object.entries(input.windows ?? {}));
  return {
    declared: input.declared ?? buildDeclared(input),
    rollout: { ...NO_ROLLOUT, vouching: { kind: "trust-merge" }, ...input.rollout },
    assessor: createAssessor(indexCatalog(input.entries ?? [])),
    now: input.now ?? NOW,
    zoneOffset: input.zoneOffset ?? zoneOffsetOfTests,
    sha256,
    windowState: (name) => windows.get(name) ?? { kind: "shut", says: `nobody can judge the window ${name}` },
  };
}

/** UTC, and one zone two hours ahead of it, are all the zones there are. */
export const zoneOffsetOfTests: ZoneOffset = (zone) => ZONES.get(zone);

const ZONES = new Map([
  ["UTC", 0],
  ["Test/Ahead", 7_200_000],
]);

/** Places the endpoint, alone, and decides about every entry of the catalog. */
export function decideAll(endpoint: Endpoint, world: World): readonly Decision[] {
  return decide(endpoint, placeOf(endpoint, world), world.assessor.catalog.entries, world);
}

/** The decision about one patch of the catalog. @throws when the catalog has no such patch */
export function decideOne(endpoint: Endpoint, patch: string, world: World): Decision {
  const decision = decideAll(endpoint, world).find((one) => one.patch === patch);
  if (decision === undefined) throw new Error(`no such patch in the catalog: ${patch}`);
  return decision;
}

/** Where the endpoint stands when it is the only one. */
export function placeOf(endpoint: Endpoint, world: World): Place {
  const found = place([endpoint], world.declared.rings, world.rollout.topUps, sha256).of.get(endpoint.id);
  return found ?? { track: [], by: "none", says: "not placed" };
}
