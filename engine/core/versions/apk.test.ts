import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { readOrderTable } from "../../../scripts/oracles/order-table.ts";
import { apkScheme } from "./apk.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "1.0_alpha",
    "1.0_alpha1",
    "1.0_beta",
    "1.0_pre",
    "1.0_rc1",
    "1.0_rc1-r1",
    "1.0",
    "1.0-r0",
    "1.0-r1",
    "1.0-r10",
    "1.0~abc",
    "1.0~abc-r1",
    "1.0~abd",
    "1.0_cvs",
    "1.0_svn",
    "1.0_git20240101",
    "1.0_hg",
    "1.0_p1",
    "1.0_p1_p1",
    "1.0_p2",
    "1.0a",
    "1.0a_p1",
    "1.0b",
    "1.0.0",
    "1.0.01",
    "1.0.1",
    "1.0.9",
    "1.0.10",
    "1.1",
  ],
  ["1.05", "1.06", "1.1", "1.9", "1.10"],
  ["9", "10", "18446744073709551615", "18446744073709551616"],
  ["1-ruff", "1_rc1", "1"],
];

test("apkScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(apkScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(apkScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["1-r", "1-r0"],
  ["1-r1", "1-r01"],
  ["01.2", "1.2"],
  ["1_p01", "1_p1"],
  ["1-ruff1", "1-ruff2"],
];

test("apkScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(apkScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "latest",
  "unknown",
  "n/a",
  "-1",
  "~1",
  "_1",
  "..1",
  "1 0",
  "1.0 ",
  "1.0\n",
  "1+1",
  "1:1",
  "1é",
  "1٣",
  "<unfixed>",
];

test("apkScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(apkScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => apkScheme.compare(text, text), {
      name: "VersionError",
      scheme: apkScheme.name,
      text,
    });
    assert.throws(() => apkScheme.compare("1.0", text), { name: "VersionError", text });
  }
});

for (const [name, count] of [
  ["alpine-versions.txt", 778],
  ["alpine-versions-generated.txt.gz", 13979],
] as const) {
  test(`apkScheme.compare() is right on all ${count} pairs of ${name}`, () => {
    const pairs = readOrderTable(new URL(`fixtures/${name}`, import.meta.url));
    assert.equal(pairs.length, count);
    assert.deepEqual(wrongAnswers(apkScheme, pairs), []);
  });
}
