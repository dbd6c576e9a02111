import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DocumentKind,
  type JsonSchema,
  otherSchemas,
  schemaByKind,
} from "../schema/schemas.generated.ts";
import { slotChecks } from "./slot-checks.ts";
import { slotFaults } from "./slot-faults.ts";

const context = { isZone: (zone: string) => zone === "UTC" || zone === "Europe/Berlin" };

const cases: readonly (readonly [slot: string, good: readonly string[], bad: readonly string[]])[] = [
  [
    "instant",
    ["2026-11-12T10:00:00Z", "2026-11-12T10:00:00.123+01:00", "2024-02-29T00:00:00Z"],
    [
      "2026-11-12",
      "2026-11-12T10:00:00",
      "2026-11-12T10:00:60Z",
      "2026-02-29T00:00:00Z",
      "2026-11-12T24:00:00Z",
      "",
      "now",
    ],
  ],
  [
    "date-or-instant",
    ["2026-12-31", "2026-12-31T18:00:00Z"],
    ["2026-12-32", "2026-02-30", "2026-12-31T18:00", "31.12.2026", "2026-1-1", ""],
  ],
  [
    "local-date-time",
    ["2026-12-18", "2026-12-18T00:00", "2026-12-18T00:00:30", "2026-12-18T00:00:00+01:00"],
    ["2026-12-18T24:00", "2026-12-18T00:60", "2026-13-01", "2026-12-18 00:00", ""],
  ],
  [
    "duration",
    ["P3D", "PT2H", "P1DT12H", "P2W", "PT0S", "P0D"],
    ["P1M", "P1Y", "P1Y2M", "3d", "P", "PT", "P1.5D", "-P1D", "", "P3D "],
  ],
  [
    "digest",
    [`sha256:${"a0".repeat(32)}`],
    [
      `sha256:${"A0".repeat(32)}`,
      `sha256:${"a".repeat(63)}`,
      `sha512:${"a0".repeat(32)}`,
      "a0".repeat(32),
      "",
    ],
  ],
  ["git-object", ["a".repeat(40), "0".repeat(64)], ["a".repeat(39), "G".repeat(40), "main", ""]],
  [
    "patch-id",
    ["KB5068861", "DSA-5800-1", "RHSA-2026:0001", "ALSA-2026:1"],
    ["", "KB 1", " KB1", "a".repeat(513), "a\nb"],
  ],
  ["glob", ["*", "web-*", "KB506886?"], ["", "web *"]],
  [
    "name",
    ["a", "pilot", "2026-11.a-b", "a".repeat(100)],
    ["", "A", "-a", "a-", "a_b", "a".repeat(101), "ä", ".a"],
  ],
  ["purl", ["pkg:deb/debian/openssl@3.0.11-1~deb12u1"], ["openssl", "pkg:deb", "pkg:/x", "pkg:deb/x y", ""]],
  ["percent", ["5%", "0.5%", "100%", "0%"], ["101%", "5", "5 %", "-5%", "%", ""]],
  ["percent-comparison", [">=90%", "<=10%", "> 0.5%", "=100%"], ["90%", ">=90", ">=900%", ">=", ""]],
  ["number-comparison", [">=9.0", "<0.5", "7", "= 10"], ["high", ">=", ">= high", ">=-1", "1e3", ""]],
  ["version-comparison", [">=12", "9", "<2.0", ">=10.0.26100"], ["", ">=", "  "]],
  ["zone", ["UTC", "Europe/Berlin"], ["endpoint", "Europe/Muenchen", ""]],
  ["zone-or-endpoint", ["endpoint", "UTC"], ["Endpoint", ""]],
  ["time-of-day", ["22:00", "00:00", "23:59"], ["24:00", "22:60", "9:00", "22", "22:00:00", ""]],
  [
    "fact-path",
    ["os.version", "labels.site", "hardware.model"],
    ["site", "labels.", "os.name", "hardware.cpu", ""],
  ],
  [
    "path-glob",
    ["policies/*.yaml", "policies/approvals/**", "**", "muster.yaml", ".github/**"],
    ["/policies", "../x", "a//b", "a\\b", "./a", ""],
  ],
  ["host", ["www.cisa.gov", "localhost:8443"], ["https://www.cisa.gov", "a/b", "-a", ""]],
  ["os-hint", ["debian:12"], ["debian", ":12", "debian:", ""]],
];

for (const [slot, good, bad] of cases) {
  test(`the slot ${slot} takes what it should and nothing else`, () => {
    for (const text of good) assert.equal(slotChecks[slot]?.(text, context), undefined, text);
    for (const text of bad) assert.notEqual(slotChecks[slot]?.(text, context), undefined, text);
  });
}

/** Slots that any text fills: references are resolved across documents, the others belong to those who made them. */
const FREE = ["version", "rrule", "place"];

test("every x-muster of the schemas has a check, is a reference, or is free", () => {
  const used = new Set<string>();
  const note = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const slot = (node as JsonSchema)["x-muster"];
    if (typeof slot === "string") used.add(slot);
    for (const part of Object.values(node)) note(part);
  };
  note(schemaByKind);
  note(otherSchemas);
  for (const slot of used) {
    assert.ok(slot in slotChecks || slot.startsWith("ref:") || FREE.includes(slot), slot);
  }
  assert.deepEqual(
    Object.keys(slotChecks).filter((slot) => !used.has(slot)),
    [],
  );
});

test("slotFaults() finds nothing in the examples of any kind", () => {
  for (const [kind, schema] of Object.entries(schemaByKind)) {
    for (const example of schema.examples)
      assert.deepEqual(slotFaults(kind as DocumentKind, example, context), [], kind);
  }
});

test("slotFaults() finds slots behind references, in lists, in maps and in branches", () => {
  const value = {
    spec: {
      now: "soon",
      endpoints: [{ id: "", observedAt: "today" }],
      patches: [{ id: "a b", released: "never", fixes: [{ type: "kb", os: { version: "" } }] }],
      opened: { x: [""] },
    },
  };
  const found = slotFaults("PolicyTest", value, context).map(({ pointer, code }) => `${pointer} ${code}`);
  assert.deepEqual(found, [
    "/spec/now bad-date",
    "/spec/endpoints/0/id bad-id",
    "/spec/endpoints/0/observedAt bad-date",
    "/spec/patches/0/id bad-id",
    "/spec/patches/0/released bad-date",
    "/spec/patches/0/fixes/0/os/version empty-value",
    "/spec/opened/x/0 empty-value",
  ]);
});

test("slotFaults() leaves empty texts of a report alone: they say that nothing was reported", () => {
  const report = { endpoint: { id: "web-1", timezone: "" }, os: { version: "" } };
  assert.deepEqual(slotFaults("EndpointReport", report, context), []);
});
