import assert from "node:assert/strict";
import { test } from "node:test";
import { windowsBuildScheme } from "./windows-build.ts";

const ascending: readonly (readonly string[])[] = [
  [
    "5.1.2600",
    "6.1",
    "6.1.7601",
    "6.3.9600",
    "10.0",
    "10.0.10240",
    "10.0.19045.5131",
    "10.0.22631",
    "10.0.22631.4460",
    "10.0.26100.9",
    "10.0.26100.1742",
    "26100.2314",
    "10.0.26100.10000",
    "10.0.26200.1",
  ],
];

test("windowsBuildScheme.compare() sorts every version of a line before those that follow it", () => {
  for (const line of ascending) {
    for (const [at, older] of line.entries()) {
      for (const newer of line.slice(at + 1)) {
        assert.equal(windowsBuildScheme.compare(older, newer), -1, `${older} < ${newer}`);
        assert.equal(windowsBuildScheme.compare(newer, older), 1, `${newer} > ${older}`);
      }
    }
  }
});

const equal: readonly (readonly [string, string])[] = [
  ["10.0.26100", "10.0.26100.0"],
  ["26100.2314", "10.0.26100.2314"],
  ["10.0", "10.0.0.0"],
  ["10.0.26100.02314", "10.0.26100.2314"],
];

test("windowsBuildScheme.compare() takes spellings of one version as equal", () => {
  for (const [a, b] of equal) assert.equal(windowsBuildScheme.compare(a, b), 0, `${a} = ${b}`);
});

const refused: readonly string[] = [
  "",
  "26100",
  "10",
  "10.0.26100.2314.1",
  "26100.1.2",
  "26100.1.2.3",
  "10.0.26100.",
  "10..26100",
  "10.0.26100 ",
  "10.0.26100-1",
  "10.0.x",
  "24H2",
  "v10.0",
];

test("windowsBuildScheme.isVersion() refuses what is no version", () => {
  for (const text of refused) {
    assert.equal(windowsBuildScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => windowsBuildScheme.compare(text, text), {
      name: "VersionError",
      scheme: windowsBuildScheme.name,
      text,
    });
    assert.throws(() => windowsBuildScheme.compare("1.0", text), { name: "VersionError", text });
  }
});
