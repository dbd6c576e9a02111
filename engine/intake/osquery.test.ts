import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { osqueryFormat } from "./osquery.ts";

const options = intakeOptions();
const FILES = ["events", "snapshots", "batches"] as const;
const EVENTS = intakeFixture("osquery/events.ndjson");

function convert(...texts: readonly string[]) {
  const inputs = texts.map((text, index) => textInput(text, `f${index}`));
  const { records, refused } = osqueryFormat.convertAll?.(inputs, options) ?? { records: [], refused: [] };
  const reports = records.map(({ record }) => record);
  for (const report of reports) assert.equal(options.reportFault(report), undefined);
  return { reports, report: reports[0], refused: refused.map(({ at, reason }) => `${at} ${reason}`) };
}

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

function purls(report: EndpointReport | undefined): readonly string[] {
  return (report?.software ?? []).map(({ purl }) => purl).sort();
}

describe("osqueryFormat, result logs", () => {
  test("osqueryFormat applies what was added and removed to a Debian host", () => {
    const { report, refused } = convert(EVENTS);
    assert.deepEqual(refused, []);
    assert.equal(report?.partial, undefined);
    assert.deepEqual(report?.endpoint, { id: "app-1.example.org", hostname: "app-1" });
    assert.equal(report?.observedAt, "2026-11-12T09:00:14Z");
    assert.equal(report?.bootedAt, "2026-11-11T08:00:00Z");
    assert.deepEqual(report?.os, { family: "linux", id: "debian", version: "12", arch: "amd64" });
    assert.deepEqual(report?.hardware, {
      vendor: "Dell Inc.",
      model: "PowerEdge R650",
      serial: "EX4MPL1",
      memoryMiB: 32768,
      diskFreeMiB: 20480,
    });
    assert.deepEqual(report?.firmware, [{ component: "BIOS", version: "1.12.1", vendor: "Dell Inc." }]);
    assert.equal(report?.software?.length, 7);
    const found = report?.software?.filter(({ source }) => source?.name === "openssl");
    assert.deepEqual(found, [
      {
        purl: "pkg:deb/debian/libssl3@3.0.15-1~deb12u1?arch=amd64",
        source: { name: "openssl", version: "3.0.15-1~deb12u1" },
      },
    ]);
  });

  test("osqueryFormat reads several hosts of one file, and queries by their columns", () => {
    const { reports, refused } = convert(intakeFixture("osquery/snapshots.ndjson"));
    assert.deepEqual(refused, []);
    const [windows, mac] = reports;
    assert.deepEqual(windows?.os, {
      family: "windows",
      id: "windows",
      version: "10.0.22621",
      build: "10.0.22621.2861",
      arch: "x86_64",
    });
    assert.deepEqual(windows?.hardware, { tpm: "2.0", secureBoot: true, diskFreeMiB: 102400 });
    assert.deepEqual(windows?.installedPatches, ["KB5012170", "KB5033375"]);
    assert.deepEqual(purls(windows), [
      "pkg:generic/7-Zip%2024.08%20(x64)@24.08?publisher=Igor%20Pavlov",
      "pkg:generic/Microsoft%20Visual%20C%2B%2B%202022%20X64%20Minimum%20Runtime%20-%2014.38.33135@14.38.33135?publisher=Microsoft%20Corporation",
      "pkg:generic/Mozilla%20Firefox%20(x64%20en-US)@132.0.1?publisher=Mozilla",
      "pkg:generic/Vendor%20tool",
    ]);
    assert.deepEqual(mac?.os, {
      family: "macos",
      id: "macos",
      version: "15.1",
      build: "24B83",
      arch: "arm64",
    });
    assert.deepEqual(purls(mac), [
      "pkg:brew/openssl%403@3.4.0",
      "pkg:generic/Firefox@132.0.1?bundle=org.mozilla.firefox",
      "pkg:generic/Tool@7?bundle=org.example.tool",
      "pkg:npm/%40types/node@20.1.0",
      "pkg:pypi/Jinja2@3.1.4",
    ]);
    for (const one of reports) assert.equal(one.partial, undefined);
    // The oldest of the snapshots that list programs and hotfixes, or apps.
    assert.deepEqual(
      reports.map(({ observedAt }) => observedAt),
      ["2026-11-12T08:01:41Z", "2026-11-12T08:03:21Z"],
    );
  });

  test("osqueryFormat reads the batch format, where all is text and an empty list may be an empty text", () => {
    const { report } = convert(intakeFixture("osquery/batches.ndjson"));
    assert.equal(report?.partial, undefined);
    assert.deepEqual(report?.os, { family: "linux", id: "almalinux", version: "8.9", arch: "x86_64" });
    assert.deepEqual(purls(report), [
      "pkg:rpm/almalinux/openssl-libs@1.1.1k-12.el8_9?arch=x86_64&epoch=1",
      "pkg:rpm/almalinux/rpm@4.14.3-31.el8?arch=x86_64",
      "pkg:rpm/almalinux/tzdata@2024b-1.el8?arch=noarch",
    ]);
  });

  test("osqueryFormat gives the same whatever order lines and files stand in", () => {
    const whole = convert(EVENTS).report;
    const all = lines(EVENTS);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.nat(all.length),
        (some, at) => {
          const { report } = convert(`${some.slice(0, at).join("\n")}\n`, `${some.slice(at).join("\n")}\n`);
          assert.deepEqual(purls(report), purls(whole));
          assert.equal(report?.partial, undefined);
          assert.equal(report?.observedAt, whole?.observedAt);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("osqueryFormat drops nothing when lines come twice, and says where it cannot tell", () => {
    const whole = convert(EVENTS).report;
    const twice = convert(EVENTS, EVENTS).report;
    assert.deepEqual(purls(twice), purls(whole));
    assert.equal(twice?.partial, undefined);
    const once = convert(EVENTS, `${lines(EVENTS)[2]}\n`).report;
    assert.match(once?.partial ?? "", /a row that was added 2 times is removed once/);
  });

  test("osqueryFormat takes all rows anew at an epoch's first run, and calls a log that begins later partial", () => {
    const all = lines(EVENTS);
    const first = all.filter((line) => line.includes('"counter":0') || line.includes("severity"));
    const again = first.map((line) =>
      line.replace('"epoch":0', '"epoch":7').replace(/"unixTime":1794(\d+)/, '"unixTime":1795$1'),
    );
    const renewed = convert(`${[...all, ...again].join("\n")}\n`).report;
    assert.equal(renewed?.partial, undefined);
    assert.ok(purls(renewed).includes("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64"));
    assert.equal(purls(renewed).length, 7);
    const later = all.filter((line) => !line.includes('"counter":0'));
    assert.match(
      convert(`${later.join("\n")}\n`).report?.partial ?? "",
      /begins at its run 1, not at the first/,
    );
    const odd = [...all, ...later.map((line) => line.replace('"epoch":0', '"epoch":1'))];
    assert.match(convert(`${odd.join("\n")}\n`).report?.partial ?? "", /begins at its run 1/);
  });

  test("osqueryFormat calls a list partial that cannot be whole", () => {
    const all = lines(EVENTS);
    const without = (what: string) => `${all.filter((line) => !line.includes(what)).join("\n")}\n`;
    const cases: readonly (readonly [string, RegExp])[] = [
      [
        without(
          '"name":"libssl3","version":"3.0.11-1~deb12u1","source":"openssl","size":"100","arch":"amd64","revision":"1~deb12u1","status":"install ok installed","maintainer":"Nobody <nobody@example.org>","section":"libs","priority":"optional"},"action":"added"',
        ),
        /removed that was never added/,
      ],
      [EVENTS.replaceAll(/"source":"[^"]*"/g, '"source":""'), /name no source packages/],
      [
        EVENTS.replace('"name":"tzdata","version":"2023c-5"', '"name":"tzdata","version":""'),
        /tzdata has no version/,
      ],
      [EVENTS.replaceAll(',"counter":0', ""), /have no counter/],
      [
        EVENTS.replace('"counter":1', '"counter":1')
          .replaceAll("6f1d7a52", "x")
          .replace('"host_uuid":"x', '"host_uuid":"y'),
        /2 machines write/,
      ],
      [
        `${EVENTS}${lines(EVENTS)[3]?.replace("pack_it_deb_packages", "other_deb_packages").replace("3.0.11-1", "3.0.9-1")}\n`,
        /another query lists deb_packages otherwise/,
      ],
      [`${EVENTS}{"name":"x"\n`, /^f0:\d+: /],
      [EVENTS.slice(0, -20), /^f0:\d+: /],
    ];
    for (const [text, says] of cases) assert.match(convert(text).report?.partial ?? "whole", says);
    const part = EVENTS.replaceAll("pack_it_deb", "pack_a_deb").split("\n").slice(3, 5).join("\n");
    assert.equal(convert(`${EVENTS}${part.replaceAll("3.0.11-1", "3.0.15-1")}\n`).report?.partial, undefined);
    const python = lines(intakeFixture("osquery/snapshots.ndjson")).filter(
      (line) => !line.includes('"apps"'),
    );
    assert.match(convert(`${python.join("\n")}\n`).reports[1]?.partial ?? "", /it has no apps/);
    const empty = intakeFixture("osquery/snapshots.ndjson").replace(
      /\[[^\]]*\](?=,"action":"snapshot","name":"apps")/,
      "[]",
    );
    assert.match(convert(empty).reports[1]?.partial ?? "", /apps lists nothing/);
  });

  test("osqueryFormat refuses a bad line by name, and the rest goes in", () => {
    const bad = [
      '{"name":"a","name":"b"}',
      '{"name":"deb_packages","hostIdentifier":"x","unixTime":"soon","action":"added","columns":{}}',
      '{"name":"deb_packages","unixTime":1,"action":"added","columns":{}}',
      '{"name":"deb_packages","hostIdentifier":"x","unixTime":1,"action":"changed","columns":{}}',
      '{"name":"deb_packages","hostIdentifier":"x","unixTime":1,"action":"added","columns":{"a":[]}}',
      '{"hostIdentifier":"x","unixTime":1,"action":"added","columns":{"a":"\\ud800"}}',
      "[]",
      "<html>",
    ];
    for (const line of bad) {
      const { reports, refused } = convert(`${EVENTS}${line}\n`);
      assert.equal(refused.length, 1, line);
      assert.match(refused[0] ?? "", /^f0:\d+ /);
      assert.equal(reports.length, 1);
    }
    assert.deepEqual(convert("").refused, ["f0 it holds no line"]);
  });

  test("osqueryFormat calls nothing whole beside a file that is no text", () => {
    const file = { name: "part-2", bytes: new Uint8Array([0xff, 0xfe, 0x00]) };
    const { records, refused } = osqueryFormat.convertAll?.([textInput(EVENTS, "part-1"), file], options) ?? {
      records: [],
      refused: [],
    };
    assert.equal(records[0]?.record.partial, "part-2 is not UTF-8 text");
    assert.equal(refused[0]?.reason, "it is not UTF-8 text");
  });
});

describe("osqueryFormat, damage", () => {
  test("osqueryFormat never gives a whole report that is as fresh and lists less after a cut within a line", () => {
    for (const file of FILES) {
      const text = intakeFixture(`osquery/${file}.ndjson`);
      const before = new Map(convert(text).reports.map((report) => [report.endpoint.id, report]));
      for (let at = 1; at < text.length; at += 37) {
        for (const report of convert(text.slice(0, at)).reports) {
          const whole = before.get(report.endpoint.id);
          const isLess = purls(report).length < purls(whole).length;
          const isSaid = report.partial !== undefined || report.software === undefined;
          const isWholeLines = text.charAt(at) === "\n" || text.charAt(at - 1) === "\n";
          assert.ok(!isLess || isSaid || isWholeLines, `${file} cut at ${at}`);
        }
      }
    }
  });

  test("osqueryFormat never gives a whole report without the system's own list when lines are lost", () => {
    const all = lines(intakeFixture("osquery/snapshots.ndjson"));
    const own = (report: EndpointReport | undefined) =>
      purls(report).filter((purl) => purl.startsWith("pkg:generic/"));
    const before = new Map(convert(all.join("\n")).reports.map((report) => [report.endpoint.id, report]));
    fc.assert(
      fc.property(fc.subarray([...all], { minLength: 1 }), (kept) => {
        for (const report of convert(`${kept.join("\n")}\n`).reports) {
          const isLess = own(report).length < own(before.get(report.endpoint.id)).length;
          assert.ok(!isLess || report.partial !== undefined || report.software === undefined);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("osqueryFormat, Fleet's host documents", () => {
  const FLEET = intakeFixture("osquery/fleet-host.json");

  test("osqueryFormat reads a host of Fleet's, as old as the older of its two dates", () => {
    const { report } = convert(FLEET);
    assert.deepEqual(report, {
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: { id: "0f1e2d3c-4b5a-4697-8877-665544332211", hostname: "ws-7" },
      observedAt: "2026-11-12T07:00:00Z",
      os: {
        family: "windows",
        id: "windows",
        version: "10.0.22621",
        build: "10.0.22621.4317",
        arch: "x86_64",
      },
      hardware: {
        vendor: "LENOVO",
        model: "21HES0AB00",
        serial: "EX4MPL2",
        memoryMiB: 16384,
        diskFreeMiB: 114917,
      },
      bootedAt: "2026-11-01T03:01:45Z",
      software: [
        { purl: "pkg:generic/7-Zip%2024.08%20(x64)@24.08?publisher=Igor%20Pavlov" },
        { purl: "pkg:generic/Mozilla%20Firefox%20(x64%20en-US)@132.0.1" },
        { purl: "pkg:pypi/Jinja2@3.1.4" },
      ],
    });
  });

  test("osqueryFormat reads Fleet's other forms, and calls Debian's packages without sources partial", () => {
    const host = JSON.parse(FLEET).host as Record<string, unknown>;
    const debian = {
      ...host,
      platform: "debian",
      os_version: "Debian GNU/Linux 12.5.0",
      software: [{ name: "openssl", version: "3.0.11-1~deb12u1", source: "deb_packages" }],
    };
    const list = convert(JSON.stringify({ hosts: [host, debian] }, null, 1)).reports;
    assert.equal(list.length, 2);
    assert.match(list[1]?.partial ?? "", /name no source packages/);
    assert.deepEqual(list[1]?.os, { family: "linux", id: "debian", version: "12.5.0", arch: "amd64" });
    const ctl = convert(JSON.stringify({ kind: "host", apiVersion: "v1", spec: host })).report;
    assert.equal(ctl?.endpoint.hostname, "ws-7");
    assert.equal(convert(JSON.stringify({ host: { ...host, software: null } })).report?.software, undefined);
    const rhel = {
      ...host,
      os_version: "Red Hat Enterprise Linux 9.3.0",
      software: [{ name: "tar", version: "1.30", source: "rpm_packages" }],
    };
    assert.match(
      convert(JSON.stringify({ host: rhel })).report?.partial ?? "",
      /rpm_packages lists nothing, and 1 more/,
    );
  });

  test("osqueryFormat refuses a host of Fleet's that says neither who nor when", () => {
    assert.match(
      convert('{"host":{"hostname":"a"}}').refused[0] ?? "",
      /says not when it was looked at .*--observed-at/,
    );
    assert.match(convert('{"host":{}}').refused[0] ?? "", /names neither uuid nor hostname/);
  });
});
