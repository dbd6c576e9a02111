import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { EXIT } from "./exit-code.ts";
import { VERBS } from "./verb-table.ts";

const GUIDE = new URL("../../docs/guides/cli.md", import.meta.url);
const text = readFileSync(GUIDE, "utf8");

test("docs/guides/cli.md names every verb, option, format and exit code", () => {
  for (const { name, options } of VERBS) {
    assert.ok(text.includes(`\`${name}`), name);
    for (const { flags, choices = [] } of options) {
      assert.ok(text.includes(flags.split(" ")[0] ?? flags), `${name} ${flags}`);
      for (const choice of choices) assert.ok(text.includes(choice), `${name} ${flags} ${choice}`);
    }
  }
  for (const code of Object.values(EXIT)) assert.match(text, new RegExp(`^\\| ${code} \\| `, "m"));
});

test("docs/guides/cli.md links to pages that exist", () => {
  for (const [, target = ""] of text.matchAll(/\]\(([^)#]+)/g)) {
    assert.ok(existsSync(new URL(target, GUIDE)), target);
  }
});
