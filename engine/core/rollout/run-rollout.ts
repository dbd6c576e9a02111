import type { Fleet } from "../fleet/fleet.ts";
import { note } from "../fleet/note.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import { numbered } from "./ledger.ts";
import { nextFacts } from "./next-facts.ts";
import type { OpeningState } from "./opening-state.ts";
import { type RolloutInputs, type RolloutStep, stepRollout } from "./step-rollout.ts";
import { createTallies, type Tallies } from "./tallies.ts";

/** One run of the rollout: a plan, and what is to be written for the next run to go on from. */
export interface RolloutRun<P> {
  readonly plan: P;
  readonly step: RolloutStep;
  /** To be written; empty in a run that only decides, and in one that found nothing new. */
  readonly written: readonly RolloutEntry[];
  /** With who was counted in by the rings that opened; the same fleet where none did. */
  readonly fleet: Fleet;
}

/**
 * Steps the rollout, makes the plan by it, and collects what the plan adds. Where nobody in a ring needed a patch, the next
 * ring opens in the same run, so that a second run with the same inputs finds nothing to write.
 *
 * @param makePlan makes the plan of a step and tells the tallies every decision
 */
export function runRollout<P>(
  inputs: RolloutInputs,
  mode: "decide" | "apply",
  makePlan: (step: RolloutStep, enter: Tallies["enter"]) => P,
): RolloutRun<P> {
  return advance(inputs, mode, makePlan, []);
}

/** @param judged what this run has judged already: it is told as it was found, and not as the next round reads it back */
function advance<P>(
  inputs: RolloutInputs,
  mode: "decide" | "apply",
  makePlan: (step: RolloutStep, enter: Tallies["enter"]) => P,
  judged: readonly OpeningState[],
): RolloutRun<P> {
  const stepped = stepRollout(inputs, mode);
  const states = stepped.states.map((state) => judged.find((one) => isSame(one, state)) ?? state);
  const step = { ...stepped, states };
  const tallies = createTallies();
  const plan = makePlan(step, tallies.enter);
  if (mode === "decide") return { plan, step, written: [], fleet: inputs.fleet };
  const { declared, now, assessor } = inputs;
  const { ledger, placement } = step;
  const { entries } = assessor.catalog;
  const { unnamed } = step;
  const next = nextFacts({ ledger, tallies: tallies.list(), placement, declared, entries, now, unnamed });
  const written = [...step.found, ...numbered(next.facts, ledger)];
  const fleet = note(inputs.fleet, { assigned: next.assigned });
  const isPassedOver = next.facts.some((fact) => fact.type === "gate" && fact.event === "pass");
  if (!isPassedOver) return { plan, step, written, fleet };
  const on = advance({ ...inputs, fleet, logged: [...inputs.logged, ...written] }, mode, makePlan, states);
  return { ...on, written: [...written, ...on.written] };
}

function isSame({ opening: a }: OpeningState, { opening: b }: OpeningState): boolean {
  return a.id === b.id;
}
