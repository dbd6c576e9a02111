import assert from "node:assert/strict";
import { test } from "node:test";
import { documentFault } from "../commands/document-fault.ts";
import { intakeFixture, intakeOptions, textInput } from "../testing/intake.ts";
import { chocoFormat } from "./choco.ts";
import type { IntakeInput } from "./report-format.ts";

function convert(...inputs: readonly (string | IntakeInput)[]) {
  const files = inputs.map((one, at) => (typeof one === "string" ? textInput(one, `file-${at}`) : one));
  const { records, refused } = chocoFormat.convertAll?.(files, intakeOptions({ id: "ws-1" })) ?? {
    records: [],
    refused: [],
  };
  const report = records[0]?.record;
  if (report !== undefined) assert.equal(documentFault("EndpointReport", report), undefined);
  return {
    purls: report?.software?.map(({ purl }) => purl),
    partial: report?.partial,
    refused: refused.map(({ reason }) => reason),
  };
}

const PURLS = ["pkg:chocolatey/7zip@23.1.0", "pkg:chocolatey/git.install@2.44.0-rc1"];

test("chocoFormat reads choco list, with -r and without", () => {
  const texts = [
    "7zip|23.1.0\r\ngit.install|2.44.0-rc1\r\n",
    "7zip|23.1.0\ngit.install|2.44.0-rc1|false\n",
    "Chocolatey v2.2.2\r\n7zip 23.1.0\r\ngit.install 2.44.0-rc1\r\n2 packages installed.\r\n",
    "Chocolatey v1.4.0\r\n7zip 23.1.0 [Approved]\r\ngit.install v2.44.0-rc1\r\n2 packages installed.\r\n",
  ];
  for (const text of texts) {
    assert.deepEqual(convert(text).purls, PURLS);
    assert.match(convert(text).partial ?? "", /^it lists only what Chocolatey installed/);
  }
});

test("chocoFormat reads the programs that --include-programs adds", () => {
  const text =
    "Chocolatey v2.2.2\r\n7zip 23.1.0\r\n1 packages installed.\r\n\r\nMozilla Firefox (x64 de)|130.0\r\nFabrikam Agent|\r\n2 applications not managed with Chocolatey.\r\n";
  assert.deepEqual(convert(text).purls, [
    "pkg:chocolatey/7zip@23.1.0",
    "pkg:generic/Mozilla%20Firefox%20(x64%20de)@130.0",
    "pkg:generic/Fabrikam%20Agent",
  ]);
  assert.equal(convert(text).partial, undefined);
});

test("chocoFormat calls a list partial that is damaged, short or cut off", () => {
  const cases = [
    ["7zip|23.1.0\r\nUnable to read git\r\n", /^line 2 is no package/],
    ["7zip|23.1.0\r\ngit|\r\n", /^line 2 is no package/],
    ["7zip 23.1.0\r\n2 packages installed.\r\n", /says 2 packages and has 1/],
    ["7zip|23.1", /middle of a line/],
  ] as const;
  for (const [text, partial] of cases) assert.match(convert(text).partial ?? "", partial);
});

test("chocoFormat refuses what could be installed, and lists of nothing", () => {
  assert.match(
    convert("7zip 23.1.0\r\n9870 packages found.\r\n").refused[0] ?? "",
    /what could be installed/,
  );
  assert.deepEqual(convert("0 packages installed.\r\n").refused, ["it lists nothing"]);
  assert.equal(convert("").refused.length, 1);
  const nobody = chocoFormat.convert(textInput("7zip|23.1.0\n"), intakeOptions());
  assert.match(nobody.refused[0]?.reason ?? "", /give --id/);
});

test("chocoFormat reads the manifests of a folder, and names those that are none", () => {
  const files = ["atom.install", "cmake"].map((name) => intakeFixture(`choco/${name}.nuspec`));
  const purls = ["pkg:chocolatey/atom.install@1.60.0", "pkg:chocolatey/cmake@4.1.1"];
  assert.deepEqual(convert(...files).purls, purls);
  const damaged = ["atom_withoutid", "atom_withoutversion", "invalid"].map((name) =>
    intakeFixture(`choco/${name}.nuspec`),
  );
  const read = convert(...files, ...damaged);
  assert.deepEqual(read.purls, purls);
  assert.equal(
    read.partial,
    "it lists only what Chocolatey installed: give choco list --include-programs without -r, and 3 more",
  );
  assert.deepEqual(read.refused.slice(0, 2), ["it names no package", "atom has no version"]);
  assert.match(
    convert('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><package/>').refused[0] ?? "",
    /document type/,
  );
  assert.match(convert("<package><metadata><id>a</id>").refused[0] ?? "", /^it is no XML/);
});
