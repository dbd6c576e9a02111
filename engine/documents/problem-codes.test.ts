import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { problemsOf } from "../testing/problems-of.ts";
import { problemCodes } from "./problem-codes.ts";

const manual = readFileSync(new URL("../../docs/problems.md", import.meta.url), "utf8");
const sections = manual.split(/^## /m).slice(1);

/** Codes whose example cannot be shown in a page, or is that something is missing. */
const WITHOUT_EXAMPLE = [
  "too-large",
  "not-utf8",
  "byte-order-mark",
  "too-deep",
  "too-many-values",
  "wrong-shape",
  "no-policy",
  "no-ring",
  "no-review-policy",
];

test("docs/problems.md has exactly one heading for each problem code", () => {
  const headings = sections.map((section) => /^`([a-z0-9-]+)`\n/.exec(section)?.[1]);
  assert.deepEqual([...headings].sort(), Object.keys(problemCodes).sort());
});

test("each heading of docs/problems.md says what it means and the way out", () => {
  for (const section of sections) {
    const [heading = "", meaning = ""] = section.split("\n");
    assert.ok(meaning.length > 10, heading);
    assert.match(section, /\*\*Way out:\*\* \S/, heading);
  }
});

for (const section of sections) {
  const code = /^`([a-z0-9-]+)`/.exec(section)?.[1] ?? "";
  const [, path = "", text = ""] = /```yaml\n# (\S+)\n([\s\S]*?)```/.exec(section) ?? [];
  if (WITHOUT_EXAMPLE.includes(code)) continue;
  test(`the example of ${code} in docs/problems.md yields ${code}`, () => {
    assert.notEqual(path, "", "no example");
    const found = problemsOf({ [path]: text });
    const own = found.filter((problem) => problem.code === code);
    assert.ok(own.length > 0, JSON.stringify(found, null, 1));
    const severity = section.includes("*Warning.*") ? "warning" : "error";
    assert.ok(
      own.every((problem) => problem.severity === severity),
      JSON.stringify(own),
    );
  });
}
