import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildEntry } from "../../testing/build-patch.ts";
import { at } from "../../testing/build-time.ts";
import { zoneOffsetOfTests } from "../../testing/build-world.ts";
import { patchTuesday } from "../../testing/specified-clocks.ts";
import { anchorOf, patchTuesdayFrom, secondTuesdayOf } from "./anchor.ts";

const FIRST_SEEN = at("2026-11-02T00:00:00Z");
const RELEASED = at("2026-11-01T00:00:00Z");
const APPROVED = at("2026-11-05T00:00:00Z");
const ENTRY = buildEntry({ firstSeen: FIRST_SEEN, released: RELEASED });
const DATELESS = buildEntry({ firstSeen: null, released: null });

describe("anchorOf()", () => {
  const dates = [
    ["first-seen", FIRST_SEEN],
    ["released", RELEASED],
    ["approved", APPROVED],
    ["patch-tuesday", at("2026-11-10T00:00:00Z")],
  ] as const;
  for (const [anchor, date] of dates) {
    test(`anchorOf() finds the date of anchor ${anchor}`, () => {
      assert.equal(anchorOf(anchor, ENTRY, APPROVED, "UTC", zoneOffsetOfTests), date);
    });
    test(`anchorOf() finds no date of anchor ${anchor} where there is none, or one that is none`, () => {
      assert.equal(anchorOf(anchor, DATELESS, undefined, "UTC", zoneOffsetOfTests), undefined);
      const odd = buildEntry({ firstSeen: Number.NaN, released: Number.POSITIVE_INFINITY });
      assert.equal(anchorOf(anchor, odd, Number.NaN, "UTC", zoneOffsetOfTests), undefined);
    });
  }
});

describe("patchTuesdayFrom()", () => {
  const days: readonly (readonly [released: string, zone: string, tuesday: string | undefined])[] = [
    ["2026-11-01T00:00:00Z", "UTC", "2026-11-10T00:00:00Z"],
    ["2026-11-10T00:00:00Z", "UTC", "2026-11-10T00:00:00Z"],
    ["2026-11-10T23:59:59Z", "UTC", "2026-11-10T00:00:00Z"],
    ["2026-11-11T00:00:00Z", "UTC", "2026-12-08T00:00:00Z"],
    ["2026-12-09T00:00:00Z", "UTC", "2027-01-12T00:00:00Z"],
    ["2026-11-10T21:59:59Z", "Test/Ahead", "2026-11-09T22:00:00Z"],
    ["2026-11-10T22:00:00Z", "Test/Ahead", "2026-12-07T22:00:00Z"],
    ["2026-11-10T00:00:00Z", "Test/Nowhere", undefined],
  ];
  for (const [released, zone, tuesday] of days) {
    test(`patchTuesdayFrom() gives ${tuesday ?? "no date"} for ${released} in ${zone}`, () => {
      const wanted = tuesday === undefined ? undefined : at(tuesday);
      assert.equal(patchTuesdayFrom(at(released), zone, zoneOffsetOfTests), wanted);
    });
  }

  test("patchTuesdayFrom() agrees with a walk from day to day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom("UTC", "Test/Ahead"),
        (released, zone) => {
          assert.equal(patchTuesdayFrom(released, zone, zoneOffsetOfTests), patchTuesday(released, zone));
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test("secondTuesdayOf() lies on the 8th to the 14th", () => {
    const firsts = [at("2026-12-08T00:00:00Z"), at("2026-09-08T00:00:00Z"), at("2025-07-08T00:00:00Z")];
    assert.deepEqual(
      [secondTuesdayOf(2026, 12), secondTuesdayOf(2026, 9), secondTuesdayOf(2025, 7)],
      firsts.map((day) => day / 86_400_000),
    );
    assert.equal(secondTuesdayOf(2026, 4) * 86_400_000, at("2026-04-14T00:00:00Z"));
  });
});
