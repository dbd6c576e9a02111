import type { Decision } from "../core/model/decision.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { assemblePlan, type PlanRequest } from "../core/plan/assemble-plan.ts";
import type { World } from "../core/policy/world.ts";
import { place } from "../core/rings/place.ts";
import type { Plan, PlanInputs } from "../schema/documents.generated.ts";
import { sha256 } from "./build-patch.ts";

/** What a plan of tests was decided from. */
export const INPUTS: PlanInputs = {
  commit: "3f786850e387550fdab836ed7e6dc881de23001b",
  catalog: `sha256:${"9".repeat(64)}`,
  fleet: `sha256:${"6".repeat(64)}`,
  rollout: `sha256:${"3".repeat(64)}`,
  log: null,
  now: "2026-11-12T10:00:00Z",
  engine: "0.1.0",
  tzdata: "2026a",
  since: null,
};

/** Places the endpoints and plans for them, with the rows that wait unless it says otherwise. */
export function buildPlan(
  endpoints: readonly Endpoint[],
  world: World,
  request: Partial<PlanRequest> = {},
): Plan {
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  return assemblePlan({
    endpoints,
    placement,
    world,
    inputs: INPUTS,
    rows: "waiting",
    findings: [],
    ...request,
  });
}

/** A decision that nothing is known of but what is said: to install. */
export function buildDecision(input: Partial<Decision> = {}): Decision {
  const reason = { rung: "install", says: "nothing stands in its way" } as const;
  return {
    endpoint: "web-1",
    patch: "DSA-1",
    digest: `sha256:${"0".repeat(64)}`,
    verdict: "install",
    rung: "install",
    compliance: "pending",
    flags: [],
    overdue: false,
    willMiss: false,
    targets: [],
    remove: false,
    ladder: () => [reason],
    reason: () => reason,
    ...input,
  };
}
