import assert from "node:assert/strict";
import { test } from "node:test";
import { askRpm, rpmVersion } from "../../../scripts/oracles/ask-rpm.ts";
import { samplePairs, wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { readOrderTable } from "../../../scripts/oracles/order-table.ts";
import { pairShares, requireTelling } from "../../../scripts/oracles/pair-shares.ts";
import { readLines, readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { rpmScheme } from "./rpm.ts";

const fixtures = new URL("fixtures/", import.meta.url);
const oracle = new URL("rpm-oracle.tsv.gz", fixtures);

const ascending: readonly (readonly [string, string])[] = [
  ["1.0~rc1", "1.0"],
  ["1.0~", "1.0"],
  ["1.0", "1.0^"],
  ["1.0^git1", "1.0.1"],
  ["1.0^git1", "1.0a"],
  ["1.0^~", "1.0^"],
  ["1.0", "1.0.a"],
  ["1.a", "1.0"],
  ["1.A", "1.a"],
  ["1.9", "1.10"],
  ["99999999999999999998", "99999999999999999999"],
  ["9", "1:0"],
  ["1", "1-0"],
  ["1", "1-"],
  ["1-", "1-0"],
  ["(none):1.0-1", "1:1.0-1"],
  ["1-1.el8", "1-1.el8_10"],
];

test("rpmScheme.compare() sorts the first before the second", () => {
  for (const [older, newer] of ascending) {
    assert.equal(rpmScheme.compare(older, newer), -1, `${older} < ${newer}`);
    assert.equal(rpmScheme.compare(newer, older), 1, `${newer} > ${older}`);
  }
});

test("rpmScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of [
    ["1.0-1", "0:1.0-1"],
    ["1.0-1", "(none):1.0-1"],
    ["1.0-1", ":1.0-1"],
    ["0:1.0-1", "(none):1.0-1"],
    ["007:1", "7:1"],
    ["1.01", "1.1"],
    ["1.0", "1_0"],
    ["1.0", "1..0."],
    ["1a2", "1.a.2"],
    [`1.${"0".repeat(500)}7`, "1.7"],
  ] as const) {
    assert.equal(rpmScheme.compare(a, b), 0, `${a} = ${b}`);
  }
});

test("rpmScheme.isVersion() refuses what holds no version, a blank or a control character", () => {
  for (const text of [
    ...[
      "",
      "1:",
      "-1",
      "1:-1",
      ":",
      "(none):",
      "(none):-1",
      "(none)",
      "(none):(none)-(none)",
      "1-(none)",
      "(none)-1",
    ],
    ...["1 0", " 1", "1\t", "1\n", "1\u0000", "1\u007f", "1\u0085", "1\u00a0"],
  ]) {
    assert.equal(rpmScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => rpmScheme.compare(text, text), { name: "VersionError", scheme: "rpm", text });
    assert.throws(() => rpmScheme.compare("1", text), { name: "VersionError", text });
  }
});

test("rpmScheme.isVersion() accepts every version of real images and advisories", () => {
  const real = readLines(new URL("rpm-real.txt.gz", fixtures));
  assert.ok(real.length >= 6869);
  assert.deepEqual(
    real.filter((text) => !rpmScheme.isVersion(text)),
    [],
  );
});

test("rpmScheme.compare() is right on all 165 pairs of redhat-versions.txt", () => {
  const pairs = readOrderTable(new URL("redhat-versions.txt", fixtures));
  assert.equal(pairs.length, 165);
  assert.deepEqual(wrongAnswers(rpmScheme, pairs), []);
});

test("rpmScheme.compare() says what rpm said of at least 20,000 generated pairs", () => {
  const { header, pairs } = readPairsFile(oracle);
  assert.ok(pairs.length >= 20_000, `${pairs.length} pairs`);
  assert.deepEqual([pairs.length, 0], [header.ordered, header.refused]);
  assert.deepEqual(pairShares(pairs), header.shares);
  requireTelling(header.shares);
  assert.deepEqual(wrongAnswers(rpmScheme, pairs), []);
});

test("the rpm of this machine still says what the fixture says, on a seeded thousand", (t) => {
  if (rpmVersion() === undefined) return t.diagnostic("rpm is not installed: the fixture stands for it");
  const sample = samplePairs(readPairsFile(oracle).pairs, 1000, 7);
  assert.deepEqual(
    askRpm(sample),
    sample.map(({ answer }) => answer),
  );
});
