import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { pairShares, requireTelling } from "../../../scripts/oracles/pair-shares.ts";
import { readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { mavenScheme } from "./maven.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "1.0-alpha",
    "1.0-alpha-1",
    "1.0.beta",
    "1.0-beta2",
    "1.0-milestone-1",
    "1.0-RC1",
    "1.0-cr2",
    "1.0-SNAPSHOT",
    "1.0",
    "1.0-sp",
    "1.0-sp-1",
    "1.0-android",
    "1.0-jre",
    "1.0-1",
    "1.0.1",
    "1.1",
    "1.10",
    "2",
  ],
  ["1-alpha", "1.beta.1", "1", "1.foo.1", "1.0.1"],
  ["1.0.Final-redhat-1", "1.0.Final-redhat-2", "1.0.1.Final"],
  ["1.2.3.4", "1.2.3.18446744073709551616"],
  ["31.1-jre", "32.0-android", "32.0-jre"],
];

test("mavenScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(mavenScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(mavenScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["1", "1.0"],
  ["1.0.0", "1-ga"],
  ["1.0.Final", "1.0"],
  ["1.0.0.RELEASE", "1"],
  ["1.0-a1", "1.0-alpha-1"],
  ["1.0.rc1", "1.0-RC1"],
  ["1cr", "1rc"],
  ["1.0-0", "1"],
  ["1-0-alpha", "1-alpha"],
  ["1.foo.1", "1-foo.1"],
  ["01.1", "1.01"],
];

test("mavenScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(mavenScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = ["", "unknown", "Finchley.RELEASE", "1 0", " 1", "1\n", "1é", "1\u0000"];

test("mavenScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(mavenScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => mavenScheme.compare(text, text), {
      name: "VersionError",
      scheme: mavenScheme.name,
      text,
    });
    assert.throws(() => mavenScheme.compare("1.0", text), { name: "VersionError", text });
  }
});

test("mavenScheme.compare() says what Maven said of at least 13,000 generated pairs", () => {
  const { header, pairs } = readPairsFile(new URL("fixtures/maven-oracle.tsv.gz", import.meta.url));
  const ordered = pairs.filter(({ answer }) => answer !== "error");
  assert.ok(ordered.length >= 13000, `${ordered.length} pairs`);
  assert.deepEqual([ordered.length, pairs.length - ordered.length], [header.ordered, header.refused]);
  assert.deepEqual(pairShares(ordered), header.shares);
  requireTelling(header.shares);
  assert.deepEqual(wrongAnswers(mavenScheme, pairs), []);
});
