import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { readOrderTable } from "../../../scripts/oracles/order-table.ts";
import { nugetScheme } from "./nuget.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "1.0.0-0",
    "1.0.0-9",
    "1.0.0-10",
    "1.0.0-alpha",
    "1.0.0-ALPHA.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta",
    "1.0.0-RC",
    "1.0.0",
    "1.0.0.1-a",
    "1.0.0.1",
    "1.0.1",
    "1.2",
    "1.10",
    "999999999999999999999.0",
  ],
];

test("nugetScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(nugetScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(nugetScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["1", "1.0.0.0"],
  ["1.0.0+a", "1.0.0"],
  ["1.0.0-Beta", "1.0.0-BETA"],
  ["1.01", "1.1"],
  ["1.0.0-01", "1.0.0-1"],
];

test("nugetScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(nugetScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "1.0.0.0.0",
  "1.",
  "1..0",
  ".1",
  "v1.0",
  "1.0-",
  "1.0-a..b",
  "1.0-a_b",
  "1.0+",
  "1.0a",
  "1.0 ",
  "1.0-é",
  "[1.0]",
];

test("nugetScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(nugetScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => nugetScheme.compare(text, text), {
      name: "VersionError",
      scheme: nugetScheme.name,
      text,
    });
    assert.throws(() => nugetScheme.compare("1.0", text), { name: "VersionError", text });
  }
});

for (const [name, count] of [["nuget-versions.txt", 35]] as const) {
  test(`nugetScheme.compare() is right on all ${count} pairs of ${name}`, () => {
    const pairs = readOrderTable(new URL(`fixtures/${name}`, import.meta.url));
    assert.equal(pairs.length, count);
    assert.deepEqual(wrongAnswers(nugetScheme, pairs), []);
  });
}
