import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { debPackage } from "../../testing/reports.ts";
import type { Software } from "../model/report.ts";
import { createInterner } from "./intern.ts";

test("createInterner() makes equal software one object, and each difference another", () => {
  const { software } = createInterner();
  const plain = debPackage("x", "1");
  assert.equal(software(plain), software({ ...plain, source: { ...plain.source } }));
  const others: readonly Partial<Software>[] = [
    { type: "rpm" },
    { product: "y" },
    { version: "2" },
    { arch: "amd64" },
    { arch: "" },
    { source: { name: "s", version: "1" } },
    { source: { name: "x", version: "2" } },
    { held: true },
    { broken: true },
  ];
  const kept = new Set([plain, ...others.map((other) => ({ ...plain, ...other }))].map(software));
  assert.equal(kept.size, others.length + 1);
});

test("createInterner() gives one image to one set of software, in any order and with repetitions", () => {
  const { image } = createInterner();
  const [a, b] = [debPackage("a", "1"), debPackage("b", "1")];
  const made = image([a, b]);
  assert.equal(image([b, a, { ...b }]), made);
  assert.deepEqual(made.software, [a, b]);
  assert.notEqual(image([a]), made);
  assert.notEqual(image([a]).key, made.key);
  assert.equal(image([]), image([]));
});

test("createInterner() tells all sets of software apart", () => {
  const pool = Array.from({ length: 8 }, (_, n) => debPackage(`p${n}`, "1"));
  fc.assert(
    fc.property(fc.array(fc.subarray(pool), { maxLength: 40 }), (sets) => {
      const { image } = createInterner();
      const keys = new Map(sets.map((set) => [set.map(({ product }) => product).join(), image(set).key]));
      assert.equal(new Set(keys.values()).size, keys.size);
    }),
  );
});

test("createInterner() shares equal values whatever the order of their keys", () => {
  const { shared } = createInterner();
  const value = shared({ id: "debian", family: "linux" });
  assert.equal(shared({ family: "linux", id: "debian" }), value);
  assert.notEqual(shared({ family: "linux" }), value);
});
