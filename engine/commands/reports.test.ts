import assert from "node:assert/strict";
import { test } from "node:test";
import type { MissingOf } from "../core/fleet/received.ts";
import { reportFormatByName } from "../intake/registry.ts";
import type { IntakeOptions } from "../intake/report-format.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { ReportSource } from "../ports/report-source.ts";
import { givenReports } from "../testing/given-reports.ts";
import { intakeFixture } from "../testing/intake.ts";
import { createMemoryFleet } from "../testing/memory-fleet.ts";
import { addReports } from "./reports-add.ts";
import { listReports } from "./reports-list.ts";
import { showReport } from "./reports-show.ts";

const NOW = Date.parse("2026-11-12T10:00:00Z");

const line = (id: string, observedAt: string, version: string, more: object = {}) =>
  JSON.stringify({
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id },
    observedAt,
    software: [{ purl: `pkg:deb/debian/x@${version}` }],
    ...more,
  });

function createStore() {
  const fleet = createMemoryFleet();
  const missingOf: MissingOf = ({ image }) => (image?.software[0]?.version === "1" ? ["DSA-1"] : []);
  const add = (format: string, source: ReportSource, stated: Partial<IntakeOptions> = {}, now = NOW) => {
    const found = reportFormatByName(format);
    assert.ok(found);
    return addReports(
      { format: found, paths: [], stated, now, missingOf, listedAs: (name) => name, precedence: [] },
      { source, fleet },
    );
  };
  return { fleet, add };
}

test("addReports() says what each report came to", async () => {
  const { add } = createStore();
  const first = await add(
    "report",
    givenReports({
      f: [line("a", "2026-11-12T09:00:00Z", "1"), line("b", "2026-11-12T09:00:00Z", "1")].join("\n"),
    }),
  );
  assert.deepEqual([first.taken, first.unchanged, first.older], [["a", "b"], [], []]);
  assert.equal(first.endpoints, 2);
  assert.equal(first.written, "new");
  const second = await add(
    "report",
    givenReports({
      f: [
        line("b", "2026-11-12T09:30:00Z", "1"),
        line("a", "2026-11-12T08:00:00Z", "2"),
        line("c", "2026-11-12T09:30:00Z", "2"),
        line("a", "2026-11-12T09:30:00Z", "2"),
      ].join("\n"),
    }),
  );
  assert.deepEqual([second.taken, second.unchanged, second.older], [["a", "c"], ["b"], ["a"]]);
  const again = await add("report", givenReports({ f: line("b", "2026-11-12T09:30:00Z", "1") }));
  assert.deepEqual([again.unchanged, again.written, again.digest], [["b"], "unchanged", second.digest]);
});

test("addReports() refuses bad records by name, takes the rest, and loses nothing that was known", async () => {
  const { fleet, add } = createStore();
  await add("report", givenReports({ f: line("a", "2026-11-12T09:00:00Z", "1") }));
  const { taken, refused } = await add(
    "report",
    givenReports(
      {
        "f.ndjson": [
          line("a", "2026-11-12T09:30:00Z", "1", { software: [{ purl: "nonsense" }] }),
          '{"endpoint": {"id": "cut',
          line("b", "2026-11-12T09:30:00Z", "1"),
          line("future", "2027-11-12T09:30:00Z", "1"),
        ].join("\n"),
      },
      ["g.gz"],
    ),
  );
  assert.deepEqual(taken, ["b"]);
  assert.deepEqual(
    refused.map(({ record, at }) => [record, at]),
    [
      ["g.gz", "g.gz"],
      ["a", "f.ndjson:1"],
      ["f.ndjson:2", "f.ndjson:2"],
      ["future", "f.ndjson:4"],
    ],
  );
  const list = await listReports(fleet);
  assert.deepEqual(
    list?.rows.map(({ id, missing, packages, unreadable }) => [id, missing, packages, unreadable]),
    [
      ["a", 1, 1, 'software[0]: the purl "nonsense" cannot be read: missing required "pkg" scheme component'],
      ["b", 1, 1, undefined],
    ],
  );
});

