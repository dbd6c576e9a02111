import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import { createReportReader } from "../intake/to-report.ts";
import type { EndpointReport, Patch } from "../schema/documents.generated.ts";
import { buildEntry } from "../testing/build-patch.ts";
import { macs } from "./macs.ts";
import { EDITIONS, instantOf, NOW, type Round } from "./moments.ts";
import { readSampleData } from "./read-data.ts";
import { windowsClients } from "./windows-clients.ts";
import { windowsPatches } from "./windows-updates.ts";

const data = readSampleData(join(import.meta.dirname, "..", ".."));
const KINDS: readonly (readonly [name: string, reports: (round: Round) => Generator<EndpointReport>])[] = [
  ["Windows clients", (round) => windowsClients(data.windows, round)],
  ["Macs", (round) => macs(data.macs, round)],
];

for (const [name, reports] of KINDS) {
  describe(`the sample's ${name}`, () => {
    it("are the same for the same data, each with an id of its own, and say the same of themselves in every round", () => {
      const monday = [...reports("monday")];
      assert.deepEqual(monday, [...reports("monday")]);
      assert.equal(new Set(monday.map(({ endpoint }) => endpoint.id)).size, monday.length);
      const byId = new Map(monday.map((report) => [report.endpoint.id, report]));
      const friday = [...reports("friday")];
      assert.ok(friday.length > monday.length / 2 && friday.length < monday.length);
      for (const { endpoint, os } of friday) assert.deepEqual(os, byId.get(endpoint.id)?.os);
    });

    it("can be read, every one of them", () => {
      const reader = createReportReader();
      for (const report of reports("monday")) assert.ok(reader.read(report, instantOf(NOW)).ok);
    });
  });
}

describe("the sample's Windows updates", () => {
  const patches = (edition: string): readonly Patch[] =>
    windowsPatches(data.windows, edition)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Patch);

  it("are the updates of four branches, each of which contains those before it", () => {
    const last = patches(EDITIONS[2]);
    const versions = new Set(last.flatMap(({ fixes }) => fixes.map(({ os }) => os?.version)));
    assert.deepEqual([...versions].sort(), ["10.0.19045", "10.0.22631", "10.0.26100", "10.0.26200"]);
    assert.equal(patches("2026-01-01T00:00:00Z").length, 3);
  });

  it("are in place where the newest is, and missing where an older one is", () => {
    const assessor = createAssessor(indexCatalog(patches(EDITIONS[2]).map((patch) => buildEntry({ patch }))));
    const reader = createReportReader();
    const needs = (installed: string) => {
      const read = reader.read(
        {
          apiVersion: "muster/v1",
          kind: "EndpointReport",
          endpoint: { id: "ws-1" },
          observedAt: NOW,
          os: { family: "windows", id: "windows", version: "10.0.26100" },
          installedPatches: [installed],
        },
        instantOf(NOW),
      );
      assert.ok(read.ok);
      const { report } = read.received;
      return assessor
        .candidates(report)
        .filter((entry) => assessor.assess(report, entry).kind === "missing")
        .map(({ patch }) => patch.id);
    };
    assert.deepEqual(needs("KB5094126"), []);
    assert.deepEqual(needs("KB5083769"), ["KB5089549", "KB5094126"]);
  });
});
