import assert from "node:assert/strict";
import { test } from "node:test";
import { createRowKeys, isWithin } from "./row-key.ts";

test("createRowKeys() takes rows for equal when their canonical JSON is", () => {
  const rowKeys = createRowKeys();
  const keys = rowKeys([["hold", "P1", null, { a: 1, b: 2 }]]);
  assert.ok(
    isWithin(
      keys,
      rowKeys([
        ["hold", "P1", null, { b: 2, a: 1 }],
        ["x", null, "y"],
      ]),
    ),
  );
  assert.ok(!isWithin(keys, rowKeys([["hold", "P1", null, { b: 2, a: 2 }]])));
  assert.ok(isWithin(rowKeys([]), keys));
});

test("createRowKeys() compares nothing that has no canonical JSON, and does not mistake it for what has", () => {
  const rowKeys = createRowKeys();
  const nothing = rowKeys([["a", { x: null }]]);
  for (const odd of [{ x: Number.POSITIVE_INFINITY }, { x: Number.NaN }, { x: "\ud800" }]) {
    assert.equal(rowKeys([["a", odd]]), undefined);
    assert.equal(isWithin(rowKeys([["a", odd]]), nothing), false);
    assert.equal(isWithin(nothing, rowKeys([["a", odd]])), false);
  }
  let deep: unknown = null;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  assert.equal(rowKeys([deep]), undefined);
});
