import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { readPairsFile } from "../../../scripts/oracles/pairs-file.ts";
import { schemeByName, versionSchemes } from "./registry.ts";
import { VersionError } from "./scheme.ts";

test("versionSchemes names every scheme as the scheme names itself", () => {
  for (const [name, scheme] of Object.entries(versionSchemes)) assert.equal(scheme.name, name);
});

test("schemeByName() finds every scheme of the registry, and nothing else", () => {
  for (const [name, scheme] of Object.entries(versionSchemes)) assert.equal(schemeByName(name), scheme);
  for (const name of ["", "DEB", "deb ", "constructor", "__proto__", "toString", "hasOwnProperty"]) {
    assert.equal(schemeByName(name), undefined, name);
  }
});

const fragments = [
  ..."0 1 2 9 10 00 007 18446744073709551616 a b Z v rc alpha dev sp . . . - _ ~ ^ + : ! p post _p -r".split(
    " ",
  ),
  ..." , (a), (c),.ga,-final,-snapshot".split(","),
];
const numbers = fc
  .array(fc.constantFrom(..."0 1 2 9 10 00 01 26100 18446744073709551616".split(" ")), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join("."));
const anyText = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(""));
const text = fc.oneof(
  numbers,
  numbers,
  fc.tuple(numbers, anyText).map((parts) => parts.join("")),
  fc.tuple(numbers, fc.constantFrom(...fragments)).map((parts) => parts.join("")),
  anyText,
  anyText.map((tail) => `1${tail}`),
  anyText.map((tail) => `1.0-${tail}`),
);
const oracles = ["alpm", "deb", "gem", "maven", "pep440", "rpm"].filter((name) => existsSync(oracleOf(name)));
const realTexts = oracles.flatMap((name) =>
  readPairsFile(oracleOf(name)).pairs.flatMap(({ a, b }) => [a, b]),
);

function oracleOf(name: string): URL {
  return new URL(`fixtures/${name}-oracle.tsv.gz`, import.meta.url);
}

for (const scheme of Object.values(versionSchemes)) {
  const { compare, isVersion } = scheme;
  const version = text.filter(isVersion);

  test(`${scheme.name}: compare() throws a VersionError exactly where isVersion() is false`, () => {
    const anything = fc.oneof(text, fc.string(), fc.string({ unit: "binary" }));
    const throws = (a: string, b: string) => {
      try {
        assert.ok([-1, 0, 1].includes(compare(a, b)));
        return false;
      } catch (error) {
        assert.ok(error instanceof VersionError);
        return true;
      }
    };
    fc.assert(
      fc.property(anything, anything, (a, b) => throws(a, b) === !(isVersion(a) && isVersion(b))),
      { numRuns: 2000 },
    );
  });

  test(`${scheme.name}: compare() is reflexive and antisymmetric`, () => {
    fc.assert(
      fc.property(version, version, (a, b) => compare(a, a) === 0 && compare(a, b) + compare(b, a) === 0),
      { numRuns: 2000 },
    );
  });

  test(`${scheme.name}: compare() is transitive, equality included`, () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [first, second, third] = [a, b, c].sort(compare) as [string, string, string];
        assert.ok(compare(first, second) <= 0 && compare(second, third) <= 0);
        const expected = Math.min(compare(first, second), compare(second, third));
        assert.equal(compare(first, third), expected, `${first} | ${second} | ${third}`);
      }),
      { numRuns: 5000 },
    );
  });

  test(`${scheme.name}: compare() sorts real versions and mutations of them so that every pair agrees`, () => {
    const sorted = realTexts
      .filter(isVersion)
      .filter((_, at, all) => at % Math.max(1, Math.floor(all.length / 250)) === 0)
      .slice(0, 250)
      .sort(compare);
    assert.ok(sorted.length > 20, `${sorted.length} versions`);
    for (const [at, older] of sorted.entries()) {
      for (const newer of sorted.slice(at)) assert.ok(compare(older, newer) <= 0, `${older} <= ${newer}`);
    }
  });

  test(`${scheme.name}: compare() takes a million characters`, () => {
    const longs = ["1", "1.", "0.", "1-a."]
      .map((unit) => `1.${unit.repeat(1_000_000 / unit.length)}1`)
      .filter((long) => isVersion(`${long}1`));
    assert.ok(longs.length > 0);
    for (const long of longs) {
      assert.ok(compare(`${long}1`, `${long}2`) <= 0, long.slice(0, 20));
      assert.equal(compare(long, `${long}.1`) + compare(`${long}.1`, long), 0, long.slice(0, 20));
    }
    assert.equal(compare("1.1".padEnd(1_000_000, "1"), "1.1".padEnd(1_000_000, "1").replace(/1$/, "2")), -1);
  });
}
