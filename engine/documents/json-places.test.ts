import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonPlaces } from "./json-places.ts";

const TEXT = `{ "a" : [1, {"b]": "x\\"}"}, -2.5e3],
  "a\\u0062": {"deep": [[], true]},
  "" : null
}`;

test("jsonPlaces() finds values and keys, and else the nearest one around", () => {
  const { place, keyPlace } = jsonPlaces(TEXT);
  for (const [pointer, line, column, keyColumn] of [
    ["", 1, 1, 1],
    ["/a", 1, 9, 3],
    ["/a/0", 1, 10, 10],
    ["/a/1/b]", 1, 20, 14],
    ["/a/2", 1, 29, 29],
    ["/a/3", 1, 9, 3],
    ["/ab", 2, 14, 3],
    ["/ab/deep/0", 2, 24, 24],
    ["/ab/deep/1", 2, 28, 28],
    ["/ab/deep/1/x", 2, 28, 28],
    ["/", 3, 8, 3],
    ["/gone", 1, 1, 1],
  ] as const) {
    assert.deepEqual(place(pointer), { line, column }, pointer);
    assert.equal(keyPlace(pointer).column, keyColumn, pointer);
  }
});
