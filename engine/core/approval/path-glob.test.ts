import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesPathGlob } from "./path-glob.ts";

const CASES: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ["policies/*.yaml", "policies/review.yaml", true],
  ["policies/*.yaml", "policies/approvals/x.yaml", false],
  ["policies/approvals/**", "policies/approvals/x.yaml", true],
  ["policies/approvals/**", "policies/approvals/2026/x.yaml", true],
  ["policies/approvals/**", "policies/approvals", false],
  ["policies/approvals/**", "policies/approvals2/x.yaml", false],
  ["**", "a/b/c", true],
  ["**/x.yaml", "x.yaml", true],
  ["**/x.yaml", "a/b/x.yaml", true],
  ["**/x.yaml", "a/bx.yaml", false],
  ["a/**/b", "a/b", true],
  ["a/**/b", "a/c/d/b", true],
  ["a/**/b", "a/cb", false],
  ["a**b", "a/x/b", true],
  ["muster.yaml", "muster.yaml", true],
  ["muster.yaml", "Muster.yaml", false],
  ["a?c", "abc", false],
  ["a.c", "abc", false],
  ["*", "", true],
  ["", "a", false],
  ["rings/*/*", "rings/a", false],
  ["rings/*/*", "rings/a/b", true],
  ["é/*", "é/😀", true],
];

test("matchesPathGlob() keeps * within a folder, and ** not", () => {
  for (const [pattern, path, matches] of CASES)
    assert.equal(matchesPathGlob(pattern, path), matches, `${pattern} on ${path}`);
});

test("matchesPathGlob() takes no longer than pattern times path", () => {
  assert.equal(matchesPathGlob("**/".repeat(50) + "*a".repeat(50), "a/".repeat(2000)), false);
});
