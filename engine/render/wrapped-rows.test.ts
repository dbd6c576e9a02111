import assert from "node:assert/strict";
import { test } from "node:test";
import { wrappedRows } from "./wrapped-rows.ts";

const CASES = [
  ["what fits stands in one row", "no test", 10, [["held", "no test"]]],
  [
    "what is longer goes on below",
    "no test by now",
    8,
    [
      ["held", "no test"],
      ["", "by now"],
    ],
  ],
  [
    "three lines are the most",
    "aa bb cc dd",
    2,
    [
      ["held", "aa"],
      ["", "bb"],
      ["", "c…"],
    ],
  ],
  ["a word that is too long is cut", "aaaa", 3, [["held", "aa…"]]],
  ["nothing is a row", "", 3, [["held", ""]]],
] as const;

for (const [name, text, columns, rows] of CASES) {
  test(`wrappedRows(): ${name}`, () => {
    assert.deepEqual(wrappedRows(["held"], text, columns), rows);
  });
}
