import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEntry } from "../../testing/build-patch.ts";
import {
  breaking,
  buildScenario,
  type ScenarioInput,
  SIMULATION_TOOLS,
  THREE_RINGS,
} from "../../testing/build-scenario.ts";
import { at, days, hours, NOW } from "../../testing/build-time.ts";
import { formatInstant } from "../model/instant.ts";
import { simulate } from "./simulate.ts";
import type { SimulationResult } from "./simulation-result.ts";

const fixOf = (fixed: string) =>
  ({
    type: "source",
    os: { id: "debian", version: "12" },
    product: "openssl",
    scheme: "deb",
    fixed,
  }) as const;

const run = (input: ScenarioInput = {}): SimulationResult => simulate(buildScenario(input), SIMULATION_TOOLS);

/** `ring: installed of lacking, first`. */
function spreadOf({ spread }: SimulationResult, patch = "DSA-1"): readonly string[] {
  return spread
    .filter((one) => one.patch === patch)
    .map(({ ring, installed, endpoints, first }) => {
      const when = first === undefined ? "never" : formatInstant(first);
      return `${ring}: ${installed} of ${endpoints}, ${when}`;
    });
}

describe("simulate()", () => {
  test("lets a good patch reach the last ring, a soak after the ring before it", () => {
    assert.deepEqual(spreadOf(run()), [
      "lab: 10 of 10, 2026-11-12T10:10:00Z",
      "pilot: 90 of 90, 2026-11-13T11:10:00Z",
      "rest: 100 of 100, 2026-11-14T12:10:00Z",
    ]);
  });

  test("gives the same result for the same seed, and another for another", () => {
    const input = { failureRate: 100_000, offline: 100_000 };
    assert.deepEqual(run(input), run(input));
    assert.notDeepEqual(run(input).spread, run({ ...input, seed: "2" }).spread);
  });

  test("stops a patch that breaks endpoints before the last ring", () => {
    const result = run({ breaks: [breaking("DSA-1", 300_000)] });
    const [stop] = result.stops;
    assert.deepEqual([stop?.by, stop?.patch], ["breaker", "DSA-1"]);
    assert.ok(stop?.ring === "lab" || stop?.ring === "pilot", stop?.ring);
    assert.equal(result.spread.find(({ ring }) => ring === "rest")?.installed, 0);
    assert.ok(result.spread.some(({ broken }) => broken > 0));
  });

  test("tries again what fails now and then, and gets there", () => {
    const result = run({ failureRate: 50_000 });
    assert.ok(result.failures > 0);
    assert.equal(
      result.spread.reduce((sum, { installed }) => sum + installed, 0),
      200,
    );
  });

  test("says what stood in the way of a due date that a soak makes impossible", () => {
    const declared = { policies: [{ rules: [{ dueMs: days(13) }] }] };
    const { deadlines } = run({ declared });
    assert.equal(deadlines.met, 100);
    const [miss] = deadlines.misses;
    assert.deepEqual(deadlines.misses.length, 1);
    assert.deepEqual(
      [miss?.patch, miss?.ring, miss?.verdict, miss?.endpoints, formatInstant(miss?.due ?? 0)],
      ["DSA-1", "rest", "awaiting-ring", 100, "2026-11-14T00:00:00Z"],
    );
    assert.match(miss?.says ?? "", /ring "pilot" has no pass for it yet/);
  });

  test("counts apart what was overdue before it began", () => {
    const { deadlines } = run({ declared: { policies: [{ rules: [{ dueMs: days(5) }] }] } });
    assert.deepEqual([deadlines.overdueBefore, deadlines.missed, deadlines.met], [200, 0, 0]);
  });

  test("leaves a ring that people have to let it leave where nobody merges", () => {
    const rings = THREE_RINGS.map((ring) =>
      ring.name === "pilot" ? { ...ring, promotion: "pull-request" as const } : ring,
    );
    const [none, automatic] = (["none", "automatic"] as const).map((merges) =>
      run({ declared: { rings }, merges }),
    );
    assert.equal(none?.spread.find(({ ring }) => ring === "rest")?.installed, 0);
    assert.equal(automatic?.spread.find(({ ring }) => ring === "rest")?.installed, 100);
    assert.equal(automatic?.merged.leaves, 1);
  });

  test("waits for the test that a rule asks for as long as the lab takes for it", () => {
    const test = { forMs: days(3), at: "policies/servers.yaml:9:9" };
    const result = run({ declared: { policies: [{ rules: [{ test }] }] } });
    const pilot = result.spread.find(({ ring }) => ring === "pilot");
    assert.equal(formatInstant(pilot?.first ?? 0), "2026-11-15T11:10:00Z");
    assert.equal(result.merged.tests, 1);
  });

  test("installs within windows only", () => {
    const windows = [
      {
        name: "night",
        at: "w",
        timezone: "UTC",
        recurrence: ["FREQ=WEEKLY;BYDAY=SA"],
        offsetDays: 0,
        startMs: hours(22),
        durationMs: hours(4),
        cutoffMs: 0,
      },
    ];
    const rings = [
      { ...THREE_RINGS[0], name: "all", members: { rest: true }, window: { name: "night", at: "w" } },
    ];
    const scenario = buildScenario({ declared: { rings } });
    const result = simulate({ ...scenario, declared: { ...scenario.declared, windows } }, SIMULATION_TOOLS);
    assert.deepEqual(spreadOf(result), ["all: 200 of 200, 2026-11-14T22:10:00Z"]);
  });

  test("passes over runs in which nothing can happen, and skips no run that matters", () => {
    const [hourly, quarterly] = [hours(1), hours(6)].map((stepMs) => run({ stepMs }));
    assert.ok((hourly?.runs ?? 0) < 40, String(hourly?.runs));
    assert.ok((quarterly?.runs ?? 0) <= (hourly?.runs ?? 0));
  });

  test("finds the same where everything is decided at every run", () => {
    const input: ScenarioInput = {
      failureRate: 100_000,
      offline: 200_000,
      breaks: [breaking("DSA-2", 50_000)],
      entries: [
        buildEntry(),
        buildEntry({
          patch: { id: "DSA-2", fixes: [fixOf("3")], supersedes: ["DSA-1"] },
          released: NOW,
          firstSeen: NOW,
        }),
      ],
      declared: {
        policies: [{ rules: [{ deferMs: days(2), dueMs: days(6), windows: "until-due" }] }],
        exclusions: [
          { endpoints: { names: ["rest-00*"] }, patches: { ids: ["DSA-1"] }, expires: NOW + days(5) },
        ],
        holds: [{ patch: "DSA-2", endpoints: { names: ["pilot-01*"] }, until: NOW + days(4) }],
      },
    };
    const scenario = buildScenario(input);
    const [changed, always] = (["changed", "always"] as const).map((mode) =>
      simulate(scenario, SIMULATION_TOOLS, mode),
    );
    assert.ok(changed !== undefined && always !== undefined && changed.decided < always.decided / 2);
    assert.deepEqual({ ...changed, decided: 0 }, { ...always, decided: 0 });
  });

  test("leaves out who fell silent long ago", () => {
    const scenario = buildScenario();
    const result = simulate({ ...scenario, from: NOW + days(3), until: NOW + days(4) }, SIMULATION_TOOLS);
    assert.deepEqual([...result.leftOut], [["silent", 200]]);
  });
});

