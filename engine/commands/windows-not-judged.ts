import type { WindowState } from "../core/policy/world.ts";

/** A named window that nobody judges is shut: recurrence and zones of windows are not evaluated by this version. */
export function windowsNotJudged(window: string): WindowState {
  return {
    kind: "shut",
    says: `window "${window}" counts as shut: this version does not evaluate maintenance windows yet`,
  };
}
