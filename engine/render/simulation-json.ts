import { formatDuration } from "../core/model/duration.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Exposed } from "../core/simulate/exposure.ts";
import type { Simulated, SimulatedSide } from "../core/simulate/simulated.ts";
import type { RingSpread } from "../core/simulate/spread.ts";
import { jsonDocument } from "./json-text.ts";
import { brokenIn, sumExposed } from "./simulation-sums.ts";
import { approvalsText, percent } from "./simulation-words.ts";

/** As `schemas/simulation.schema.json` has it. */
export function simulationJson({ sides, assumptions, fleet }: Simulated): Iterable<string> {
  const { from, until, history, stepMs, seed } = assumptions;
  return jsonDocument({
    mode: history === "as-is" ? "forward" : "replay",
    from: formatInstant(from),
    until: formatInstant(until),
    step: formatDuration(stepMs),
    seed,
    assumptions: {
      failureRate: percent(assumptions.failureRate),
      offline: percent(assumptions.offline),
      breaks: assumptions.breaks.map(({ patch, odds }) => ({ patch, share: percent(odds) })),
      merges: assumptions.merges,
      approvals: approvalsText(assumptions),
    },
    endpoints: fleet.drawn,
    drawnFrom: fleet.all,
    sides: sides.map(sideJson),
    exitCode: 0,
    exitReason: "clean",
  });
}

function sideJson({ name, commit, result }: SimulatedSide): unknown {
  const { deadlines, merged, exposure, leftOut } = result;
  const { met, missed, overdueBefore, ahead } = deadlines;
  return {
    side: name,
    commit: commit ?? null,
    endpoints: result.endpoints,
    leftOut: Object.fromEntries([...leftOut].sort()),
    runs: result.runs,
    installs: result.installs,
    failures: result.failures,
    broken: brokenIn(result),
    reboots: result.reboots,
    merged,
    exposure: exposureJson(sumExposed(exposure.values())),
    deadlines: { met, missed, overdueBefore, ahead },
    rings: result.rings.map(({ ring, track, endpoints }) => ({
      ring,
      track,
      endpoints,
      exposure: exposureJson(exposure.get(ring) ?? { minutes: 0, exploitedMinutes: 0 }),
      met: deadlines.byRing.get(ring)?.met ?? 0,
      missed: deadlines.byRing.get(ring)?.missed ?? 0,
    })),
    patches: result.spread.map(spreadJson),
    missed: deadlines.misses.map(({ due, at, ...miss }) => ({
      ...miss,
      at: at ?? null,
      due: formatInstant(due),
    })),
    stops: result.stops.map(({ at, ...stop }) => ({ ...stop, at: formatInstant(at) })),
  };
}

function spreadJson({ first, median, last, ...spread }: RingSpread): unknown {
  return { ...spread, first: instant(first), median: instant(median), last: instant(last) };
}

function instant(at: Instant | undefined): string | null {
  return at === undefined ? null : formatInstant(at);
}

/** In whole days: nobody patches by the hour of an estimate. */
function exposureJson({ minutes, exploitedMinutes }: Exposed): unknown {
  return { days: Math.round(minutes / 1440), exploitedDays: Math.round(exploitedMinutes / 1440) };
}
