import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { outsideCodes } from "./outside-codes.ts";

const ENGINE = new URL("../", import.meta.url);
const manual = readFileSync(new URL("../docs/outside-errors.md", ENGINE), "utf8");
const rows = [...manual.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];

test("docs/outside-errors.md has exactly one row for each code of OutsideError, in the order of the table", () => {
  assert.deepEqual(
    rows.map(([, code]) => code),
    outsideCodes,
  );
});

test("each row of docs/outside-errors.md says what it means and what to do", () => {
  for (const [row, , meaning = "", advice = ""] of rows)
    assert.ok(meaning.length > 10 && advice.length > 5, row);
});

test("each code of OutsideError is thrown somewhere", () => {
  const thrown = codesIn(["adapters", "commands", "cli"]);
  assert.deepEqual(
    outsideCodes.filter((code) => !thrown.has(code)),
    [],
  );
});

/** Texts behind `code:`, where an OutsideError is made; that each stands in the table is the compiler's work. */
function codesIn(folders: readonly string[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const folder of folders) {
    const paths = readdirSync(new URL(folder, ENGINE), { recursive: true }).map(String);
    for (const path of paths.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))) {
      const text = readFileSync(new URL(`${folder}/${path}`, ENGINE), "utf8");
      if (!text.includes("new OutsideError(")) continue;
      for (const [line] of text.matchAll(/\bcode: .*/g))
        for (const [, code = ""] of line.matchAll(/"([a-z-]+)"/g)) codes.add(code);
    }
  }
  return codes;
}
