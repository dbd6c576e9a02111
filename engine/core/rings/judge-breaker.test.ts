import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCounts } from "../../testing/build-gate.ts";
import type { Breaker } from "../model/declared.ts";
import { judgeBreaker } from "./judge-breaker.ts";

const BREAKER: Breaker = { at: "a:1:1", above: 50_000, confidence: 900_000, minAttempts: 10 };

const CASES: readonly (readonly [
  name: string,
  counts: Parameters<typeof buildCounts>,
  isTripped: boolean,
])[] = [
  ["2 failures of 10", [10, { failed: 2 }], true],
  ["1 failure of 10", [10, { failed: 1 }], false],
  ["9 failures of 9, too few", [9, { failed: 9 }], false],
  ["2 failures of 9 known, too few, and 5 unconfirmed", [14, { failed: 2, unconfirmed: 5 }], false],
  ["2 failures of 10 known, whatever waits", [100, { failed: 2, waiting: 90 }], true],
  ["2 failures of 20", [20, { failed: 2 }], false],
  ["3 failures of 20", [20, { failed: 3 }], true],
  ["unconfirmed only", [100, { unconfirmed: 100 }], false],
  ["nobody", [0], false],
];

for (const [name, counts, isTripped] of CASES) {
  test(`judgeBreaker() is ${isTripped ? "" : "not "}tripped by ${name}`, () => {
    assert.equal(judgeBreaker(BREAKER, buildCounts(...counts)).isTripped, isTripped);
  });
}

test("judgeBreaker() says its numbers", () => {
  const { failed, known, lower, says } = judgeBreaker(
    BREAKER,
    buildCounts(25, { failed: 3, unconfirmed: 5 }),
  );
  assert.deepEqual({ failed, known, lower }, { failed: 3, known: 20, lower: 56_417 });
  assert.equal(
    says,
    "3 failures among 20 known outcomes: at least 5.64 % fail (90 % sure); the limit is 5 % from 10 on",
  );
  assert.equal(
    judgeBreaker(BREAKER, buildCounts(0)).says,
    "no failures among no known outcomes; the limit is 5 % from 10 on",
  );
});

test("judgeBreaker() refuses counts that do not add up", () => {
  const counts = { ...buildCounts(10), failed: Number.NaN };
  assert.throws(() => judgeBreaker(BREAKER, counts), RangeError);
});
