import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formatInstant, isInstant, parseInstant } from "./instant.ts";

const READ: readonly (readonly [text: string, instant: number | undefined])[] = [
  ["1970-01-01T00:00:00Z", 0],
  ["1969-12-31T23:59:59.999Z", -1],
  ["2026-11-12T10:00:00Z", 1_794_477_600_000],
  ["2026-11-12t10:00:00z", 1_794_477_600_000],
  ["2026-11-12T12:00:00+02:00", 1_794_477_600_000],
  ["2026-11-12T04:30:00-05:30", 1_794_477_600_000],
  ["2026-11-12T10:00:00-00:00", 1_794_477_600_000],
  ["2026-11-12T10:00:00.5Z", 1_794_477_600_500],
  ["2026-11-12T10:00:00.123456789Z", 1_794_477_600_123],
  ["2024-02-29T00:00:00Z", 1_709_164_800_000],
  ["0001-01-01T00:00:00Z", -62_135_596_800_000],
  ["9999-12-31T23:59:59.999Z", 253_402_300_799_999],
  ["2026-02-29T00:00:00Z", undefined],
  ["2026-13-01T00:00:00Z", undefined],
  ["2026-00-01T00:00:00Z", undefined],
  ["2026-11-31T00:00:00Z", undefined],
  ["0000-01-01T00:00:00Z", undefined],
  ["2026-11-12T24:00:00Z", undefined],
  ["2026-11-12T23:60:00Z", undefined],
  ["2026-11-12T23:59:60Z", undefined],
  ["2026-11-12T10:00:00", undefined],
  ["2026-11-12T10:00Z", undefined],
  ["2026-11-12", undefined],
  ["2026-11-12 10:00:00Z", undefined],
  ["2026-11-12T10:00:00+24:00", undefined],
  ["2026-11-12T10:00:00+02:60", undefined],
  ["2026-11-12T10:00:00+0200", undefined],
  ["2026-11-12T10:00:00.Z", undefined],
  ["2026-11-12T10:00:00.1234567890Z", undefined],
  ["+002026-11-12T10:00:00Z", undefined],
  ["2026-11-12T10:00:00Z\n", undefined],
  ["", undefined],
];

describe("parseInstant()", () => {
  for (const [text, instant] of READ) {
    test(`parseInstant() reads ${JSON.stringify(text)} as ${instant ?? "no instant"}`, () => {
      assert.equal(parseInstant(text), instant);
    });
  }
});

describe("formatInstant()", () => {
  test("formatInstant() prints milliseconds only where there are some", () => {
    assert.equal(formatInstant(1_794_477_600_000), "2026-11-12T10:00:00Z");
    assert.equal(formatInstant(1_794_477_600_007), "2026-11-12T10:00:00.007Z");
    assert.equal(formatInstant(-1), "1969-12-31T23:59:59.999Z");
  });

  test("formatInstant() is read back, and agrees with the platform's own", () => {
    const instants = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(instants, (instant) => {
        assert.ok(isInstant(instant));
        assert.equal(parseInstant(formatInstant(instant)), instant);
        assert.equal(formatInstant(instant), new Date(instant).toISOString().replace(".000Z", "Z"));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

test("isInstant() refuses what the calendar of four-digit years cannot show", () => {
  const refused = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0.5,
    -62_135_596_800_001,
    253_402_300_800_000,
    2 ** 60,
  ];
  assert.deepEqual(refused.filter(isInstant), []);
  assert.deepEqual([0, -1, 253_402_300_799_999].map(isInstant), [true, true, true]);
});
