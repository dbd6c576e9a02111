import assert from "node:assert/strict";
import { test } from "node:test";
import { EXIT, type ExitCode, gravest } from "./exit-code.ts";

const CASES: readonly (readonly [readonly ExitCode[], ExitCode])[] = [
  [[], 0],
  [[0], 0],
  [[0, 2], 2],
  [[2, 4], 4],
  [[4, 5], 5],
  [[5, 1], 1],
  [[1, 3], 3],
  [[3, 64], 64],
  [[64, 70], 70],
  [[0, 1, 2, 3, 4, 5, 64, 70], 70],
];

for (const [codes, expected] of CASES) {
  test(`gravest() of ${codes.join(", ") || "nothing"} is ${expected}`, () => {
    assert.equal(gravest(codes), expected);
    assert.equal(gravest([...codes].reverse()), expected);
  });
}

test("EXIT holds the codes of the contract and no other", () => {
  assert.deepEqual(Object.values(EXIT), [0, 1, 2, 3, 4, 5, 64, 70]);
});
