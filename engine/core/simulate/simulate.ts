import type { Instant } from "../model/instant.ts";
import { startOfNextDay } from "./presence.ts";
import { runOnce } from "./run-once.ts";
import type { Scenario, SimulationTools } from "./scenario.ts";
import type { SimulationResult } from "./simulation-result.ts";
import { createStage, type Stage } from "./stage.ts";

/**
 * Runs a fleet and the clock forward under a policy. What is real: reports are folded, endpoints placed, patches decided about,
 * slots given and gates judged by the code that does so in earnest. What is drawn: who is away, and which attempts fail. Pure:
 * equal scenarios give equal results.
 *
 * @param mode `always`: nothing that was decided is kept from run to run, which must come to the same
 *
 * Cost: a decision for each endpoint and run for which something changed, and the rollout of each run.
 */
export function simulate(
  scenario: Scenario,
  tools: SimulationTools,
  mode: "changed" | "always" = "changed",
): SimulationResult {
  const stage = createStage(scenario, tools, mode);
  let now = scenario.from;
  let runs = 0;
  while (now < scenario.until) {
    const { isBusy, wakes } = runOnce(stage, now);
    runs += 1;
    now = nextRun(now, isBusy ? now : soonest([...wakes, startOfNextDay(now)]), scenario);
  }
  return resultOf(stage, runs);
}

/** On the grid of the steps, after this run, and not before anything can happen. */
function nextRun(now: Instant, wanted: Instant, { from, stepMs }: Scenario): Instant {
  const steps = Math.ceil((Math.max(wanted, now + stepMs) - from) / stepMs);
  return from + steps * stepMs;
}

function soonest(moments: readonly (Instant | undefined)[]): Instant {
  return moments.reduce<Instant>(
    (first, moment = first) => Math.min(first, moment),
    Number.POSITIVE_INFINITY,
  );
}

function resultOf(
  { scenario, observer, desk, people, machines, placeOf }: Stage,
  runs: number,
): SimulationResult {
  const { from, until, declared, fleet } = scenario;
  const leftOut = new Map<
    SimulationResult["leftOut"] extends ReadonlyMap<infer K, number> ? K : never,
    number
  >();
  for (const why of machines.leftOut.values()) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const sizes = new Map<string, number>();
  for (const id of fleet.members.keys()) {
    const name = placeOf(id).ring?.name;
    if (name !== undefined) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  const { installs, failures, reboots } = observer.counts;
  return {
    from,
    until,
    endpoints: machines.running.length,
    leftOut,
    rings: declared.rings.map(({ name, track }) => ({ ring: name, track, endpoints: sizes.get(name) ?? 0 })),
    runs,
    decided: desk.decided(),
    installs,
    failures,
    reboots,
    merged: people.merged(),
    spread: observer.spread.close(),
    deadlines: observer.deadlines.close(until, observer.lacks),
    exposure: observer.exposure.close(until),
    stops: observer.stops,
  };
}
