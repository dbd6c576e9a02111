import assert from "node:assert/strict";
import { test } from "node:test";
import { wrongAnswers } from "../../../scripts/oracles/judge-scheme.ts";
import { readOrderTable } from "../../../scripts/oracles/order-table.ts";
import { semverScheme } from "./semver.ts";

/** Each before the next; the first eight are the example of rule 11. */
const ascending: readonly string[] = [
  ...["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11"],
  ...["1.0.0-rc.1", "1.0.0", "1.0.1-0", "1.0.1-9", "1.0.1-10", "1.0.1--", "1.0.1-0a", "1.0.1-A", "1.0.1-a"],
  ...["1.0.1-a-b", "1.0.1", "1.0.1.1", "1.2", "1.10.0-x", "v1.10.0", "99999999999999999998.0.0"],
  ...["99999999999999999999.0.0-99999999999999999998", "99999999999999999999.0.0-99999999999999999999"],
];

test("semverScheme.compare() sorts every version before all that follow it", () => {
  for (const [at, older] of ascending.entries()) {
    for (const newer of ascending.slice(at + 1)) {
      assert.equal(semverScheme.compare(older, newer), -1, `${older} < ${newer}`);
      assert.equal(semverScheme.compare(newer, older), 1, `${newer} > ${older}`);
    }
  }
});

test("semverScheme.compare() ignores build metadata, a leading v, and zeros that are missing", () => {
  for (const [a, b] of [
    ["1.0.0+a", "1.0.0+b"],
    ["1.0.0+a-b", "1.0.0"],
    ["1.0.0-rc.1+a.0-1", "1.0.0-rc.1"],
    ["v1.0.0", "1.0.0"],
    ["0", "0.0.0"],
    ["1.2-rc", "1.2.0-rc"],
    ["1.2.3.0", "1.2.3"],
  ] as const) {
    assert.equal(semverScheme.compare(a, b), 0, `${a} = ${b}`);
  }
});

test("semverScheme.isVersion() refuses what the specification does not allow", () => {
  for (const text of [
    ...["", "v", "V1.0.0", "vv1", "1.", ".1", "1..0", "01.0.0", "1.00.0", "1.0.0-", "1.0.0-01", "1.0.0-a.01"],
    ...["1.0.0-a..b", "1.0.0-.a", "1.0.0-a.", "1.0.0-a_b", "1.0.0-é", "1.0.0+", "1.0.0+a+b", "1.0.0+a..b"],
    ...[
      "1.0.0+a_b",
      "1.0.0-+a",
      " 1.0.0",
      "1.0.0 ",
      "1.0.0\n",
      "=1.0.0",
      "-1",
      "+1",
      "1.x",
      "1,0",
      "latest",
      "1.0a",
    ],
  ]) {
    assert.equal(semverScheme.isVersion(text), false, JSON.stringify(text));
    assert.throws(() => semverScheme.compare(text, text), { name: "VersionError", scheme: "semver", text });
    assert.throws(() => semverScheme.compare("1", text), { name: "VersionError", text });
  }
});

test("semverScheme.isVersion() takes a zero before letters and in build metadata as the specification does", () => {
  for (const text of [
    "1.0.0-0a",
    "1.0.0-0",
    "1.0.0-0.0",
    "1.0.0+01",
    "1.0.0--",
    "1.0.0+-",
    "1.0.0-a+01.00",
  ]) {
    assert.equal(semverScheme.isVersion(text), true, text);
  }
});

test("semverScheme.compare() is right on all 86 pairs of semver-versions.txt", () => {
  const pairs = readOrderTable(new URL("fixtures/semver-versions.txt", import.meta.url));
  assert.equal(pairs.length, 86);
  assert.deepEqual(wrongAnswers(semverScheme, pairs), []);
});
