import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fleetFiles, fleetFromFiles, unpacked } from "../../../testing/memory-fleet.ts";
import { receivedReport } from "../../../testing/reports.ts";
import { splitIds } from "../../../testing/split-fleet.ts";
import { type Fleet, type Member, maybeChanged, NO_FLEET, withMembers } from "../fleet.ts";
import { fold } from "../fold.ts";
import { createInterner } from "../intern.ts";
import { applyInventory } from "../inventory.ts";
import { plainEndpoint } from "../plain-endpoint.ts";
import { ColumnMembers } from "./column-members.ts";
import { encodeFleet, packFleet } from "./encode-fleet.ts";

const T = 1_794_000_000_000;
const IDS = splitIds(30);
/** One for all: equal images are then one object. */
const interner = createInterner();

function fleetOf(ids: readonly string[], at = T): Fleet {
  const records = ids.map((id, index) =>
    receivedReport(interner, id, [`x ${index % 3}`], {
      observedAt: at,
      hostname: id,
      labels: { site: `s${index % 2}` },
    }),
  );
  return fold(NO_FLEET, records, () => ["P"], at);
}

function columnsOf(fleet: Fleet): ColumnMembers {
  const { members } = fleetFromFiles(fleetFiles(fleet), interner);
  assert.ok(members instanceof ColumnMembers);
  return members;
}

/** What is done to a fleet: members put in, some of them new, and members taken out. */
const edit = fc.record({
  put: fc.subarray([...IDS, "", "a", "zz"]),
  at: fc.integer({ min: 1, max: 1000 }),
  out: fc.subarray([...IDS], { maxLength: 8 }),
});

function edited(
  fleet: Fleet,
  { put, at, out }: { put: readonly string[]; at: number; out: readonly string[] },
) {
  const changed = new Map<string, Member>(fleetOf(put, T + at).members);
  return withMembers(fleet, changed, out);
}

test("ColumnMembers over any edits is as the same edits of plain members, and encodes to the same bytes", () => {
  fc.assert(
    fc.property(fc.subarray([...IDS]), fc.array(edit, { maxLength: 4 }), (ids, edits) => {
      let plain = fleetOf(ids);
      let columns: Fleet = { members: columnsOf(plain) };
      for (const one of edits) {
        plain = edited(plain, one);
        columns = edited(columns, one);
      }
      assert.equal(columns.members.size, plain.members.size);
      assert.deepEqual([...columns.members.keys()], [...plain.members.keys()]);
      assert.deepEqual([...columns.members], [...plain.members]);
      for (const id of [...IDS, "", "a", "zz", "b"]) {
        assert.equal(columns.members.has(id), plain.members.has(id), id);
        assert.deepEqual(columns.members.get(id), plain.members.get(id), id);
      }
      assert.deepEqual(fleetFiles(columns), fleetFiles(plain));
      assert.deepEqual(unpacked(packFleet(columns, interner)), unpacked(plain));
    }),
    { numRuns: 200, seed: 6 },
  );
});

test("encodeFleet() keeps the blocks in which nothing changed", () => {
  const members = columnsOf(fleetOf(IDS));
  assert.equal(members.blocks.length, 6);
  const kindsAfter = (put: readonly string[], out: readonly string[] = []) =>
    [...encodeFleet(edited({ members }, { put, at: 1, out }))]
      .map(({ kind }) => (kind === "kept" ? "-" : "x"))
      .join("");
  assert.equal(kindsAfter([]), "------");
  assert.equal(kindsAfter(IDS.slice(7, 8)), "-x----");
  assert.equal(kindsAfter([""]), "x-----");
  assert.equal(
    kindsAfter(["zz"]),
    "-----xx",
    "the last one is looked at: only the rule says that it was full",
  );
  const end = IDS.filter((_, index) => index % 5 === 4).at(1);
  assert.equal(kindsAfter([], end === undefined ? [] : [end]).length, 5, "two blocks become one");
});

test("maybeChanged() looks at nothing but what lies over the columns", () => {
  const before: Fleet = { members: columnsOf(fleetOf(IDS)) };
  const after = edited(before, { put: IDS.slice(3, 5), at: 1, out: [] });
  assert.deepEqual(
    [...maybeChanged(before, after)].map(({ id }) => id),
    IDS.slice(3, 5),
  );
});

test("applyInventory() of columns gives the endpoints that it gives of plain members", () => {
  const site = fc.constantFrom("fra", "ams");
  const row = fc.record({
    id: fc.constantFrom(...IDS, "new"),
    labels: fc.record({ site, tier: site }, { requiredKeys: [], noNullPrototype: true }),
    retired: fc.boolean(),
    aliases: fc.subarray([...IDS.slice(0, 4)], { maxLength: 2 }),
  });
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.subarray([...IDS]),
      fc.array(edit, { maxLength: 2 }),
      fc.option(rows, { nil: undefined }),
      fc.subarray(["site"]),
      (ids, edits, listed, trust) => {
        let plain = fleetOf(ids);
        let columns: Fleet = { members: columnsOf(plain) };
        for (const one of edits) {
          plain = edited(plain, one);
          columns = edited(columns, one);
        }
        const inventory = listed === undefined ? undefined : { rows: listed };
        const [expected, actual] = [
          applyInventory(plain, inventory, trust),
          applyInventory(columns, inventory, trust),
        ];
        assert.deepEqual(
          { ...actual, endpoints: actual.endpoints.map(plainEndpoint) },
          { ...expected, endpoints: expected.endpoints.map(plainEndpoint) },
        );
      },
    ),
    { numRuns: 200, seed: 7 },
  );
});

test("an endpoint over columns gives the same objects while nobody looks at another one", () => {
  const { endpoints } = applyInventory({ members: columnsOf(fleetOf(IDS)) }, undefined, []);
  const [a, b, c] = endpoints;
  assert.ok(a !== undefined && b !== undefined && c !== undefined);
  assert.equal(a.report, a.report);
  assert.equal(a.history, a.history);
  assert.equal(a.labels, c.labels);
  assert.notEqual(a.labels, b.labels);
  assert.equal(a.report?.image, endpoints[3]?.report?.image);
});
