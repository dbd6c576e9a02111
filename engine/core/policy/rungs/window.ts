import type { Freeze } from "../../model/declared.ts";
import { formatInstant } from "../../model/instant.ts";
import { isUnknown } from "../../model/kleene.ts";
import { type Answer, type Case, passes, type Rung, stops } from "../case.ts";
import { waives } from "../consent.ts";

/** Rung 16: a freeze is on, or the window is shut. An active freeze wins over any window, unless the entry waives it. */
export const windowRung: Rung = { name: "window", judge };

function judge(asked: Case): Answer {
  const { consent, world } = asked;
  const freeze = waives(consent, "freeze")
    ? undefined
    : world.declared.freezes.find((one) => isFrozen(one, asked));
  if (freeze !== undefined) {
    const says = (): string => `freeze "${freeze.name}" is on until ${formatInstant(freeze.until)}`;
    return stops("scheduled", says, { at: freeze.at, until: { at: freeze.until }, flags: ["freeze"] });
  }
  return judgeWindow(asked);
}

function judgeWindow({ consent, world, place, rule, due, endpoint }: Case): Answer {
  const window = place.ring?.window;
  if (window === undefined) return passes(() => "its ring names no window: any time will do", place.ring?.at);
  if (waives(consent, "window")) return passes(() => `window "${window.name}" is waived`, window.at);
  if (rule?.windows === "ignore") return passes(() => `rule "${rule.name}" ignores windows`, window.at);
  if (rule?.windows === "until-due" && due !== undefined && world.now > due) {
    return passes(() => `it is overdue, and rule "${rule.name}" respects windows until due only`, window.at);
  }
  const state = world.windowState(window.name, endpoint);
  if (state.kind === "open") return passes(() => state.says, window.at);
  const until =
    state.opens === undefined ? { when: `when window "${window.name}" opens` } : { at: state.opens };
  return stops("scheduled", () => state.says, { at: window.at, until, flags: ["window-shut"] });
}

/** Whom or what it is unknown to concern, it stops. */
function isFrozen(freeze: Freeze, { endpoint, entry, world }: Case): boolean {
  if (!(world.now >= freeze.from && world.now < freeze.until)) return false;
  if (freeze.endpoints(endpoint) === "no") return false;
  const except = freeze.except?.(entry.patch) ?? "no";
  return isUnknown(except) || except === "no";
}
