import assert from "node:assert/strict";
import { test } from "node:test";
import { pack } from "tar-stream";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { alpmFormat } from "./alpm-db.ts";
import type { IntakeInput } from "./report-format.ts";

const options = intakeOptions({ id: "arch-1" });
const DESCS = ["valid", "valid_no_dep", "valid_one_dep"] as const;

function convertAll(inputs: readonly IntakeInput[]) {
  const { records, refused } = alpmFormat.convertAll?.(inputs, options) ?? { records: [], refused: [] };
  const report = records[0]?.record;
  if (report !== undefined) assert.equal(options.reportFault(report), undefined);
  return { report, refused: refused.map(({ reason }) => reason) };
}

function folder(): readonly IntakeInput[] {
  return [
    textInput("9\n", "local/ALPM_DB_VERSION"),
    ...DESCS.flatMap((name) => [
      textInput(intakeFixture(`alpm/${name}`), `local/${name}-1/desc`),
      textInput("%FILES%\nusr/\n", `local/${name}-1/files`),
    ]),
  ];
}

const PURLS = [
  "pkg:alpm/arch/gawk@5.3.1-1?arch=x86_64",
  "pkg:alpm/arch/libxml2@2.13.5-1?arch=x86_64",
  "pkg:alpm/arch/filesystem@2024.11.21-1?arch=any",
];

test("alpmFormat reads a folder, with an os-release file beside it", () => {
  const { report, refused } = convertAll([
    ...folder(),
    textInput("ID=arch\nBUILD_ID=rolling\n", "etc/os-release"),
  ]);
  assert.deepEqual(refused, []);
  assert.equal(report?.partial, undefined);
  assert.deepEqual(report?.os, { family: "linux", id: "arch", version: "" });
  assert.deepEqual(
    report?.software?.map(({ purl }) => purl),
    PURLS,
  );
});

test("alpmFormat reads a tar archive, and calls one partial that was cut off or damaged", async () => {
  const archive = pack();
  for (const { name, bytes } of folder()) archive.entry({ name }, Buffer.from(bytes));
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = Buffer.concat(chunks);
  const whole = convertAll([{ name: "local.tar", bytes }]).report;
  assert.equal(whole?.partial, undefined);
  assert.deepEqual(
    whole?.software?.map(({ purl }) => purl),
    PURLS,
  );
  for (let at = 0; at < bytes.length - 1024; at += 101) {
    const { report, refused } = convertAll([{ name: "local.tar", bytes: bytes.subarray(0, at) }]);
    assert.ok(refused.length === 1 || report?.partial !== undefined, `cut at ${at}`);
  }
  const damaged = Uint8Array.from(bytes);
  damaged[1024] = 0x41;
  assert.match(
    convertAll([{ name: "local.tar", bytes: damaged }]).refused[0] ?? "",
    /damaged at byte 1024: its checksum/,
  );
});

test("alpmFormat reads what pacman -Q prints", () => {
  const { report } = convertAll([textInput("gcc 14.2.1+r134+gab884fffe3fc-1\npacman 1:7.0.0-1.1\n", "-")]);
  assert.equal(report?.partial, undefined);
  assert.deepEqual(report?.software, [
    { purl: "pkg:alpm/arch/gcc@14.2.1%2Br134%2Bgab884fffe3fc-1" },
    { purl: "pkg:alpm/arch/pacman@1%3A7.0.0-1.1" },
  ]);
});

test("alpmFormat reads the base that a package was split off", () => {
  const desc = "%NAME%\ngcc-libs\n\n%VERSION%\n14.2-1\n\n%BASE%\ngcc\n\n%ARCH%\nx86_64\n\n";
  const { report } = convertAll([textInput(desc, "gcc-libs-14.2-1/desc")]);
  assert.deepEqual(report?.software?.[0]?.source, { name: "gcc", version: "14.2-1" });
});

test("alpmFormat calls what is damaged partial, and refuses what lists nothing", () => {
  const fine = textInput("gcc 14-1\n", "list");
  const cases: readonly (readonly [IntakeInput, RegExp])[] = [
    [textInput(intakeFixture("alpm/eof_after_dependencies"), "a/desc"), /names no base/],
    [textInput(intakeFixture("alpm/invalid_value_eof"), "a/desc"), /gawk has no version|names no base/],
    [textInput("%FILES%\n", "a-1-1/files"), /a-1-1 has no desc/],
    [textInput("gcc 14-1\n", "again"), /gcc was there before/],
    [textInput("bash 5\n", "x"), /bash has no valid version: "5"/],
    [textInput("error: failed to initialize alpm library\n", "x"), /is no package/],
    [textInput("bash 5.2-1", "x"), /ends in the middle of a line/],
    [textInput("stray\n%NAME%\na\n", "a/desc"), /a line of no section/],
    [textInput("%NAME%\na\n\n%NAME%\nb\n\n%VERSION%\n1-1\n\n%BASE%\na\n", "a/desc"), /%NAME% a second time/],
  ];
  for (const [file, says] of cases) {
    const { report } = convertAll([fine, file]);
    assert.match(report?.partial ?? "whole", says);
    assert.ok((report?.software?.length ?? 0) >= 1);
  }
  assert.match(convertAll([textInput("", "x")]).refused[0] ?? "", /lists no installed package/);
  const { refused } = alpmFormat.convert(fine, intakeOptions());
  assert.equal(refused[0]?.reason, "databases of pacman name no endpoint: give --id");
});

test("alpmFormat never gives a whole report of a desc that was cut off before its base", () => {
  const desc = intakeFixture("alpm/valid");
  for (let at = 0; at < desc.length; at += 1) {
    const { report, refused } = convertAll([
      textInput("bash 5.2-1\n", "list"),
      textInput(desc.slice(0, at), "gawk/desc"),
    ]);
    assert.deepEqual(refused, []);
    const isWhole = report?.partial === undefined;
    if (isWhole)
      assert.ok(report?.software?.some(({ purl }) => purl.startsWith("pkg:alpm/arch/gawk@5.3.1-1")));
  }
});
