import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { compileRing, sketchRing } from "../../testing/build-ring.ts";
import type { RingInput } from "../../testing/declared-sketch.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { place } from "./place.ts";

const host = (id: string, version: string, site: string, ring = "none"): Endpoint =>
  buildEndpoint({ id, labels: { site, ring, tier: "1" }, report: { os: { id: "debian", version } } });

function ringsOf(stratifyBy: readonly string[], percent = 0, never?: Readonly<Record<string, string>>) {
  const pilot: RingInput = {
    name: "pilot",
    order: 10,
    members: {
      rest: false,
      pinned: { labels: { ring: "pilot" } },
      ...(never === undefined ? {} : { never: { labels: never } }),
      sample: { basisPoints: percent * 100, atLeast: 0, stratifyBy, salt: "2026" },
    },
  };
  const broad: RingInput = { name: "broad", order: 20, members: { rest: true } };
  return [pilot, broad].map((input) => compileRing(sketchRing(input)));
}

function findingsOf(fleet: readonly Endpoint[], rings: ReturnType<typeof ringsOf>): readonly string[] {
  const { findings } = place(fleet, rings, new Map(), sha256);
  return findings.filter(({ code }) => code === "stratum-uncovered").map(({ says }) => says);
}

describe("uncoveredStrata()", () => {
  test("says nothing where the sample could be topped up with every kind", () => {
    const fleet = [
      host("a", "12", "fra"),
      host("b", "13", "fra"),
      host("c", "12", "ams"),
      host("d", "12", "ams"),
    ];
    assert.deepEqual(findingsOf(fleet, ringsOf(["os.version", "labels.site"])), []);
  });

  test("names the kinds that `never` keeps out, with how many endpoints come after", () => {
    const fleet = [
      host("a", "12", "fra"),
      ...["b", "c", "d"].map((id) => host(id, "12", "ams")),
      host("e", "13", "ams"),
    ];
    assert.deepEqual(findingsOf(fleet, ringsOf(["os.version", "labels.site"], 0, { site: "ams" })), [
      'ring "pilot" has nobody of 2 kinds that 4 endpoints after it belong to: os.version "13" (1), labels.site "ams" (4)',
    ]);
  });

  test("names a combination of values that each have somebody", () => {
    const fleet = [
      host("a", "12", "fra", "pilot"),
      host("b", "13", "ams", "pilot"),
      ...["c", "d"].map((id) =>
        buildEndpoint({
          id,
          labels: { site: "ams", ring: "none", tier: "0" },
          report: { os: { id: "debian", version: "12" } },
        }),
      ),
    ];
    assert.deepEqual(findingsOf(fleet, ringsOf(["os.version", "labels.site"], 0, { tier: "0" })), [
      'ring "pilot" has nobody of 1 kind that 2 endpoints after it belong to: os.version "12" with labels.site "ams" (2)',
    ]);
  });

  test("names five kinds at most, and says how many more there are", () => {
    const sites = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"];
    const fleet = [
      host("a", "12", "fra", "pilot"),
      ...sites.map((site) => buildEndpoint({ id: site, labels: { site, ring: "none", tier: "0" } })),
    ];
    const [says = ""] = findingsOf(fleet, ringsOf(["labels.site"], 0, { tier: "0" }));
    assert.match(says, /has nobody of 7 kinds that 7 endpoints .* "s5" \(1\) and 2 more$/);
  });

  test("says nothing of a ring without members, without strata, or of kinds that are in front of it only", () => {
    assert.deepEqual(findingsOf([host("a", "12", "fra")], ringsOf(["labels.site"], 0, { site: "fra" })), []);
    assert.deepEqual(findingsOf([host("a", "12", "fra", "pilot"), host("b", "13", "ams")], ringsOf([])), []);
  });

  test("is silent for every fleet that a sample may draw from freely", () => {
    const any = fc.record({
      version: fc.constantFrom("11", "12", "13"),
      site: fc.constantFrom("fra", "ams", "nyc"),
    });
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 60 }),
        (rows, percent) => {
          const fleet = rows.map(({ version, site }, index) => host(`h${index}`, version, site));
          assert.deepEqual(findingsOf(fleet, ringsOf(["os.version", "labels.site"], percent)), []);
        },
      ),
      { numRuns: 100 },
    );
  });
});
