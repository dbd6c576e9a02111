import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { debPackage, receivedReport } from "../../testing/reports.ts";
import { parseInstant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { type Fleet, NO_FLEET } from "./fleet.ts";
import { fold } from "./fold.ts";
import { createInterner, type Interner } from "./intern.ts";
import { note } from "./note.ts";
import type { Received } from "./received.ts";
import { decodeFleet } from "./snapshot-decode.ts";
import { encodeFleet } from "./snapshot-encode.ts";

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

function decoded(text: string, interner = createInterner()): Fleet {
  const result = decodeFleet(text, interner);
  assert.ok(result.ok, result.ok ? "" : result.reason);
  return result.fleet;
}

test("decodeFleet() gives back what encodeFleet() was given", () => {
  const interner = createInterner();
  const fleet = fullFleet(interner);
  assert.deepEqual(decoded(encodeFleet(fleet), interner), fleet);
  assert.deepEqual(decoded(encodeFleet(NO_FLEET)), NO_FLEET);
});

test("encodeFleet() gives equal fleets equal bytes, whatever was read first, and after decoding", () => {
  const text = encodeFleet(fullFleet(createInterner()));
  const other = createInterner();
  other.image([debPackage("zzz", "1"), debPackage("libssl3", "9")]);
  assert.equal(encodeFleet(fullFleet(other, "backward")), text);
  assert.equal(encodeFleet(decoded(text)), text);
});

test("decodeFleet() makes equal images and facts one object, together with what is read later", () => {
  const first = createInterner();
  const records = ["a", "b"].map((id) =>
    receivedReport(first, id, ["x 1", "y 1"], { observedAt: T, os: { family: "linux", id: "debian" } }),
  );
  const interner = createInterner();
  const fleet = decoded(encodeFleet(fold(NO_FLEET, records, () => [], T)), interner);
  const [a, b] = [...fleet.members.values()];
  assert.ok(a?.report.image !== undefined);
  assert.equal(a.report.image, b?.report.image);
  assert.equal(a.report.os, b?.report.os);
  assert.equal(interner.image([debPackage("y", "1"), debPackage("x", "1")]), a.report.image);
});

test("decodeFleet() says what is wrong, and never throws", () => {
  const good = encodeFleet(fullFleet(createInterner()));
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /not JSON/],
    [good.slice(0, -20), /not JSON/],
    ["null", /no object/],
    ["{}", /no muster-fleet/],
    [good.replace('"version":1', '"version":2'), /version is 2/],
    [good.replace('"images":', '"pictures":'), /table is missing/],
    [good.replace('"BIOS"', "7"), /no firmware/],
    [good.replace('"texts":[""', '"texts":[7'), /a text is none/],
  ];
  for (const [text, reason] of cases) {
    const result = decodeFleet(text, createInterner());
    assert.ok(!result.ok, text.slice(0, 60));
    assert.match(result.reason, reason);
  }
});

test("decodeFleet() reads any damaged number as a fault or as another fleet that encodes, never as a crash", () => {
  const good = encodeFleet(fullFleet(createInterner()));
  const digits = [...good.matchAll(/\d+/g)].map((match) => [match.index, match[0].length] as const);
  const damage = fc.record({
    at: fc.constantFrom(...digits),
    by: fc.constantFrom("0", "-1", "1", "3", "99", "9007199254740993", "0.5", "null", '"x"', "[]", "1e400"),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      let text = good;
      for (const { at, by } of [...damages].sort((a, b) => b.at[0] - a.at[0])) {
        text = text.slice(0, at[0]) + by + text.slice(at[0] + at[1]);
      }
      const result = decodeFleet(text, createInterner());
      if (result.ok) assert.doesNotThrow(() => encodeFleet(result.fleet));
    }),
    { numRuns: 5000 },
  );
});

test("decodeFleet() reads the greatest sequence number that an agent can send", () => {
  const sent = receivedReport(createInterner(), "a", [], {
    observedAt: T,
    sequence: Number.MAX_SAFE_INTEGER,
  });
  const text = encodeFleet(fold(NO_FLEET, [sent], () => [], T));
  assert.equal(decoded(text).members.get("a")?.report.sequence, Number.MAX_SAFE_INTEGER);
  assert.equal(encodeFleet(decoded(text)), text);
});

test("fold() lets no date into a snapshot that is none", () => {
  const interner = createInterner();
  const said = (observedAt: number) => receivedReport(interner, "a", ["x 1"], { observedAt });
  for (const at of [Number.NaN, Number.NEGATIVE_INFINITY, 1.5, -1e20]) {
    const refusal: Received = { kind: "refused", id: "a", at, says: "no JSON" };
    for (const bad of [said(at), refusal]) {
      const { members } = decoded(encodeFleet(fold(NO_FLEET, [said(T), bad], () => [], T + 5)));
      const member = members.get("a");
      assert.deepEqual([member?.report.observedAt, member?.unreadable?.at], [T, T + 5], String(at));
    }
  }
});
