import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf, countText, moreText } from "./count-text.ts";

const COUNTS = [
  [0, "0"],
  [7, "7"],
  [999, "999"],
  [1000, "1,000"],
  [12_304, "12,304"],
  [1_234_567, "1,234,567"],
] as const;

for (const [count, text] of COUNTS) {
  test(`countText() of ${count} is ${text}`, () => assert.equal(countText(count), text));
}

test("countOf() knows one from many, and none from one", () => {
  assert.equal(countOf(1, "endpoint"), "1 endpoint");
  assert.equal(countOf(0, "endpoint"), "0 endpoints");
  assert.equal(countOf(2, "patch", "patches"), "2 patches");
});

test("moreText() is silent where all were shown", () => {
  assert.equal(moreText(3, 3), undefined);
  assert.equal(moreText(1203, 3), "and 1,200 more");
});
