import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fwupdSchemes } from "./fwupd.ts";
import { VersionError } from "./scheme.ts";

const table = readFileSync(new URL("fixtures/fwupd-vercmp.tsv", import.meta.url), "utf8");
const rows = table
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));

test("fwupdSchemes agree with fwupdtool vercmp on every pair of its table, either way round", () => {
  const asked = new Set<string>();
  for (const [format = "", a = "", b = "", order] of rows) {
    const scheme = Object.entries(fwupdSchemes).find(([name]) => name === `fwupd-${format}`)?.[1];
    assert.ok(scheme, format);
    assert.equal(scheme.compare(a, b), Number(order), `${format}: ${a} ? ${b}`);
    assert.equal(scheme.compare(b, a), 0 - Number(order), `${format}: ${b} ? ${a}`);
    asked.add(scheme.name);
  }
  assert.deepEqual([...asked].sort(), Object.keys(fwupdSchemes).sort());
});

const texts: readonly (readonly [keyof typeof fwupdSchemes, readonly string[], readonly string[]])[] = [
  [
    "fwupd-triplet",
    ["1.2.3", "01.02.0003", "1.2"],
    ["", "1.2.", ".1", "1..2", "v1.2.3", "1.2.3a", " 1", "-1"],
  ],
  ["fwupd-number", ["0", "20241101", "99999999999999999999"], ["0x10", "1e3", "+1"]],
  [
    "fwupd-hex",
    ["0x1", "0xdeadBEEF", "4294967295"],
    ["", "0", "0x", "0X1", "ff", "4294967296", "0x123456789", "0xg", "1.2a"],
  ],
  ["fwupd-plain", ["F.12", "N2HET67W", "~"], ["", "F 12", "é", "1\n"]],
];
for (const [name, good, bad] of texts) {
  test(`${name} takes what its format writes, and nothing else`, () => {
    const scheme = fwupdSchemes[name];
    for (const text of good) assert.equal(scheme.isVersion(text), true, text);
    for (const text of bad) {
      assert.equal(scheme.isVersion(text), false, text);
      assert.throws(() => scheme.compare(text, "1"), VersionError, text);
    }
  });
}

test("fwupd-number orders numbers past 64 bits, which fwupd takes for equal", () => {
  const { compare } = fwupdSchemes["fwupd-number"];
  assert.equal(compare("99999999999999999998", "99999999999999999999"), -1);
});
