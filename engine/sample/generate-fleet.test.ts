import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, it } from "node:test";
import { generateFleet } from "./generate-fleet.ts";
import type { Round } from "./moments.ts";
import { readSampleData } from "./read-data.ts";

const { distributions } = readSampleData(join(import.meta.dirname, "..", ".."));

describe("generateFleet()", () => {
  it("has at least 2,000 endpoints of Debian and of the RHEL family, half of them each", () => {
    const systems = new Map<string, number>();
    const ids = new Set<string>();
    for (const { endpoint, os } of generateFleet(distributions, "monday")) {
      if (!ids.has(endpoint.id)) systems.set(os?.id ?? "", (systems.get(os?.id ?? "") ?? 0) + 1);
      ids.add(endpoint.id);
    }
    const [debian = 0, alma = 0] = [systems.get("debian"), systems.get("almalinux")];
    assert.ok(ids.size >= 2_000, `${ids.size} endpoints`);
    assert.ok(debian > 1_100 && alma > 1_100, `${debian} with Debian, ${alma} with AlmaLinux`);
  });

  it("gives the same reports for the same data", () => {
    assert.equal(digestOf("month-ago"), digestOf("month-ago"));
    assert.notEqual(digestOf("month-ago"), digestOf("monday"));
  });

  it("leaves few endpoints unknown: each counts against every patch", () => {
    const friday = idsOf("friday");
    const monday = [...generateFleet(distributions, "monday")];
    const silent = [...idsOf("month-ago")].filter((id) => !monday.some(({ endpoint }) => endpoint.id === id));
    const partial = monday
      .filter((report) => report.partial !== undefined)
      .map(({ endpoint }) => endpoint.id);
    const twice = monday.length - new Set(monday.map(({ endpoint }) => endpoint.id)).size;
    assert.deepEqual([silent.length, partial.length, twice], [8, 4, 2]);
    assert.deepEqual(
      partial.filter((id) => !friday.has(id)),
      [],
    );
  });

  it("lists for every host of a distribution what a server has", () => {
    for (const { endpoint, software, partial, os } of generateFleet(distributions, "monday")) {
      if (os?.family !== "linux" || partial !== undefined || software?.length === 0) continue;
      assert.ok((software?.length ?? 0) > 150, `${endpoint.id} has ${software?.length} packages`);
    }
  });
});

function idsOf(round: Round): ReadonlySet<string> {
  return new Set([...generateFleet(distributions, round)].map(({ endpoint }) => endpoint.id));
}

function digestOf(round: Round): string {
  const hash = createHash("sha256");
  for (const report of generateFleet(distributions, round)) hash.update(JSON.stringify(report));
  return hash.digest("hex");
}