describe("simulate() of a past", () => {
  const published = at("2026-06-10T00:00:00Z");
  const entry = (id: string, fixed: string, released: number) =>
    buildEntry({
      patch: {
        id,
        vulnerabilities: [{ id: `CVE-2026-000${fixed}` }],
        fixes: [fixOf(fixed)],
      },
      released,
      firstSeen: NOW,
    });
  const past: ScenarioInput = {
    history: "as-published",
    from: at("2026-06-01T00:00:00Z"),
    until: at("2026-07-01T00:00:00Z"),
    entries: [entry("DSA-1", "2", published - days(30)), entry("DSA-2", "3", published)],
    endpoints: ["lab-1", "lab-2", "pilot-1", "pilot-2", "rest-1"].map((id) => ({
      id,
      software: [{ product: "openssl", version: "9" }],
    })),
    approvals: { kind: "after", afterMs: days(2) },
  };

  test("begins without what was published since, and with what was before", () => {
    const result = run(past);
    assert.deepEqual(spreadOf(result, "DSA-1"), []);
    assert.equal(spreadOf(result, "DSA-2")[0], "lab: 2 of 2, 2026-06-12T00:10:00Z");
  });

  test("counts fewer days of exposure for a policy that soaks shorter, which meets more due dates", () => {
    const slow = THREE_RINGS.map(({ gate: _gate, ...ring }) => ring);
    const rings = slow.map((ring) => ({ ...ring, soak: { at: "s", defaultMs: hours(2), bySeverity: {} } }));
    const policies = [{ rules: [{ dueMs: days(3) }] }];
    const [base, head] = [slow, rings].map((own) => run({ ...past, declared: { rings: own, policies } }));
    const daysOf = (result: SimulationResult | undefined): number =>
      [...(result?.exposure.values() ?? [])].reduce((sum, { minutes }) => sum + minutes, 0) / 1440;
    assert.ok(daysOf(head) < daysOf(base), `${daysOf(head)} ${daysOf(base)}`);
    assert.deepEqual([base?.deadlines.met, head?.deadlines.met], [2, 5]);
    assert.deepEqual([base?.deadlines.missed, head?.deadlines.missed], [3, 0]);
  });
});
