import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { at, days } from "../../testing/build-time.ts";
import { formatInstant } from "../model/instant.ts";
import { nextTrain } from "./train.ts";

const offsetOf = createZoneOffset();

function next(train: "weekly" | "monthly", now: string, zone = "UTC"): string {
  const found = nextTrain(train, at(now), zone, offsetOf);
  return found === undefined ? "none" : `${found.name} ${formatInstant(found.leaves)}`;
}

/** Days of the month of each Patch Tuesday. @see Microsoft's update release cycle: the second Tuesday of a month */
const PATCH_TUESDAYS: Readonly<Record<number, readonly number[]>> = {
  2024: [9, 13, 12, 9, 14, 11, 9, 13, 10, 8, 12, 10],
  2025: [14, 11, 11, 8, 13, 10, 8, 12, 9, 14, 11, 9],
  2026: [13, 10, 10, 14, 12, 9, 14, 11, 8, 13, 10, 8],
  2027: [12, 9, 9, 13, 11, 8, 13, 10, 14, 12, 9, 14],
  2028: [11, 8, 14, 11, 9, 13, 11, 8, 12, 10, 14, 12],
};

describe("nextTrain()", () => {
  for (const [year, tuesdays] of Object.entries(PATCH_TUESDAYS))
    test(`lets the monthly trains of ${year} leave the day after Patch Tuesday`, () => {
      for (const [index, tuesday] of tuesdays.entries()) {
        const month = `${year}-${String(index + 1).padStart(2, "0")}`;
        const leaves = at(`${month}-${String(tuesday).padStart(2, "0")}T00:00:00Z`) + days(1);
        const is = `${month} ${formatInstant(leaves)}`;
        assert.equal(next("monthly", `${month}-01T00:00:00Z`), is);
        assert.equal(next("monthly", formatInstant(leaves - 1)), is);
        assert.notEqual(next("monthly", formatInstant(leaves)), is);
      }
    });

  const cases: readonly (readonly [train: "weekly" | "monthly", now: string, zone: string, is: string])[] = [
    ["monthly", "2026-11-11T00:00:00Z", "UTC", "2026-12 2026-12-09T00:00:00Z"],
    ["monthly", "2026-12-09T00:00:00Z", "UTC", "2027-01 2027-01-13T00:00:00Z"],
    ["monthly", "2026-12-31T23:59:59Z", "UTC", "2027-01 2027-01-13T00:00:00Z"],
    ["monthly", "2026-12-08T22:59:59Z", "Europe/Berlin", "2026-12 2026-12-08T23:00:00Z"],
    ["monthly", "2026-12-08T23:00:00Z", "Europe/Berlin", "2027-01 2027-01-12T23:00:00Z"],
    ["weekly", "2026-11-12T10:00:00Z", "UTC", "2026-w47 2026-11-16T00:00:00Z"],
    ["weekly", "2026-11-15T23:59:59Z", "UTC", "2026-w47 2026-11-16T00:00:00Z"],
    ["weekly", "2026-11-16T00:00:00Z", "UTC", "2026-w48 2026-11-23T00:00:00Z"],
    ["weekly", "2026-11-15T23:30:00Z", "Europe/Berlin", "2026-w48 2026-11-22T23:00:00Z"],
    ["weekly", "2026-11-16T03:00:00Z", "America/New_York", "2026-w47 2026-11-16T05:00:00Z"],
    // The week belongs to the year that its Thursday lies in.
    ["weekly", "2008-12-28T12:00:00Z", "UTC", "2009-w01 2008-12-29T00:00:00Z"],
    ["weekly", "2009-12-27T12:00:00Z", "UTC", "2009-w53 2009-12-28T00:00:00Z"],
    ["weekly", "2009-12-31T12:00:00Z", "UTC", "2010-w01 2010-01-04T00:00:00Z"],
    ["weekly", "2015-12-31T12:00:00Z", "UTC", "2016-w01 2016-01-04T00:00:00Z"],
    ["weekly", "2020-12-27T12:00:00Z", "UTC", "2020-w53 2020-12-28T00:00:00Z"],
    ["weekly", "2020-12-28T12:00:00Z", "UTC", "2021-w01 2021-01-04T00:00:00Z"],
    ["weekly", "2024-12-29T12:00:00Z", "UTC", "2025-w01 2024-12-30T00:00:00Z"],
    ["weekly", "2026-12-27T12:00:00Z", "UTC", "2026-w53 2026-12-28T00:00:00Z"],
    ["weekly", "2027-01-03T12:00:00Z", "UTC", "2027-w01 2027-01-04T00:00:00Z"],
    ["weekly", "2032-12-31T12:00:00Z", "UTC", "2033-w01 2033-01-03T00:00:00Z"],
    // São Paulo's Sunday of 2018-11-04 began at 01:00; the Monday after it did not.
    ["weekly", "2018-11-04T12:00:00Z", "America/Sao_Paulo", "2018-w45 2018-11-05T02:00:00Z"],
  ];
  for (const [train, now, zone, is] of cases)
    test(`calls the next ${train} train after ${now} in ${zone} ${is}`, () =>
      assert.equal(next(train, now, zone), is));

  test("knows none where each patch goes on its own, or nobody knows the zone", () => {
    assert.equal(nextTrain("each", at("2026-11-12T10:00:00Z"), "UTC", offsetOf), undefined);
    assert.equal(next("monthly", "2026-11-12T10:00:00Z", "Europe/Atlantis"), "none");
    const halfKnown = (_zone: string, instant: number) =>
      instant > at("2026-11-13T00:00:00Z") ? undefined : 0;
    assert.equal(nextTrain("weekly", at("2026-11-12T10:00:00Z"), "Test/Half", halfKnown), undefined);
  });
});
