import { daysFromCalendar, isCalendarDay } from "../../core/model/calendar.ts";
import type { Instant } from "../../core/model/instant.ts";

/** In which order the machine writes a date's parts. */
export type DateOrder = "day-first" | "month-first" | "year-first";

const DAY_MS = 86_400_000;
/** Any date of digits in a text, whatever stands between them. */
const DATE = /(?<!\d)(\d{1,4})([-/. ]{1,2})(\d{1,2})\2(\d{1,4})(?!\d)/;

/** What the dates of one output prove of the order that all of them have; undefined when nothing or contrary things. */
export function dateOrder(texts: readonly string[]): DateOrder | undefined {
  const found = new Set<DateOrder>();
  for (const text of texts) {
    const parts = DATE.exec(text);
    if (parts === null) continue;
    const [, a = "", , b = ""] = parts;
    if (a.length === 4) found.add("year-first");
    else if (Number(a) > 12) found.add("day-first");
    else if (Number(b) > 12) found.add("month-first");
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/**
 * `6-9-2018, 08:20:07`, `3/7/2019, 7:54:07 AM`: milliseconds since the epoch as if it were UTC.
 * @returns undefined where the order of the date or the half of the day is not certain
 */
export function readLocalTime(text: string, order: DateOrder | undefined): Instant | undefined {
  const parts = DATE.exec(text);
  if (parts === null) return undefined;
  const [whole, a = "", , b = "", c = ""] = parts;
  const date = dateOf(a, b, c, order);
  const time = timeOf(text.slice(parts.index + whole.length));
  if (date === undefined || time === undefined || !isCalendarDay(date)) return undefined;
  return daysFromCalendar(date) * DAY_MS + time;
}

function dateOf(a: string, b: string, c: string, order: DateOrder | undefined) {
  if (order === "year-first" && a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
  if (c.length !== 4) return undefined;
  const year = Number(c);
  if (order === "day-first" || a === b) return { year, month: Number(b), day: Number(a) };
  return order === "month-first" ? { year, month: Number(a), day: Number(b) } : undefined;
}

/** Words for the halves of the day are read in English only: of other words nobody knows which half they name. */
function timeOf(text: string): number | undefined {
  const parts = /^[\s,]*(\d{1,2})[:.](\d{2})[:.](\d{2})\s*(.*)$/su.exec(text);
  if (parts === null) return undefined;
  const [, hours = "", minutes = "", seconds = "", half = ""] = parts;
  const hour = hourOf(Number(hours), half.trim().toUpperCase());
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

function hourOf(hour: number, half: string): number | undefined {
  if (hour > 23) return undefined;
  if (hour > 12 || half === "") return hour;
  if (hour === 0 || (half !== "AM" && half !== "PM")) return undefined;
  return (hour % 12) + (half === "PM" ? 12 : 0);
}
