import ICAL from "ical.js";
import { daysFromCalendar, isCalendarDay } from "../../core/model/calendar.ts";
import { type Instant, isInstant } from "../../core/model/instant.ts";
import { instantAtLocal, type ZoneOffset } from "../../core/model/zone.ts";
import { EventFault } from "./calendar-fault.ts";
import type { ContentLine } from "./content-lines.ts";

/** DTSTART or DTEND. */
export interface EventTime {
  /** A whole day: its time is midnight. */
  readonly isDay: boolean;
  /** The wall clock's reading, counted as if it were UTC. */
  readonly localMs: number;
  /** An IANA zone, or UTC; undefined: the time is that of whoever reads it. */
  readonly zone?: string;
}

const HINT_ZONE = "write the IANA zone of that place into the file, such as TZID=Europe/Berlin";

/**
 * A zone is taken by its name, never by the VTIMEZONE that comes along: rules of zones change, and Muster has its own.
 * @throws {EventFault}
 * @see RFC 5545, sections 3.3.4 and 3.3.5
 */
export function readTime(line: ContentLine, zoneOffset: ZoneOffset): EventTime {
  const { value, tzid } = readProperty(line);
  const written = line.text.slice(line.text.lastIndexOf(":") + 1).trim();
  if (!(value instanceof ICAL.Time) || value.toICALString() !== written)
    throw new EventFault(line.line, `has a ${line.name} that is no time: ${JSON.stringify(written)}`);
  const { year, month, day, hour, minute, second, isDate } = value;
  const localMs =
    daysFromCalendar({ year, month, day }) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000;
  if (!isCalendarDay({ year, month, day }) || !isInstant(localMs))
    throw new EventFault(line.line, `has a ${line.name} that no calendar shows: ${written}`);
  if (written.endsWith("Z")) return { isDay: false, localMs, zone: "UTC" };
  if (isDate || tzid === "") return { isDay: isDate, localMs };
  return { isDay: false, localMs, zone: zoneOf(tzid, localMs, line, zoneOffset) };
}

/** The moment, in the zone of the time, else in another. @throws {EventFault} for a zone that nobody knows */
export function instantOf(
  { localMs, zone = "UTC" }: EventTime,
  line: number,
  zoneOffset: ZoneOffset,
): Instant {
  const instant = instantAtLocal(localMs, zone, zoneOffset);
  if (instant === undefined) throw new EventFault(line, `is in a time zone that nobody knows: ${zone}`);
  return instant;
}

/** What a line says by the library's reading; no zone is the empty one. @throws {EventFault} */
export function readProperty(line: ContentLine): { readonly value: unknown; readonly tzid: string } {
  try {
    const property = ICAL.Property.fromString(line.text);
    return { value: property.getFirstValue(), tzid: String(property.getFirstParameter("tzid") ?? "") };
  } catch {
    const start = JSON.stringify(line.text.slice(0, 80));
    throw new EventFault(line.line, `has a ${line.name} that cannot be read: ${start}`);
  }
}

/** Thunderbird writes IANA zones behind a path of its own: `/freeassociation.sourceforge.net/Europe/Berlin`. */
function zoneOf(tzid: string, at: Instant, { line }: ContentLine, zoneOffset: ZoneOffset): string {
  const parts = tzid.startsWith("/") ? tzid.split("/").slice(2) : [];
  const candidates = [
    tzid,
    ...parts.map((_, index) => parts.slice(index).join("/")).filter((one) => one.includes("/")),
  ];
  const zone = candidates.find((one) => /^[A-Za-z0-9_+/-]+$/.test(one) && zoneOffset(one, at) !== undefined);
  if (zone !== undefined) return zone;
  throw new EventFault(line, `is in the time zone ${JSON.stringify(tzid)}, which is no IANA zone`, HINT_ZONE);
}
