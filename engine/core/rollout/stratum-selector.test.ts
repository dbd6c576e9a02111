import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { compileEndpointSelector } from "../select/endpoint-matcher.ts";
import { stratumSelector } from "./stratum-selector.ts";

const CASES: readonly (readonly [path: string, value: string | undefined, selector: unknown])[] = [
  ["labels.site", "fra", { labels: { site: "fra" } }],
  ["labels.a.b", "x y", { labels: { "a.b": "x y" } }],
  ["os.family", "linux", { os: { family: "linux" } }],
  ["os.id", "debian", { os: { id: "debian" } }],
  ["os.version", "12", { os: { version: "12" } }],
  ["hardware.model", "Latitude 5540", { facts: { model: ["Latitude 5540"] } }],
  ["hardware.vendor", "Dell Inc.", { facts: { vendor: ["Dell Inc."] } }],
  ["hardware.tpm", "2.0", { facts: { tpm: ["2.0"] } }],
  ["hardware.secureBoot", "false", { facts: { secureBoot: false } }],
  ["hardware.memoryMiB", "16384", { facts: { memoryMiB: [16384] } }],
  ["os.family", "plan9", undefined],
  ["os.version", ">=12", undefined],
  ["os.version", "none", undefined],
  ["os.build", "26100", undefined],
  ["os.arch", "amd64", undefined],
  ["hardware.model", ">=1", undefined],
  ["hardware.secureBoot", "maybe", undefined],
  ["hardware.memoryMiB", "1e3", undefined],
  ["hardware.colour", "red", undefined],
  ["site", "fra", undefined],
  ["labels.site", undefined, undefined],
  ["labels.site", "", undefined],
];

describe("stratumSelector()", () => {
  for (const [path, value, selector] of CASES) {
    test(`of ${path} ${JSON.stringify(value)}`, () => {
      const found = stratumSelector({ path, value });
      if (selector === undefined) assert.equal(found.kind, "none");
      else assert.deepEqual(found, { kind: "selector", selector });
    });
  }

  test("matches the endpoints of the stratum and no others", () => {
    const endpoint = buildEndpoint({ id: "web-1", labels: { site: "fra" } });
    const matches = (value: string): string => {
      const found = stratumSelector({ path: "labels.site", value });
      return found.kind === "none" ? "none" : String(compileEndpointSelector(found.selector)(endpoint));
    };
    assert.deepEqual([matches("fra"), matches("ams")], ["yes", "no"]);
  });
});
