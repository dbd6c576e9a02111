import assert from "node:assert/strict";
import { test } from "node:test";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { apkFormat } from "./apk-db.ts";

const options = intakeOptions({ id: "edge-1", os: { id: "alpine", version: "3.18" } });
const INSTALLED = `${intakeFixture("apk/installed")}\n`;

function convert(text: string, ...others: readonly (readonly [string, string])[]) {
  const inputs = [textInput(text, "installed"), ...others.map(([name, more]) => textInput(more, name))];
  const { records, refused } = apkFormat.convertAll?.(inputs, options) ?? { records: [], refused: [] };
  const report = records[0]?.record;
  if (report !== undefined) assert.equal(options.reportFault(report), undefined);
  return { report, refused: refused.map(({ reason }) => reason) };
}

test("apkFormat reads a real database with the origins of its packages", () => {
  const { report, refused } = convert(INSTALLED);
  assert.deepEqual(refused, []);
  assert.equal(report?.partial, undefined);
  assert.equal(report?.software?.length, 15);
  assert.deepEqual(report?.os, { family: "linux", id: "alpine", version: "3.18", arch: "x86_64" });
  assert.deepEqual(
    report?.software?.find(({ purl }) => purl.includes("/libcrypto3@")),
    {
      purl: "pkg:apk/alpine/libcrypto3@3.1.0-r4?arch=x86_64",
      source: { name: "openssl", version: "3.1.0-r4" },
    },
  );
});

test("apkFormat takes the system from an os-release file beside the database", () => {
  const release = 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.20.3\n';
  const { report } = convert(INSTALLED, ["root/etc/os-release", release]);
  assert.deepEqual(report?.os, { family: "linux", id: "alpine", version: "3.20.3", arch: "x86_64" });
});

test("apkFormat calls what is damaged partial, and refuses what lists nothing", () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    [intakeFixture("apk/installed"), 15, /does not end with the empty line/],
    [intakeFixture("apk/single"), 1, /does not end with the empty line/],
    [intakeFixture("apk/no-origin"), 1, /pkgname names no origin/],
    [`${INSTALLED}${intakeFixture("apk/invalid")}`, 15, /is no "X:value": "asdf"/],
    [`${INSTALLED}${intakeFixture("apk/single")}\n`, 16, /alpine-baselayout-data was there before/],
    [INSTALLED.replace("V:3.1.0-r4\n", ""), 14, /has no version/],
    [INSTALLED.replace("P:zlib\n", ""), 14, /a package has no name/],
    [INSTALLED.replace("o:zlib\n", "o:zlib\no:zlib\n"), 15, /has "o" a second time/],
    [INSTALLED.trimEnd(), 15, /ends in the middle of a line/],
  ];
  for (const [text, count, says] of cases) {
    const { report } = convert(text);
    assert.match(report?.partial ?? "whole", says);
    assert.equal(report?.software?.length, count, String(says));
  }
  for (const text of ["", "\n\n", intakeFixture("apk/invalid")])
    assert.match(convert(text).refused[0] ?? "", /^lists no installed package/);
  const { refused } = apkFormat.convert(textInput(INSTALLED, "x"), intakeOptions());
  assert.equal(refused[0]?.reason, "databases of apk name no endpoint: give --id");
});

test("apkFormat reads a package whose scripts failed as half-configured, and a group that people made as its own", () => {
  const text = "C:Q1x\nP:a\nV:1-r0\no:a\nf:s\n\nC:Q1x\nP:.deps\nV:20260101.1\n\n";
  const { report } = convert(text);
  assert.equal(report?.partial, undefined);
  assert.deepEqual(report?.software, [
    { purl: "pkg:apk/alpine/a@1-r0", status: "half-configured" },
    { purl: "pkg:apk/alpine/.deps@20260101.1" },
  ]);
});

test("apkFormat never takes a database that was cut off for a whole one, but between two packages", () => {
  for (let at = 1; at < INSTALLED.length; at += 7) {
    const cut = INSTALLED.slice(0, at);
    const { report, refused } = convert(cut);
    const isWholePackages = cut.endsWith("\n\n");
    assert.ok(isWholePackages || report?.partial !== undefined || refused.length === 1, `cut at ${at}`);
  }
});

test("apkFormat never gives a whole report with fewer packages or origins when a line is lost", () => {
  const said = (text: string) => {
    const { report } = convert(text);
    const items = (report?.software ?? []).map(({ purl, source }) => [purl.replace(/\?.*/, ""), source]);
    return { items, isSaid: report === undefined || report.partial !== undefined };
  };
  const whole = said(INSTALLED).items;
  const lines = INSTALLED.split("\n");
  for (const index of lines.keys()) {
    const { items, isSaid } = said(lines.toSpliced(index, 1).join("\n"));
    if (!isSaid) assert.deepEqual(items, whole, `without line ${index + 1}: ${lines[index]}`);
  }
});
