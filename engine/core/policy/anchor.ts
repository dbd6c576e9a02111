import { calendarFromDays, daysFromCalendar, weekdayOf } from "../model/calendar.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Anchor } from "../model/declared.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import { instantAtLocal, type ZoneOffset } from "../model/zone.ts";

const DAY_MS = 86_400_000;
const TUESDAY = 2;

/**
 * The one date all clocks of a policy start from. Frozen facts only: later edits by a vendor move nothing.
 *
 * @param approvedAt when the first vouched merge approved any revision of the patch
 * @returns undefined when nobody knows the date: what starts from it must hold
 */
export function anchorOf(
  anchor: Anchor,
  entry: CatalogEntry,
  approvedAt: Instant | undefined,
  zone: string,
  offsetOf: ZoneOffset,
): Instant | undefined {
  switch (anchor) {
    case "first-seen":
      return usable(entry.firstSeen);
    case "released":
      return usable(entry.released);
    case "approved":
      return usable(approvedAt);
    case "patch-tuesday":
      return patchTuesdayFrom(usable(entry.released), zone, offsetOf);
  }
}

/** The start of the first second Tuesday of a month that is not before the day of `released`, in the zone. */
export function patchTuesdayFrom(
  released: Instant | undefined,
  zone: string,
  offsetOf: ZoneOffset,
): Instant | undefined {
  if (released === undefined) return undefined;
  const offset = offsetOf(zone, released);
  if (offset === undefined) return undefined;
  const day = Math.floor((released + offset) / DAY_MS);
  const { year, month } = calendarFromDays(day);
  const here = secondTuesdayOf(year, month);
  const tuesday =
    here >= day ? here : month === 12 ? secondTuesdayOf(year + 1, 1) : secondTuesdayOf(year, month + 1);
  return instantAtLocal(tuesday * DAY_MS, zone, offsetOf);
}

/** In days since 1970-01-01. */
export function secondTuesdayOf(year: number, month: number): number {
  const first = daysFromCalendar({ year, month, day: 1 });
  return first + ((TUESDAY - weekdayOf(first) + 7) % 7) + 7;
}

function usable(instant: Instant | undefined): Instant | undefined {
  return instant !== undefined && isInstant(instant) ? instant : undefined;
}
