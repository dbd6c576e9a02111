import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { pairShares, requireTelling } from "../../../scripts/oracles/pair-shares.ts";
import { readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { pep440Scheme } from "./pep440.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "1.0.dev456",
    "1.0a1",
    "1.0a2.dev456",
    "1.0a12.dev456",
    "1.0a12",
    "1.0b1.dev456",
    "1.0b2",
    "1.0b2.post345.dev456",
    "1.0b2.post345",
    "1.0rc1.dev456",
    "1.0rc1",
    "1.0",
    "1.0+abc.5",
    "1.0+abc.7",
    "1.0+5",
    "1.0.post456.dev34",
    "1.0.post456",
    "1.0.15",
    "1.1.dev1",
  ],
  ["9999.9", "1!0.1", "2!0"],
  ["1.9", "1.10", "1.18446744073709551615", "1.18446744073709551616"],
  ["1+a", "1+a.a", "1+a.1", "1+b", "1+1", "1+1.a", "1+1.1"],
];

test("pep440Scheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(pep440Scheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(pep440Scheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["1.0", "1"],
  ["1.0.0", "1"],
  ["v1.0", "1.0"],
  ["0!1", "1"],
  ["1.0ALPHA-1", "1.0a1"],
  ["1.0c1", "1.0rc1"],
  ["1.0.preview_3", "1.0rc3"],
  ["1.0-1", "1.0.post1"],
  ["1.0-r1", "1.0.post1"],
  ["1.0rev", "1.0post0"],
  ["1.0a", "1.0a0"],
  ["1.0dev", "1.0.dev0"],
  ["1.0+AB-1", "1.0+ab.1"],
  ["01.010", "1.10"],
];

test("pep440Scheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(pep440Scheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "latest",
  "1.0x",
  "1.0.",
  "1..0",
  ".1",
  "1.0-",
  "1.0+",
  "1.0+a+b",
  "1.0+a..b",
  "1.0a1b1",
  "1.0--1",
  "2004d",
  "1!!1",
  "!1",
  " 1.0",
  "1.0 ",
  "1.0\n",
  "1.0poſt1",
  "١.0",
];

test("pep440Scheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(pep440Scheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => pep440Scheme.compare(text, text), {
      name: "VersionError",
      scheme: pep440Scheme.name,
      text,
    });
    assert.throws(() => pep440Scheme.compare("1.0", text), { name: "VersionError", text });
  }
});

test("pep440Scheme.compare() says what Python's packaging said of at least 20,000 generated pairs", () => {
  const { header, pairs } = readPairsFile(new URL("fixtures/pep440-oracle.tsv.gz", import.meta.url));
  const ordered = pairs.filter(({ answer }) => answer !== "error");
  assert.ok(ordered.length >= 20000, `${ordered.length} pairs`);
  assert.deepEqual([ordered.length, pairs.length - ordered.length], [header.ordered, header.refused]);
  assert.deepEqual(pairShares(ordered), header.shares);
  requireTelling(header.shares);
  assert.deepEqual(wrongAnswers(pep440Scheme, pairs), []);
});
