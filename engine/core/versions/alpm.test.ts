import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { pairShares, requireTelling } from "../../../scripts/oracles/pair-shares.ts";
import { readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { alpmScheme } from "./alpm.ts";

const ascending: readonly (readonly string[])[] = [
  ["1.0a", "1.0b", "1.0beta", "1.0p", "1.0pre", "1.0rc", "1.0", "1.0.a", "1.0.1"],
  ["1", "1.0", "1.1", "1.1.1", "1.2", "2.0", "1:1.0", "2:0.1"],
  ["1.5", "1.5-1", "1.5-2", "1.5-10", "1.5.1-1"],
  ["1.0.1", "1.0..0"],
  ["r9.abc", "r10.abc"],
  ["1-1.0", "1-1.1"],
];

test("alpmScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(alpmScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(alpmScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["1.0", "0:1.0"],
  ["1.0", "01.00"],
  ["1.0", "1_0"],
  ["001:1", "1:1"],
  ["1.0-1", "1.0-01"],
];

test("alpmScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(alpmScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "1.0-",
  "-1",
  ":1",
  "1:",
  "1.",
  "1.-1",
  "1.0-1.",
  "1 0",
  " 1",
  "1\n",
  "1é",
];

test("alpmScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(alpmScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => alpmScheme.compare(text, text), {
      name: "VersionError",
      scheme: alpmScheme.name,
      text,
    });
    assert.throws(() => alpmScheme.compare("1.0", text), { name: "VersionError", text });
  }
});

test("alpmScheme.compare() says what pacman's library said of at least 18,000 generated pairs", () => {
  const { header, pairs } = readPairsFile(new URL("fixtures/alpm-oracle.tsv.gz", import.meta.url));
  const ordered = pairs.filter(({ answer }) => answer !== "error");
  assert.ok(ordered.length >= 18000, `${ordered.length} pairs`);
  assert.deepEqual([ordered.length, pairs.length - ordered.length], [header.ordered, header.refused]);
  assert.deepEqual(pairShares(ordered), header.shares);
  requireTelling(header.shares);
  assert.deepEqual(wrongAnswers(alpmScheme, pairs), []);
});
