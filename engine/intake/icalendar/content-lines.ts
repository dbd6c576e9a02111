import type { CalendarFault } from "./calendar-fault.ts";

/** A line of iCalendar as it was before it was folded. */
export interface ContentLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** In capitals: `DTSTART`. */
  readonly name: string;
}

/** Puts folded lines together. @see RFC 5545, section 3.1 */
export function contentLines(text: string): readonly ContentLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [index, one] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(one) && last !== undefined) last.text += one.slice(1);
    else if (one !== "") lines.push({ line: index + 1, text: one });
  }
  return lines.map((one) => ({ ...one, name: (/^[A-Za-z0-9-]+/.exec(one.text)?.[0] ?? "").toUpperCase() }));
}

/** One VEVENT: its own lines, without those of the alarms inside it. */
export interface CalendarEvent {
  /** Of its BEGIN. */
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** The events of a calendar, or why it is none: every BEGIN has its END. */
export function eventsOf(lines: readonly ContentLine[]): readonly CalendarEvent[] | CalendarFault {
  const events: { line: number; lines: ContentLine[] }[] = [];
  const open: { readonly name: string; readonly line: number }[] = [];
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0]?.text ?? ""))
    return { line: lines[0]?.line ?? 1, says: "is no iCalendar: it does not begin with BEGIN:VCALENDAR" };
  for (const one of lines) {
    const component = one.text
      .slice(one.name.length + 1)
      .trim()
      .toUpperCase();
    const inner = open.at(-1);
    if (one.name === "BEGIN") {
      open.push({ name: component, line: one.line });
      if (component === "VEVENT") events.push({ line: one.line, lines: [] });
    } else if (one.name === "END") {
      if (inner?.name !== component)
        return { line: one.line, says: `ends ${component}, and ${inner?.name ?? "nothing"} is open` };
      open.pop();
    } else if (inner === undefined) return { line: one.line, says: "stands outside of VCALENDAR" };
    else if (inner.name === "VEVENT") events.at(-1)?.lines.push(one);
  }
  const [left] = open;
  return left === undefined
    ? events
    : { line: left.line, says: `begins ${left.name}, which never ends: the file is cut off` };
}
