import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { unifiedDiff } from "./unified-diff.ts";

const PATH = "policies/approvals/2026-11.yaml";

/** What git makes of a file that a diff of ours is applied to. */
function applied(path: string, before: string | undefined, diff: string): string {
  const dir = mkdtempSync(join(tmpdir(), "muster-diff-"));
  try {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (before !== undefined) writeFileSync(file, before);
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: dir, input: diff });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const LINES = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join("");

const CASES: readonly (readonly [name: string, before: string | undefined, after: string, path?: string])[] =
  [
    ["a line in the middle", LINES, LINES.replace("line 20\n", "line 20\nnew\n")],
    ["a line at the start", LINES, `new\n${LINES}`],
    ["a line at the end", LINES, `${LINES}new\n`],
    ["a line that changes", LINES, LINES.replace("line 7\n", "line seven\n")],
    ["two changes close by", LINES, LINES.replace("line 7\n", "").replace("line 14\n", "14\n")],
    ["two changes far apart", LINES, LINES.replace("line 3\n", "").replace("line 33\n", "33\n")],
    ["CRLF", "a\r\nb\r\n", "a\r\nnew\r\nb\r\n"],
    ["a CRLF that becomes LF", "a\r\nb\r\n", "a\nb\r\n"],
    ["no line end before", "a\nb", "a\nb\nc\n"],
    ["no line end after", "a\nb\n", "a\nb"],
    ["no line end before and after", "a\nb", "a\nb\nc"],
    ["no line end, and a change above it", "a\nb\nc", "x\nb\nc"],
    ["a new file", undefined, "a\nb\n"],
    ["a new file without a line end", undefined, "a"],
    ["a new file with nothing in it", undefined, ""],
    ["all taken out", "a\nb\n", ""],
    ["lines that begin like marks", "--- a\n+++ b\n@@ -1 +1 @@\n", "--- a\n+++ c\n@@ -1 +1 @@\n\\ x\n"],
    ["a path with a space", "a\n", "b\n", "policies/approvals/a b.yaml"],
    ["a path with a quote and a backslash", "a\n", "b\n", 'policies/a"b\\c.yaml'],
    ["a path with controls", "a\n", "b\n", "policies/a\tb\u0085c.yaml"],
    ["a path that is not ASCII", "a\n", "b\n", "policies/Zürich.yaml"],
    ["a new file at a path with a space", undefined, "b\n", "policies/a b.yaml"],
  ];

describe("unifiedDiff() is taken by git apply:", () => {
  for (const [name, before, after, path = PATH] of CASES) {
    test(name, () => assert.equal(applied(path, before, unifiedDiff(path, before, after)), after));
  }

  test("texts of any lines", () => {
    const line = fc.constantFrom("a\n", "b\n", "c\n", "a\r\n", "\n", " \n");
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("", "z"))
      .map(([lines, end]) => lines.join("") + end);
    const check = fc.property(text, text, (before, after) => {
      if (before === "" || before === after) return;
      assert.equal(applied(PATH, before, unifiedDiff(PATH, before, after)), after);
    });
    fc.assert(check, { numRuns: 150 });
  });
});

test("unifiedDiff() shows a change with three lines around it", () => {
  assert.equal(
    unifiedDiff(PATH, LINES, LINES.replace("line 20\n", "line 20\nnew\n")),
    `diff --git a/${PATH} b/${PATH}
--- a/${PATH}
+++ b/${PATH}
@@ -19,6 +19,7 @@
 line 18
 line 19
 line 20
+new
 line 21
 line 22
 line 23
`,
  );
});

test("unifiedDiff() of equal texts is empty", () => assert.equal(unifiedDiff(PATH, LINES, LINES), ""));

test("unifiedDiff() is the smallest change", () => {
  const line = fc.constantFrom("a\n", "b\n", "c\n");
  const lines = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (was, is) => {
      const diff = unifiedDiff(PATH, was.join(""), is.join(""));
      const changed = diff.split("\n").filter((one) => /^[-+](?![-+])/.test(one)).length;
      assert.equal(changed, was.length + is.length - 2 * longestCommon(was, is));
    }),
  );
});

test("unifiedDiff() of two long texts with nothing in common ends soon", () => {
  const was = Array.from({ length: 20_000 }, (_, index) => `a${index}\n`).join("");
  const diff = unifiedDiff(PATH, was, was.replaceAll("a", "b"));
  assert.equal(diff.split("\n").length, 40_000 + 5);
});

function longestCommon(was: readonly string[], is: readonly string[]): number {
  const table = was.map(() => is.map(() => 0));
  for (const [i, a] of was.entries()) {
    for (const [j, b] of is.entries()) {
      const diagonal = table[i - 1]?.[j - 1] ?? 0;
      const best = Math.max(table[i - 1]?.[j] ?? 0, table[i]?.[j - 1] ?? 0);
      (table[i] as number[])[j] = a === b ? diagonal + 1 : best;
    }
  }
  return table.at(-1)?.at(-1) ?? 0;
}
