import assert from "node:assert/strict";
import { test } from "node:test";
import { macosScheme } from "./macos.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "10.4.11",
    "10.15.7",
    "11.0",
    "13.4",
    "13.4.1",
    "13.4.1 (a)",
    "13.4.1 (c)",
    "13.4.2",
    "13.10",
    "14",
    "15.7.1",
    "26.0",
    "26.0.1",
  ],
];

test("macosScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(macosScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(macosScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["14.0", "14"],
  ["13.4.1 (a)", "13.4.1.0 (a)"],
  ["13.04", "13.4"],
];

test("macosScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(macosScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "14.1 (23B74)",
  "23B74",
  "13.4.1(c)",
  "13.4.1 (C)",
  "13.4.1  (c)",
  "13.4.1 (c) ",
  "13.4.1 c",
  "13.",
  "v13",
  "13.4.1.2.3",
  "13.x",
  "Ventura",
];

test("macosScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(macosScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => macosScheme.compare(text, text), {
      name: "VersionError",
      scheme: macosScheme.name,
      text,
    });
    assert.throws(() => macosScheme.compare("1.0", text), { name: "VersionError", text });
  }
});
