import { calendarFromDays, daysFromCalendar, weekdayOf } from "../model/calendar.ts";
import type { Policy } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { instantAtLocal, type ZoneOffset } from "../model/zone.ts";
import { secondTuesdayOf } from "../policy/anchor.ts";

const DAY_MS = 86_400_000;
const MONDAY = 1;

/** A batch of approvals that is reviewed together. */
export interface Train {
  /** The list's name: `2026-12` or `2026-w49`. */
  readonly name: string;
  readonly leaves: Instant;
}

/**
 * The next train of a policy: a monthly one leaves the day after Patch Tuesday, a weekly one on Monday, at the start of the
 * day in the workspace's zone. One that leaves now has left.
 *
 * @returns undefined where each patch goes on its own, or nobody knows the zone
 */
export function nextTrain(
  train: Policy["train"],
  now: Instant,
  zone: string,
  offsetOf: ZoneOffset,
): Train | undefined {
  const offset = offsetOf(zone, now);
  if (train === "each" || offset === undefined) return undefined;
  const today = Math.floor((now + offset) / DAY_MS);
  const day = train === "weekly" ? nextMonday(today) : nextMonthly(today);
  const leaves = instantAtLocal(day * DAY_MS, zone, offsetOf);
  if (leaves === undefined) return undefined;
  return { name: train === "weekly" ? weekName(day) : monthName(day), leaves };
}

function nextMonday(today: number): number {
  return today + 1 + ((MONDAY - weekdayOf(today + 1) + 7) % 7);
}

function nextMonthly(today: number): number {
  const { year, month } = calendarFromDays(today);
  const here = secondTuesdayOf(year, month) + 1;
  if (here > today) return here;
  return (month === 12 ? secondTuesdayOf(year + 1, 1) : secondTuesdayOf(year, month + 1)) + 1;
}

function monthName(day: number): string {
  const { year, month } = calendarFromDays(day);
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** @see ISO 8601-1:2019, 3.1.1.23: the week belongs to the year that its Thursday lies in, and 4 January to week 1 */
function weekName(monday: number): string {
  const { year } = calendarFromDays(monday + 3);
  const fourth = daysFromCalendar({ year, month: 1, day: 4 });
  const firstMonday = fourth - ((weekdayOf(fourth) + 6) % 7);
  return `${year}-w${String((monday - firstMonday) / 7 + 1).padStart(2, "0")}`;
}
