import { daysFromCalendar, isCalendarDay } from "../core/model/calendar.ts";
import type { Instant } from "../core/model/instant.ts";

const DAY_MS = 86_400_000;

/** `2025-08-25`: the start of that day in UTC; undefined for any other text. */
export function startOfDay(text: string | undefined): Instant | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? "");
  const calendar = { year: Number(found?.[1]), month: Number(found?.[2]), day: Number(found?.[3]) };
  return isCalendarDay(calendar) ? daysFromCalendar(calendar) * DAY_MS : undefined;
}
