import type { Plan } from "../../schema/documents.generated.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { note } from "../fleet/note.ts";
import type { Ring } from "../model/declared.ts";
import type { Finding } from "../model/finding.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import type { PlanRequest } from "../plan/assemble-plan.ts";
import { handOuts } from "../plan/hand-outs.ts";
import { createArrivals } from "./arrivals.ts";
import type { Ask } from "./ask.ts";
import { asksOf } from "./asks-of.ts";
import { planGates } from "./plan-gates.ts";
import { planPromotions } from "./plan-promotions.ts";
import { isStateLost, rolloutFindings } from "./rollout-findings.ts";
import { runRollout } from "./run-rollout.ts";
import type { RolloutInputs, RolloutStep } from "./step-rollout.ts";

/** A run, whole: the plan with its rollout, and what the next run has to know of this one. */
export interface PlannedRun<M> {
  /** What `assemble` made, of the step that counts. */
  readonly made: M;
  readonly plan: Plan;
  readonly step: RolloutStep;
  /** What people are asked to decide. */
  readonly asks: readonly Ask[];
  readonly record: RunRecord;
}

/** What the next run has to know of this one; nothing where it only decides. */
export interface RunRecord {
  readonly written: readonly RolloutEntry[];
  /** With who was counted in by rings that opened, what was handed out, and what came. */
  readonly fleet: Fleet;
  readonly isFleetChanged: boolean;
  /** Endpoints that were handed something. */
  readonly handedOut: number;
}

/** What whoever assembles a plan has to put into it. */
export interface Assembling {
  readonly step: RolloutStep;
  /** To be told of every decision. Undefined: nobody asks. */
  readonly observe: PlanRequest["observe"];
  /** What is wrong with the rollout. */
  readonly findings: readonly Finding[];
}

/**
 * Steps the rollout, has the plan assembled by it, and collects what is to be written down. A plan of counts that are gone
 * exits with 1.
 *
 * @param assemble makes the plan of a step; called anew for each round that opens rings
 */
export function planRun<M extends { readonly plan: Plan }>(
  inputs: RolloutInputs,
  mode: "decide" | "apply",
  assemble: (assembling: Assembling) => M,
): PlannedRun<M> {
  const { declared, endpoints, now, assessor } = inputs;
  const arrivals = createArrivals();
  const run = runRollout(inputs, mode, (step, enter) => {
    const tell: Assembling["observe"] = (members, place, decisions) => {
      enter(members, place, decisions);
      arrivals.enter(members, decisions);
    };
    // A run that only decides writes nothing of it down.
    const observe = mode === "apply" ? tell : undefined;
    return assemble({ step, observe, findings: rolloutFindings(step, declared) });
  });
  const { plan: made, step, written } = run;
  const entries = assessor.catalog.entries;
  const asks = asksOf({ step, declared, entries, patches: made.plan.patches });
  const plan = withRollout(made.plan, step, asks, declared.rings, mode);
  if (mode === "decide") {
    return {
      made,
      plan,
      step,
      asks,
      record: { written: [], fleet: inputs.fleet, isFleetChanged: false, handedOut: 0 },
    };
  }
  const handedOut = handOuts(plan, endpoints, step.placement, now);
  const fleet = note(run.fleet, { handedOut, arrivals: arrivals.noted() });
  return {
    made,
    plan,
    step,
    asks,
    record: { written, fleet, isFleetChanged: fleet !== inputs.fleet, handedOut: handedOut.size },
  };
}

function withRollout(
  plan: Plan,
  step: RolloutStep,
  asks: readonly Ask[],
  rings: readonly Ring[],
  mode: "decide" | "apply",
): Plan {
  const { states } = step;
  const leaves = asks.filter((ask) => ask.kind === "leave");
  return {
    ...plan,
    gates: planGates(states, mode),
    promotions: planPromotions(states, leaves, rings),
    ...(isStateLost(step) ? { exitCode: 1, exitReason: "state lost" } : {}),
  };
}
