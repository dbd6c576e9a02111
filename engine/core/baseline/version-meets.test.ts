import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wantedVersion } from "../../testing/build-baseline.ts";
import { schemeOfType, versionMeets } from "./version-meets.ts";

const CASES: readonly (readonly [type: string, version: string, wanted: string, boolean | undefined])[] = [
  ["deb", "3.0.15-1~deb12u1", ">=3.0.15", true],
  ["deb", "3.0.11-1~deb12u1", ">=3.0.15", false],
  ["deb", "1:3.0.11-2", ">=3.0.15", false],
  ["deb", "1:3.0.16-2", ">=3.0.15", true],
  ["deb", "1:3.0.16-2", ">=2:1.0", false],
  ["deb", "3.0.15-1~deb12u1", "=3.0.15", true],
  ["deb", "3.0.15-1~deb12u1", "<=3.0.15", true],
  ["deb", "3.0.15-1~deb12u1", ">3.0.15", false],
  ["deb", "3.0.15~rc1-1", ">=3.0.15", false],
  ["deb", "3.0.15-1", ">=3.0.15-2", false],
  ["deb", "3.0.15-2+b1", ">=3.0.15-2", true],
  ["deb", "", ">=3", undefined],
  ["rpm", "1:3.0.7-27.el9", ">=3.0.7", true],
  ["rpm", "32:9.11.36-11.el8", ">=9.16", false],
  ["rpm", "9.16.23-1.el9", ">=9.16", true],
  ["rpm", "4.18.0-553.el8_10", ">=4.18.0-553.5.1.el8_10", false],
  ["npm", "1.2.3", ">=1.2.0", true],
  ["npm", "1.2.3-rc.1", ">=1.2.3", false],
  ["generic", "25.01", ">=25.01", true],
  ["generic", "24.09", ">=25.01", false],
  ["pypi", "2.0", ">=1.9", true],
  ["apk", "3.0.15-r0", ">=3.0.15", true],
  ["apk", "3.0.11-r1", ">=3.0.15", false],
  ["alpm", "1:3.0.15-2", ">=3.0.15", true],
  ["pypi", "2.32.0rc1", ">=2.32.0", false],
  ["generic", "unknown", ">=1", undefined],
];

describe("versionMeets()", () => {
  for (const [type, version, wanted, expected] of CASES)
    test(`versionMeets() says ${expected} of ${type} ${version} ${wanted}`, () => {
      assert.equal(versionMeets(version, wantedVersion(wanted), schemeOfType(type)), expected);
    });
});
