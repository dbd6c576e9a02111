import type { MaintenanceWindow } from "../model/declared.ts";
import type { Contact } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { createCatchUp } from "./catch-up.ts";
import { rareReports } from "./rare-reports.ts";
import { windowFault } from "./window-fault.ts";
import { createOpenings, type Opening, type OpeningsAfter, type WindowTools } from "./window-occurrences.ts";
import { nextOpenings, windowTimes } from "./window-times.ts";
import { validityIn } from "./window-validity.ts";

/** A window in one zone, at one moment. */
export interface WindowListing {
  readonly window: string;
  /** Undefined: the endpoint reports none. */
  readonly timezone?: string;
  readonly isOpen: boolean;
  /** When that changes, as far as it is known. */
  readonly until?: Instant;
  /** The openings that begin later. */
  readonly next: readonly ListedOpening[];
  /** Why it is shut for good, or open although it is shut to others. */
  readonly says?: string;
  /** What makes its `catchUp` mean little for the endpoint. */
  readonly warning?: string;
}

export interface ListedOpening extends Opening {
  /** How far the zone is ahead of UTC as it opens, in milliseconds. */
  readonly zoneOffset: number;
}

export type ListWindow = (zone: string, contacts: readonly Contact[]) => WindowListing;

/** Lists a window in any zone: the `count` openings that begin after `at`. */
export function createListing(
  window: MaintenanceWindow,
  at: Instant,
  count: number,
  tools: WindowTools,
): ListWindow {
  const { name } = window;
  const fault = windowFault(window);
  const openings = createOpenings(window, tools);
  return (zone, contacts) => {
    const known = { window: name, ...(zone === "" ? {} : { timezone: zone }) };
    const shut = fault ?? faultOfZone(zone, at, tools);
    if (shut !== undefined) return { ...known, isOpen: false, next: [], says: `it counts as shut: ${shut}` };
    const next = nextOpenings(openings, zone, at, count).map((opening) => ({
      ...opening,
      zoneOffset: tools.zoneOffset(zone, opening.from) ?? 0,
    }));
    const warning = window.catchUpMs === undefined ? undefined : rareReports(contacts, window.durationMs);
    return {
      ...known,
      ...stateIn(window, zone, at, contacts, openings, tools),
      next,
      ...(warning === undefined ? {} : { warning }),
    };
  };
}

function faultOfZone(zone: string, at: Instant, { zoneOffset }: WindowTools): string | undefined {
  if (zone === "") return "the endpoint reports no time zone";
  return zoneOffset(zone, at) === undefined ? `nobody knows the time zone "${zone}"` : undefined;
}

function stateIn(
  window: MaintenanceWindow,
  zone: string,
  at: Instant,
  contacts: readonly Contact[],
  openings: OpeningsAfter,
  { zoneOffset }: WindowTools,
): Pick<WindowListing, "isOpen" | "until" | "says"> {
  const times = windowTimes(openings, zone, at);
  if (times.kind === "open") return { isOpen: true, ...untilOf(times.until) };
  const validity = validityIn(window, zone, zoneOffset);
  if (window.catchUpMs !== undefined && validity !== undefined && at < validity.until) {
    const leave = createCatchUp(at, window.catchUpMs, openings, zone)(contacts);
    if (leave !== undefined)
      return { isOpen: true, until: leave.until, says: "it catches up on one that it missed" };
  }
  return { isOpen: false, ...untilOf(times.opens) };
}

function untilOf(until: Instant | undefined): { until?: Instant } {
  return until === undefined ? {} : { until };
}
