import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { describeDuration, formatDuration, parseDuration } from "./duration.ts";

const HOUR = 3_600_000;

const READ: readonly (readonly [text: string, duration: number | undefined])[] = [
  ["P3D", 72 * HOUR],
  ["PT2H", 2 * HOUR],
  ["P1DT12H", 36 * HOUR],
  ["PT1H30M15S", 5_415_000],
  ["P2W", 336 * HOUR],
  ["P0D", 0],
  ["PT0S", 0],
  ["PT90M", 90 * 60_000],
  ["P", undefined],
  ["PT", undefined],
  ["P1DT", undefined],
  ["P1Y", undefined],
  ["P1M", undefined],
  ["P1W2D", undefined],
  ["P1.5D", undefined],
  ["-P1D", undefined],
  ["P-1D", undefined],
  ["p1d", undefined],
  ["PT1S1M", undefined],
  ["P1234567D", undefined],
  ["P1D ", undefined],
  ["", undefined],
];

describe("parseDuration()", () => {
  for (const [text, duration] of READ) {
    test(`parseDuration() reads ${JSON.stringify(text)} as ${duration ?? "no duration"}`, () => {
      assert.equal(parseDuration(text), duration);
    });
  }
});

describe("formatDuration()", () => {
  const written: readonly (readonly [duration: number, text: string])[] = [
    [0, "PT0S"],
    [999, "PT0S"],
    [72 * HOUR, "P3D"],
    [36 * HOUR, "P1DT12H"],
    [5_415_000, "PT1H30M15S"],
    [61_000, "PT1M1S"],
  ];
  for (const [duration, text] of written) {
    test(`formatDuration() writes ${duration} as ${text}`, () => {
      assert.equal(formatDuration(duration), text);
    });
  }

  test("formatDuration() is read back, to the second", () => {
    fc.assert(
      fc.property(fc.nat(86_400 * 999_999), (seconds) => {
        assert.equal(parseDuration(formatDuration(seconds * 1000)), seconds * 1000);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe("describeDuration()", () => {
  const told: readonly (readonly [duration: number, text: string])[] = [
    [0, "0 s"],
    [999, "0 s"],
    [40_000, "40 s"],
    [25 * 60_000, "25 min"],
    [25 * 60_000 + 1000, "25 min 1 s"],
    [76 * HOUR, "3 d 4 h"],
    [72 * HOUR + 60_000, "3 d"],
    [2 * HOUR + 1000, "2 h"],
    [-2 * HOUR, "2 h"],
  ];
  for (const [duration, text] of told) {
    test(`describeDuration() tells ${duration} as ${text}`, () => {
      assert.equal(describeDuration(duration), text);
    });
  }
});
