import { sha256 } from "../../adapters/sha256.ts";
import { decideClasses, type EndpointClass } from "../../core/classes/decide-classes.ts";
import type { Decision } from "../../core/model/decision.ts";
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
  /** What the last full run decided: each endpoint once, or several about which the same was decided. */
  readonly decided: () => Iterable<Decided>;
  /** How many cases were told apart in the last full run. */
  readonly classes: () => number;
}

export interface Decided {
  readonly ring: string | undefined;
  readonly endpoints: number;
  readonly decisions: readonly Decision[];
}

export function createOurs(endpoints: readonly Endpoint[], world: World): Ours {
  let placement: Placement | undefined;
  let classes: readonly EndpointClass[] = [];
  const full = (): Counts => {
    placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
    classes = [...decideClasses(endpoints, placement, world)];
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
    decided: () => decidedIn(classes),
    classes: () => classes.length,
  };
}

/** As one member, where dates are its own; else all of a class at once. */
function* decidedIn(classes: readonly EndpointClass[]): Generator<Decided> {
  for (const { members, place: at, parts } of classes) {
    const ring = at.ring?.name;
    const decisionsOf = (member: Endpoint): readonly Decision[] =>
      parts.flatMap((part) => (part.clocks === "shared" ? part.decisions : part.decisionsOf(member)));
    const isOwn = parts.some(({ clocks }) => clocks === "own");
    const units = isOwn ? members.map((member) => [member] as const) : [members];
    for (const unit of units) yield { ring, endpoints: unit.length, decisions: decisionsOf(unit[0]) };
  }
}
