import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../testing/build-patch.ts";
import { pointOf as specifiedPoint } from "../../testing/specified-place.ts";
import { basisPointOf, comparePoints, pointOf } from "./point.ts";

test("pointOf() is the first 8 bytes, big endian, of SHA-256(salt ‖ 0x00 ‖ id)", () => {
  // printf '2026\0web-1' | sha256sum
  const { high, low } = pointOf("2026", "web-1", sha256);
  assert.equal(BigInt(high) * 2n ** 32n + BigInt(low), specifiedPoint("2026", "web-1"));
});

test("basisPointOf() is the point mod 10,000, exactly, and comparePoints() orders as the whole numbers do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.string(), (a, b, salt) => {
      const [one, other] = [pointOf(salt, a, sha256), pointOf(salt, b, sha256)];
      const [exactOne, exactOther] = [specifiedPoint(salt, a), specifiedPoint(salt, b)];
      assert.equal(BigInt(basisPointOf(one)), exactOne % 10_000n);
      assert.equal(
        Math.sign(comparePoints(one, other)),
        exactOne < exactOther ? -1 : exactOne > exactOther ? 1 : 0,
      );
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("basisPointOf() spreads ids evenly: a twentieth of many lies below 500", () => {
  const below = Array.from({ length: 20_000 }, (_, number) => `host-${number}`).filter(
    (id) => basisPointOf(pointOf("2026", id, sha256)) < 500,
  );
  assert.ok(below.length > 900 && below.length < 1100, String(below.length));
});
