import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { fixtureFeed } from "../testing/build-feed.ts";
import { feedByFormat, feeds } from "./registry.ts";

const FIXTURES: Readonly<Record<keyof typeof feeds, readonly string[]>> = {
  muster: [],
  osv: ["osv/almalinux8.ndjson"],
  csaf: ["csaf/rhsa-2026_90003.json"],
  "debian-tracker": ["debian-tracker/dsa-list.txt"],
  apt: ["apt/trixie-upgradable.txt"],
  msrc: ["msrc/2024-jan.xml"],
  sofa: ["sofa/macos-v2.json"],
  lvfs: ["lvfs/firmware.xml"],
  kev: ["kev/kev-2026-08-21.json"],
  epss: ["epss/epss_scores-2026-11-20.csv"],
  ssvc: ["ssvc/vulnrichment.ndjson"],
  eol: ["eol/debian.md"],
};

describe("feeds", () => {
  test("feeds have the name they are registered under, and precedences of their own", () => {
    for (const [format, feed] of Object.entries(feeds)) assert.equal(feed.format, format);
    const precedences = Object.values(feeds).map(({ precedence }) => precedence);
    assert.equal(new Set(precedences).size, precedences.length);
  });

  test("feedByFormat() knows the registered names and no others", () => {
    assert.equal(feedByFormat("osv"), feeds.osv);
    for (const name of ["", "OSV", "cvrf", "constructor", "__proto__", "toString"])
      assert.equal(feedByFormat(name), undefined);
  });

  for (const feed of Object.values(feeds)) {
    test(`the feed ${feed.format} answers any bytes without throwing, and refuses none at all`, () => {
      const options = { patchFault: () => undefined, os: { id: "debian", version: "12" } };
      assert.equal(feed.read({ members: [] }, options).kind, "refused");
      const [base] = fixtureFeed(...FIXTURES[feed.format as keyof typeof feeds]).members;
      const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 });
      fc.assert(
        fc.property(flips, fc.nat({ max: 100 }), (changes, share) => {
          const bytes = Uint8Array.from(base?.bytes ?? [0x5b, 0x5d]);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const cut = bytes.subarray(0, Math.ceil((bytes.length * (100 - share)) / 100));
          const reading = feed.read({ members: [{ path: "feed.json", bytes: cut }] }, options);
          assert.ok(["patches", "enrichment", "lifecycles", "refused"].includes(reading.kind));
        }),
        { numRuns: 60 },
      );
    });
  }
});
