import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "./paint.ts";
import { textTable } from "./text-table.ts";

const COLUMNS = [
  { title: "Ring", align: "left" },
  { title: "endpoints", align: "right" },
  { title: "install", align: "right" },
  { title: "held", align: "right" },
] as const;
const ROWS = [
  ["東京", "1,000", "20", ""],
  ["ws-pilot", "25", "", "3"],
];

test("textTable() aligns titles, wide letters and numbers, without space at the end", () => {
  assert.deepEqual(textTable(COLUMNS, ROWS, { paint: plain, width: 80, fixed: 1 }), [
    "  Ring      endpoints  install  held",
    "  東京          1,000       20",
    "  ws-pilot         25              3",
  ]);
});

test("textTable() continues below what does not fit, with the fixed columns again", () => {
  assert.deepEqual(textTable(COLUMNS, ROWS, { paint: plain, width: 30, fixed: 1 }), [
    "  Ring      endpoints  install",
    "  東京          1,000       20",
    "  ws-pilot         25",
    "",
    "  Ring      held",
    "  東京",
    "  ws-pilot     3",
  ]);
});

test("textTable() paints after it measured", () => {
  const paint = (style: string, text: string) => `<${style}>${text}</${style}>`;
  const lines = textTable([{ title: "a", align: "right" }], [[{ text: "1", style: "bad" }]], {
    paint,
    width: 80,
    fixed: 0,
  });
  assert.deepEqual(lines, ["<dim>  a</dim>", "  <bad>1</bad>"]);
});

test("textTable() of no rows has its titles", () => {
  assert.deepEqual(textTable(COLUMNS.slice(0, 1), [], { paint: plain, width: 80, fixed: 1 }), ["  Ring"]);
});
