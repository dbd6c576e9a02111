import assert from "node:assert/strict";
import { test } from "node:test";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { dpkgFormat } from "./dpkg.ts";
import { readPurl } from "./purl.ts";

const options = intakeOptions({ id: "web-1", os: { id: "debian", version: "13" } });

function convert(text: string) {
  const { records, refused } = dpkgFormat.convert(textInput(text, "status"), options);
  const [record] = records;
  return { report: record?.record, refused: refused.map(({ reason }) => reason) };
}

/** `package version arch source sourceVersion`, as dpkg-query prints a package. */
function rowsOf(text: string): readonly string[] {
  return (convert(text).report?.software ?? []).map(({ purl, source }) => {
    const read = readPurl(purl);
    assert.ok(!("fault" in read), purl);
    const { name, version } = source ?? { name: read.product, version: read.version };
    return [read.product, read.version, read.arch, name, version].join(" ");
  });
}

for (const host of ["before", "after"]) {
  test(`dpkgFormat reads of a real host (${host} its upgrade) what dpkg-query says`, () => {
    const said = intakeFixture(`dpkg/${host}.dpkg-query.tsv`).trimEnd().split("\n");
    const expected = said.map((line) => {
      const [name, version, arch, state, source, sourceVersion] = line.split("\t");
      assert.match(state ?? "", /^[ih]i $/);
      return [name, version, arch, source, sourceVersion].join(" ");
    });
    assert.ok(expected.length >= 200);
    assert.deepEqual([...rowsOf(intakeFixture(`dpkg/${host}.status.gz`))].sort(), [...expected].sort());
    assert.equal(convert(intakeFixture(`dpkg/${host}.status.gz`)).report?.partial, undefined);
  });
}

test("dpkgFormat tells held, half-configured and removed packages of a real host apart", () => {
  const { report } = convert(intakeFixture("dpkg/broken.status.gz"));
  const odd = (report?.software ?? []).filter(({ status, held }) => status !== undefined || held === true);
  assert.deepEqual(odd, [
    { purl: "pkg:deb/debian/postgresql-17@17.11-0%2Bdeb13u1?arch=amd64", held: true },
    { purl: "pkg:deb/debian/vendor-agent@4.2-1?arch=all", status: "half-configured" },
  ]);
  assert.equal(
    report?.software?.some(({ purl }) => purl.includes("/cron@")),
    false,
  );
  assert.equal(report?.software?.length, 223);
});

test("dpkgFormat fills in what the format lacks", () => {
  const { report } = convert(intakeFixture("dpkg/before.status.gz"));
  assert.deepEqual(report?.os, { family: "linux", id: "debian", version: "13", arch: "amd64" });
  assert.equal(report?.observedAt, "2026-11-12T10:00:00Z");
  const stated = intakeOptions({ id: "a", labels: { site: "fra" }, observedAt: "2026-11-01T00:00:00Z" });
  const [record] = dpkgFormat.convert(textInput(stanza()), stated).records;
  assert.deepEqual(record?.record, {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id: "a", labels: { site: "fra" } },
    observedAt: "2026-11-01T00:00:00Z",
    os: { family: "linux" },
    software: [{ purl: "pkg:deb/a@1" }],
  });
});

test("dpkgFormat refuses a file when nobody says whose it is", () => {
  const { records, refused } = dpkgFormat.convert(textInput(stanza(), "status"), intakeOptions());
  assert.equal(records.length, 0);
  assert.deepEqual(refused, [
    { record: "status", at: "status", reason: "dpkg files name no endpoint: give --id" },
  ]);
});

function stanza(fields: Readonly<Record<string, string>> = {}): string {
  const all = { Package: "a", Status: "install ok installed", Version: "1", ...fields };
  const lines = Object.entries(all).filter(([, value]) => value !== "");
  return `${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}\n`;
}

