import type { MaintenanceWindow, WindowEdge } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { instantAtLocal, type ZoneOffset } from "../model/zone.ts";

const DAY_MS = 86_400_000;

/** When a window is valid in a zone: from the first instant, before the last one. */
export interface Validity {
  readonly from: Instant;
  readonly until: Instant;
  /** DTSTART of its rules. */
  readonly firstDay?: number;
}

/** Undefined: nobody knows the zone. */
export function validityIn(
  { validFrom, validUntil }: MaintenanceWindow,
  zone: string,
  offsetOf: ZoneOffset,
): Validity | undefined {
  const from = validFrom === undefined ? Number.NEGATIVE_INFINITY : edgeAt(validFrom, 0);
  const until = validUntil === undefined ? Number.POSITIVE_INFINITY : edgeAt(validUntil, 1);
  if (from === undefined || until === undefined) return undefined;
  if (validFrom === undefined) return { from, until };
  if (validFrom.kind === "day") return { from, until, firstDay: validFrom.day };
  const offset = offsetOf(zone, from);
  return offset === undefined ? undefined : { from, until, firstDay: Math.floor((from + offset) / DAY_MS) };

  function edgeAt(edge: WindowEdge, daysLater: number): Instant | undefined {
    return edge.kind === "instant"
      ? edge.at
      : instantAtLocal((edge.day + daysLater) * DAY_MS, zone, offsetOf);
  }
}
