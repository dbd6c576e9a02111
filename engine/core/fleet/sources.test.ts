import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { fleetFiles, fleetFromFiles, unpacked } from "../../testing/memory-fleet.ts";
import { debPackage, receivedReport } from "../../testing/reports.ts";
import { parseInstant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { SILENT_AFTER_MS } from "./combine-sources.ts";
import { type Fleet, NO_FLEET } from "./fleet.ts";
import { fold } from "./fold.ts";
import { identityFault } from "./identity.ts";
import { createInterner } from "./intern.ts";
import { applyInventory } from "./inventory.ts";
import { underPrecedence } from "./member-parts.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Received, ReceivedReport } from "./received.ts";

const T = parseInstant("2026-11-12T10:00:00Z") ?? 0;
const HOUR = 3_600_000;
const NOW = T + 400 * 24 * HOUR;
const interner = createInterner();

const missingOf = ({ image }: Report): readonly string[] =>
  (image?.software ?? []).filter(({ version }) => version === "1").map(({ product }) => `DSA-${product}`);

function from(
  source: string,
  at: number,
  packages: readonly string[] | undefined,
  more: Partial<Report> = {},
): ReceivedReport {
  const record = receivedReport(interner, "web-1", packages ?? [], { observedAt: at, ...more });
  assert.ok(record.kind === "report");
  if (packages !== undefined) return { ...record, source };
  const { image: _, ...report } = record.report;
  return { ...record, source, report };
}

function foldAll(records: readonly Received[], precedence: readonly string[] = []): Fleet {
  return fold(NO_FLEET, records, missingOf, NOW, precedence);
}

function web(fleet: Fleet) {
  return fleet.members.get("web-1") ?? assert.fail("web-1 is not there");
}

const packagesOf = (fleet: Fleet) =>
  web(fleet).report.image?.software.map(({ product, version }) => `${product} ${version}`);

describe("fold() of several sources", () => {
  test("makes one endpoint of them: each fact by the first that states it, in declared order", () => {
    const records = [
      from("dpkg", T, ["openssl 1"], { os: { family: "linux", id: "debian" } }),
      from("osquery", T + HOUR, ["openssl 2"], {
        os: { family: "linux", version: "12" },
        hardware: { tpm: "2.0" },
        bootedAt: T - HOUR,
      }),
    ];
    const fleet = foldAll(records, ["dpkg", "osquery"]);
    assert.equal(fleet.members.size, 1);
    const { report } = web(fleet);
    assert.deepEqual(packagesOf(fleet), ["openssl 1"]);
    assert.deepEqual(report.os, { family: "linux", id: "debian", version: "12" });
    assert.deepEqual(report.hardware, { tpm: "2.0" });
    assert.equal(report.bootedAt, T - HOUR);
    assert.equal(report.observedAt, T, "as old as the oldest that a fact is from");
    assert.deepEqual(web(fleet).missingNow, ["DSA-openssl"]);
    assert.deepEqual(packagesOf(foldAll(records, ["osquery"])), ["openssl 2"]);
    assert.equal(identityFault(web(fleet)), undefined);
  });

  test("takes the declared order anew when it is asked, whatever was declared as reports came", () => {
    const fleet = foldAll([from("dpkg", T, ["x 1"]), from("rpm", T, ["x 2"])], ["dpkg"]);
    assert.deepEqual(packagesOf(underPrecedence(fleet, ["rpm"])), ["x 2"]);
    const single = foldAll([from("dpkg", T, ["x 1"])]);
    assert.equal(underPrecedence(single, ["rpm"]), single);
  });

  test("leaves out a source that is a day behind: an agent that was taken off hides nothing", () => {
    const records = [from("dpkg", T, ["x 2"]), from("rpm", T + SILENT_AFTER_MS, ["x 1"])];
    assert.deepEqual(packagesOf(foldAll(records, ["dpkg"])), ["x 2"]);
    const later = foldAll([...records, from("rpm", T + SILENT_AFTER_MS + 1, ["x 1"])], ["dpkg"]);
    assert.deepEqual([packagesOf(later), web(later).report.observedAt], [["x 1"], T + SILENT_AFTER_MS + 1]);
  });

  test("does not leave out a source that is heard of and cannot be read", () => {
    const later = T + SILENT_AFTER_MS + HOUR;
    const refusal = { kind: "refused", id: "web-1", source: "dpkg", at: later, says: "no JSON" } as const;
    const fleet = foldAll([from("dpkg", T, ["x 1"]), from("rpm", later, ["x 2"]), refusal]);
    assert.deepEqual([packagesOf(fleet), web(fleet).unreadable?.says], [["x 1"], "no JSON"]);
  });

  test("remembers what is missing by two sources together, and by neither alone", () => {
    const both = ({ os, image }: Report) =>
      os?.version === "12" && image?.software.some(({ version }) => version === "1") ? ["DSA-x"] : [];
    const records = [
      from("dpkg", T, ["x 1"]),
      from("osquery", T + HOUR, undefined, { os: { family: "linux", version: "12" } }),
    ];
    const hear = (fleet: Fleet, more: readonly Received[]) => fold(fleet, more, both, NOW);
    const known = hear(NO_FLEET, records);
    assert.deepEqual(web(known).missingNow, ["DSA-x"]);
    const fixed = hear(known, [from("dpkg", T + 2 * HOUR, ["x 2"])]);
    assert.deepEqual(web(fixed).missingNow, []);
    assert.equal(web(fixed).history.missing.get("DSA-x")?.first, T + HOUR);
    const advised = fold(NO_FLEET, records, () => [], NOW);
    const late = hear(advised, [from("dpkg", T + 2 * HOUR, ["x 2"])]);
    assert.ok(
      web(late).history.missing.has("DSA-x"),
      "under the catalog of the day on which it was replaced",
    );
  });

  test("loses no source to a report that names none", () => {
    const { source: _, ...unnamed } = from("dpkg", T, ["x 3"]);
    const fleet = foldAll([from("dpkg", T, ["x 1"]), from("rpm", T, ["x 2"]), unnamed]);
    assert.deepEqual([...(web(fleet).parts?.keys() ?? [])], ["", "dpkg", "rpm"]);
  });

  test("does not take two agents that report at one moment for two machines", () => {
    const both = foldAll([
      from("dpkg", T, ["x 1"], { sequence: 1 }),
      from("rpm", T, ["x 2"], { sequence: 1 }),
    ]);
    assert.equal(identityFault(web(both)), undefined);
    const clone = foldAll([from("dpkg", T, ["x 1"]), from("dpkg", T, ["x 2"]), from("rpm", T, ["x 2"])]);
    assert.match(identityFault(web(clone))?.says ?? "", /^dpkg: two reports of /);
  });

  test("finds that they name different machines", () => {
    const of = (one: Partial<Report>, other: Partial<Report>) =>
      identityFault(web(foldAll([from("dpkg", T, ["x 1"], one), from("osquery", T, undefined, other)])));
    const serial = (text: string) => ({ hardware: { serial: text } });
    assert.deepEqual(of(serial("A1"), serial("B2")), {
      kind: "cloned",
      says: 'dpkg and osquery name different machines: the serial number is "A1" to one and "B2" to the other',
    });
    assert.equal(of(serial("a1"), serial("A1 ")), undefined);
    assert.equal(of(serial("A1"), serial("")), undefined);
    assert.equal(of(serial("A1"), serial("Not Specified")), undefined);
    assert.equal(of({ os: { family: "linux" } }, { os: { family: "windows" } })?.kind, "cloned");
  });

  test("is partial or unreadable where a source that counts is", () => {
    const partial = from("dpkg", T, ["x 2"], { partial: "it was cut off" });
    assert.equal(web(foldAll([partial, from("rpm", T, ["x 2"])])).report.partial, "it was cut off");
    const others = [partial, from("rpm", T, ["x 2"])];
    assert.equal(
      web(foldAll(others, ["rpm"])).report.partial,
      undefined,
      "its list is not the one that counts",
    );
    const both = [
      { ...partial, report: { ...partial.report, installedPatches: [] } },
      from("rpm", T, ["x 2"]),
    ];
    assert.equal(web(foldAll(both, ["rpm"])).report.partial, "it was cut off", "one of its lists counts");
    const refusal = { kind: "refused", id: "web-1", source: "dpkg", at: T + 1, says: "no JSON" } as const;
    const unread = foldAll([from("dpkg", T, ["x 2"]), from("rpm", T, ["x 2"]), refusal]);
    assert.equal(web(unread).unreadable?.says, "no JSON");
    const stranger = foldAll([
      from("dpkg", T, ["x 2"]),
      from("rpm", T, ["x 2"]),
      { ...refusal, source: "ssm" },
    ]);
    assert.equal(web(stranger).unreadable, undefined);
    const alone = foldAll([from("dpkg", T, ["x 2"]), { ...refusal, source: "rpm" }]);
    assert.equal(web(alone).unreadable, undefined, "nothing that is known rests on it");
  });

  test("tells what became of a report by its own source", () => {
    const before = foldAll([from("dpkg", T + HOUR, ["x 1"])]);
    const report = from("rpm", T, ["x 1"]);
    const after = fold(before, [report], missingOf, NOW);
    assert.equal(outcomeOf(before, after, report), "taken");
    assert.equal(outcomeOf(after, fold(after, [report], missingOf, NOW), report), "unchanged");
    assert.equal(outcomeOf(after, after, from("dpkg", T, ["x 9"])), "older");
  });

  test("takes a member from before sources were kept for that of the first that reports", () => {
    const { source: _, ...unnamed } = from("dpkg", T, ["x 1"]);
    const fleet = fold(foldAll([unnamed]), [from("dpkg", T + HOUR, ["x 2"])], missingOf, NOW);
    assert.deepEqual([web(fleet).source, web(fleet).parts], ["dpkg", undefined]);
  });

  const record = fc
    .record({
      source: fc.constantFrom("dpkg", "osquery", "rpm"),
      hours: fc.nat(60),
      packages: fc.option(fc.subarray(["a 1", "a 2", "b 1"]), { nil: undefined, freq: 4 }),
      version: fc.option(fc.constantFrom("12", "13"), { nil: undefined }),
      patches: fc.option(fc.subarray(["KB1", "KB2"]), { nil: undefined }),
    })
    .map(({ source, hours, packages, version, patches }) =>
      from(source, T + hours * HOUR, packages, {
        ...(version === undefined ? {} : { os: { family: "linux", version } }),
        ...(patches === undefined ? {} : { installedPatches: patches }),
      }),
    );

  test("does not depend on order, repetition or batches, and its snapshot comes back as it was", () => {
    let several = 0;
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.nat(12),
        fc.infiniteStream(fc.nat(1000)),
        (records, cut, dice) => {
          const straight = fleetFiles(foldAll(records, ["osquery"]));
          const shuffled = records
            .map((one) => [dice.next().value ?? 0, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const first = fold(NO_FLEET, shuffled.slice(0, cut), missingOf, NOW, ["osquery"]);
          const other = fold(first, [...shuffled.slice(cut), ...records], missingOf, NOW, ["osquery"]);
          assert.deepEqual(fleetFiles(other), straight);
          assert.deepEqual(fleetFiles(unpacked(fleetFromFiles(straight))), straight);
          several += (web(other).parts?.size ?? 0) > 1 ? 1 : 0;
        },
      ),
      { numRuns: 400, seed: 20_261_122 },
    );
    assert.ok(several > 200, `${several} of 400`);
  });
});

describe("a list that was full and is empty", () => {
  const reportOf = (records: readonly Received[]) =>
    applyInventory(foldAll(records), undefined, []).endpoints[0]?.report;

  test("makes the report partial, never healthy, whatever the order", () => {
    const [full, empty] = [from("dpkg", T, ["x 2"]), from("dpkg", T + HOUR, [])];
    for (const records of [
      [full, empty],
      [empty, full],
    ])
      assert.match(reportOf(records)?.partial ?? "", /lists no software at all, and an earlier report did/);
    const patches = (at: number, ids: readonly string[]) =>
      from("ssm", at, ["x 2"], { installedPatches: ids });
    assert.match(
      reportOf([patches(T, ["KB1"]), patches(T + 1, [])])?.partial ?? "",
      /no installed patch at all/,
    );
  });

  test("makes the report partial where it is the list of firmware, and is kept by the snapshot", () => {
    const devices = (at: number, firmware: Report["firmware"]) =>
      from("fwupd", at, undefined, firmware === undefined ? {} : { firmware });
    const records = [devices(T, [{ component: "BIOS", version: "1" }]), devices(T + 1, [])];
    assert.match(reportOf(records)?.partial ?? "", /lists no firmware at all/);
    assert.equal(web(fleetFromFiles(fleetFiles(foldAll(records)))).had?.firmware, true);
    assert.equal(reportOf([devices(T, []), devices(T + 1, [])])?.partial, undefined);
  });

  test("makes the report partial too where another source of the machine lists something", () => {
    const died = [from("dpkg", T, ["x 1"]), from("rpm", T + SILENT_AFTER_MS + HOUR, [])];
    assert.match(reportOf(died)?.partial ?? "", /lists no software at all, and another source/);
    const hides = [from("ansible", T, []), from("dpkg", T, ["x 1"])];
    assert.match(reportOf(hides)?.partial ?? "", /lists no software at all, and another source/);
    const silent = [from("dpkg", T, ["x 1"]), from("osquery", T, undefined)];
    assert.equal(reportOf(silent)?.partial, undefined);
    const unused = [from("dpkg", T, ["x 1"]), from("rpm", T, ["x 1"]), from("rpm", T + 1, [])];
    assert.equal(reportOf(unused)?.partial, undefined, "the first counts, and it is whole");
  });

  test("is no trouble where it always was empty, or is full again", () => {
    assert.equal(reportOf([from("dpkg", T, []), from("dpkg", T + 1, [])])?.partial, undefined);
    const back = [from("dpkg", T, ["x 2"]), from("dpkg", T + 1, []), from("dpkg", T + 2, ["x 2"])];
    assert.equal(reportOf(back)?.partial, undefined);
  });

  test("is remembered by the snapshot", () => {
    const files = fleetFiles(foldAll([from("dpkg", T, ["x 2"]), from("dpkg", T + HOUR, [])]));
    assert.deepEqual(web(fleetFromFiles(files)).had, { software: true, patches: false, firmware: false });
  });
});

test("the snapshot remembers who makes what is installed", () => {
  const [firefox, plain] = [
    { ...debPackage("Firefox", "131.0"), type: "generic", publisher: "Mozilla" },
    { ...debPackage("Firefox", "131.0"), type: "generic" },
  ];
  const record = from("osquery", T, []);
  const fleet = foldAll([
    {
      ...record,
      report: { ...record.report, image: interner.image([firefox, plain].map(interner.software)) },
    },
  ]);
  const files = fleetFiles(fleet);
  assert.deepEqual(
    web(fleetFromFiles(files)).report.image?.software.map(({ publisher }) => publisher),
    [undefined, "Mozilla"],
  );
  assert.deepEqual(fleetFiles(unpacked(fleetFromFiles(files))), files);
});
