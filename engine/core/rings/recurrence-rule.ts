import { daysFromCalendar, daysInMonth, isCalendarDay } from "../model/calendar.ts";
import { type RuleFault, type RuleParts, readRuleParts } from "./rule-parts.ts";

/** The last moment of a rule, inclusive: a day, or a moment of a wall clock or of UTC in milliseconds. */
export type RuleEnd =
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "local" | "instant"; readonly at: number };

/** A recurrence over calendar days. */
export interface RecurrenceRule {
  readonly kind: "rule";
  /** The rule without UNTIL, which is compared with times and so needs a zone. */
  readonly days: string;
  readonly end?: RuleEnd;
  /** Which days it has depends on DTSTART: it counts from there, or takes weekday or day of month from it. */
  readonly needsStart: boolean;
  /** It names a day of the month that some of its months do not have. */
  readonly skips: boolean;
}

/**
 * Reads an RRULE that is daily or rarer. What the standard leaves open, or forbids, is refused: libraries read it in
 * different ways.
 * @see RFC 5545, section 3.3.10
 */
export function parseRecurrence(text: string): RecurrenceRule | RuleFault {
  const parts = readRuleParts(text);
  if (parts.kind === "fault") return parts;
  const until = parts.values.get("UNTIL");
  const end = until === undefined ? undefined : parseEnd(until);
  if (until !== undefined && end === undefined) {
    return {
      kind: "fault",
      says: `cannot read UNTIL=${until}`,
      hint: "write UNTIL=20261231; the day must exist",
    };
  }
  const lengths = monthsOf(parts).map(({ shortest }) => shortest);
  if (hasNoDay(parts)) return { kind: "fault", says: "names a day that none of its months has" };
  return {
    kind: "rule",
    days: [...parts.values]
      .filter(([name]) => name !== "UNTIL")
      .map((part) => part.join("="))
      .join(";"),
    ...(end === undefined ? {} : { end }),
    needsStart: needsStart(parts),
    skips: parts.numbers("BYMONTHDAY").some((day) => lengths.some((length) => Math.abs(day) > length)),
  };
}

function parseEnd(text: string): RuleEnd | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, date, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const calendar = { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
  if (!isCalendarDay(calendar)) return undefined;
  const day = daysFromCalendar(calendar);
  if (parts[4] === undefined) return { kind: "day", day };
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  const time = (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000;
  return { kind: parts[7] === "Z" ? "instant" : "local", at: day * 86_400_000 + time };
}

function needsStart({ frequency, values }: RuleParts): boolean {
  if (values.has("INTERVAL") || values.has("COUNT")) return true;
  const naming = {
    DAILY: ["FREQ"],
    WEEKLY: ["BYDAY"],
    MONTHLY: ["BYDAY", "BYMONTHDAY"],
    YEARLY: ["BYDAY", "BYMONTHDAY", "BYYEARDAY"],
  }[frequency];
  return !naming.some((name) => values.has(name));
}

interface MonthLength {
  readonly shortest: number;
  readonly longest: number;
}

/** The lengths of the months of a rule, in years of either kind. */
function monthsOf(parts: RuleParts): readonly MonthLength[] {
  const named = parts.numbers("BYMONTH");
  const months = named.length > 0 ? named : Array.from({ length: 12 }, (_, index) => index + 1);
  return months.map((month) => ({ shortest: daysInMonth(2025, month), longest: daysInMonth(2024, month) }));
}

function hasNoDay(parts: RuleParts): boolean {
  const days = parts.numbers("BYMONTHDAY");
  if (days.length === 0) return false;
  return !days.some((day) => monthsOf(parts).some(({ longest }) => Math.abs(day) <= longest));
}
