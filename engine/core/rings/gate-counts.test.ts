import assert from "node:assert/strict";
import { test } from "node:test";
import { areSound, countOutcomes, type Outcome } from "./gate-counts.ts";

const OUTCOMES: readonly Outcome[] = [
  { endpoint: "a", state: "succeeded", strata: ["fra", "x"] },
  { endpoint: "b", state: "failed", strata: ["fra", undefined] },
  { endpoint: "c", state: "unconfirmed", strata: ["ams", "x"] },
  { endpoint: "d", state: "waiting", strata: ["ams", undefined] },
];

test("countOutcomes() counts each endpoint once for the whole and once for each fact", () => {
  const { whole, strata } = countOutcomes(OUTCOMES, ["labels.site", "hardware.model"]);
  assert.deepEqual(whole, { assigned: 4, attempted: 3, succeeded: 1, failed: 1, unconfirmed: 1 });
  assert.deepEqual(
    strata.map(({ path, value, counts }) => [path, value, counts.assigned, counts.attempted]),
    [
      ["labels.site", "ams", 2, 1],
      ["labels.site", "fra", 2, 2],
      ["hardware.model", "x", 2, 2],
      ["hardware.model", undefined, 2, 1],
    ],
  );
});

test("countOutcomes() counts nothing of nobody", () => {
  const { whole, strata } = countOutcomes([], ["labels.site"]);
  assert.deepEqual(whole, { assigned: 0, attempted: 0, succeeded: 0, failed: 0, unconfirmed: 0 });
  assert.deepEqual(strata, []);
});

const SOUND = { assigned: 4, attempted: 3, succeeded: 1, failed: 1, unconfirmed: 1 };

for (const wrong of [
  { assigned: 2 },
  { attempted: 4 },
  { succeeded: -1, unconfirmed: 3 },
  { failed: Number.NaN },
  { succeeded: 1.5, failed: 0.5 },
]) {
  test(`areSound() refuses ${JSON.stringify(wrong)}`, () => {
    assert.equal(areSound(SOUND), true);
    assert.equal(areSound({ ...SOUND, ...wrong }), false);
  });
}