test("addReports() takes real dpkg and rpm files for the endpoint that --id names", async () => {
  const { fleet, add } = createStore();
  const debian = { id: "web-1", os: { id: "debian", version: "13" } };
  const before = await add(
    "dpkg",
    givenReports({ status: intakeFixture("dpkg/before.status.gz") }),
    debian,
    NOW - 86_400_000,
  );
  assert.deepEqual(before.taken, ["web-1"]);
  const after = await add("dpkg", givenReports({ status: intakeFixture("dpkg/after.status.gz") }), debian);
  assert.deepEqual(after.taken, ["web-1"]);
  await add("rpm", givenReports({ list: intakeFixture("rpm/ubi9.x86_64.txt") }), {
    id: "app-1",
    os: { id: "rhel", version: "9" },
  });
  const list = await listReports(fleet);
  assert.deepEqual(
    list?.rows.map(({ id, packages, os, firstSeen }) => [id, packages, os?.id, firstSeen]),
    [
      ["app-1", 181, "rhel", NOW],
      ["web-1", 223, "debian", NOW - 86_400_000],
    ],
  );
});

test("addReports() refuses two files for one --id, and a list without --id", async () => {
  const { fleet, add } = createStore();
  const list = "a\t(none)\t1\t1\tx86_64\n";
  const two = await add("rpm", givenReports({ one: list, two: list }), { id: "app-1" });
  assert.deepEqual(
    two.refused.map(({ record }) => record),
    ["one", "two"],
  );
  assert.match(two.refused[0]?.reason ?? "", /--id "app-1" names one endpoint, and 2 files were given/);
  const none = await add("rpm", givenReports({ one: list }));
  assert.match(none.refused[0]?.reason ?? "", /give --id/);
  assert.equal(none.digest, undefined);
  assert.equal(await fleet.read(), undefined);
});

test("addReports() names the endpoints that turn out to be several machines", async () => {
  const { add, fleet } = createStore();
  const at = "2026-11-12T09:00:00Z";
  const { clones } = await add(
    "report",
    givenReports({ f: [line("a", at, "1"), line("a", at, "2")].join("\n") }),
  );
  assert.deepEqual(
    clones.map(({ id }) => id),
    ["a"],
  );
  const shown = await showReport(fleet, "a");
  assert.equal(shown.kind === "found" && shown.identity?.kind, "cloned");
  const again = await add("report", givenReports({ f: line("a", at, "1") }));
  assert.deepEqual(again.clones, []);
});

test("addReports() writes nothing when the world fails on the way", async () => {
  const { fleet, add } = createStore();
  const good = givenReports({ f: line("a", "2026-11-12T09:00:00Z", "1") });
  const failing: ReportSource = {
    read: good.read,
    async *open(paths) {
      yield* good.open(paths);
      throw new OutsideError("cannot read reports from g: EIO", { retry: "never", code: "unreadable-file" });
    },
  };
  await assert.rejects(add("report", failing), { code: "unreadable-file" });
  assert.equal(await fleet.read(), undefined);
});

test("showReport() shows all that is kept, or what may have been meant", async () => {
  const { fleet, add } = createStore();
  assert.deepEqual(await showReport(fleet, "web-1"), { kind: "no-fleet" });
  assert.equal(await listReports(fleet), undefined);
  await add("report", givenReports({ f: line("web-1", "2026-11-12T09:00:00Z", "1") }));
  const shown = await showReport(fleet, "web-1");
  assert.deepEqual(shown.kind === "found" && [...shown.member.history.missing.keys()], ["DSA-1"]);
  assert.deepEqual(await showReport(fleet, "wbe-1"), {
    kind: "unknown",
    hint: 'did you mean "web-1"? endpoints: web-1',
  });
});
