import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareProblems, isError, type Problem } from "./problem.ts";

const FIRST = {
  code: "unknown-ring",
  file: "rings/a.yaml",
  line: 2,
  column: 3,
  message: "a",
  severity: "error",
} as Problem;

/** Each comes after FIRST, by one key alone. */
const LATER: readonly Partial<Problem>[] = [
  { file: "rings/b.yaml", line: 1, column: 1, message: "" },
  { line: 3, column: 1, message: "" },
  { line: 10, column: 1 },
  { column: 4, message: "" },
  { code: "wrong-shape" as Problem["code"], message: "" },
  { message: "b" },
];

for (const later of LATER) {
  test(`compareProblems() puts ${JSON.stringify(later)} later`, () => {
    const other: Problem = { ...FIRST, ...later };
    assert.equal(compareProblems(FIRST, other), -1);
    assert.equal(compareProblems(other, FIRST), 1);
  });
}

test("compareProblems() calls two alike that differ in hint and severity alone", () => {
  assert.equal(compareProblems(FIRST, { ...FIRST, hint: "x", severity: "warning" }), 0);
});

test("compareProblems() orders by UTF-16 code unit, whatever the order they come in", () => {
  const file = fc.constantFrom("B", "a", "ä", "\u{1f600}", "\ufb33");
  const problem = fc
    .record({ file, line: fc.nat(3), column: fc.nat(3) })
    .map((one) => ({ ...FIRST, ...one }));
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 8 }), (problems) => {
      const sorted = [...problems].sort(compareProblems);
      assert.deepEqual([...problems].reverse().sort(compareProblems), sorted);
      const files = sorted.map((one) => one.file);
      assert.deepEqual(files, [...files].sort());
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("isError() tells what blocks from what is shown only", () => {
  assert.equal(isError(FIRST), true);
  assert.equal(isError({ ...FIRST, severity: "warning" }), false);
});
