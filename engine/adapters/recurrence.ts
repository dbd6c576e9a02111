import { RRuleTemporal } from "rrule-temporal";
import { calendarFromDays, isCalendarDay, weekdayOf } from "../core/model/calendar.ts";
import type { RecurrenceDays } from "../core/rings/window-occurrences.ts";

const DAY_MS = 86_400_000;
/** Periods, and days within them, that the library may go through: some 270 years of days. */
const MOST = 100_000;

/** As RFC 5545 names them, from Sunday. */
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const WEEKLY = /^FREQ=WEEKLY;BYDAY=((?:SU|MO|TU|WE|TH|FR|SA)(?:,(?:SU|MO|TU|WE|TH|FR|SA))*)$/;

/**
 * The days of a recurrence by the library, which is shown midnights of UTC only: what a zone makes of a day is decided
 * elsewhere, by one rule. A rule that it refuses, or gives up on, is undefined.
 */
export const recurrenceDays: RecurrenceDays = (rule, from, until, dtstart) => {
  try {
    const start = compactDay(dtstart);
    // The commonest rules of all, and the dearest: the library takes a tenth of a second for a year of days.
    if (rule === "FREQ=DAILY") return everyDay(Math.max(from, dtstart), until);
    const weekdays = WEEKLY.exec(rule)?.[1]
      ?.split(",")
      .map((day) => WEEKDAYS.indexOf(day));
    if (weekdays !== undefined && Number.isSafeInteger(from) && Number.isSafeInteger(until))
      return everyDay(Math.max(from, dtstart), until).filter((day) => weekdays.includes(weekdayOf(day)));
    const series = new RRuleTemporal({
      rruleString: `DTSTART:${start}T000000Z\nRRULE:${rule}`,
      strict: true,
      maxIterations: MOST,
      maxCandidateEvaluations: MOST,
      cache: false,
    });
    const found = series.between(new Date(from * DAY_MS), new Date(until * DAY_MS), true);
    return found.map(({ epochMilliseconds }) => epochMilliseconds / DAY_MS);
  } catch {
    return undefined;
  }
};

function everyDay(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);
}

/** @throws {RangeError} for a day that no calendar of four-digit years shows */
function compactDay(days: number): string {
  const day = calendarFromDays(days);
  if (!isCalendarDay(day) || day.year > 9999) throw new RangeError(`no day: ${days}`);
  return [pad(day.year, 4), pad(day.month, 2), pad(day.day, 2)].join("");
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
