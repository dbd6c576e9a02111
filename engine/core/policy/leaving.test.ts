import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildApprove } from "../../testing/build-list.ts";
import { buildRing } from "../../testing/build-ring.ts";
import { NOW } from "../../testing/build-time.ts";
import type { ApproveEntry } from "../model/declared.ts";
import { namedKey } from "../model/rollout.ts";
import type { LeftBy } from "../model/rollout-fact.ts";
import { isLeftSince, leftBy } from "./leaving.ts";

const LAB = buildRing({ name: "lab", order: 10, members: {} });
const PILOT = buildRing({ name: "pilot", order: 20, members: {} });
const BROAD = buildRing({ name: "broad", order: 30 });
const TRACK = [LAB, PILOT, BROAD];

function entryWith(leaves: readonly string[], through: readonly string[] | "last"): ApproveEntry {
  return buildApprove({
    patch: "DSA-1",
    digest: "sha256:a",
    leaves: new Set(leaves),
    through:
      through === "last" ? { kind: "last", at: "a:1:1" } : { kind: "rings", rings: through, at: "a:1:1" },
  });
}

const BY: readonly (readonly [
  says: string,
  leaves: readonly string[],
  through: readonly string[] | "last",
  by: readonly LeftBy[],
])[] = [
  ["leaves names the ring", ["pilot"], "last", ["leaves"]],
  ["leaves names another", ["lab"], "last", []],
  ["the ceiling lies beyond", [], ["broad"], ["through"]],
  ["the ceiling is the ring", [], ["pilot"], []],
  ["the ceiling lies before", [], ["lab"], []],
  ["the ceiling is of another track", [], ["srv-broad"], []],
  ["the last ring is no name", [], "last", []],
  ["both", ["pilot"], ["broad"], ["leaves", "through"]],
];

describe("leftBy()", () => {
  for (const [says, leaves, through, by] of BY) {
    test(says, () => assert.deepEqual(leftBy(entryWith(leaves, through), PILOT, TRACK), by));
  }
});

const LATER = NOW + 1;
const SINCE: readonly (readonly [
  says: string,
  leaves: readonly string[],
  through: readonly string[] | "last",
  named: readonly (readonly [by: LeftBy, since: number])[],
  isLeft: boolean,
])[] = [
  ["nothing lets it go", [], "last", [], false],
  ["what no run saw was written after the pass", ["pilot"], "last", [], true],
  ["leaves from before the pass", ["pilot"], "last", [["leaves", NOW - 1]], false],
  ["leaves that the run of the pass saw", ["pilot"], "last", [["leaves", NOW]], false],
  ["leaves from after it", ["pilot"], "last", [["leaves", LATER]], true],
  ["leaves that were withdrawn, whatever was recorded", [], "last", [["leaves", LATER]], false],
  ["a ceiling raised after it", [], ["broad"], [["through", LATER]], true],
  ["a ceiling raised before it", [], ["broad"], [["through", NOW - 1]], false],
  [
    "one of two is enough",
    ["pilot"],
    ["broad"],
    [
      ["leaves", NOW - 1],
      ["through", LATER],
    ],
    true,
  ],
  ["an instant that is none", ["pilot"], "last", [["leaves", Number.NaN]], false],
];

describe("isLeftSince()", () => {
  for (const [says, leaves, through, named, isLeft] of SINCE) {
    test(says, () => {
      const recorded = named.map(
        ([by, since]) => [namedKey("DSA-1", "sha256:a", "pilot", by), since] as const,
      );
      const entry = entryWith(leaves, through);
      assert.equal(isLeftSince(NOW, entry, PILOT, TRACK, { named: new Map(recorded) }), isLeft);
    });
  }

  test("goes by patch, digest and ring", () => {
    const others = [
      namedKey("DSA-2", "sha256:a", "pilot", "leaves"),
      namedKey("DSA-1", "sha256:b", "pilot", "leaves"),
      namedKey("DSA-1", "sha256:a", "lab", "leaves"),
    ];
    const named = new Map(others.map((key) => [key, NOW - 1]));
    assert.equal(isLeftSince(NOW, entryWith(["pilot"], "last"), PILOT, TRACK, { named }), true);
  });
});
