import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareDigits, digitsEnd } from "./digits.ts";

const digits = fc.stringMatching(/^[0-9]{0,40}$/);

test("compareDigits() orders as whole numbers of any length do", () => {
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      const difference = BigInt(a) - BigInt(b);
      const expected = difference < 0n ? -1 : difference > 0n ? 1 : 0;
      assert.equal(compareDigits(a, 0, a.length, b, 0, b.length), expected);
    }),
    { numRuns: 2000 },
  );
});

test("compareDigits() reads only the ranges that it is given", () => {
  assert.equal(compareDigits("x10y", 1, 3, "0010", 0, 4), 0);
  assert.equal(compareDigits("19", 0, 1, "2", 0, 1), -1);
  assert.equal(compareDigits("9", 0, 0, "0", 0, 1), 0);
});

test("digitsEnd() stops at the first other character and at the end of the range", () => {
  assert.equal(digitsEnd("12a", 0, 3), 2);
  assert.equal(digitsEnd("123", 0, 2), 2);
  assert.equal(digitsEnd("a12", 0, 3), 0);
});
