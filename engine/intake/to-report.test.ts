import assert from "node:assert/strict";
import { test } from "node:test";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { createReportReader } from "./to-report.ts";

const NOW = Date.parse("2026-11-12T10:00:00Z");

const document = (more: Partial<EndpointReport> = {}): EndpointReport => ({
  apiVersion: "muster/v1",
  kind: "EndpointReport",
  endpoint: { id: "web-1" },
  observedAt: "2026-11-12T09:58:03Z",
  ...more,
});

const reader = createReportReader();

function reportOf(more: Partial<EndpointReport>) {
  const read = reader.read(document(more), NOW);
  assert.ok(read.ok, read.ok ? "" : read.reason);
  return read.received.report;
}

test("createReportReader() reads all that a report says", () => {
  const read = reader.read(
    document({
      endpoint: { id: "web-1", hostname: "web", labels: { site: "fra" }, timezone: "Europe/Berlin" },
      sequence: 4711,
      os: { family: "linux", id: "debian", version: "12", build: "", arch: "amd64" },
      hardware: { vendor: "", tpm: "2.0", secureBoot: false, memoryMiB: 0 },
      firmware: [{ component: "BIOS", vendor: "", version: "1.2" }, { component: "NIC" }],
      software: [
        {
          purl: "pkg:deb/debian/libssl3@3.0.11-1?arch=amd64",
          source: { name: "openssl" },
          held: true,
          status: "unpacked",
        },
        { purl: "pkg:rpm/rocky/bind@9-1?epoch=32" },
      ],
      modules: [{ name: "nodejs", stream: "20" }],
      offered: ["pkg:deb/debian/zlib@2", "pkg:deb/debian/libssl3@3.0.15-1", "pkg:deb/debian/zlib@2"],
      installedPatches: ["KB2", "KB1", "KB2"],
      availablePatches: [],
      transactions: [{ patch: "DSA-1", brings: ["pkg:deb/debian/libssl3@3.0.15-1"] }],
      attempts: [
        {
          patch: "DSA-1",
          startedAt: "2026-11-12T09:00:00Z",
          finishedAt: "2026-11-12T09:01:00Z",
          outcome: "failed",
          code: "0",
        },
      ],
      rebootPending: false,
      bootedAt: "2026-11-12T08:00:00+01:00",
      health: [{ check: "http", status: "pass" }],
      evidence: [{ type: "forensics", at: "2026-11-12T08:00:00Z", by: "edr" }],
      partial: "",
    }),
    NOW,
  );
  assert.ok(read.ok);
  const { image, ...rest } = read.received.report;
  assert.deepEqual(image?.software, [
    {
      type: "deb",
      product: "libssl3",
      version: "3.0.11-1",
      source: { name: "openssl", version: "3.0.11-1" },
      held: true,
      broken: true,
      arch: "amd64",
    },
    {
      type: "rpm",
      product: "bind",
      version: "32:9-1",
      source: { name: "bind", version: "32:9-1" },
      held: false,
      broken: false,
    },
  ]);
  assert.deepEqual(rest, {
    observedAt: Date.parse("2026-11-12T09:58:03Z"),
    sequence: 4711,
    hostname: "web",
    timezone: "Europe/Berlin",
    labels: { site: "fra" },
    os: { family: "linux", id: "debian", version: "12", arch: "amd64" },
    hardware: { tpm: "2.0", secureBoot: false, memoryMiB: 0 },
    firmware: [
      { component: "BIOS", version: "1.2" },
      { component: "NIC", version: "" },
    ],
    modules: [{ name: "nodejs", stream: "20" }],
    offered: [
      { type: "deb", product: "libssl3", version: "3.0.15-1" },
      { type: "deb", product: "zlib", version: "2" },
    ],
    installedPatches: ["KB1", "KB2"],
    availablePatches: [],
    transactions: [{ patch: "DSA-1", brings: [{ type: "deb", product: "libssl3", version: "3.0.15-1" }] }],
    rebootPending: false,
    bootedAt: Date.parse("2026-11-12T07:00:00Z"),
    health: [{ check: "http", status: "pass" }],
    evidence: [{ type: "forensics", at: Date.parse("2026-11-12T08:00:00Z") }],
  });
  assert.deepEqual(read.received.attempts, [
    {
      patch: "DSA-1",
      startedAt: Date.parse("2026-11-12T09:00:00Z"),
      finishedAt: Date.parse("2026-11-12T09:01:00Z"),
      outcome: "failed",
      code: "0",
    },
  ]);
});

