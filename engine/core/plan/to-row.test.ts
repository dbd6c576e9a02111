import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildDecision } from "../../testing/build-plan.ts";
import { at } from "../../testing/build-time.ts";
import { toRow, untilText, versionWanted } from "./to-row.ts";

describe("toRow()", () => {
  test("prints what is known and null for what is not", () => {
    assert.deepEqual(toRow(buildDecision(), [3]), {
      patch: "DSA-1",
      verdict: "install",
      rule: null,
      compliance: "pending",
      flags: [],
      overdue: false,
      willMiss: false,
      due: null,
      until: null,
      targets: [],
      reasons: [3],
    });
  });

  test("prints instants in UTC, a removal as such, and no version where there is none", () => {
    const row = toRow(
      buildDecision({
        verdict: "deferred",
        rule: "rest",
        due: at("2026-12-01T00:00:00+02:00"),
        until: { at: at("2026-11-20T08:00:00Z") },
        remove: true,
        targets: [
          { product: "openssl", from: "1", to: "2" },
          { product: "KB1", from: "", to: "KB1" },
        ],
      }),
      [0],
    );
    assert.equal(row.due, "2026-11-30T22:00:00Z");
    assert.equal(row.until, "2026-11-20T08:00:00Z");
    assert.equal(row.do, "remove");
    assert.equal(row.rule, "rest");
    assert.deepEqual(row.targets, [
      { product: "openssl", from: "1", to: "2" },
      { product: "KB1", from: null, to: null },
    ]);
  });

  test("untilText() says an event in its words, and versionWanted() knows a removal's empty target", () => {
    assert.equal(untilText(undefined), null);
    assert.equal(untilText({ when: "when it opens" }), "when it opens");
    assert.equal(versionWanted({ product: "openssl", from: "", to: "" }), null);
  });
});
