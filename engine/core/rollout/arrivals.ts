import type { Alike } from "../classes/alike.ts";
import type { Noted } from "../fleet/note.ts";
import type { Decision } from "../model/decision.ts";

/** Collects, while a plan is made, which patches came since they were missed, and whether anything had approved them. */
export interface Arrivals {
  /** What is decided about endpoints about which the same is decided. */
  readonly enter: (members: Alike, decisions: readonly Decision[]) => void;
  readonly noted: () => Noted["arrivals"];
}

/**
 * An arrival is judged once, at the transition: what was judged before, and what was there at first sight, is passed over.
 *
 * Cost: a lookup for each patch that an endpoint ever missed.
 */
export function createArrivals(): Arrivals {
  const noted = new Map<string, Map<string, "approved" | "unapproved">>();
  return {
    enter: (members, decisions) => {
      const came = new Map<string, "approved" | "unapproved">();
      for (const { patch, verdict } of decisions) {
        const arrival = arrivalOf(verdict);
        if (arrival !== undefined) came.set(patch, arrival);
      }
      if (came.size === 0) return;
      for (const { id, history } of members) {
        if (history.missing.size === 0) continue;
        for (const patch of history.missing.keys()) {
          const arrival = came.get(patch);
          if (arrival === undefined || history.arrivals.has(patch)) continue;
          const known = noted.get(id) ?? new Map<string, "approved" | "unapproved">();
          noted.set(id, known.set(patch, arrival));
        }
      }
    },
    noted: () => noted,
  };
}

function arrivalOf(verdict: Decision["verdict"]): "approved" | "unapproved" | undefined {
  if (verdict === "installed-unapproved") return "unapproved";
  return verdict === "compliant" ? "approved" : undefined;
}
