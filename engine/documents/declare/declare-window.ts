import { daysFromCalendar } from "../../core/model/calendar.ts";
import type { MaintenanceWindow, WindowEdge } from "../../core/model/declared.ts";
import { parseInstant } from "../../core/model/instant.ts";
import { durationOf, type Located } from "./located.ts";

const DAY_MS = 86_400_000;

/** Bare dates stay days: which instants they are depends on the zone, which may be each endpoint's own. */
export function declareWindow({ name, value, at }: Located<"MaintenanceWindow">): MaintenanceWindow {
  const { spec } = value;
  return {
    name,
    at: at("/spec"),
    ...(spec.timezone === "endpoint" ? {} : { timezone: spec.timezone }),
    recurrence: spec.recurrence,
    offsetDays: durationOf(spec.offset ?? "P0D") / DAY_MS,
    startMs: timeOfDay(spec.start),
    durationMs: durationOf(spec.duration),
    cutoffMs: durationOf(spec.cutoff ?? "PT0S"),
    ...(spec.validFrom === undefined ? {} : { validFrom: edgeOf(spec.validFrom) }),
    ...(spec.validUntil === undefined ? {} : { validUntil: edgeOf(spec.validUntil) }),
    ...(spec.catchUp === undefined ? {} : { catchUpMs: durationOf(spec.catchUp.within) }),
  };
}

/** @throws {Error} when the text was not checked before: a fault of ours, never of the document */
function edgeOf(text: string): WindowEdge {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts !== null) {
    const [, year, month, day] = parts.map(Number);
    return { kind: "day", day: daysFromCalendar({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }) };
  }
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`Unchecked edge of a window "${text}"`);
  return { kind: "instant", at: instant };
}

/** `22:00` → 79,200,000. */
function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(":").map(Number);
  return ((hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)) * 60_000;
}
