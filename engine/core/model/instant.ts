import { calendarFromDays, daysFromCalendar, isCalendarDay } from "./calendar.ts";

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. */
export type Instant = number;

const DAY_MS = 86_400_000;
const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 instant. A zone is demanded, second 60 and hour 24 are refused, and so is a day the calendar does not
 * have; fractions finer than a millisecond are cut off.
 * @returns undefined when the text is no such instant
 * @see RFC 3339, section 5.6
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, sign, zoneHour, zoneMinute] = parts;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (!isCalendarDay(date) || time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  const zone = { hour: Number(zoneHour ?? 0), minute: Number(zoneMinute ?? 0) };
  if (zone.hour > 23 || zone.minute > 59) return undefined;
  const local = daysFromCalendar(date) * DAY_MS + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;
  const offset = (zone.hour * 60 + zone.minute) * 60_000 * (sign === "-" ? -1 : 1);
  return local - offset + Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
}

/** `2026-11-21T20:00:00Z`; milliseconds only where there are some. */
export function formatInstant(instant: Instant): string {
  const days = Math.floor(instant / DAY_MS);
  const { year, month, day } = calendarFromDays(days);
  const ms = instant - days * DAY_MS;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const time = `${pad(Math.floor(ms / 3_600_000), 2)}:${pad(Math.floor(ms / 60_000) % 60, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}`;
  const rest = ms % 1000;
  return `${date}T${time}${rest === 0 ? "" : `.${pad(rest, 3)}`}Z`;
}

/** A usable instant: an integer that the calendar of four-digit years can show. */
export function isInstant(value: number): boolean {
  return Number.isSafeInteger(value) && value >= -62_135_596_800_000 && value <= 253_402_300_799_999;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
