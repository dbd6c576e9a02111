import assert from "node:assert/strict";
import { test } from "node:test";
import { askDpkg, dpkgVersion } from "../../../scripts/oracles/ask-dpkg.ts";
import { samplePairs, wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { readOrderTable } from "../../../scripts/oracles/order-table.ts";
import { pairShares, requireTelling } from "../../../scripts/oracles/pair-shares.ts";
import { readLines, readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { debScheme } from "./deb.ts";

const fixtures = new URL("fixtures/", import.meta.url);
const oracle = new URL("deb-oracle.tsv.gz", fixtures);

const ascending: readonly (readonly [string, string])[] = [
  ["1.0~rc1", "1.0"],
  ["1.0~~", "1.0~"],
  ["1.0~~a", "1.0~"],
  ["1.0", "1.0a"],
  ["1.0a", "1.0+"],
  ["1.0Z", "1.0a"],
  ["1.0-1", "1.0+"],
  ["1.9", "1.10"],
  ["1.099", "1.100"],
  ["99999999999999999998", "99999999999999999999"],
  ["9", "1:0"],
  ["1-9", "2"],
  ["1.0-1", "1.0-1+b1"],
  ["1.0-1~bpo12+1", "1.0-1"],
  ["1-1", "1-1-1"],
  ["beta1", "beta2"],
  ["1_0", "1_1"],
];

test("debScheme.compare() sorts the first before the second", () => {
  for (const [older, newer] of ascending) {
    assert.equal(debScheme.compare(older, newer), -1, `${older} < ${newer}`);
    assert.equal(debScheme.compare(newer, older), 1, `${newer} > ${older}`);
  }
});

test("debScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of [
    ["1.0", "0:1.0"],
    ["1.0", "1.0-0"],
    ["1.0", "1.0-000"],
    ["1.01", "1.1"],
    ["1.0", "1."],
    ["0001:1", "1:1"],
    [`1.${"0".repeat(500)}7`, "1.7"],
  ] as const) {
    assert.equal(debScheme.compare(a, b), 0, `${a} = ${b}`);
  }
});

test("debScheme.isVersion() refuses what dpkg refuses, and what could be misread", () => {
  for (const text of [
    ...[
      "",
      "1.0-",
      "-1",
      ":1",
      "1:",
      "a:1",
      "2147483648:1",
      "1-2:3",
      "1:-1",
      "1 1",
      " 1",
      "1 ",
      "1\t",
      "1\n",
    ],
    ...["+1:1", "-0:1", "1é", "é1", "1\u0000", "1\u007f", "1\u202e", "1٣"],
  ]) {
    assert.equal(debScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => debScheme.compare(text, text), { name: "VersionError", scheme: "deb", text });
    assert.throws(() => debScheme.compare("1", text), { name: "VersionError", text });
  }
});

test("debScheme.isVersion() accepts what dpkg only warns about, since status files hold it", () => {
  for (const text of ["a1.0", "1_0", "1.0-1_2", "~1", "1/2", "1:2:3", "2147483647:1", "0002147483647:1"]) {
    assert.equal(debScheme.isVersion(text), true, text);
  }
});

test("debScheme.isVersion() accepts every version of a real host", () => {
  const installed = readLines(new URL("deb-real.txt", fixtures));
  assert.ok(installed.length >= 166);
  assert.deepEqual(
    installed.filter((text) => !debScheme.isVersion(text)),
    [],
  );
});

for (const [name, count] of [
  ["debian-versions.txt", 30],
  ["debian-versions-generated.txt.gz", 14_442],
] as const) {
  test(`debScheme.compare() is right on all ${count} pairs of ${name}`, () => {
    const pairs = readOrderTable(new URL(name, fixtures));
    assert.equal(pairs.length, count);
    assert.deepEqual(wrongAnswers(debScheme, pairs), []);
  });
}

test("debScheme.compare() says what dpkg said of at least 20,000 generated pairs", () => {
  const { header, pairs } = readPairsFile(oracle);
  const ordered = pairs.filter(({ answer }) => answer !== "error");
  assert.ok(ordered.length >= 20_000, `${ordered.length} pairs`);
  assert.deepEqual([ordered.length, pairs.length - ordered.length], [header.ordered, header.refused]);
  assert.deepEqual(pairShares(ordered), header.shares);
  requireTelling(header.shares);
  assert.deepEqual(wrongAnswers(debScheme, pairs), []);
});

test("the dpkg of this machine still says what the fixture says, on a seeded thousand", (t) => {
  if (dpkgVersion() === undefined) return t.diagnostic("dpkg is not installed: the fixture stands for it");
  const sample = samplePairs(readPairsFile(oracle).pairs, 1000, 7);
  assert.deepEqual(
    askDpkg(sample),
    sample.map(({ answer }) => answer),
  );
});
