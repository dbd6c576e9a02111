import assert from "node:assert/strict";
import { test } from "node:test";
import { closest, suggest } from "./closest.ts";

const rings = ["canary", "pilot", "broad"];

const cases: readonly (readonly [word: string, candidates: readonly string[], found: string | undefined])[] =
  [
    ["canari", rings, "canary"],
    ["canray", rings, "canary"],
    ["Pilot", rings, "pilot"],
    ["boad", rings, "broad"],
    ["elephant", rings, undefined],
    ["", rings, undefined],
    ["x", [], undefined],
    ["endpoint", ["endpoints", "exposed"], "endpoints"],
    ["ab", ["ad", "ac"], "ac"],
    ["a".repeat(300), ["a"], undefined],
  ];

for (const [word, candidates, found] of cases) {
  test(`closest() finds ${found ?? "nothing"} for "${word.slice(0, 10)}" among ${candidates.join(", ")}`, () => {
    assert.equal(closest(word, candidates), found);
  });
}

test("suggest() lists the candidates, sorted, with the nearest first", () => {
  assert.equal(suggest("canari", rings, "Rings"), 'did you mean "canary"? Rings: broad, canary, pilot');
  assert.equal(suggest("elephant", rings, "Rings"), "Rings: broad, canary, pilot");
  assert.equal(suggest("x", [], "Rings"), "Rings: none");
});
