import { daysFromCalendar, isCalendarDay } from "./calendar.ts";
import { type Instant, parseInstant } from "./instant.ts";
import { instantAtLocal, type ZoneOffset } from "./zone.ts";

const DAY_MS = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Reads what people write where a moment is wanted: an instant with its zone, a local time, or a bare date.
 *
 * @param edge what a bare date stands for: the first moment of that day, or the first one after it
 * @param zone the IANA zone of local times and dates
 * @returns undefined when it is none of these, the day does not exist, or the zone is unknown
 */
export function parseMoment(
  text: string,
  edge: "start" | "end",
  zone: string,
  offsetOf: ZoneOffset,
): Instant | undefined {
  const parts = LOCAL.exec(text);
  if (parts === null) return parseInstant(text);
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  const time = { hour: Number(parts[4] ?? 0), minute: Number(parts[5] ?? 0), second: Number(parts[6] ?? 0) };
  if (!isCalendarDay(date) || time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  const isDate = parts[4] === undefined;
  const days = daysFromCalendar(date) + (isDate && edge === "end" ? 1 : 0);
  const local = days * DAY_MS + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;
  return instantAtLocal(local, zone, offsetOf);
}
