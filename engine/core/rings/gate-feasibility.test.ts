import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCounts, buildGate, buildGateEvidence, gateWithout } from "../../testing/build-gate.ts";
import { buildRing } from "../../testing/build-ring.ts";
import type { Gate } from "../model/declared.ts";
import { gateFinding, gateNeeds } from "./gate-feasibility.ts";
import { judgeGate } from "./judge-gate.ts";

const AT = "a:1:1";
const CASES: readonly (readonly [
  below: number,
  looks: number,
  confidence: number,
  needed: number | undefined,
])[] = [
  [50_000, 1, 950_000, 59],
  [20_000, 1, 950_000, 149],
  [10_000, 1, 950_000, 299],
  [50_000, 3, 950_000, 80],
  [20_000, 3, 950_000, 203],
  [10_000, 3, 950_000, 408],
  [500_000, 1, 500_000, 2],
  [1_000_000, 1, 950_000, 2],
  [0, 1, 950_000, undefined],
  [50_000, 1, 1_000_000, undefined],
];

for (const [below, looks, confidence, needed] of CASES) {
  test(`gateNeeds() asks for ${needed ?? "what no ring has"} to see less than ${below / 10_000} % at ${confidence / 10_000} % and ${looks} looks`, () => {
    const gate = buildGate({
      failure: { below, confidence, at: AT },
      looksMs: Array.from({ length: looks }, (_, index) => index),
    });
    assert.equal(gateNeeds(gate), needed);
    if (needed === undefined) return;
    assert.equal(judgeGate(gate, buildGateEvidence(buildCounts(needed))).answer, "pass");
    assert.equal(judgeGate(gate, buildGateEvidence(buildCounts(needed - 1))).answer, "inconclusive");
  });
}

const NEVER: readonly (readonly [name: string, gate: Gate])[] = [
  ["more than all", buildGate({ installed: { operator: ">", ppm: 1_000_000, at: AT } })],
  ["fewer stale than none", buildGate({ stale: { operator: "<", ppm: 0, at: AT } })],
];

for (const [name, gate] of NEVER) {
  test(`gateNeeds() knows that no ring has ${name}`, () => {
    assert.equal(gateNeeds(gate), undefined);
  });
}

test("gateNeeds() asks two of any gate", () => {
  assert.equal(gateNeeds(gateWithout(buildGate(), "failure", "installed")), 2);
});

test("gateFinding() tells of a ring that is too small for its gate", () => {
  const ring = buildRing({ name: "pilot", gate: buildGate() });
  assert.equal(gateFinding(ring, 59), undefined);
  assert.deepEqual(gateFinding(ring, 58), {
    code: "gate-out-of-reach",
    ring: "pilot",
    at: "rings/pilot.yaml:9:3",
    says: 'No patch can pass the gate of ring "pilot": it takes 59 without a failure, and the ring has 58 members',
  });
});

test("gateFinding() tells of a gate that no size helps", () => {
  const gate = buildGate({ failure: { below: 0, confidence: 950_000, at: AT } });
  const finding = gateFinding(buildRing({ name: "pilot", gate }), 1_000_000);
  assert.equal(finding?.says, 'No patch can pass the gate of ring "pilot", whatever its size');
});

test("gateFinding() has nothing to say of a ring without a gate", () => {
  assert.equal(gateFinding(buildRing({ name: "pilot" }), 0), undefined);
});
