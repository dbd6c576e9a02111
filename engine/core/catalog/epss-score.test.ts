import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { epssOfStep, epssStep, nextEpssStep } from "./epss-score.ts";

describe("epssStep()", () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ["0", 0],
    ["0.00000", 0],
    ["0.00001", 1],
    ["1e-05", 1],
    ["4.3e-05", 1],
    ["0.00100", 1],
    ["0.00101", 2],
    ["0.07", 70],
    ["0.0991", 100],
    ["0.1", 100],
    ["0.10001", 110],
    ["0.57", 570],
    ["0.99999", 1000],
    ["1.00000", 1000],
    ["1.00001", undefined],
    ["-0.1", undefined],
    ["+0.1", undefined],
    [".1", undefined],
    ["0.", undefined],
    ["0,1", undefined],
    ["1e-2", undefined],
    ["5e+05", undefined],
    ["NaN", undefined],
    ["", undefined],
    ["2", undefined],
    ["0x1", undefined],
  ];
  for (const [text, expected] of cases) {
    test(`epssStep() takes "${text}" for ${expected ?? "no score"}`, () => {
      assert.equal(epssStep(text), expected);
    });
  }

  test("epssStep() is never below the score, and by less than a thousandth or a hundredth above", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (number) => {
        const score = number / 100_000;
        const held = epssOfStep(epssStep(score.toFixed(5)) ?? Number.NaN);
        assert.ok(held >= score && held - score < (held > 0.1 ? 0.01 : 0.001));
      }),
    );
  });
});

describe("nextEpssStep()", () => {
  const cases: readonly (readonly [number | undefined, number, number])[] = [
    [undefined, 7, 7],
    [7, 8, 8],
    [10, 9, 10],
    [10, 8, 8],
    [1, 0, 1],
    [2, 1, 2],
    [2, 0, 0],
    [9, 8, 9],
    [500, 410, 500],
    [500, 400, 400],
    [44, 44, 44],
  ];
  for (const [held, now, expected] of cases) {
    test(`nextEpssStep() holds ${expected} after ${held ?? "nothing"} and ${now}`, () => {
      assert.equal(nextEpssStep(held, now), expected);
    });
  }
});
