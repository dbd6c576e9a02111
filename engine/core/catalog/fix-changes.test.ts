import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Fix } from "../../schema/documents.generated.ts";
import { buildFix } from "../../testing/build-patch.ts";
import { fixChanges, isLess } from "./fix-changes.ts";

const rpm = (product: string, fixed: string | null): Fix =>
  buildFix({ type: "package", os: { id: "almalinux", version: "8" }, scheme: "rpm", product, fixed });

describe("fixChanges()", () => {
  const cases: readonly (readonly [string, readonly Fix[], readonly Fix[], readonly string[]])[] = [
    ["the same", [buildFix()], [buildFix()], []],
    ["another order", [rpm("a", "1"), rpm("b", "1")], [rpm("b", "1"), rpm("a", "1")], []],
    ["up", [buildFix()], [buildFix({ fixed: "10" })], ["raised: openssl on debian 12: 2 became 10"]],
    ["down", [buildFix({ fixed: "10" })], [buildFix()], ["lowered: openssl on debian 12: 10 became 2"]],
    ["another spelling of one version", [buildFix({ fixed: "0:2" })], [buildFix()], []],
    [
      "no version any more",
      [buildFix()],
      [buildFix({ fixed: null })],
      ["unfixed: openssl on debian 12: no version fixes it any more"],
    ],
    [
      "a version at last",
      [buildFix({ fixed: null })],
      [buildFix()],
      ["published: openssl on debian 12 has a fix, in 2"],
    ],
    [
      "other packages that fix what was open there",
      [rpm("a", null)],
      [rpm("a-libs", "1")],
      [
        "published: a on almalinux 8 has a fix in other packages",
        "added: a-libs on almalinux 8 is new, in 1",
      ],
    ],
    [
      "other packages without a fix",
      [rpm("a", null)],
      [rpm("a-libs", null)],
      ["dropped: a on almalinux 8 is gone", "added: a-libs on almalinux 8 is new"],
    ],
    [
      "a product more",
      [rpm("a", "1")],
      [rpm("a", "1"), rpm("b", "1")],
      ["added: b on almalinux 8 is new, in 1"],
    ],
    [
      "a product fewer",
      [rpm("a", "1"), rpm("b", "1")],
      [rpm("a", "1")],
      ["dropped: b on almalinux 8 is gone"],
    ],
    ["all gone", [buildFix()], [], ["dropped: openssl on debian 12 is gone"]],
    [
      "one build of several goes up, below the highest",
      [rpm("a", "1"), rpm("a", "9")],
      [rpm("a", "2"), rpm("a", "9")],
      [],
    ],
    [
      "the highest of several builds is gone",
      [rpm("a", "1"), rpm("a", "9")],
      [rpm("a", "1")],
      ["lowered: a on almalinux 8: 9 became 1"],
    ],
    [
      "what nobody can compare",
      [buildFix({ scheme: null })],
      [buildFix({ scheme: null, fixed: "1" })],
      ["replaced: openssl on debian 12: 2 became 1"],
    ],
    [
      "what is no version",
      [buildFix()],
      [buildFix({ fixed: "no version" })],
      ["replaced: openssl on debian 12: 2 became no version"],
    ],
    [
      "another release",
      [buildFix()],
      [buildFix({ os: { id: "debian", version: "13" } })],
      ["dropped: openssl on debian 12 is gone", "added: openssl on debian 13 is new, in 2"],
    ],
  ];
  for (const [name, before, after, expected] of cases)
    test(`fixChanges() tells ${name}`, () => {
      const changes = fixChanges(before, after);
      assert.deepEqual(
        changes.map(({ kind, says }) => `${kind}: ${says}`),
        expected,
      );
    });

  test("isLess() is what asks for less", () => {
    const kinds = ["added", "dropped", "raised", "lowered", "unfixed", "published", "replaced"] as const;
    assert.deepEqual(
      kinds.filter((kind) => isLess({ kind, says: "" })),
      ["dropped", "lowered", "unfixed"],
    );
  });
});
