import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseTree } from "./git-tree.ts";

describe("parseTree()", () => {
  it("reads any bytes as entries that make up the same bytes, or as an odd tree", () => {
    const mode = fc.constantFrom("100644", "40000", "120000", "160000", "100755", "0", "abc", "1006440");
    const entry = fc.tuple(
      mode,
      fc.uint8Array({ maxLength: 6 }),
      fc.oneof(
        { weight: 9, arbitrary: fc.uint8Array({ minLength: 20, maxLength: 20 }) },
        fc.uint8Array({ maxLength: 21 }),
      ),
    );
    const tree = fc
      .array(entry, { maxLength: 5 })
      .map((entries) =>
        Buffer.concat(
          entries.flatMap(([m, name, id]) => [Buffer.from(`${m} `), Buffer.from(name), Buffer.of(0), id]),
        ),
      );
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(tree, fc.uint8Array({ maxLength: 80 })), (bytes) => {
        const { entries, faults } = parseTree(bytes, "policies", "sha1");
        if (entries.length === 0) return assert.equal(faults.length, bytes.length === 0 ? 0 : 1);
        read += 1;
        const again = entries.flatMap((one) => [
          Buffer.from(`${one.mode} `),
          one.name,
          Buffer.of(0),
          Buffer.from(one.id, "hex"),
        ]);
        assert.deepEqual(Buffer.concat(again), Buffer.from(bytes));
      }),
      { numRuns: 3000, seed: 3 },
    );
    assert.ok(read > 200, `only ${read} trees were read`);
  });

  it("reads ids of 32 bytes in a SHA-256 repository", () => {
    const id = "ab".repeat(32);
    const bytes = Buffer.concat([Buffer.from("100644 a\0"), Buffer.from(id, "hex")]);
    assert.deepEqual(
      parseTree(bytes, "", "sha256").entries.map((entry) => entry.id),
      [id],
    );
    assert.equal(parseTree(bytes, "", "sha1").faults.length, 1);
  });
});
