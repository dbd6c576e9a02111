import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assignPlaces, type Places } from "./places.ts";

test("assignPlaces() moves somebody with two roles to where nobody else can stand", () => {
  const rows = [
    { count: 1, people: [1, 2] },
    { count: 1, people: [1] },
  ];
  assert.deepEqual(assignPlaces(rows), [[2], [1]]);
});

test("assignPlaces() gives nobody two places", () => {
  assert.deepEqual(
    assignPlaces([
      { count: 1, people: [1] },
      { count: 2, people: [1] },
    ]).flat(),
    [1],
  );
  assert.deepEqual(assignPlaces([{ count: Number.NaN, people: [1] }]), [[]]);
});

const row = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  people: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
});

test("assignPlaces() fills as many places as trying everything does", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const filled = assignPlaces(rows);
      for (const [index, people] of filled.entries()) {
        assert.ok(people.length <= (rows[index]?.count ?? 0));
        for (const person of people) assert.ok(rows[index]?.people.includes(person));
      }
      assert.equal(new Set(filled.flat()).size, filled.flat().length);
      assert.equal(filled.flat().length, mostPlaces(rows, [1, 2, 3, 4, 5, 6]));
    }),
    { numRuns: 500 },
  );
});

/** Every way to seat the first person, and none. */
function mostPlaces(rows: readonly Places[], people: readonly number[]): number {
  const [first, ...rest] = people;
  if (first === undefined) return 0;
  let most = mostPlaces(rows, rest);
  for (const [index, one] of rows.entries()) {
    if (one.count < 1 || !one.people.includes(first)) continue;
    const left = rows.map((other, at) => (at === index ? { ...other, count: other.count - 1 } : other));
    most = Math.max(most, 1 + mostPlaces(left, rest));
  }
  return most;
}
