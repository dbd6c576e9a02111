import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCounts, buildGate, buildGateEvidence } from "../../testing/build-gate.ts";
import type { Unless } from "../model/declared.ts";
import { afterInconclusive, type RiskFacts } from "./after-inconclusive.ts";
import { judgeGate } from "./judge-gate.ts";

const DAY = 86_400_000;
const LOOK = 1_000 * DAY;
const HARMLESS: RiskFacts = { severity: "moderate", reboot: "never", kernel: false };
const SHORT = buildGateEvidence(buildCounts(30));

function waiting(unless: readonly Unless[] = []) {
  return buildGate({ onInconclusive: { kind: "pass", afterMs: 7 * DAY, unless: new Set(unless) } });
}

function after(now: number, unless: readonly Unless[] = [], facts = HARMLESS, evidence = SHORT) {
  const gate = waiting(unless);
  return afterInconclusive(gate, judgeGate(gate, evidence), facts, LOOK, now);
}

test("afterInconclusive() waits as long as the gate says, then passes", () => {
  assert.deepEqual(after(LOOK), { kind: "wait", until: LOOK + 7 * DAY });
  assert.deepEqual(after(LOOK + 7 * DAY - 1), { kind: "wait", until: LOOK + 7 * DAY });
  assert.equal(after(LOOK + 7 * DAY).kind, "pass");
});

test("afterInconclusive() asks where the gate says so", () => {
  const gate = buildGate();
  assert.equal(afterInconclusive(gate, judgeGate(gate, SHORT), HARMLESS, LOOK, LOOK + 99 * DAY).kind, "ask");
});

test("afterInconclusive() asks where nobody knows when it was", () => {
  assert.equal(after(Number.NaN).kind, "ask");
});

const ASKED: readonly (readonly [name: string, evidence: typeof SHORT])[] = [
  ["a failure rate that is not well below the limit", buildGateEvidence(buildCounts(30, { failed: 1 }))],
  ["as many unconfirmed outcomes", buildGateEvidence(buildCounts(30, { unconfirmed: 1 }))],
  ["one endpoint", buildGateEvidence(buildCounts(1))],
  ["nobody", buildGateEvidence(buildCounts(0))],
  ["too few installed", buildGateEvidence(buildCounts(100, { waiting: 50 }))],
  ["an incident", buildGateEvidence(buildCounts(30), { incidents: 1 })],
  ["a question to people", buildGateEvidence(buildCounts(30), { blockers: ["A known issue"] })],
  ["a lost state", buildGateEvidence(buildCounts(30), { lost: true })],
  ["a patch that was withdrawn", buildGateEvidence(buildCounts(30), { retracted: true })],
  ["a fail", buildGateEvidence(buildCounts(100, { failed: 50 }))],
  [
    "a worse stratum",
    buildGateEvidence(buildCounts(1_500, { failed: 4 }), {
      strata: [{ path: "os.id", value: "debian", counts: buildCounts(45, { failed: 4 }) }],
    }),
  ],
];

for (const [name, evidence] of ASKED) {
  test(`afterInconclusive() never passes ${name}`, () => {
    const { kind } = after(LOOK + 99 * DAY, [], HARMLESS, evidence);
    assert.equal(kind, "ask");
  });
}

const UNLESS: readonly (readonly [
  unless: readonly Unless[],
  facts: Partial<RiskFacts>,
  says: string | undefined,
])[] = [
  [["critical"], {}, undefined],
  [["critical"], { severity: "critical" }, "The patch is critical"],
  [["critical"], { severity: undefined }, "Nobody knows how severe the patch is"],
  [["critical"], { severity: "unknown" }, "Nobody knows how severe the patch is"],
  [["unknown"], { severity: "unknown" }, "Nobody knows how severe the patch is"],
  [["reboot", "kernel"], { severity: undefined }, undefined],
  [["reboot"], { reboot: "required" }, "The patch requires a reboot"],
  [["reboot"], { reboot: "possible" }, "The patch may require a reboot"],
  [["reboot"], { reboot: undefined }, "The patch may require a reboot"],
  [["kernel"], { kernel: true }, "The patch fixes the kernel"],
  [["kernel"], { kernel: undefined }, "The patch may fix the kernel"],
  [["reboot"], { kernel: true }, undefined],
];

for (const [unless, facts, says] of UNLESS) {
  test(`afterInconclusive() ${says === undefined ? "passes" : "asks about"} ${JSON.stringify(facts)} unless ${unless.join(", ")}`, () => {
    const next = after(LOOK + 8 * DAY, unless, { ...HARMLESS, ...facts });
    if (says === undefined) assert.equal(next.kind, "pass");
    else assert.deepEqual(next, { kind: "ask", says });
  });
}
