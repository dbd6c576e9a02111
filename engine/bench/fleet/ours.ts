import { sha256 } from "../../adapters/sha256.ts";
import { decideClasses, type EndpointClass } from "../../core/classes/decide-classes.ts";
import type { Endpoint } from "../../core/model/endpoint.ts";
import { assemblePlan } from "../../core/plan/assemble-plan.ts";
import type { World } from "../../core/policy/world.ts";
import { type Placement, place } from "../../core/rings/place.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import { type Counts, countsOfPlan } from "./counts.ts";

/** The seam between the benchmark and the engine: all that is measured of a reconcile goes through here. */
export interface Ours {
  /** From endpoints to counts: placement, classes, decisions, slots. */
  readonly full: () => Counts;
  /** The same from the classes that the last full run decided: counting, and slots given away anew. */
  readonly warm: () => Counts;
  /** For the same fleet under a world that differs in a document. Nothing is shared with the full run yet. */
  readonly changed: (world: World) => Counts;
  /** How many cases were told apart in the last full run. */
  readonly classes: () => number;
}

export function createOurs(endpoints: readonly Endpoint[], world: World): Ours {
  let placement: Placement | undefined;
  let classes: readonly EndpointClass[] = [];
  const full = (): Counts => {
    placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
    classes = [...decideClasses(endpoints, placement, world, "concerning")];
    return plan(placement);
  };
  const plan = (placed: Placement): Counts =>
    countsOfPlan(
      assemblePlan({
        endpoints,
        placement: placed,
        world,
        inputs: INPUTS,
        rows: "none",
        findings: [],
        classes,
      }),
    );
  return {
    full,
    changed: (head) => createOurs(endpoints, head).full(),
    warm: () => (placement === undefined ? full() : plan(placement)),
    classes: () => classes.length,
  };
}
