import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { pairShares, requireTelling } from "../../../scripts/oracles/pair-shares.ts";
import { readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { gemScheme } from "./gem.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "0",
    "1.0.a",
    "1.0.a.2",
    "1.0.alpha",
    "1.0.b1",
    "1.0.b2",
    "1.0.b10",
    "1.0.pre",
    "1.0.rc1",
    "1.0",
    "1.0.0.1",
    "1.0.1",
    "1.9",
    "1.10",
    "18446744073709551615",
    "18446744073709551616",
  ],
  ["1.0-x86", "1.0-1", "1.0"],
  ["1.A", "1.a"],
];

test("gemScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(gemScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(gemScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["1", "1.0"],
  ["1.0.a", "1.a"],
  ["1.01", "1.1"],
  ["1-1", "1.pre.1"],
  ["1.a.0", "1.a"],
  ["1.a1", "1.a.1"],
];

test("gemScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(gemScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "a",
  "v1.0",
  "1.",
  "1..0",
  ".1",
  "1_0",
  "1+1",
  "1.0-",
  "1.0-a_b",
  " 1.0",
  "1.0 ",
  "1.0\n",
  "1.é",
  "١",
];

test("gemScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(gemScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => gemScheme.compare(text, text), {
      name: "VersionError",
      scheme: gemScheme.name,
      text,
    });
    assert.throws(() => gemScheme.compare("1.0", text), { name: "VersionError", text });
  }
});

test("gemScheme.compare() says what Ruby said of at least 20,000 generated pairs", () => {
  const { header, pairs } = readPairsFile(new URL("fixtures/gem-oracle.tsv.gz", import.meta.url));
  const ordered = pairs.filter(({ answer }) => answer !== "error");
  assert.ok(ordered.length >= 20000, `${ordered.length} pairs`);
  assert.deepEqual([ordered.length, pairs.length - ordered.length], [header.ordered, header.refused]);
  assert.deepEqual(pairShares(ordered), header.shares);
  requireTelling(header.shares);
  assert.deepEqual(wrongAnswers(gemScheme, pairs), []);
});
