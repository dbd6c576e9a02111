import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { at } from "../../testing/build-time.ts";
import { formatInstant } from "./instant.ts";
import { instantAtLocal, type ZoneOffset } from "./zone.ts";

const offsetOf = createZoneOffset();
const HOUR_MS = 3_600_000;

function local(text: string, zone: string): string | undefined {
  const instant = instantAtLocal(at(`${text}Z`), zone, offsetOf);
  return instant === undefined ? undefined : formatInstant(instant);
}

describe("instantAtLocal()", () => {
  const cases: readonly (readonly [zone: string, says: string, wallClock: string, is: string])[] = [
    ["America/New_York", "winter", "2026-01-15T12:00:00", "2026-01-15T17:00:00Z"],
    ["America/New_York", "summer", "2026-07-15T12:00:00", "2026-07-15T16:00:00Z"],
    ["America/New_York", "the last second before the gap", "2026-03-08T01:59:59", "2026-03-08T06:59:59Z"],
    ["America/New_York", "the start of the gap", "2026-03-08T02:00:00", "2026-03-08T07:00:00Z"],
    ["America/New_York", "the end of the gap", "2026-03-08T02:59:59", "2026-03-08T07:00:00Z"],
    ["America/New_York", "after the gap", "2026-03-08T03:00:00", "2026-03-08T07:00:00Z"],
    ["America/New_York", "the first of two", "2026-11-01T01:30:00", "2026-11-01T05:30:00Z"],
    ["America/New_York", "after the overlap", "2026-11-01T02:00:00", "2026-11-01T07:00:00Z"],
    ["Europe/Berlin", "the gap", "2026-03-29T02:30:00", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "the first of two", "2026-10-25T02:00:00", "2026-10-25T00:00:00Z"],
    ["Europe/Berlin", "after the overlap", "2026-10-25T03:00:00", "2026-10-25T02:00:00Z"],
    ["Australia/Lord_Howe", "a gap of half an hour", "2026-10-04T02:15:00", "2026-10-03T15:30:00Z"],
    ["Australia/Lord_Howe", "after that gap", "2026-10-04T02:30:00", "2026-10-03T15:30:00Z"],
    ["Australia/Lord_Howe", "the first of two, half an hour", "2026-04-05T01:45:00", "2026-04-04T14:45:00Z"],
    ["Australia/Lord_Howe", "after that overlap", "2026-04-05T02:00:00", "2026-04-04T15:30:00Z"],
    ["Pacific/Apia", "inside the skipped day", "2011-12-30T12:00:00", "2011-12-30T10:00:00Z"],
    ["Pacific/Apia", "after the skipped day", "2011-12-31T00:00:00", "2011-12-30T10:00:00Z"],
    ["Pacific/Kwajalein", "its skipped day of 1993", "1993-08-21T12:00:00", "1993-08-21T12:00:00Z"],
    ["America/Sao_Paulo", "the gap at midnight", "2018-11-04T00:30:00", "2018-11-04T03:00:00Z"],
    ["Asia/Kolkata", "no changes ever", "2026-10-25T02:30:00", "2026-10-24T21:00:00Z"],
    ["UTC", "nothing to do", "2026-10-25T02:30:00", "2026-10-25T02:30:00Z"],
  ];
  for (const [zone, says, wallClock, is] of cases)
    test(`takes ${wallClock} in ${zone} (${says}) for ${is}`, () => assert.equal(local(wallClock, zone), is));

  test("answers undefined for a zone that nobody knows, and for no number", () => {
    for (const zone of ["Europe/Atlantis", "", "Mars/Olympus", "../etc"])
      assert.equal(local("2026-10-25T02:30:00", zone), undefined, zone);
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 60])
      assert.equal(
        instantAtLocal(odd, "UTC", () => 0),
        undefined,
        String(odd),
      );
  });

  test("answers undefined where the offset is known on one side only", () => {
    const halfKnown: ZoneOffset = (_zone, instant) => (instant < 0 ? 0 : undefined);
    assert.equal(instantAtLocal(0, "Test/Half", halfKnown), undefined);
  });

  test("gives back the wall clock of every instant, or of the first that showed it", () => {
    const zones = [
      "Africa/Casablanca",
      "America/New_York",
      "America/Sao_Paulo",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
      "Europe/Berlin",
      "Pacific/Apia",
    ];
    const instants = fc.integer({ min: at("1975-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z") });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        const shown = instant + (offsetOf(zone, instant) ?? Number.NaN);
        const found = instantAtLocal(shown, zone, offsetOf) ?? Number.NaN;
        assert.equal(found + (offsetOf(zone, found) ?? Number.NaN), shown);
        assert.ok(found <= instant && instant - found <= HOUR_MS, `${zone} ${formatInstant(instant)}`);
      }),
      { numRuns: 300, seed: 20_261_112 },
    );
  });

  test("never goes back: a later wall clock is no earlier instant", () => {
    const step = 7 * 60_000;
    for (const [zone, from] of [
      ["Europe/Berlin", "2026-03-28T20:00:00Z"],
      ["Australia/Lord_Howe", "2026-10-03T20:00:00Z"],
      ["Pacific/Apia", "2011-12-29T00:00:00Z"],
      ["America/Sao_Paulo", "2018-11-03T20:00:00Z"],
    ] as const) {
      let last = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < 600; index += 1) {
        const instant = instantAtLocal(at(from) + index * step, zone, offsetOf) ?? Number.NaN;
        assert.ok(instant >= last, `${zone} ${index}`);
        last = instant;
      }
    }
  });
});
