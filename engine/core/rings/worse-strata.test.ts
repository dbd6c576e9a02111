import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCounts, buildGate, buildGateEvidence } from "../../testing/build-gate.ts";
import type { GateCounts, Stratum } from "./gate-counts.ts";
import { judgeGate } from "./judge-gate.ts";

type Bad = Partial<Record<"failed" | "unconfirmed", number>>;

const PATH = "hardware.model";

/** Twenty models in a ring of 1,500 with three looks; the first one is the one that is looked at. */
function judged(counts: GateCounts, elsewhere: Bad = {}) {
  const others: readonly Stratum[] = Array.from({ length: 19 }, (_, index) => ({
    path: PATH,
    value: `model ${index}`,
    counts: buildCounts(index === 0 ? 1_500 - counts.assigned - 18 * 75 : 75, index === 1 ? elsewhere : {}),
  }));
  const whole = buildCounts(1_500, {
    failed: counts.failed + (elsewhere.failed ?? 0),
    unconfirmed: counts.unconfirmed + (elsewhere.unconfirmed ?? 0),
  });
  const strata = [{ path: PATH, value: "Latitude", counts }, ...others];
  return judgeGate(buildGate({ looksMs: [0, 1, 2] }), buildGateEvidence(whole, { strata }));
}

test("judgeGate() sees 4 failures of 45 among one model in 1,500", () => {
  const { answer, worseStrata } = judged(buildCounts(45, { failed: 4 }));
  assert.equal(answer, "inconclusive");
  assert.deepEqual(
    worseStrata.map(({ value, definite, says }) => ({ value, definite, says })),
    [
      {
        value: "Latitude",
        definite: true,
        says: 'hardware.model "Latitude": 4 failed of 45, against 0 of 1,455 elsewhere',
      },
    ],
  );
});

test("judgeGate() sees them too while nobody knows how they went, and proposes nothing yet", () => {
  const { answer, worseStrata } = judged(buildCounts(45, { unconfirmed: 3, failed: 1 }));
  assert.equal(answer, "inconclusive");
  assert.deepEqual(
    worseStrata.map(({ definite }) => definite),
    [false],
  );
});

test("judgeGate() sees them among what fails elsewhere", () => {
  assert.equal(judged(buildCounts(45, { failed: 4 }), { failed: 1, unconfirmed: 1 }).worseStrata.length, 1);
});

test("judgeGate() calls no stratum worse for what is ordinary", () => {
  assert.equal(judged(buildCounts(45, { unconfirmed: 1 })).answer, "pass");
  assert.equal(judged(buildCounts(75, { unconfirmed: 2 })).answer, "pass");
});

test("judgeGate() calls no stratum worse when all fare alike", () => {
  const whole = buildCounts(1_500, { failed: 30 });
  const strata = Array.from({ length: 20 }, (_, index) => ({
    path: PATH,
    value: String(index),
    counts: buildCounts(75, { failed: index % 2 === 0 ? 1 : 2 }),
  }));
  const { answer, worseStrata } = judgeGate(buildGate(), buildGateEvidence(whole, { strata }));
  assert.deepEqual([answer, worseStrata.length], ["pass", 0]);
});

test("judgeGate() has nothing to compare where all have one value", () => {
  const counts = buildCounts(100, { failed: 1 });
  const strata = [{ path: PATH, value: undefined, counts }];
  assert.deepEqual(judgeGate(buildGate(), buildGateEvidence(counts, { strata })).worseStrata, []);
});

test("judgeGate() names those that did not report a fact", () => {
  const counts = buildCounts(45, { failed: 4 });
  const whole = buildCounts(1_500, { failed: 4 });
  const strata = [
    { path: PATH, value: undefined, counts },
    { path: PATH, value: "x", counts: buildCounts(1_455) },
  ];
  const [worse] = judgeGate(buildGate(), buildGateEvidence(whole, { strata })).worseStrata;
  assert.match(worse?.says ?? "", /^hardware\.model \(not reported\): 4 failed of 45/);
});
