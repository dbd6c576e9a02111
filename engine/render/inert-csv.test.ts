import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { ACTING_CHARACTER, hostilePlaces } from "../testing/hostile-strings.ts";
import { csvRow } from "./inert-csv.ts";
import { inertText } from "./inert-text.ts";

const CASES = [
  ["plain cells", ["web-1", 3, null], "web-1,3,\r\n"],
  ["a comma and a quotation mark", ["a,b", 'say "x"'], '"a,b","say ""x"""\r\n'],
  ["a formula", ["=1+1"], "'=1+1\r\n"],
  ["a formula in wide letters", ["＝1+1"], "'＝1+1\r\n"],
  ["a command", ["@SUM(A1)", "+1", "-1"], "'@SUM(A1),'+1,'-1\r\n"],
  ["a number below zero is no formula", [-1], "-1\r\n"],
  ["a formula behind another locale's separator", ["a;=1+1"], '"a;\'=1+1"\r\n'],
  ["a line end", ["a\r\nb"], "a\\u{D}\\u{A}b\r\n"],
  ["a tab before a formula", ["\t=1"], "\\u{9}=1\r\n"],
] as const;

for (const [name, cells, expected] of CASES) {
  test(`csvRow(): ${name}`, () => assert.equal(csvRow(cells), expected));
}

test("csvRow() reads back as one row of the same cells, none of them a formula in any locale", () => {
  for (const text of hostilePlaces()) {
    const row = csvRow(["first", text, 7, text]);
    const rows = parse(row) as readonly (readonly string[])[];
    assert.equal(rows.length, 1, row);
    assert.equal(rows[0]?.length, 4, row);
    assert.equal(rows[0]?.[1]?.replaceAll("'", ""), inertText(text).replaceAll("'", ""));
    assert.doesNotMatch(row.slice(0, -2), ACTING_CHARACTER);
    for (const cell of row.slice(0, -2).split(/[;,|]/)) {
      assert.doesNotMatch(cell, /^ *"? *[=+\-@＝＋－＠]/, row);
    }
  }
});
