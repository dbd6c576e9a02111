import assert from "node:assert/strict";
import { test } from "node:test";
import type { Member } from "../core/fleet/fleet.ts";
import { assertInert, withText } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { plain } from "./paint.ts";
import { reportJson } from "./report-json.ts";
import { reportText } from "./report-text.ts";
import { reportsAddedJson } from "./reports-added-json.ts";
import { type AddedShown, reportsAddedText } from "./reports-added-text.ts";
import { reportsListJson } from "./reports-list-json.ts";
import { reportsListText } from "./reports-list-text.ts";

const NOW = Date.UTC(2026, 10, 21, 20);
const DIGEST = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const LOOK = { paint: plain, width: 100, now: NOW };
const OK = { exitCode: 0, exitReason: "clean" };
const CLONED = { kind: "cloned", says: "two machines report under this id" } as const;

const MEMBER: Member = {
  id: "web-1",
  report: {
    observedAt: NOW - 7_200_000,
    bootedAt: NOW - 86_400_000,
    hostname: "web-1",
    timezone: "Europe/Berlin",
    labels: { site: "fra" },
    os: { family: "linux", id: "debian", version: "12", arch: "amd64" },
    hardware: { tpm: "2.0", memoryMiB: 16_384, secureBoot: true },
    firmware: [{ component: "BIOS", vendor: "dell", version: "1.23.0" }],
    image: {
      key: 0,
      software: [
        {
          type: "deb",
          product: "libssl3",
          version: "3.0.11-1~deb12u1",
          source: { name: "openssl", version: "3.0.11-1~deb12u1" },
          held: false,
          broken: false,
        },
      ],
    },
    installedPatches: ["KB1"],
    rebootPending: true,
    evidence: [{ type: "forensics", at: NOW - 3_600_000 }],
    partial: "the list ends in the middle of a line",
  },
  missingNow: ["DSA-5800-1"],
  trail: { kind: "none" } as unknown as Member["trail"],
  unreadable: { at: NOW, says: "it is no JSON" },
  history: {
    firstSeen: NOW - 864_000_000,
    contacts: [],
    missing: new Map([["DSA-5800-1", { first: NOW - 86_400_000, last: NOW }]]),
    attempts: [{ patch: "DSA-5800-1", outcome: "failed", finishedAt: NOW - 3_600_000, code: "100" }],
    handedOut: new Map(),
    arrivals: new Map(),
    assigned: new Map(),
  },
};

const ADDED: AddedShown = {
  taken: ["web-1", "web-2"],
  unchanged: ["web-3"],
  older: [],
  skipped: { files: 2, reports: 7 },
  refused: [
    { record: "web-7", at: "reports.ndjson:7", reason: "it has no observedAt" },
    { record: "b.status", at: "b.status", reason: "it is empty" },
  ],
  clones: [{ id: "web-9", says: CLONED.says }],
  endpoints: 1200,
  digest: DIGEST,
  written: "new",
  damaged: ["fleet.3.aa"],
};

const LIST = {
  digest: DIGEST,
  rows: [
    { id: "web-1", observedAt: NOW - 60_000, os: MEMBER.report.os ?? {}, packages: 1221, missing: 3 },
    {
      id: "web-2",
      observedAt: NOW + 60_000,
      missing: 0,
      partial: "cut off",
      unreadable: "no JSON",
      identity: CLONED,
    },
  ],
};

test("reportsAddedText() names every report that was refused, with the reason", () => {
  assert.equal(
    reportsAddedText(ADDED, LOOK),
    `2 reports taken, 1 said nothing new, 0 older than what is held
2 unchanged files skipped, with 7 reports
2 reports refused
  refused web-7 (reports.ndjson:7): it has no observedAt
  refused b.status: it is empty
web-9: two machines report under this id
damaged state was passed over: fleet.3.aa
Fleet 9f86d081884c: 1,200 endpoints, new
`,
  );
});

test("reportsListText() has an endpoint a line, with its age and what speaks against it", () => {
  assert.equal(
    reportsListText(LIST, LOOK),
    `Fleet 9f86d081884c: 2 endpoints
  Endpoint  system           packages  missing  reported        trouble
  web-1     debian 12 amd64     1,221        3  1 min ago
  web-2     not reported            –        0  1 min from now  two machines report under this id; a newer report cannot be read: no JSON; partial: cut off
`,
  );
});

test("reportText() shows what is kept of an endpoint", () => {
  assert.equal(
    reportText(MEMBER, CLONED, LOOK),
    `web-1
  reported:       2026-11-21T18:00:00Z, 2 h ago
  first seen:     2026-11-11T20:00:00Z
  trouble:        two machines report under this id; a newer report cannot be read: it is no JSON; partial: the list ends in the middle of a line
  hostname:       web-1
  system:         debian 12 amd64
  time zone:      Europe/Berlin
  label:          site=fra
  hardware:       tpm=2.0
  hardware:       memoryMiB=16384
  hardware:       secureBoot=true
  firmware:       BIOS dell 1.23.0
  packages:       1
  installed:      KB1
  reboot pending: true
  evidence:       forensics at 2026-11-21T19:00:00Z
  attempt:        DSA-5800-1: failed at 2026-11-21T19:00:00Z
  missing:        DSA-5800-1 since 2026-11-20T20:00:00Z
`,
  );
});

test("reportsAddedJson(), reportsListJson() and reportJson() are what their schemas want", () => {
  readJsonOutput(reportsAddedJson(ADDED, OK), "reports-added.schema.json");
  readJsonOutput(reportsListJson(LIST), "reports-list.schema.json");
  readJsonOutput(reportJson(MEMBER, CLONED), "reports-show.schema.json");
  const { unreadable: _, ...bare } = MEMBER;
  const silent = { ...bare, report: { observedAt: NOW }, missingNow: [] };
  const read = readJsonOutput(reportJson(silent, undefined), "reports-show.schema.json");
  assert.deepEqual((read as { report: unknown }).report, { observedAt: "2026-11-21T20:00:00Z" });
});

test("Reports of the fleet are inert, whatever stands in any string", () => {
  for (const text of hostileStrings) {
    const [member, added, list] = [withText(MEMBER, text), withText(ADDED, text), withText(LIST, text)];
    const labelled = {
      ...member,
      report: { ...member.report, labels: { [text]: text }, hardware: { [text]: text } },
    };
    assertInert(reportText(labelled, withText(CLONED, text), LOOK), text);
    assertInert(reportsAddedText(added, LOOK), text);
    assertInert(reportsListText(list, LOOK), text);
    assertInert(
      [...reportJson(labelled, CLONED), ...reportsListJson(list), ...reportsAddedJson(added, OK)].join(""),
      text,
    );
  }
});
