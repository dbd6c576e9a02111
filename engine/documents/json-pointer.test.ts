import assert from "node:assert/strict";
import { test } from "node:test";
import { child, describePointer, keysOf, valueAt } from "./json-pointer.ts";

test("child() escapes and keysOf() undoes it", () => {
  assert.equal(child("/a", "b/c~d"), "/a/b~1c~0d");
  assert.deepEqual(keysOf("/a/b~1c~0d/0"), ["a", "b/c~d", "0"]);
});

test("describePointer() reads as people write paths", () => {
  assert.equal(describePointer("/spec/rules/0/due"), "spec.rules[0].due");
  assert.equal(describePointer(""), "the document");
});

test("valueAt() follows own keys only", () => {
  assert.equal(valueAt({ a: [{ b: 1 }] }, "/a/0/b"), 1);
  assert.equal(valueAt({ a: 1 }, "/a/b"), undefined);
  assert.equal(valueAt({}, "/constructor"), undefined);
  assert.deepEqual(valueAt({ a: 1 }, ""), { a: 1 });
});
