import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { patchFault } from "../commands/patch-fault.ts";
import { patchesOf, textFeed } from "../testing/build-feed.ts";
import { buildPatch } from "../testing/build-patch.ts";
import { musterFeed } from "./muster.ts";

const read = (text: string) => musterFeed.read(textFeed(text), { patchFault });

describe("musterFeed", () => {
  const patch = buildPatch({ id: "ACME-1", released: "2026-11-01T00:00:00Z" });
  const { severity: _severity, vulnerabilities: _vulnerabilities, ...bare } = buildPatch({ id: "ACME-2" });

  test("musterFeed reads an array and lines of Patch documents as they are", () => {
    const array = patchesOf(read(JSON.stringify([patch, bare])));
    const lines = patchesOf(read(`${JSON.stringify(patch)}\n${JSON.stringify(bare)}\n`));
    assert.deepEqual(array.patches, [patch, { ...bare, severity: "unknown", vulnerabilities: [] }]);
    assert.deepEqual(lines, array);
  });

  const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
    ["an unknown key", { ...patch, severtiy: "low" }, "ACME-1", /"severtiy" is no field/],
    ["a severity that is none", { ...patch, severity: "bad" }, "ACME-1", /severity/],
    ["no fixes", { ...patch, fixes: undefined }, "ACME-1", /fixes/],
    [
      "a date that is none",
      { ...patch, released: "2026-02-30T00:00:00Z" },
      "ACME-1",
      /released.*is no instant/,
    ],
    [
      "a version that is a number",
      { ...patch, fixes: [{ type: "source", product: "a", scheme: "deb", fixed: 1.2 }] },
      "ACME-1",
      /fixed/,
    ],
    ["an id with a blank", { ...patch, id: "A 1" }, "A 1", /is no id/],
    ["an id with an escape sequence", { ...patch, id: "A\u001b[31m1" }, "A\u001b[31m1", /is no id/],
    ["no id", { ...patch, id: undefined }, "feed[0]", /id/],
    ["another kind", { ...patch, kind: "Ring" }, "ACME-1", /kind/],
    ["no object", 5, "feed[0]", /./],
  ];
  for (const [name, value, record, reason] of refused) {
    test(`musterFeed refuses a record with ${name} by name, and takes the rest`, () => {
      const reading = patchesOf(read(JSON.stringify([value, bare])));
      assert.equal(reading.patches.length, 1);
      assert.equal(reading.refused[0]?.record, record);
      assert.match(reading.refused[0]?.reason ?? "", reason);
    });
  }

  test("musterFeed refuses what is no JSON whole", () => {
    assert.equal(read("apiVersion: muster/v1").kind, "refused");
  });
});
