import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { fleetDigest } from "../../testing/memory-fleet.ts";
import { receivedReport } from "../../testing/reports.ts";
import type { Report } from "../model/report.ts";
import { type Fleet, NO_FLEET } from "./fleet.ts";
import { fold } from "./fold.ts";
import { identityFault } from "./identity.ts";
import { createInterner } from "./intern.ts";
import { applyInventory, type InventoryRow } from "./inventory.ts";
import { knownAs } from "./known-as.ts";
import { listedFleet } from "./listed-fleet.ts";
import { note } from "./note.ts";
import type { ReceivedReport } from "./received.ts";

const T = 1_794_000_000_000;
const HOUR = 3_600_000;
const interner = createInterner();
const rows: readonly InventoryRow[] = [
  { id: "web-1", aliases: ["web-1.example", "5CD1"], labels: {}, retired: false },
  { id: "web-2", labels: {}, retired: false },
];

function from(
  id: string,
  source: string,
  at: number,
  packages: readonly string[],
  more: Partial<Report> = {},
): ReceivedReport {
  const record = receivedReport(interner, id, packages, { observedAt: at, ...more });
  assert.ok(record.kind === "report");
  return { ...record, source };
}

const missingOf = ({ image }: Report) =>
  (image?.software ?? []).filter(({ version }) => version === "1").map(({ product }) => `DSA-${product}`);
const foldAll = (records: readonly ReceivedReport[]): Fleet =>
  fold(NO_FLEET, records, missingOf, T + 90 * 24 * HOUR);

describe("listedFleet()", () => {
  test("is the same fleet where nobody has another name", () => {
    const fleet = foldAll([from("web-1", "dpkg", T, ["x 1"]), from("stranger", "dpkg", T, ["x 1"])]);
    assert.equal(listedFleet(fleet, rows), fleet);
  });

  test("lets what was handed out be noted of an endpoint that never reported under its id", () => {
    const fleet = foldAll([from("5CD1", "osquery", T, ["x 1"])]);
    const [endpoint] = applyInventory(fleet, { rows }, []).endpoints;
    assert.equal(endpoint?.id, "web-1");
    const handedOut = new Map([[endpoint.id, new Map([["DSA-x", T]])]]);
    const noted = note(listedFleet(fleet, rows), { handedOut });
    assert.equal(noted.members.get("web-1")?.history.handedOut.get("DSA-x"), T);
    assert.deepEqual([...noted.members.keys()], ["web-1"]);
  });

  test("ends as if all of it had been reported under the id", () => {
    const records = [
      from("web-1.example", "dpkg", T, ["x 1"], { sequence: 1 }),
      from("5CD1", "osquery", T + HOUR, ["x 2"], { sequence: 7, hardware: { tpm: "2.0" } }),
      from("web-1", "dpkg", T + 2 * HOUR, ["x 2", "y 1"], { sequence: 2 }),
      from("5CD1", "dpkg", T + 5 * HOUR, [], { sequence: 3 }),
      from("web-2", "dpkg", T, ["x 1"]),
    ];
    const listedAs = knownAs(rows);
    const named = foldAll(records.map((record) => ({ ...record, id: listedAs(record.id) })));
    assert.equal(fleetDigest(listedFleet(foldAll(records), rows)), fleetDigest(named));
    assert.match(
      applyInventory(foldAll(records), { rows }, []).endpoints[0]?.report?.partial ?? "",
      /lists no software at all/,
    );
  });

  test("ends so for any reports, under whichever names they came", () => {
    const report = fc
      .record({
        id: fc.constantFrom("web-1", "web-1.example", "5cd1"),
        source: fc.constantFrom("dpkg", "osquery"),
        hours: fc.nat(60),
        sequence: fc.nat(6),
        packages: fc.subarray(["x 1", "x 2", "y 1"]),
      })
      .map(({ id, source, hours, packages, sequence }) =>
        from(id, source, T + hours * HOUR, packages, { sequence }),
      );
    const listedAs = knownAs(rows);
    const heard = (records: readonly ReceivedReport[]) => fold(NO_FLEET, records, () => [], T + 90 * HOUR);
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 8 }), (records) => {
        const named = heard(records.map((record) => ({ ...record, id: listedAs(record.id) })));
        assert.equal(fleetDigest(listedFleet(heard(records), rows)), fleetDigest(named));
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  test("finds two machines under two names of one endpoint", () => {
    const twins = [
      from("web-1.example", "dpkg", T, ["x 1"], { sequence: 4 }),
      from("5CD1", "dpkg", T + 1, ["x 2"], { sequence: 4 }),
    ];
    const cloned = listedFleet(foldAll(twins), rows).members.get("web-1") ?? assert.fail();
    assert.equal(identityFault(cloned)?.kind, "cloned");
    const other = [
      from("web-1.example", "dpkg", T, ["x 1"], { os: { family: "linux" } }),
      from("5CD1", "winget", T, ["x 2"], { os: { family: "windows" } }),
    ];
    const mixed = listedFleet(foldAll(other), rows).members.get("web-1") ?? assert.fail();
    assert.equal(identityFault(mixed)?.kind, "cloned");
  });

  test("keeps the mark of what could not be read under another name", () => {
    const refused = { kind: "refused", id: "5CD1", source: "dpkg", at: T + HOUR, says: "no JSON" } as const;
    const known = foldAll([from("web-1", "dpkg", T, ["x 1"]), from("5CD1", "dpkg", T, ["x 1"])]);
    const fleet = listedFleet(fold(known, [refused], missingOf, T + 2 * HOUR), rows);
    assert.equal(fleet.members.get("web-1")?.unreadable?.says, "no JSON");
  });
});
