import assert from "node:assert/strict";
import { test } from "node:test";
import { shareAtLeast, shareAtMost } from "./percent-text.ts";

const SHARES = [
  [0, 3, "0.0 %", "0.0 %"],
  [1, 3, "33.3 %", "33.4 %"],
  [3, 3, "100.0 %", "100.0 %"],
  [1999, 2000, "99.9 %", "100.0 %"],
  [99_999, 100_000, "99.9 %", "100.0 %"],
  [1, 1_000_000, "0.0 %", "0.1 %"],
  [1, 8, "12.5 %", "12.5 %"],
  [29, 100, "29.0 %", "29.0 %"],
  [0, 0, "–", "–"],
  [Number.NaN, 5, "–", "–"],
] as const;

for (const [part, whole, good, bad] of SHARES) {
  test(`${part} of ${whole} is at least ${good} and at most ${bad}`, () => {
    assert.equal(shareAtLeast(part, whole), good);
    assert.equal(shareAtMost(part, whole), bad);
  });
}

test("shareAtLeast() says 100.0 % of the whole alone, and shareAtMost() 0.0 % of nothing alone", () => {
  for (let whole = 1; whole <= 5000; whole += 7) {
    assert.notEqual(shareAtLeast(whole - 1, whole), "100.0 %");
    assert.notEqual(shareAtMost(1, whole), "0.0 %");
    assert.equal(shareAtLeast(whole, whole), "100.0 %");
  }
});
