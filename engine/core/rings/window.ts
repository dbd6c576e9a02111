import type { MaintenanceWindow } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { WindowState, World } from "../policy/world.ts";
import { catchUpAt } from "./catch-up.ts";
import { windowFault } from "./window-fault.ts";
import { createOpenings, HORIZON_YEARS, type OpeningsAfter, type WindowTools } from "./window-occurrences.ts";
import { windowTimes } from "./window-times.ts";
import { validityIn } from "./window-validity.ts";

/**
 * Judges maintenance windows at one moment. A window that does not exist, cannot be worked out, or whose zone nobody knows is
 * shut. Each window is judged once for each zone, whatever the number of endpoints.
 */
export function judgeWindows(
  windows: readonly MaintenanceWindow[],
  now: Instant,
  tools: WindowTools,
): World["windowState"] {
  const judges = new Map(windows.map((window) => [window.name, createJudge(window, now, tools)]));
  return (name, endpoint) =>
    judges.get(name)?.(endpoint) ?? { kind: "shut", says: `there is no window "${name}": it counts as shut` };
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
  const states = new Map<string, WindowState>();
  return (endpoint) => {
    const zone = timezone ?? endpoint.report?.timezone ?? "";
    const state = states.get(zone) ?? judgeIn(zone);
    states.set(zone, state);
    if (state.kind === "open" || catchUpMs === undefined) return state;
    return caughtUp(endpoint, zone, catchUpMs) ?? state;
  };

  function judgeIn(zone: string): WindowState {
    if (zone === "")
      return { kind: "shut", says: `window "${name}" counts as shut: the endpoint reports no time zone` };
    if (tools.zoneOffset(zone, now) === undefined) {
      return { kind: "shut", says: `window "${name}" counts as shut: nobody knows the time zone "${zone}"` };
    }
    return stateIn(name, zone, now, openings);
  }

  function caughtUp({ history }: Endpoint, zone: string, within: number): WindowState | undefined {
    const validity = validityIn(window, zone, tools.zoneOffset);
    if (validity === undefined || now >= validity.until) return undefined;
    const leave = catchUpAt(now, history.contacts, within, openings, zone);
    if (leave === undefined) return undefined;
    const { missed, returned, until } = leave;
    const says = `window "${name}" is shut, but the endpoint missed it on ${formatInstant(missed.from)} and came back on ${formatInstant(returned)}: it may catch up until ${formatInstant(until)}`;
    return { kind: "open", says };
  }
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
