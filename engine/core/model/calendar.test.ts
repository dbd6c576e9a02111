import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { calendarFromDays, daysFromCalendar, daysInMonth, isCalendarDay, weekdayOf } from "./calendar.ts";

const DAY_MS = 86_400_000;
const days = fc.integer({ min: -719_162, max: 2_932_896 });

describe("the calendar", () => {
  test("daysFromCalendar() counts from 1970-01-01", () => {
    assert.equal(daysFromCalendar({ year: 1970, month: 1, day: 1 }), 0);
    assert.equal(daysFromCalendar({ year: 1969, month: 12, day: 31 }), -1);
    assert.equal(daysFromCalendar({ year: 2000, month: 3, day: 1 }), 11_017);
  });

  test("calendarFromDays() undoes daysFromCalendar(), and both agree with the platform's calendar", () => {
    fc.assert(
      fc.property(days, (count) => {
        const found = calendarFromDays(count);
        const date = new Date(count * DAY_MS);
        const wanted = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.deepEqual(found, wanted);
        assert.equal(daysFromCalendar(found), count);
        assert.equal(weekdayOf(count), date.getUTCDay());
        assert.ok(isCalendarDay(found));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test("calendarFromDays() walks every day of four centuries without a gap", () => {
    const start = daysFromCalendar({ year: 1999, month: 12, day: 31 });
    let before = calendarFromDays(start);
    for (let count = start + 1; count <= start + 146_097; count += 1) {
      const now = calendarFromDays(count);
      const isNext =
        now.day === before.day + 1 ||
        (now.day === 1 && before.day === daysInMonth(before.year, before.month));
      assert.ok(isNext, JSON.stringify([before, now]));
      before = now;
    }
  });

  const lengths: readonly (readonly [year: number, month: number, length: number])[] = [
    [2026, 1, 31],
    [2026, 2, 28],
    [2024, 2, 29],
    [2000, 2, 29],
    [1900, 2, 28],
    [2026, 4, 30],
    [2026, 6, 30],
    [2026, 9, 30],
    [2026, 11, 30],
    [2026, 12, 31],
  ];
  for (const [year, month, length] of lengths) {
    test(`daysInMonth() gives ${length} for ${year}-${month}`, () => {
      assert.equal(daysInMonth(year, month), length);
    });
  }

  const odd: readonly (readonly [year: number, month: number, day: number])[] = [
    [2026, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [0, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, Number.NaN],
  ];
  for (const [year, month, day] of odd) {
    test(`isCalendarDay() refuses ${year}-${month}-${day}`, () => {
      assert.equal(isCalendarDay({ year, month, day }), false);
    });
  }
});
