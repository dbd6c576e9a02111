import { calendarFromDays, daysFromCalendar } from "../model/calendar.ts";
import type { MaintenanceWindow } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { instantAtLocal, type ZoneOffset } from "../model/zone.ts";
import { parseRecurrence, type RecurrenceRule } from "./recurrence-rule.ts";
import { type Validity, validityIn } from "./window-validity.ts";

/**
 * The calendar days of an RRULE without UNTIL, from `from` to `until`, both included, ascending; days since 1970-01-01.
 * Times and zones are no business of it. Undefined when the rule cannot be worked out.
 */
export type RecurrenceDays = (
  rule: string,
  from: number,
  until: number,
  dtstart: number,
) => readonly number[] | undefined;

export interface WindowTools {
  readonly zoneOffset: ZoneOffset;
  readonly recurrenceDays: RecurrenceDays;
}

/** One opening of a window. All are exact time: a change of daylight saving inside makes it no shorter. */
export interface Opening {
  readonly from: Instant;
  /** The first instant after it. */
  readonly until: Instant;
  /** The first instant at which nothing new may start: `until` less the cutoff. */
  readonly lastStart: Instant;
}

/** The openings in a zone that end after an instant, ascending; lazily, as far as the horizon. */
export type OpeningsAfter = (zone: string, after: Instant) => Iterable<Opening>;

/** How many years ahead an opening is looked for: 29 February may be 8 years off. */
export const HORIZON_YEARS = 9;

const DAY_MS = 86_400_000;
/** A local day differs from the day in UTC by one at most; a gap moves a start by a day at most. */
const MARGIN_DAYS = 3;

/** Works out a window that has no fault. The days of a rule are worked out once for all zones. */
export function createOpenings(window: MaintenanceWindow, tools: WindowTools): OpeningsAfter {
  const rules = window.recurrence.map(parseRecurrence).filter((rule) => rule.kind === "rule");
  const daysOf = createDaysOfYear(tools.recurrenceDays);
  const back = window.offsetDays + Math.ceil(window.durationMs / DAY_MS) + MARGIN_DAYS;
  return function* openings(zone, after) {
    const validity = validityIn(window, zone, tools.zoneOffset);
    if (validity === undefined) return;
    const ending = rules.map((rule) => ({ rule, last: lastDay(rule, window, zone, tools.zoneOffset) }));
    const days = daysFrom(Math.floor(after / DAY_MS) - back, ending, (rule, year) =>
      daysOf(rule, year, validity.firstDay),
    );
    let previous: Instant | undefined;
    for (const day of days) {
      const from = startOn(day, window, zone, tools.zoneOffset);
      if (from === undefined || from >= validity.until) return;
      if (from < validity.from || from === previous) continue;
      previous = from;
      const opening = openingAt(from, window, validity);
      if (opening.lastStart > from && opening.until > after) yield opening;
    }
  };
}

/** The days of all rules together, ascending, each once. */
function* daysFrom(
  from: number,
  rules: readonly { readonly rule: RecurrenceRule; readonly last: number }[],
  daysOf: (rule: RecurrenceRule, year: number) => readonly number[],
): Generator<number> {
  const first = calendarFromDays(from).year;
  for (let year = first; year <= first + HORIZON_YEARS; year += 1) {
    const newYear = daysFromCalendar({ year, month: 1, day: 1 });
    const days = new Set<number>();
    for (const { rule, last } of rules) {
      if (newYear > last) continue;
      for (const day of daysOf(rule, year)) if (day >= from && day <= last) days.add(day);
    }
    yield* [...days].sort((a, b) => a - b);
  }
}

/** The last day that UNTIL leaves: one whose start, before any offset, does not lie after it. */
function lastDay(
  rule: RecurrenceRule,
  { startMs }: MaintenanceWindow,
  zone: string,
  offsetOf: ZoneOffset,
): number {
  const { end } = rule;
  if (end === undefined) return Number.POSITIVE_INFINITY;
  if (end.kind === "day") return end.day;
  if (end.kind === "local") return Math.floor((end.at - startMs) / DAY_MS);
  const day = Math.floor(end.at / DAY_MS) + 1;
  for (let candidate = day; candidate > day - MARGIN_DAYS; candidate -= 1) {
    const start = instantAtLocal(candidate * DAY_MS + startMs, zone, offsetOf);
    if (start !== undefined && start <= end.at) return candidate;
  }
  return day - MARGIN_DAYS;
}

/** Undefined: nobody knows the zone, or no calendar has the day. */
function startOn(
  day: number,
  { offsetDays, startMs }: MaintenanceWindow,
  zone: string,
  offsetOf: ZoneOffset,
): Instant | undefined {
  return instantAtLocal((day + offsetDays) * DAY_MS + startMs, zone, offsetOf);
}

function openingAt(from: Instant, { durationMs, cutoffMs }: MaintenanceWindow, validity: Validity): Opening {
  const until = Math.min(from + durationMs, validity.until);
  return { from, until, lastStart: until - cutoffMs };
}

type DaysOfYear = (rule: RecurrenceRule, year: number, firstDay: number | undefined) => readonly number[];

/** So that a week that begins in the year before is seen whole. */
const LEAD_DAYS = 14;

/**
 * The days of a rule by calendar year, kept. A rule that does not depend on DTSTART is given one shortly before the year, so
 * that one that began long ago costs no more.
 */
function createDaysOfYear(recurrenceDays: RecurrenceDays): DaysOfYear {
  const known = new Map<string, readonly number[]>();
  return (rule, year, firstDay) => {
    const key = `${year} ${firstDay ?? ""} ${rule.days}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const from = daysFromCalendar({ year, month: 1, day: 1 });
    const until = daysFromCalendar({ year, month: 12, day: 31 });
    const dtstart = rule.needsStart ? firstDay : from - LEAD_DAYS;
    const days = dtstart === undefined ? [] : (recurrenceDays(rule.days, from, until, dtstart) ?? []);
    const valid = days.filter((day) => firstDay === undefined || day >= firstDay);
    known.set(key, valid);
    return valid;
  };
}
