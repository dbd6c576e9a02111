import type { MaintenanceWindow, WindowEdge } from "../model/declared.ts";
import { parseRecurrence } from "./recurrence-rule.ts";

const DAY_MS = 86_400_000;

/** The longest `offset`, and the longest `duration`, in days. */
export const MOST_DAYS = 366;

/** Why a window can never be judged, and so is shut; undefined: it can. */
export function windowFault(window: MaintenanceWindow): string | undefined {
  const { recurrence, offsetDays, startMs, durationMs, cutoffMs, validFrom, validUntil } = window;
  if (recurrence.length === 0) return "it has no recurrence";
  for (const text of recurrence) {
    const rule = parseRecurrence(text);
    if (rule.kind === "fault") return `recurrence ${JSON.stringify(text)} ${rule.says}`;
    if (rule.needsStart && validFrom === undefined)
      return `recurrence ${JSON.stringify(text)} counts from validFrom, and there is none`;
  }
  if (!isWithin(offsetDays, 0, MOST_DAYS)) return `its offset is not 0 to ${MOST_DAYS} whole days`;
  if (!isWithin(startMs, 0, DAY_MS - 1)) return "its start is no time of day";
  if (!isWithin(durationMs, 1, MOST_DAYS * DAY_MS)) return `its duration is not up to ${MOST_DAYS} days`;
  if (!isWithin(cutoffMs, 0, durationMs - 1)) return "its cutoff leaves nothing of its duration";
  if (!isEdge(validFrom) || !isEdge(validUntil)) return "its validity is no date";
  return undefined;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function isEdge(edge: WindowEdge | undefined): boolean {
  if (edge === undefined) return true;
  return Number.isSafeInteger(edge.kind === "day" ? edge.day * DAY_MS : edge.at);
}