test("createReportReader() keeps absent and empty apart", () => {
  assert.deepEqual(Object.keys(reportOf({})), ["observedAt"]);
  assert.equal("image" in reportOf({}), false);
  assert.deepEqual(reportOf({ software: [] }).image?.software, []);
  assert.deepEqual(reportOf({ installedPatches: [], offered: [] }).installedPatches, []);
  const written = ["kb5034441", "5034441", " KB5034441 ", "DSA-1"];
  assert.deepEqual(reportOf({ installedPatches: written }).installedPatches, ["DSA-1", "KB5034441"]);
  const transactions = [{ patch: "kb5034441", brings: [] }];
  assert.equal(reportOf({ transactions }).transactions?.[0]?.patch, "KB5034441");
  assert.deepEqual(reportOf({ availablePatches: written }).availablePatches, ["DSA-1", "KB5034441"]);
  assert.deepEqual(reportOf({ endpoint: { id: "a", hostname: "", labels: { site: "" } } }).labels, {});
});

test("createReportReader() makes one image of the same list in another order", () => {
  const software = ["a@1", "b@1", "c@1"].map((name) => ({ purl: `pkg:deb/debian/${name}` }));
  assert.equal(reportOf({ software }).image, reportOf({ software: [...software].reverse() }).image);
  assert.equal(reportOf({ os: { id: "x" } }).os, reportOf({ os: { id: "x", version: "" } }).os);
});

test("createReportReader() refuses what cannot be believed, and says why", () => {
  const cases: readonly (readonly [Partial<EndpointReport>, RegExp])[] = [
    [{ observedAt: "2026-02-30T00:00:00Z" }, /observedAt "2026-02-30T00:00:00Z" is no instant/],
    [{ observedAt: "2026-11-12T09:58:03" }, /is no instant/],
    [{ observedAt: "2026-11-12T23:59:60Z" }, /is no instant/],
    [{ observedAt: "" }, /is no instant/],
    [{ observedAt: "2026-11-12T10:10:01Z" }, /lies ahead of the clock, 2026-11-12T10:00:00Z/],
    [{ bootedAt: "2027-01-01T00:00:00Z" }, /bootedAt 2027-01-01T00:00:00Z lies in the future/],
    [{ evidence: [{ type: "f", at: "2027-01-01T00:00:00Z" }] }, /evidence\[0\].at/],
    [{ attempts: [{ patch: "P", startedAt: "soon", outcome: "failed" }] }, /attempts\[0\].startedAt "soon"/],
    [
      {
        attempts: [
          {
            patch: "P",
            startedAt: "2026-11-12T09:00:00Z",
            finishedAt: "2027-01-01T00:00:00Z",
            outcome: "failed",
          },
        ],
      },
      /attempts\[0\].finishedAt/,
    ],
    [
      { software: [{ purl: "pkg:deb/debian/a@1" }, { purl: "openssl" }] },
      /software\[1\]: the purl "openssl" cannot be read/,
    ],
    [{ offered: ["pkg:deb"] }, /offered\[0\]: the purl "pkg:deb"/],
    [{ transactions: [{ patch: "P", brings: ["x"] }] }, /transactions\[0\].brings\[0\]: the purl "x"/],
    [{ sequence: 2 ** 60 }, /sequence/],
    [{ endpoint: { id: "a\u0000b" } }, /has a control character/],
    [{ endpoint: { id: "a".repeat(256) } }, /longer than 255/],
    [{ installedPatches: new Array(200_001).fill("KB1") }, /lists 200001 items/],
  ];
  for (const [more, reason] of cases) {
    const read = reader.read(document(more), NOW);
    assert.ok(!read.ok, JSON.stringify(more).slice(0, 80));
    assert.match(read.reason, reason);
  }
});

test("createReportReader() takes a clock that is ten minutes ahead", () => {
  assert.equal(reader.read(document({ observedAt: "2026-11-12T10:10:00Z" }), NOW).ok, true);
});

test("createReportReader() tells software apart whose texts join alike", () => {
  const image = reportOf({
    software: [
      { purl: "pkg:deb/debian/a@1", source: { name: "bc", version: "1" } },
      { purl: "pkg:deb/debian/a@1b", source: { name: "c", version: "1" } },
      { purl: "pkg:deb/debian/a@1", source: { name: "b", version: "c1" } },
    ],
  }).image;
  assert.deepEqual(
    image?.software.map(({ version, source }) => `${version} ${source.name} ${source.version}`),
    ["1 b c1", "1 bc 1", "1b c 1"],
  );
});
