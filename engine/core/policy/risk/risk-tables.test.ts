import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { days } from "../../../testing/build-time.ts";
import { riskTableOf, shortestDueOf } from "./risk-tables.ts";

/** The rows of a published table without its header. No value has a comma or a quote. */
function published(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), "utf8");
  const rows = text.split(/\r?\n/).filter((line) => line !== "");
  assert.ok(rows.slice(1).every((line) => !line.includes('"')));
  return rows.slice(1).map((line) => line.split(","));
}

const TABLES = [
  { name: "bod-26-04", file: "cisa_bod_26_04_1_0_0.csv", count: 16 },
  { name: "ssvc-deployer", file: "deployer_patch_application_priority_1_0_0.csv", count: 72 },
] as const;

for (const { name, file, count } of TABLES) {
  describe(`the table ${name}`, () => {
    const { rows, columns, outcomes, unassessed } = riskTableOf(name);

    test(`has the ${count} rows that were published, each as it was`, () => {
      assert.equal(rows.length, count);
      assert.deepEqual(
        rows.map(({ row, inputs, outcome }) => [String(row), ...inputs, outcome]),
        published(file),
      );
    });

    test("has exactly one row for every combination of values", () => {
      const values = columns.map((_, index) => new Set(rows.map(({ inputs }) => inputs[index])).size);
      assert.equal(
        values.reduce((product, size) => product * size, 1),
        count,
      );
      assert.equal(new Set(rows.map(({ inputs }) => inputs.join(","))).size, count);
    });

    test("says of each outcome when it is due, and of no other", () => {
      assert.deepEqual(Object.keys(outcomes).sort(), [...new Set(rows.map(({ outcome }) => outcome))].sort());
      assert.ok(unassessed === undefined || Object.hasOwn(outcomes, unassessed));
    });
  });
}

test("bod-26-04 wants evidence first on the three rows that say so", () => {
  const { rows, outcomes } = riskTableOf("bod-26-04");
  const triaged = rows.filter(({ outcome }) => outcomes[outcome]?.triage);
  assert.deepEqual(
    triaged.map(({ row, outcome }) => [row, outcome]),
    [12, 13, 15].map((row) => [row, "3 days & forensic investigation"]),
  );
});

const DUE = [
  ["bod-26-04", "fix on system upgrade", undefined],
  ["bod-26-04", "60 days", 60],
  ["bod-26-04", "14 days", 14],
  ["bod-26-04", "3 days", 3],
  ["bod-26-04", "3 days & forensic investigation", 3],
  ["ssvc-deployer", "defer", undefined],
  ["ssvc-deployer", "scheduled", 60],
  ["ssvc-deployer", "out-of-cycle", 14],
  ["ssvc-deployer", "immediate", 3],
] as const;

for (const [table, outcome, count] of DUE) {
  test(`${table}: "${outcome}" is due ${count === undefined ? "never" : `in ${count} days`}`, () => {
    const wanted = count === undefined ? undefined : days(count);
    assert.equal(riskTableOf(table).outcomes[outcome]?.dueMs, wanted);
  });
}

test("shortestDueOf() is the shortest time that a row gives", () => {
  assert.deepEqual([shortestDueOf("bod-26-04"), shortestDueOf("ssvc-deployer")], [days(3), days(3)]);
});

test("riskTableOf() a name that no document can have reads the table that asks for more", () => {
  assert.equal(riskTableOf("toString" as "bod-26-04").name, "bod-26-04");
});
