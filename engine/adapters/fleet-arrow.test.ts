import assert from "node:assert/strict";
import { test } from "node:test";
import { tableFromIPC } from "apache-arrow";
import { BLOCK_FIELDS, BLOCK_TABLES } from "../core/fleet/columns/block-fields.ts";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { fleetFiles } from "../testing/memory-fleet.ts";
import { receivedReport } from "../testing/reports.ts";
import { readArrow } from "./fleet-arrow-read.ts";

const T = 1_794_000_000_000;
const interner = createInterner();
const fleet = fold(
  NO_FLEET,
  [
    receivedReport(interner, "web-1", ["openssl 1", "zlib 2"], {
      observedAt: T,
      rebootPending: true,
      labels: { site: "fra" },
    }),
    receivedReport(interner, "web-2", ["openssl 1"], { observedAt: T + 1, sequence: 7, hostname: "zwei é" }),
    receivedReport(interner, "web-3", ["openssl 1", "zlib 2"], { observedAt: T + 2 }, [
      { patch: "DSA-1", outcome: "failed", finishedAt: T },
    ]),
  ],
  () => ["DSA-1"],
  T + 5,
);
const [endpoints, images, software] = fleetFiles(fleet);

test("writeArrow() writes files that Apache's own implementation reads", () => {
  const rows = tableFromIPC(endpoints ?? [])
    .toArray()
    .map((row) => row?.toJSON());
  assert.deepEqual(
    rows.map((row) => [
      row?.id,
      Number(row?.observed_at),
      row?.sequence,
      row?.reboot_pending,
      row?.hostname,
      row?.labels,
    ]),
    [
      ["web-1", T, null, true, null, '{"site":"fra"}'],
      ["web-2", T + 1, 7n, null, "zwei é", null],
      ["web-3", T + 2, null, null, null, null],
    ],
  );
  const attempts = JSON.parse(
    JSON.stringify(rows[2]?.attempts, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
  );
  assert.deepEqual(attempts, [
    {
      patch: "DSA-1",
      started_at: null,
      finished_at: T,
      outcome: "failed",
      code: null,
      reboot_required: null,
    },
  ]);
  const packages = tableFromIPC(software ?? [])
    .toArray()
    .map((row) => [row?.product, row?.version, row?.held]);
  assert.deepEqual(packages, [
    ["openssl", "1", false],
    ["zlib", "2", false],
  ]);
  const lists = tableFromIPC(images ?? [])
    .toArray()
    .map((row) => [...(row?.software ?? [])]);
  assert.deepEqual(lists, [[0], [0, 1]]);
  assert.deepEqual(
    rows.map((row) => row?.image),
    [1, 0, 1],
  );
});

test("readArrow() reads what writeArrow() wrote at any place in memory, and no cut file", () => {
  for (const [index, name] of BLOCK_TABLES.entries()) {
    const bytes = [endpoints, images, software][index] ?? new Uint8Array(0);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    const [here, there] = [
      readArrow(BLOCK_FIELDS[name], bytes),
      readArrow(BLOCK_FIELDS[name], moved.subarray(3)),
    ];
    assert.ok(here.ok);
    assert.deepEqual(there, here);
    const { length } = bytes;
    for (const cut of [0, 5, 8, 40, length >> 1])
      assert.equal(readArrow(BLOCK_FIELDS[name], bytes.slice(0, cut)).ok, false);
  }
});

test("readArrow() refuses a file of other columns", () => {
  assert.deepEqual(readArrow(BLOCK_FIELDS.images, software ?? new Uint8Array(0)), {
    ok: false,
    reason: "its columns are not those that this version has",
  });
});
