import assert from "node:assert/strict";
import { test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { factAt, stratumOf } from "./stratum.ts";

const endpoint = buildEndpoint({
  labels: { site: "fra", tier: "" },
  report: { os: { version: "12" }, hardware: { model: "Latitude 5540", memoryMiB: 8192, secureBoot: false } },
});

const FACTS: readonly (readonly [path: string, value: string | undefined])[] = [
  ["labels.site", "fra"],
  ["labels.tier", undefined],
  ["labels.none", undefined],
  ["labels.toString", undefined],
  ["os.version", "12"],
  ["os.id", undefined],
  ["hardware.model", "Latitude 5540"],
  ["hardware.memoryMiB", "8192"],
  ["hardware.secureBoot", "false"],
  ["firmware.BIOS", undefined],
  ["site", undefined],
];

for (const [path, value] of FACTS) {
  test(`factAt() finds ${value === undefined ? "nothing" : JSON.stringify(value)} at ${path}`, () => {
    assert.equal(factAt(endpoint, path), value);
  });
}

test("factAt() finds nothing where there is no report", () => {
  assert.equal(factAt(buildEndpoint({ report: null, labels: null }), "os.version"), undefined);
});

test("stratumOf() tells a fact that was not reported from every value", () => {
  assert.notEqual(
    stratumOf(endpoint, ["os.id"]),
    stratumOf({ ...endpoint, labels: { x: "null" } }, ["labels.x"]),
  );
  assert.equal(stratumOf(endpoint, ["os.id"]), stratumOf(buildEndpoint({ report: null }), ["os.id"]));
});
