import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lossFault } from "./edition-losses.ts";
import { NOT_WITHDRAWN, type RecordSketch } from "./record-sketch.ts";

const GUARDS = { maxFamilyShrink: 0.5, maxLoss: 0.1 };
const sketch = (input: Partial<RecordSketch> = {}): RecordSketch => ({
  families: ["debian 12"],
  about: ["openssl"],
  has: [NOT_WITHDRAWN, "a severity"],
  ...input,
});
const records = (count: number, input: Partial<RecordSketch> = {}, from = 0): Map<string, RecordSketch> =>
  new Map(Array.from({ length: count }, (_, index) => [`R-${from + index}`, sketch(input)]));
const both = (...all: readonly Map<string, RecordSketch>[]): Map<string, RecordSketch> =>
  new Map(all.flatMap((one) => [...one]));

describe("lossFault()", () => {
  const bookworm = records(20);
  const bare = { has: [NOT_WITHDRAWN] };
  const gone = { families: [], about: [], has: [] };
  const cases: readonly (readonly [
    string,
    Map<string, RecordSketch>,
    Map<string, RecordSketch>,
    RegExp | undefined,
  ])[] = [
    ["the same", bookworm, bookworm, undefined],
    ["a first edition", new Map(), bookworm, undefined],
    ["as many as are allowed", bookworm, both(records(18), records(2, bare, 18)), undefined],
    [
      "one too many",
      bookworm,
      both(records(17), records(3, bare, 17)),
      /^3 of the 20 records that had a severity have it no longer: 15 %, and 10 % are allowed \(maxLoss\)$/,
    ],
    ["one of a single record: a correction", records(1), records(1, bare), undefined],
    ["both of two", records(2), records(2, bare), /^2 of the 2 records/],
    [
      "half of a family",
      both(bookworm, records(10, { families: ["debian 11"] }, 20)),
      both(bookworm, records(5, { families: ["debian 11"] }, 20)),
      undefined,
    ],
    [
      "more than half of a family",
      both(bookworm, records(10, { families: ["debian 11"] }, 20)),
      both(bookworm, records(4, { families: ["debian 11"] }, 20)),
      /^it has 4 records of "debian 11" where the last edition had 10: 60 %, and 50 % are allowed \(maxFamilyShrink\)$/,
    ],
    [
      "a family of two: a publisher who tidies up",
      both(bookworm, records(2, { families: ["debian 9"] }, 20)),
      bookworm,
      undefined,
    ],
    [
      "withdrawals without contents",
      both(bookworm, records(3, {}, 20)),
      both(bookworm, records(2, gone, 20), records(1, {}, 22)),
      undefined,
    ],
    ["withdrawals at once", bookworm, records(20, gone), /^20 of 20 records are withdrawn at once: 100 %/],
    ["other ids about the same products", bookworm, records(20, {}, 100), undefined],
    [
      "other ids about other products",
      bookworm,
      records(20, { about: ["bash"] }, 100),
      /^it has none of the 20 records that are held, and names none of their products/,
    ],
  ];
  for (const [name, held, next, expected] of cases)
    test(`lossFault() judges ${name}`, () => {
      const fault = lossFault(held, next, GUARDS);
      if (expected === undefined) assert.equal(fault, undefined);
      else assert.match(fault ?? "", expected);
    });
});
