import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fisherWorse } from "./fisher.ts";

type Case = readonly [failures: number, trials: number, restFailures: number, restTrials: number, p: number];

const { groups } = JSON.parse(
  readFileSync(new URL("fixtures/gates-oracle.json", import.meta.url), "utf8"),
) as { readonly groups: readonly Case[] };

test("fisherWorse() is what exact fractions say, to eleven digits", () => {
  assert.ok(groups.length > 200);
  for (const [failures, trials, restFailures, restTrials, p] of groups) {
    const answer = fisherWorse({ failures, trials }, { failures: restFailures, trials: restTrials });
    const place = `${failures} of ${trials} against ${restFailures} of ${restTrials}: ${answer}, not ${p}`;
    assert.ok(Math.abs(answer - p) <= 1e-11 * p, place);
  }
});

test("fisherWorse() answers for a million endpoints", () => {
  const p = fisherWorse({ failures: 700, trials: 50_000 }, { failures: 9_500, trials: 950_000 });
  assert.ok(p > 0 && p < 1e-15);
});

for (const [failures, trials] of [
  [0, 0],
  [2, 1],
  [-1, 5],
  [Number.NaN, 5],
  [1.5, 5],
] as const) {
  test(`fisherWorse() is convinced of nothing by ${failures} of ${trials}`, () => {
    assert.equal(fisherWorse({ failures, trials }, { failures: 0, trials: 100 }), 1);
    assert.equal(fisherWorse({ failures: 5, trials: 5 }, { failures, trials }), 1);
  });
}
