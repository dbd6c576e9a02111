import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Simulated } from "../core/simulate/simulated.ts";
import type { SimulationResult } from "../core/simulate/simulation-result.ts";
import { days, hours, NOW } from "../testing/build-time.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { simulationJson } from "./simulation-json.ts";
import { simulationText } from "./simulation-text.ts";

const RESULT: SimulationResult = {
  from: NOW,
  until: NOW + days(1),
  endpoints: 4,
  leftOut: new Map([["silent", 2]]),
  rings: [{ ring: "lab", track: "default", endpoints: 4 }],
  runs: 3,
  decided: 9,
  installs: 2,
  failures: 1,
  reboots: 0,
  merged: { approvals: 1, leaves: 0, tests: 0 },
  spread: [
    { patch: "DSA-1\u001b[2J", ring: "lab", endpoints: 3, installed: 2, first: NOW, failed: 1, broken: 1 },
  ],
  deadlines: {
    met: 2,
    missed: 1,
    overdueBefore: 0,
    ahead: 0,
    misses: [{ patch: "DSA-1", ring: "lab", verdict: "held", says: "\u202ea trip", due: NOW, endpoints: 1 }],
    byRing: new Map([["lab", { met: 2, missed: 1 }]]),
  },
  exposure: new Map([["lab", { minutes: 4320, exploitedMinutes: 1440 }]]),
  stops: [
    { by: "breaker", patch: "DSA-1", ring: "lab", at: NOW, attempted: 3, failed: 1, says: "1 of 3 failed" },
    { by: "question", patch: "DSA-1", ring: "lab", at: NOW, attempted: 3, failed: 0, says: "too few" },
  ],
};

const SIMULATED: Simulated = {
  sides: [{ name: "only", result: RESULT }],
  assumptions: {
    history: "as-is",
    from: NOW,
    until: NOW + days(1),
    stepMs: hours(1),
    seed: "1",
    failureRate: 5_000,
    breaks: [],
    offline: 0,
    merges: "none",
    approvals: { kind: "after", afterMs: days(2) },
  },
  fleet: { all: 600, drawn: 6 },
};

const TEXT = simulationText(SIMULATED, { paint: (_style, text) => text, width: 120, top: 5 });

describe("simulationText()", () => {
  const wanted = [
    /^Simulation from 2026-11-12T10:00:00Z to 2026-11-13T10:00:00Z\n/,
    /assumed: 0\.5% of attempts fail, 0% of endpoints are away a day, merges none, approvals after P2D/,
    /4 endpoints; not simulated: 2 silent/,
    /drawn: 6 of 600 endpoints\. Rings fill up to their minimum all the same/,
    /of it, while known to be exploited +1\n/,
    /\n {2}lab +4 +3 +2 +1\n/,
    /lab +3 +66\.6 % +2026-11-12T10:00 +– +1 +1\n/,
    /1 endpoint of lab: DSA-1, due 2026-11-12T10:00:00Z: held: /,
    /Stopped: 1\n {2}2026-11-12T10:00:00Z lab: DSA-1: by the breaker: 1 of 3 failed\n/,
    /could not say: 1\n {2}2026-11-12T10:00:00Z lab: DSA-1: too few\n/,
  ];
  for (const line of wanted) test(`says ${line.source}`, () => assert.match(TEXT, line));

  test("lets no name act on the terminal", () => {
    for (const acting of ["\u001b", "\u202e"]) assert.ok(!TEXT.includes(acting));
  });
});

test("simulationJson() is as its schema has it", () => {
  const text = [...simulationJson(SIMULATED)];
  const { sides } = readJsonOutput(text, "simulation.schema.json") as {
    sides: readonly { exposure: unknown }[];
  };
  assert.deepEqual(sides[0]?.exposure, { days: 3, exploitedDays: 1 });
});
