import ICAL from "ical.js";
import type { DurationMs } from "../../core/model/duration.ts";
import { parseRecurrence } from "../../core/rings/recurrence-rule.ts";
import type { WindowTools } from "../../core/rings/window-occurrences.ts";
import { EventFault } from "./calendar-fault.ts";
import type { CalendarEvent, ContentLine } from "./content-lines.ts";
import { type EventTime, instantOf, readProperty, readTime } from "./event-time.ts";

/** What events that happen once become: it cannot be seen from the outside whether one opens or shuts. */
export type OnceKind = "window" | "freeze";

/** When an event takes place, as a window or a freeze can say it. */
export interface Openings {
  readonly kind: OnceKind;
  readonly start: EventTime;
  readonly durationMs: DurationMs;
  /** The wall clock's reading as the first one ends. */
  readonly endLocalMs: number;
  /** Recurrence rules as written; none: it happens once. */
  readonly rules: readonly string[];
  /** Its length was given in days, which need not be 24 hours in the calendar. */
  readonly inDays: boolean;
}

const DAY_MS = 86_400_000;

/** What neither a window nor a freeze can say, and the way out. */
const UNSAYABLE: Readonly<Record<string, string>> = {
  EXDATE: "take the exception out of the calendar and write a ChangeFreeze for that day",
  RDATE: "make each further date an event of its own",
  EXRULE: "write what is left as a rule of its own",
  "RECURRENCE-ID": "a moved or changed instance: end the series before it, and make it an event of its own",
};

/** @throws {EventFault} by name, for whatever cannot be said: nothing is left out silently */
export function openingsOf(
  { line, lines }: CalendarEvent,
  once: OnceKind | undefined,
  tools: WindowTools,
): Openings {
  for (const one of lines) {
    const hint = Object.hasOwn(UNSAYABLE, one.name) ? UNSAYABLE[one.name] : undefined;
    if (hint !== undefined) throw new EventFault(one.line, `says ${one.name}, which no window can say`, hint);
  }
  const startLine = only(lines, "DTSTART", line);
  if (startLine === undefined) throw new EventFault(line, "has no DTSTART");
  const start = readTime(startLine, tools.zoneOffset);
  if (start.localMs % 60_000 !== 0)
    throw new EventFault(startLine.line, "begins at a second, and windows begin at a minute");
  const rules = lines.filter(({ name }) => name === "RRULE").map((one) => readRule(one, start, tools));
  const kind = rules.length > 0 ? "window" : once;
  if (kind === undefined)
    throw new EventFault(
      line,
      "happens once",
      "say whether such events open or shut: --once window, or --once freeze",
    );
  const length = lengthOf(lines, line, start, tools);
  return { kind, start, rules, ...length, endLocalMs: endOf(start, line, length, tools) };
}

function endOf(
  start: EventTime,
  line: number,
  { durationMs, inDays }: Pick<Openings, "durationMs" | "inDays">,
  { zoneOffset }: WindowTools,
): number {
  if (inDays) return start.localMs + durationMs;
  const end = instantOf(start, line, zoneOffset) + durationMs;
  return end + (zoneOffset(start.zone ?? "UTC", end) ?? 0);
}

function only(lines: readonly ContentLine[], wanted: string, line: number): ContentLine | undefined {
  const [first, second] = lines.filter(({ name }) => name === wanted);
  if (second !== undefined)
    throw new EventFault(second.line, `says ${wanted} twice`, `the event begins on line ${line}`);
  return first;
}

function readRule(
  { text, line, name }: ContentLine,
  start: EventTime,
  { recurrenceDays }: WindowTools,
): string {
  const [head = "", ...rest] = text.split(":");
  if (head.toUpperCase() !== name) throw new EventFault(line, "has an RRULE with parameters");
  const rule = rest.join(":").trim();
  const parsed = parseRecurrence(rule);
  if (parsed.kind === "fault")
    throw new EventFault(line, `has the rule ${JSON.stringify(rule)}, which ${parsed.says}`, parsed.hint);
  const day = Math.floor(start.localMs / DAY_MS);
  if (recurrenceDays(parsed.days, day, day, day)?.includes(day) === true) return rule;
  const hint = "begin on a day of the rule: programs differ about whether the first day counts";
  throw new EventFault(line, `has the rule ${JSON.stringify(rule)}, and does not begin on a day of it`, hint);
}

function lengthOf(
  lines: readonly ContentLine[],
  line: number,
  start: EventTime,
  { zoneOffset }: WindowTools,
): Pick<Openings, "durationMs" | "inDays"> {
  const [end, duration] = [only(lines, "DTEND", line), only(lines, "DURATION", line)];
  if (end !== undefined && duration !== undefined)
    throw new EventFault(duration.line, "says DTEND and DURATION", "say one of them");
  if (duration !== undefined) return readLength(duration);
  if (end === undefined) {
    if (start.isDay) return { durationMs: DAY_MS, inDays: true };
    throw new EventFault(line, "has neither DTEND nor DURATION: it lasts no time");
  }
  const until = readTime(end, zoneOffset);
  if (until.isDay !== start.isDay || (until.zone === undefined) !== (start.zone === undefined))
    throw new EventFault(end.line, "has a DTEND of another kind than its DTSTART");
  const durationMs = instantOf(until, end.line, zoneOffset) - instantOf(start, line, zoneOffset);
  if (durationMs <= 0) throw new EventFault(end.line, "ends before it begins");
  return { durationMs, inDays: start.isDay };
}

/** Hours are exact time; days and weeks are the calendar's, of 23 to 25 hours. @see RFC 5545, section 3.3.6 */
function readLength(line: ContentLine): Pick<Openings, "durationMs" | "inDays"> {
  const { value } = readProperty(line);
  if (!(value instanceof ICAL.Duration) || value.isNegative || value.toSeconds() <= 0)
    throw new EventFault(line.line, "has a DURATION that is no length of time");
  return { durationMs: value.toSeconds() * 1000, inDays: value.days > 0 || value.weeks > 0 };
}
