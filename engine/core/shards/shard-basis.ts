import type { PlanInputs } from "../../schema/documents.generated.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { type Placement, placeIn } from "../rings/place.ts";
import { planGates } from "../rollout/plan-gates.ts";
import type { RolloutStep } from "../rollout/step-rollout.ts";
import type { ShardBasis } from "./shard-header.ts";
import type { StartDigest } from "./text-digest.ts";

/** What a run decides by. */
export interface DecidedBy {
  readonly inputs: PlanInputs;
  /** Undefined: a commit stands for the documents. */
  readonly policies: string | undefined;
  readonly placement: Placement;
  readonly states: RolloutStep["states"];
  /** In order. */
  readonly endpoints: readonly Endpoint[];
}

/** Cost: a hash over the ids of the fleet. */
export function shardBasisOf(by: DecidedBy, startDigest: StartDigest): ShardBasis {
  const { inputs, policies, placement, states, endpoints } = by;
  const { since: _, ...read } = inputs;
  const gates = startDigest();
  gates.add(JSON.stringify(planGates(states, "decide")));
  return {
    ...read,
    policies: policies ?? null,
    placement: placementDigest(endpoints, placement, startDigest),
    gates: gates.close(),
  };
}

/** How many lines are gathered before they are hashed. */
const BLOCK = 1_000;

function placementDigest(
  endpoints: readonly Endpoint[],
  placement: Placement,
  startDigest: StartDigest,
): string {
  const digest = startDigest();
  let lines: string[] = [];
  const flush = (): void => {
    digest.add(lines.join(""));
    lines = [];
  };
  for (const { id } of endpoints) {
    const { ring, by } = placeIn(placement, id);
    lines.push(`${JSON.stringify([id, ring?.name ?? null, ring?.track ?? null, by])}\n`);
    if (lines.length === BLOCK) flush();
  }
  flush();
  return digest.close();
}
