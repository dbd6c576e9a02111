import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { binomialLower, binomialUpper, isRateAbove, isRateBelow } from "./binomial-bound.ts";

interface Oracle {
  readonly bounds: readonly {
    readonly failures: number;
    readonly trials: number;
    readonly confidence: number;
    readonly looks: number;
    readonly upper: number;
    readonly lower: number;
  }[];
  readonly tails: readonly (readonly [
    failures: number,
    trials: number,
    ppm: number,
    atMost: number,
    atLeast: number,
  ])[];
}

const oracle = JSON.parse(
  readFileSync(new URL("fixtures/gates-oracle.json", import.meta.url), "utf8"),
) as Oracle;

/** How many may fail, by size, for the rate to lie below a limit. From the reference, and textbooks. */
const ACCEPTED: readonly (readonly [ppm: number, looks: number, trials: number, failures: number])[] = [
  [50_000, 1, 59, 0],
  [50_000, 1, 93, 1],
  [50_000, 1, 124, 2],
  [50_000, 1, 181, 4],
  [50_000, 1, 299, 8],
  [50_000, 1, 500, 16],
  [20_000, 1, 149, 0],
  [20_000, 1, 299, 1],
  [20_000, 1, 500, 4],
  [10_000, 1, 299, 0],
  [50_000, 3, 80, 0],
  [20_000, 3, 203, 0],
  [10_000, 3, 408, 0],
];

for (const [ppm, looks, trials, failures] of ACCEPTED) {
  test(`isRateBelow() accepts ${failures} of ${trials} for ${ppm / 10_000} % at ${looks} looks, and neither one more nor one endpoint fewer`, () => {
    const alpha = 0.05 / looks;
    assert.equal(isRateBelow(failures, trials, ppm, alpha), true);
    assert.equal(isRateBelow(failures + 1, trials, ppm, alpha), false);
    if (failures === 0) assert.equal(isRateBelow(0, trials - 1, ppm, alpha), false);
  });
}

test("binomialUpper() bounds no failure among 1, 10 and 30 by 95, 25.9 and 9.5 %", () => {
  const bounds = [1, 10, 30].map((trials) => binomialUpper(0, trials, 0.05));
  assert.deepEqual(bounds, [950_001, 258_866, 95_034]);
});

test("binomialUpper() and binomialLower() are what scipy says, rounded away from the rate", () => {
  assert.ok(oracle.bounds.length > 100);
  for (const { failures, trials, confidence, looks, upper, lower } of oracle.bounds) {
    const alpha = (1_000_000 - confidence) / 1_000_000 / looks;
    const bounds = [binomialUpper(failures, trials, alpha), binomialLower(failures, trials, alpha)];
    assert.deepEqual(bounds, [upper, lower], `${failures} of ${trials} at ${confidence} with ${looks} looks`);
  }
});

test("isRateBelow() and isRateAbove() turn where exact fractions say", () => {
  for (const [failures, trials, ppm, atMost, atLeast] of oracle.tails) {
    const place = `${failures} of ${trials} at ${ppm}`;
    for (const [tail, isSure] of [[atMost, isRateBelow] as const, [atLeast, isRateAbove] as const]) {
      const above = tail * (1 + 1e-9) + 2e-9;
      if (above < 1) assert.equal(isSure(failures, trials, ppm, above), true, place);
      if (tail > 0) assert.equal(isSure(failures, trials, ppm, tail * (1 - 1e-9)), false, place);
    }
  }
});

test("isRateBelow() and isRateAbove() are never sure at the limits that leave nothing to be sure of", () => {
  assert.equal(isRateBelow(0, 1_000_000, 0, 0.05), false);
  assert.equal(isRateBelow(5, 5, 1_000_000, 0.05), false);
  assert.equal(isRateBelow(4, 5, 1_000_000, 0.05), true);
  assert.equal(isRateAbove(1_000, 1_000, 1_000_000, 0.05), false);
  assert.equal(isRateAbove(0, 1_000, 0, 0.05), false);
  assert.equal(isRateAbove(1, 1_000_000, 0, 0.05), true);
});

const IMPOSSIBLE: readonly (readonly [failures: number, trials: number, ppm: number, alpha: number])[] = [
  [0, 0, 50_000, 0.05],
  [Number.NaN, 100, 50_000, 0.05],
  [0, Number.NaN, 50_000, 0.05],
  [0, Number.POSITIVE_INFINITY, 50_000, 0.05],
  [-1, 100, 50_000, 0.05],
  [0.5, 100, 50_000, 0.05],
  [101, 100, 50_000, 0.05],
  [0, 100, 50_000, 0],
  [0, 100, 50_000, 1],
  [0, 100, 50_000, Number.NaN],
];

for (const [failures, trials, ppm, alpha] of IMPOSSIBLE) {
  test(`nothing is sure about ${failures} of ${trials} with a risk of ${alpha}`, () => {
    assert.equal(isRateBelow(failures, trials, ppm, alpha), false);
    assert.equal(isRateAbove(failures, trials, ppm, alpha), false);
    assert.equal(binomialUpper(failures, trials, alpha), undefined);
    assert.equal(binomialLower(failures, trials, alpha), undefined);
  });
}

for (const ppm of [Number.NaN, -1, 1_000_001, 0.5]) {
  test(`nothing is sure about a limit of ${ppm} millionths`, () => {
    assert.equal(isRateBelow(0, 1_000, ppm, 0.05), false);
    assert.equal(isRateAbove(1_000, 1_000, ppm, 0.05), false);
  });
}
