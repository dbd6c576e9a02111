import { sha256 } from "../../adapters/sha256.ts";
import type { Endpoint } from "../../core/model/endpoint.ts";
import { assemblePlan } from "../../core/plan/assemble-plan.ts";
import type { World } from "../../core/policy/world.ts";
import { type Placement, place } from "../../core/rings/place.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import { type Counts, countsOfPlan } from "./counts.ts";

/** The seam between the benchmark and the engine: all that is measured of a reconcile goes through here. */
export interface Ours {
  /** From endpoints to counts: placement, decisions, slots. */
  readonly full: () => Counts;
  /** Again, for the same fleet and world, once what can be kept is there. */
  readonly warm: () => Counts;
  /** How many cases were told apart. Undefined: each endpoint was decided on its own. */
  readonly classes: () => number | undefined;
}

export function createOurs(endpoints: readonly Endpoint[], world: World): Ours {
  let placement: Placement | undefined;
  const plan = (placed: Placement): Counts =>
    countsOfPlan(
      assemblePlan({ endpoints, placement: placed, world, inputs: INPUTS, rows: "none", findings: [] }),
    );
  return {
    full: () => {
      placement = placeAll(endpoints, world);
      return plan(placement);
    },
    warm: () => {
      placement ??= placeAll(endpoints, world);
      return plan(placement);
    },
    classes: () => undefined,
  };
}

function placeAll(endpoints: readonly Endpoint[], world: World): Placement {
  return place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
}
