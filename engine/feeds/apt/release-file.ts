import { daysFromCalendar, isCalendarDay } from "../../core/model/calendar.ts";
import type { Instant } from "../../core/model/instant.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DATE =
  /^Date: [A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:UTC|GMT|\+0000)$/m;

/** `Release` or `InRelease`: the edition that the indices beside it belong to. */
export function isReleaseFile(text: string): boolean {
  const head = text.slice(0, 4096);
  return /^(?:Origin|Suite|Codename): /m.test(head) && !/^Package: /m.test(head);
}

/** When the archive made the edition. @see https://wiki.debian.org/DebianRepository/Format, "Date, Valid-Until" */
export function releaseDate(text: string): Instant | undefined {
  const [, day, month = "", year, hour, minute, second] = DATE.exec(text) ?? [];
  const calendar = { year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(day) };
  if (!isCalendarDay(calendar) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  return (
    ((daysFromCalendar(calendar) * 24 + Number(hour)) * 3600 + Number(minute) * 60 + Number(second)) * 1000
  );
}
