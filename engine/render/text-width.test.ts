import assert from "node:assert/strict";
import { test } from "node:test";
import { clip, textWidth, wrap, wrapItems } from "./text-width.ts";

const WIDTHS = [
  ["web-1", 5],
  ["", 0],
  ["Zürich", 6],
  ["Zu\u0308rich", 6],
  ["東京", 4],
  ["🎉", 2],
  ["한글", 4],
  ["–", 1],
] as const;

for (const [text, width] of WIDTHS) {
  test(`textWidth() of ${JSON.stringify(text)} is ${width}`, () => assert.equal(textWidth(text), width));
}

test("clip() cuts by columns and says so", () => {
  assert.equal(clip("abcdef", 6), "abcdef");
  assert.equal(clip("abcdefg", 6), "abcde…");
  assert.equal(clip("東京都庁", 6), "東京…");
});

test("wrap() breaks between words, and no word", () => {
  assert.deepEqual(wrap(["one", "two", "three"], 8), ["one two", "three"]);
  assert.deepEqual(wrap(["incomprehensibilities", "no"], 5), ["incomprehensibilities", "no"]);
  assert.deepEqual(wrap([], 5), [""]);
});

test("wrapItems() breaks between items, after the dot", () => {
  assert.deepEqual(wrapItems(["no due date", "rule a", "held"], 22), ["no due date · rule a ·", "held"]);
});
