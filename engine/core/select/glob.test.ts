import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isGlob, matchesAnyGlob, matchesGlob } from "./glob.ts";

const CASES: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
  ["", "", true],
  ["", "a", false],
  ["*", "", true],
  ["*", "anything at all", true],
  ["**", "", true],
  ["?", "", false],
  ["?", "a", true],
  ["??", "a", false],
  ["web-*", "web-1", true],
  ["web-*", "web-", true],
  ["web-*", "Web-1", false],
  ["*-1", "web-1", true],
  ["*-1", "web-12", false],
  ["a*b*c", "a b b c", true],
  ["a*b*c", "acb", false],
  ["a*a", "a", false],
  ["w?b", "web", true],
  ["a.c", "abc", false],
  ["[ab]", "a", false],
  ["[ab]", "[ab]", true],
  ["a\\*", "a*", false],
  ["*?", "", false],
  ["*?", "a", true],
];

for (const [pattern, text, matches] of CASES) {
  test(`matchesGlob() says ${matches ? "yes" : "no"} to ${JSON.stringify(pattern)} and ${JSON.stringify(text)}`, () => {
    assert.equal(matchesGlob(pattern, text), matches);
  });
}

test("matchesGlob() agrees with the regular expression that a glob stands for", () => {
  const piece = fc.constantFrom("a", "b", "*", "?", ".", "-");
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.array(fc.constantFrom("a", "b", ".", "-"), { maxLength: 8 }),
      (glob, text) => {
        const source = glob.map((one) =>
          one === "*" ? ".*" : one === "?" ? "." : `\\${one}`.replace(/\\([ab])/, "$1"),
        );
        assert.equal(
          matchesGlob(glob.join(""), text.join("")),
          new RegExp(`^${source.join("")}$`).test(text.join("")),
        );
      },
    ),
    { numRuns: 3000, seed: 1 },
  );
});

test("matchesGlob() takes no longer than pattern times text, however many stars", () => {
  const startedAt = performance.now();
  assert.equal(matchesGlob(`${"*a".repeat(500)}b`, "a".repeat(20_000)), false);
  assert.ok(performance.now() - startedAt < 2000);
});

test("matchesAnyGlob() wants one of them, and none of none", () => {
  assert.equal(matchesAnyGlob(["x", "w*"], "web"), true);
  assert.equal(matchesAnyGlob(["x"], "web"), false);
  assert.equal(matchesAnyGlob([], ""), false);
});

test("isGlob() tells a pattern from a name", () => {
  assert.deepEqual(["a*", "?", "a", "[a]", ""].map(isGlob), [true, true, false, false, false]);
});
