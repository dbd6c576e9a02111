import assert from "node:assert/strict";
import { test } from "node:test";
import { grewBeyond, isAbove, parseShare } from "./share.ts";

const TEN = parseShare("10%");

test("parseShare() reads shares exactly and nothing else", () => {
  assert.equal(parseShare("12.5%"), 12_500_000_000n);
  assert.equal(parseShare("0%"), 0n);
  for (const text of ["", "10", "%", "-1%", "1e1%", "1.0000000001%", "NaN%", " 10%"])
    assert.equal(parseShare(text), undefined, text);
});

test("isAbove() is true above the share alone, and for whatever cannot be counted", () => {
  for (const [reached, of, above] of [
    [10, 100, false],
    [11, 100, true],
    [0, 0, false],
    [1, 0, true],
    [Number.NaN, 100, true],
    [1, Number.POSITIVE_INFINITY, true],
    [0.5, 100, true],
    [-1, 100, true],
  ] as const)
    assert.equal(isAbove(reached, of, TEN), above, `${reached} of ${of}`);
  assert.equal(isAbove(0, 100, undefined), true);
});

test("grewBeyond() allows growth up to the share", () => {
  for (const [then, now, grew] of [
    [100, 110, false],
    [100, 111, true],
    [9, 10, true],
    [0, 0, false],
    [0, 1, true],
    [100, 5, false],
    [100, Number.NaN, true],
    [9_007_199_254_740_991, 9_007_199_254_740_991, false],
  ] as const)
    assert.equal(grewBeyond(then, now, TEN), grew, `${then} to ${now}`);
  assert.equal(grewBeyond(1, 1, undefined), true);
});
