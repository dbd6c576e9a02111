import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readArrow } from "../../../adapters/fleet-arrow-read.ts";
import { fleetFiles } from "../../../testing/memory-fleet.ts";
import { receivedReport } from "../../../testing/reports.ts";
import { type Fleet, NO_FLEET } from "../fleet.ts";
import { fold } from "../fold.ts";
import { createInterner } from "../intern.ts";
import { note } from "../note.ts";
import { BLOCK_FIELDS, BLOCK_TABLES, type BlockTable } from "./block-fields.ts";
import { buildTable, type Cell } from "./build-table.ts";
import type { Table } from "./column.ts";
import { type BlockTables, encodeBlock } from "./encode-block.ts";
import { FleetBlock } from "./fleet-block.ts";
import { SnapshotFault } from "./snapshot-fault.ts";

const T = 1_794_000_000_000;

function someFleet(): Fleet {
  const interner = createInterner();
  const report = (id: string, packages: readonly string[], at = T, source?: string) => {
    const more = { sequence: at - T, os: { family: "linux" }, labels: { site: "é" }, partial: "cut" };
    const one = receivedReport(interner, id, packages, { observedAt: at, ...more }, [
      { patch: "P", outcome: "failed" },
    ]);
    return source === undefined ? one : { ...one, source };
  };
  const fleet = fold(
    NO_FLEET,
    [
      report("a", ["x 1", "y 2"]),
      report("b", ["x 1"], T + 1, "dpkg"),
      report("b", ["x 2"], T + 2, "osquery"),
      { kind: "refused", id: "a", at: T + 9, says: "not JSON" },
    ],
    () => ["P", "Q"],
    T + 100,
  );
  return note(fleet, {
    handedOut: new Map([["a", new Map([["P", T]])]]),
    assigned: new Map([["b", new Map([["o", ["c"]]])]]),
  });
}

/** Reads all there is. */
function readAll(tables: BlockTables): void {
  const block = new FleetBlock(tables, createInterner());
  for (let row = 0; row < block.rows; row += 1) {
    block.memberAt(row);
    block.labelsAt(row);
  }
  encodeBlock(Array.from({ length: block.rows }, (_, row) => block.memberAt(row)));
}

test("FleetBlock reads any damaged byte as a fault or as other members that encode, never as a crash", () => {
  const files = fleetFiles(someFleet());
  const damage = fc.record({ file: fc.nat(2), at: fc.nat(), to: fc.nat(255) });
  let read = 0;
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const copies = files.map((file) => file.slice());
      for (const { file, at, to } of damages) {
        const bytes = copies[file];
        if (bytes !== undefined) bytes[at % bytes.length] = to;
      }
      const tables: Partial<Record<BlockTable, Table>> = {};
      for (const [index, name] of BLOCK_TABLES.entries()) {
        const found = readArrow(BLOCK_FIELDS[name], copies[index] ?? new Uint8Array(0));
        if (!found.ok) return;
        tables[name] = found.table;
      }
      try {
        readAll(tables as BlockTables);
        read += 1;
      } catch (error) {
        assert.ok(error instanceof SnapshotFault, String(error));
      }
    }),
    { numRuns: 4000, seed: 8 },
  );
  assert.ok(read > 0);
});

/** An endpoint that says nothing but its id and when. */
function rowOf(changes: Readonly<Record<string, Cell>>): readonly Cell[] {
  const nothing: Readonly<Record<string, Cell>> = { id: "a", observed_at: T, tied: false };
  return BLOCK_FIELDS.endpoints.map(({ name, type }) => {
    if (Object.hasOwn(changes, name)) return changes[name];
    return nothing[name] ?? (type.kind === "list" ? [] : undefined);
  });
}

test("FleetBlock refuses what no fleet would say, with the reason", () => {
  const part = (name: string): readonly Cell[] => [name, ...rowOf({}).slice(2, 2 + 26)];
  const cases: readonly (readonly [readonly Readonly<Record<string, Cell>>[], RegExp])[] = [
    [[], /a block has 0 endpoints/],
    [[{ id: "b" }, { id: "a" }], /endpoint 1 of a block is out of order/],
    [[{ id: "a" }, { id: "a" }], /out of order/],
    [[{ id: "\uffee" }, { id: "\u{1f600}" }], /out of order/],
    [[{ id: undefined }], /endpoint 0 of a block is out of order/],
    [[{ observed_at: undefined }], /without a date/],
    [[{ observed_at: 9e15 }], /column observed_at has no valid instant in row 0/],
    [[{ first_seen: -9e14 }], /column first_seen has no valid instant/],
    [[{ sequence: -1 }], /column sequence has no valid whole/],
    [[{ sequence: 2 ** 60 }], /column sequence has no valid whole/],
    [[{ tied: undefined }], /without a trail/],
    [[{ image: 0 }], /image 0 is not there/],
    [[{ image: -1 }], /image -1 is not there/],
    [[{ os: '{"family":7}' }], /is no os/],
    [[{ labels: "{" }], /is no labels/],
    [[{ hardware: "[]" }], /is no hardware/],
    [[{ evidence: '[{"type":"x","at":1e99}]' }], /is no evidence/],
    [[{ firmware: '[{"component":"x","version":"1","more":1}]' }], /is no firmware/],
    [[{ health: '[{"check":"\\ud800","status":"x"}]' }], /is no health/],
    [[{ missing_now: '{"0":"P"}' }], /is no list of patches/],
    [[{ had_software: true }], /half of what it listed/],
    [[{ marks: [[1, 90, 7, false]] }], /too many sequence numbers/],
    [[{ marks: [[9, 1, 7, false]] }], /too many sequence numbers/],
    [
      [
        {
          unreadable: [
            [T, "x"],
            [T, "y"],
          ],
        },
      ],
      /for two reasons/,
    ],
    [[{ sources: [part("x")] }], /sources that do not agree/],
    [[{ sources: [part("y"), part("x")] }], /sources that do not agree/],
    [[{ source: "x", sources: [part("x"), part("y")] }], /sources that do not agree/],
    [[{ handed_out: [[undefined, T]] }], /without a task/],
    [[{ contacts: [[T, undefined]] }], /without a contact/],
  ];
  for (const [rows, reason] of cases) {
    const tables: BlockTables = {
      endpoints: buildTable(BLOCK_FIELDS.endpoints, rows.map(rowOf)),
      images: buildTable(BLOCK_FIELDS.images, []),
      software: buildTable(BLOCK_FIELDS.software, []),
    };
    assert.throws(
      () => readAll(tables),
      (error) => error instanceof SnapshotFault && reason.test(error.message),
      String(reason),
    );
  }
});

test("FleetBlock orders ids by UTF-16 code unit, not by the bytes that they are kept as", () => {
  const ids = ["", "a", "ab", "\u{1f600}", "\uffee"];
  const tables: BlockTables = {
    endpoints: buildTable(
      BLOCK_FIELDS.endpoints,
      ids.map((id) => rowOf({ id })),
    ),
    images: buildTable(BLOCK_FIELDS.images, []),
    software: buildTable(BLOCK_FIELDS.software, []),
  };
  const block = new FleetBlock(tables, createInterner());
  assert.deepEqual(
    ids.map((id) => block.find(id)),
    [0, 1, 2, 3, 4],
  );
});
