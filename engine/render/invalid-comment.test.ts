import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "../core/model/problem.ts";
import { githubHtml, linkedText, tagsOf } from "../testing/github-html.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { invalidComment } from "./invalid-comment.ts";
import { PLAN_MARKER } from "./plan-comment.ts";
import { bytesOf } from "./within-bytes.ts";

const PROBLEM: Problem = {
  code: "bad-name",
  file: "rings/lab.yaml",
  line: 3,
  column: 5,
  message: "Cannot read",
  severity: "error",
};

test("invalidComment() has the mark of the plan, so that it takes its place", () => {
  assert.equal(
    invalidComment("base", [PROBLEM]),
    `${PLAN_MARKER}
### Muster plan: the documents of the base cannot be used, 1 error

Nothing was decided: one document that cannot be used makes all of them unusable. \`muster validate\` prints the same.

### Problems (1)

- \`rings/lab.yaml:3:5\` **error** \`bad-name\`: Cannot read
`,
  );
});

test("invalidComment() leaves out from the end and says how much", () => {
  const comment = invalidComment(
    "head",
    Array.from({ length: 20_000 }, (_, line) => ({ ...PROBLEM, line, message: "ü|".repeat(400) })),
  );
  assert.ok(bytesOf(comment) < 60_000, String(bytesOf(comment)));
  assert.match(comment, /cannot be used, 20,000 errors\n/);
  assert.match(
    comment,
    /\n### Problems \(20,000\)\n\nThe first \d+ shown, 19,\d{3} problems left out for length\.\n/,
  );
});

test("invalidComment() is harmless, whoever wrote the documents", () => {
  for (const text of hostileStrings) {
    const comment = invalidComment("head", [{ ...PROBLEM, file: text, message: text, hint: text }]);
    const html = githubHtml(comment);
    assert.deepEqual(
      [...tagsOf(html)].sort(),
      ["code", "h3", "li", "p", "strong", "ul"],
      JSON.stringify(text),
    );
    assert.equal(comment.split("<!--").length, 2, JSON.stringify(text));
    assert.doesNotMatch(linkedText(html), /@\w|#\d|:\/\/|\bwww\.|:[a-z0-9_+-]+:/i, JSON.stringify(text));
  }
});
