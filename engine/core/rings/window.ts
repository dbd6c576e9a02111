import type { MaintenanceWindow } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { WindowState, World } from "../policy/world.ts";
import { type CatchUpOf, createCatchUp } from "./catch-up.ts";
import { windowFault } from "./window-fault.ts";
import { createOpenings, HORIZON_YEARS, type OpeningsAfter, type WindowTools } from "./window-occurrences.ts";
import { windowTimes } from "./window-times.ts";
import { validityIn } from "./window-validity.ts";

/**
 * Judges maintenance windows at one moment. A window that does not exist, cannot be worked out, or whose zone nobody knows is
 * shut. Each window is judged once for each zone and moment asked about, whatever the number of endpoints.
 */
export function judgeWindows(
  windows: readonly MaintenanceWindow[],
  now: Instant,
  tools: WindowTools,
): World["windowState"] {
  const moments = new Map<Instant, ReadonlyMap<string, Judge>>();
  const judgesAt = (at: Instant): ReadonlyMap<string, Judge> => {
    const known =
      moments.get(at) ?? new Map(windows.map((window) => [window.name, createJudge(window, at, tools)]));
    moments.set(at, known);
    return known;
  };
  const present = judgesAt(now);
  return (name, endpoint, at = now) => {
    const judges = at === now ? present : judgesAt(at);
    return judges.get(name)?.(endpoint) ?? absent(name);
  };
}

function absent(name: string): WindowState {
  return { kind: "shut", says: `there is no window "${name}": it counts as shut` };
}

/** What all endpoints of a zone share. */
interface InZone {
  readonly state: WindowState;
  /** Undefined: nobody may catch up. */
  readonly catchUp?: CatchUpOf;
}

type Judge = (endpoint: Endpoint) => WindowState;

function createJudge(window: MaintenanceWindow, now: Instant, tools: WindowTools): Judge {
  const { name, timezone, catchUpMs } = window;
  const fault = windowFault(window);
  if (fault !== undefined) {
    const state: WindowState = { kind: "shut", says: `window "${name}" counts as shut: ${fault}` };
    return () => state;
  }
  const openings = createOpenings(window, tools);
  const zones = new Map<string, InZone>();
  return (endpoint) => {
    const zone = timezone ?? endpoint.report?.timezone ?? "";
    const { state, catchUp } = zones.get(zone) ?? remember(zone);
    return catchUp === undefined ? state : (caughtUp(name, endpoint, catchUp) ?? state);
  };

  function remember(zone: string): InZone {
    const state = judgeIn(zone);
    const inZone = { state, ...(state.kind === "open" ? {} : catchUpIn(zone)) };
    zones.set(zone, inZone);
    return inZone;
  }

  function judgeIn(zone: string): WindowState {
    if (zone === "")
      return { kind: "shut", says: `window "${name}" counts as shut: the endpoint reports no time zone` };
    if (tools.zoneOffset(zone, now) === undefined) {
      return { kind: "shut", says: `window "${name}" counts as shut: nobody knows the time zone "${zone}"` };
    }
    return stateIn(name, zone, now, openings);
  }

  function catchUpIn(zone: string): Pick<InZone, "catchUp"> {
    const validity = validityIn(window, zone, tools.zoneOffset);
    if (catchUpMs === undefined || validity === undefined || !(now < validity.until)) return {};
    return { catchUp: createCatchUp(now, catchUpMs, openings, zone) };
  }
}

function caughtUp(name: string, { history }: Endpoint, catchUp: CatchUpOf): WindowState | undefined {
  const leave = catchUp(history.contacts);
  if (leave === undefined) return undefined;
  const { missed, returned, until } = leave;
  const says = `window "${name}" is shut, but the endpoint missed it on ${formatInstant(missed.from)} and came back on ${formatInstant(returned)}: it may catch up until ${formatInstant(until)}`;
  return { kind: "open", says };
}

function stateIn(name: string, zone: string, now: Instant, openings: OpeningsAfter): WindowState {
  const times = windowTimes(openings, zone, now);
  if (times.kind === "open") {
    const until = times.until === undefined ? "" : ` until ${formatInstant(times.until)}`;
    return { kind: "open", says: `window "${name}" is open${until} (${zone})` };
  }
  const { opens } = times;
  if (opens === undefined) {
    const says = `window "${name}" is shut (${zone}), and does not open within ${HORIZON_YEARS} years`;
    return { kind: "shut", says };
  }
  return {
    kind: "shut",
    says: `window "${name}" is shut (${zone}) and opens on ${formatInstant(opens)}`,
    opens,
  };
}
