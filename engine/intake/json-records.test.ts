import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sliceJsonRecords } from "./json-records.ts";

const slicesOf = (text: string) =>
  sliceJsonRecords(text).slices.map(({ text: slice, line }) => [line, slice.trim()]);

test("sliceJsonRecords() tells an object, an array and lines apart", () => {
  const cases: readonly (readonly [text: string, slices: readonly (readonly [number, string])[]])[] = [
    ["", []],
    ["  \n", []],
    ['{"a":1}', [[1, '{"a":1}']]],
    ['\n\n{\n  "a": 1\n}\n', [[3, '{\n  "a": 1\n}']]],
    [
      '{"a":1}\n{"b":2}\n',
      [
        [1, '{"a":1}'],
        [2, '{"b":2}'],
      ],
    ],
    [
      '{"a":1}\r\n\r\n{"b":2}',
      [
        [1, '{"a":1}'],
        [3, '{"b":2}'],
      ],
    ],
    [
      'nonsense\n{"b":2}\n',
      [
        [1, "nonsense"],
        [2, '{"b":2}'],
      ],
    ],
    ["[]", []],
    [
      '[{"a":1},\n {"b":[1,2]}]',
      [
        [1, '{"a":1}'],
        [2, '{"b":[1,2]}'],
      ],
    ],
    [
      '[{"a":"]},[\\"{"}, 7]',
      [
        [1, '{"a":"]},[\\"{"}'],
        [1, "7"],
      ],
    ],
    [
      "[1,,2]",
      [
        [1, "1"],
        [1, ""],
        [1, "2"],
      ],
    ],
    [
      "[1,]",
      [
        [1, "1"],
        [1, ""],
      ],
    ],
  ];
  for (const [text, slices] of cases) {
    assert.deepEqual(slicesOf(text), slices, text);
    assert.equal(sliceJsonRecords(text).fault, undefined, text);
  }
});

test("sliceJsonRecords() keeps the whole elements of an array that was cut off, and says so", () => {
  const cut = sliceJsonRecords('[{"a":1},\n{"b":2},\n{"c":');
  assert.deepEqual(
    cut.slices.map(({ text }) => text.trim()),
    ['{"a":1}', '{"b":2}'],
  );
  assert.deepEqual(cut.fault, { line: 3, says: "the file ends before the array does: it was cut off" });
  assert.deepEqual(sliceJsonRecords("[1]\n\n[2]").fault, { line: 3, says: "something follows the array" });
});

test("sliceJsonRecords() gives back the elements of any array", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2), (values, indent) => {
      const { slices, fault } = sliceJsonRecords(JSON.stringify(values, null, indent));
      assert.equal(fault, undefined);
      assert.deepEqual(
        slices.map(({ text }) => JSON.parse(text)),
        JSON.parse(JSON.stringify(values)),
      );
    }),
  );
});

test("sliceJsonRecords() takes as long for each of many records on one line", () => {
  const text = `[${"1,".repeat(1_000_000)}1]`;
  const began = performance.now();
  assert.equal(sliceJsonRecords(text).slices.length, 1_000_001);
  assert.ok(performance.now() - began < 20_000);
});