test("dpkgFormat reads every status that dpkg knows, and no other", () => {
  const cases: readonly (readonly [status: string, expected: object | "absent" | "fault"])[] = [
    ["install ok installed", {}],
    ["hold ok installed", { held: true }],
    ["deinstall ok installed", {}],
    ["purge ok installed", {}],
    ["unknown ok installed", {}],
    ["install reinstreq installed", { status: "half-installed" }],
    ["install ok unpacked", { status: "unpacked" }],
    ["install reinstreq half-installed", { status: "half-installed" }],
    ["hold ok half-configured", { status: "half-configured", held: true }],
    ["install ok triggers-awaited", { status: "triggers-awaited" }],
    ["install ok triggers-pending", { status: "triggers-pending" }],
    ["deinstall ok config-files", "absent"],
    ["unknown ok not-installed", "absent"],
    ["install ok instaled", "fault"],
    ["install installed", "fault"],
    ["install ok installed twice", "fault"],
    ["installed", "fault"],
  ];
  for (const [status, expected] of cases) {
    const { report } = convert(`${stanza({ Status: status })}\n${stanza({ Package: "other" })}`);
    const item = report?.software?.find(({ purl }) => purl.includes("/a@"));
    assert.deepEqual(
      item,
      typeof expected === "string" ? undefined : { purl: "pkg:deb/debian/a@1", ...expected },
      status,
    );
    assert.equal(report?.partial !== undefined, expected === "fault", status);
  }
});

test("dpkgFormat reads a source with and without its version", () => {
  const sourceOf = (field: string) => convert(stanza({ Source: field })).report?.software?.[0]?.source;
  assert.deepEqual(sourceOf("glibc"), { name: "glibc", version: "1" });
  assert.deepEqual(sourceOf("glibc (1:2.36-9)"), { name: "glibc", version: "1:2.36-9" });
  assert.equal(sourceOf(""), undefined);
});

test("dpkgFormat calls a damaged file partial, and keeps what it could read", () => {
  const fine = stanza({ Package: "fine" });
  const cases: readonly (readonly [text: string, packages: number, partial: RegExp])[] = [
    [`${fine}\nStatus: install ok installed\nVersion: 1\n`, 1, /line 5: a package has no name/],
    [`${fine}\n${stanza({ Version: "" })}`, 1, /line 5: a has no version/],
    [`${fine}\n${stanza({ Status: "" })}`, 1, /line 5: a has no valid status: ""/],
    [`${fine}\n${fine}`, 2, /line 5: fine was there before/],
    [`${fine}yolo\n`, 1, /line 4: it is no "Name: value" line: "yolo"/],
    [`${fine}Package: b\n`, 1, /line 4: it has "Package" a second time/],
    [` orphan\n\n${fine}`, 1, /line 1: it continues a field that is not there/],
    [`${fine}\n\0\0\0\0\n`, 1, /no "Name: value" line/],
    [fine.trimEnd(), 1, /ends in the middle of a line/],
    [stanza({ Maintainer: "x" }), 1, /does not end with the empty line/],
    [`${fine}\n${stanza({ Status: "" })}\nyolo\n`, 1, /^line 5: a has no valid status: "", and 2 more$/],
  ];
  for (const [text, packages, partial] of cases) {
    const { report } = convert(text);
    assert.equal(report?.software?.length, packages, text);
    assert.match(report?.partial ?? "", partial);
  }
});

test("dpkgFormat never takes a real file that was cut off for a whole one", () => {
  const text = intakeFixture("dpkg/before.status.gz");
  for (let at = 1; at < text.length; at += 487) {
    const { report, refused } = convert(text.slice(0, at));
    const endsWhole = text.slice(0, at).endsWith("\n\n") && report !== undefined;
    if (!endsWhole) assert.ok(report?.partial !== undefined || refused.length === 1, `cut at ${at}`);
    const tail = convert(text.slice(at));
    const startsWhole = text.slice(at).trimStart().startsWith("Package:");
    if (!startsWhole)
      assert.ok(tail.report?.partial !== undefined || tail.refused.length === 1, `from ${at}`);
  }
});

test("dpkgFormat reads the small and damaged files of osv-scalibr", () => {
  const cases: readonly (readonly [file: string, packages: number | "refused", partial: boolean])[] = [
    ["single", 1, true], // hand-trimmed: without dpkg's last empty line
    ["transitional", 1, true],
    ["trailingnewlines", 1, false],
    ["statusfield", 5, true], // one package without a status
    ["nopackage", 2, true],
    ["noversion", 2, true],
    ["valid", 7, true],
    ["invalid", "refused", false],
    ["empty", "refused", false],
  ];
  for (const [file, packages, partial] of cases) {
    const { report, refused } = convert(intakeFixture(`dpkg/scalibr/${file}`));
    assert.equal(report === undefined ? "refused" : report.software?.length, packages, file);
    assert.equal(report?.partial !== undefined, partial, `${file}: ${report?.partial}`);
    assert.equal(refused.length, packages === "refused" ? 1 : 0, file);
  }
});
