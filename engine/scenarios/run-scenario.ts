import assert from "node:assert/strict";
import { checkOutcome, checkRuns } from "./check-outcome.ts";
import { runMuster } from "./run-muster.ts";
import type { Scenario, Step } from "./scenario.ts";
import { openWorkplace } from "./workplace.ts";

/** Runs one step after another, each through `step`, in a fresh repository. */
export async function runScenario(
  { folder, steps }: Scenario,
  each: (step: Step, work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const workplace = openWorkplace(folder);
  const saved = new Map<string, string>();
  try {
    for (const step of steps) {
      await each(step, async () => {
        workplace.prepare(step);
        const lines = [...step.muster];
        const last = lines.pop();
        for (const line of lines) checkRuns(line, await runMuster(step, line, workplace.dir));
        if (last === undefined) return;
        const before = workplace.files(step.keeps);
        const outcome = await runMuster(step, last, workplace.dir);
        checkOutcome(step, outcome, saved);
        assert.deepEqual(workplace.files(step.keeps), before, `"${last}" wrote`);
        workplace.keep(step, outcome.stdout);
        if (step.save !== undefined) saved.set(step.save, outcome.stdout);
      });
    }
  } finally {
    workplace.remove();
  }
}
