import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { count, type Tally, toCounts, total } from "./tally.ts";

describe("a tally", () => {
  test("counts, adds up and comes out sorted, without what nothing has", () => {
    const tally: Tally = new Map();
    count(tally, "install");
    count(tally, "compliant", 3);
    count(tally, "install");
    count(tally, "held", 0);
    count(tally, "blocked", 2);
    assert.deepEqual(Object.entries(toCounts(tally)), [
      ["blocked", 2],
      ["compliant", 3],
      ["install", 2],
    ]);
    assert.equal(total(tally), 7);
    assert.equal(total(new Map()), 0);
  });

  test("count() refuses less than none: then something was counted twice", () => {
    const tally: Tally = new Map();
    assert.throws(() => count(tally, "install", -1), /counted -1 of install/);
    assert.throws(() => count(tally, "install", Number.NaN), /counted NaN/);
  });
});
