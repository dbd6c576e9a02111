import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../testing/build-patch.ts";
import { pointOf } from "./point.ts";
import { createPointer } from "./pointer.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "x".repeat(100), "é".repeat(300), "\ud800", "host-1.example.org"),
);

test("createPointer() gives the points that pointOf() gives, salt after salt", () => {
  const pointer = createPointer(sha256);
  fc.assert(
    fc.property(text, fc.array(text), (salt, ids) => {
      pointer.of(salt);
      for (const id of ids) {
        pointer.at(id);
        assert.deepEqual({ high: pointer.high, low: pointer.low }, pointOf(salt, id, sha256));
      }
    }),
    { numRuns: 1000, seed: 20_261_122 },
  );
});
