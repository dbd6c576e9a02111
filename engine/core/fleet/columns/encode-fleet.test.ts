import assert from "node:assert/strict";
import { test } from "node:test";
import { fleetFiles, fleetFromFiles, unpacked } from "../../../testing/memory-fleet.ts";
import { debPackage, receivedReport } from "../../../testing/reports.ts";
import { parseInstant } from "../../model/instant.ts";
import type { Report } from "../../model/report.ts";
import { type Fleet, NO_FLEET } from "../fleet.ts";
import { fold } from "../fold.ts";
import { createInterner, type Interner } from "../intern.ts";
import { note } from "../note.ts";
import type { Received } from "../received.ts";

const T = parseInstant("2026-11-12T10:00:00Z") ?? 0;

/** A fleet in which every field of a member is used. */
function fullFleet(interner: Interner, order: "forward" | "backward" = "forward"): Fleet {
  const report: Report = {
    observedAt: T,
    sequence: 0,
    hostname: "web-1",
    timezone: "Europe/Berlin",
    labels: { site: "fra", ["__proto__"]: "kept" },
    os: { family: "linux", id: "debian", version: "12", arch: "amd64" },
    hardware: { tpm: "2.0", secureBoot: true, memoryMiB: 16384 },
    firmware: [{ component: "BIOS", vendor: "dell", version: "1.23.0" }],
    image: interner.image([
      debPackage("libssl3", "3.0.11-1", { arch: "amd64", source: { name: "openssl", version: "3.0.11-1" } }),
      debPackage("vendor-agent", "4.2-1", { broken: true }),
      debPackage("postgresql", "17", { held: true }),
    ]),
    modules: [{ name: "nodejs", stream: "20" }],
    offered: [{ type: "deb", product: "libssl3", version: "3.0.15-1" }],
    installedPatches: ["KB1"],
    availablePatches: [],
    transactions: [{ patch: "DSA-1", brings: [{ type: "deb", product: "libssl3", version: "3.0.15-1" }] }],
    rebootPending: false,
    bootedAt: T - 5,
    health: [{ check: "http-200", status: "pass" }],
    evidence: [{ type: "forensics", at: T - 7 }],
    partial: "rpm database locked",
  };
  const records: Received[] = [
    {
      kind: "report",
      id: "web-1",
      report,
      attempts: [
        {
          patch: "DSA-1",
          startedAt: T - 9,
          finishedAt: T - 8,
          outcome: "failed",
          code: "",
          rebootRequired: true,
        },
        { patch: "DSA-2", outcome: "unknown" },
      ],
    },
    receivedReport(interner, "db-1", ["openssl 1", "zlib 2"], { observedAt: T - 3_600_000 * 5, sequence: 8 }),
    receivedReport(interner, "db-1", ["openssl 2", "zlib 2"], { observedAt: T, sequence: 8 }),
    receivedReport(interner, "db-1", ["openssl 1"], { observedAt: T }),
    receivedReport(interner, "", [], { observedAt: -1 }),
    { kind: "report", id: "bare", report: { observedAt: T }, attempts: [] },
    { kind: "refused", id: "bare", at: T + 60_000, says: "not JSON" },
  ];
  if (order === "backward") records.reverse();
  const fleet = fold(NO_FLEET, records, () => ["DSA-2", "DSA-1"], T + 3_600_000);
  return note(fleet, {
    handedOut: new Map([["web-1", new Map([["DSA-1", T]])]]),
    arrivals: new Map([
      [
        "web-1",
        new Map([
          ["DSA-2", "unapproved"],
          ["DSA-1", "approved"],
        ]),
      ],
    ]),
    assigned: new Map([
      [
        "web-1",
        new Map([
          ["install/servers/pilot/DSA-1#sha256:00", ["http-200", "disk"]],
          ["install/servers/lab/DSA-1#sha256:00", []],
        ]),
      ],
      ["db-1", new Map([["install/servers/pilot/DSA-1#sha256:00", ["http-200", "disk"]]])],
    ]),
  });
}

const again = (fleet: Fleet): Fleet => fleetFromFiles(fleetFiles(fleet));

test("fleetFromFiles() gives back what encodeFleet() was given", () => {
  const interner = createInterner();
  const fleet = fullFleet(interner);
  assert.deepEqual(unpacked(fleetFromFiles(fleetFiles(fleet), interner)), fleet);
  assert.deepEqual(unpacked(again(NO_FLEET)), NO_FLEET);
});

test("encodeFleet() gives equal fleets equal bytes, whatever was read first, and after decoding", () => {
  const files = fleetFiles(fullFleet(createInterner()));
  const other = createInterner();
  other.image([debPackage("zzz", "1"), debPackage("libssl3", "9")]);
  assert.deepEqual(fleetFiles(fullFleet(other, "backward")), files);
  assert.deepEqual(fleetFiles(unpacked(fleetFromFiles(files))), files);
  assert.deepEqual(fleetFiles(fleetFromFiles(files)), files);
});

test("a fleet of columns makes equal images and facts one object, together with what is read later", () => {
  const first = createInterner();
  const records = ["a", "b"].map((id) =>
    receivedReport(first, id, ["x 1", "y 1"], { observedAt: T, os: { family: "linux", id: "debian" } }),
  );
  const interner = createInterner();
  const fleet = fleetFromFiles(fleetFiles(fold(NO_FLEET, records, () => [], T)), interner);
  const [a, b] = [...fleet.members.values()];
  assert.ok(a?.report.image !== undefined);
  assert.equal(a.report.image, b?.report.image);
  assert.equal(a.report.os, b?.report.os);
  assert.equal(fleet.members.get("a")?.report.image, a.report.image);
  assert.equal(interner.image([debPackage("y", "1"), debPackage("x", "1")]), a.report.image);
});

test("a snapshot keeps the greatest sequence number that an agent can send", () => {
  const sent = receivedReport(createInterner(), "a", [], {
    observedAt: T,
    sequence: Number.MAX_SAFE_INTEGER,
  });
  const { members } = again(fold(NO_FLEET, [sent], () => [], T));
  assert.equal(members.get("a")?.report.sequence, Number.MAX_SAFE_INTEGER);
});

test("fold() lets no date into a snapshot that is none", () => {
  const interner = createInterner();
  const said = (observedAt: number) => receivedReport(interner, "a", ["x 1"], { observedAt });
  for (const at of [Number.NaN, Number.NEGATIVE_INFINITY, 1.5, -1e20]) {
    const refusal: Received = { kind: "refused", id: "a", at, says: "no JSON" };
    for (const bad of [said(at), refusal]) {
      const { members } = again(fold(NO_FLEET, [said(T), bad], () => [], T + 5));
      const member = members.get("a");
      assert.deepEqual([member?.report.observedAt, member?.unreadable?.at], [T, T + 5], String(at));
    }
  }
});
