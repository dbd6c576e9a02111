import assert from "node:assert/strict";
import { test } from "node:test";
import { holmRejected } from "./holm.ts";

const CASES: readonly (readonly [name: string, pValues: readonly number[], rejected: readonly number[]])[] = [
  ["nothing of nothing", [], []],
  ["one below alpha", [0.049], [0]],
  ["none at alpha", [0.05], []],
  ["each against what the smaller ones left", [0.01, 0.04, 0.03, 0.005], [0, 3]],
  ["none behind the first that does not convince", [0.03, 0.03, 0.04], []],
  ["all that step down", [0.01, 0.02, 0.04], [0, 1, 2]],
  ["none that is no number, and counts it as a test", [Number.NaN, 0.026], []],
  ["none that is no probability", [-1, 7], []],
];

for (const [name, pValues, rejected] of CASES) {
  test(`holmRejected() takes ${name}`, () => {
    assert.deepEqual(holmRejected(pValues, 0.05), rejected);
  });
}
