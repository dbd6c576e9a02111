import type { Noted } from "../fleet/note.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";

/** Collects, while a plan is made, which patches came since they were missed, and whether anything had approved them. */
export interface Arrivals {
  readonly enter: (endpoint: Endpoint, decisions: readonly Decision[]) => void;
  readonly noted: () => Noted["arrivals"];
}

/** An arrival is judged once, at the transition: what was judged before, and what was there at first sight, is passed over. */
export function createArrivals(): Arrivals {
  const noted = new Map<string, Map<string, "approved" | "unapproved">>();
  return {
    enter: ({ id, history }, decisions) => {
      for (const { patch, verdict } of decisions) {
        const arrival = arrivalOf(verdict);
        if (arrival === undefined || !history.missing.has(patch) || history.arrivals.has(patch)) continue;
        const known = noted.get(id) ?? new Map<string, "approved" | "unapproved">();
        noted.set(id, known.set(patch, arrival));
      }
    },
    noted: () => noted,
  };
}

function arrivalOf(verdict: Decision["verdict"]): "approved" | "unapproved" | undefined {
  if (verdict === "installed-unapproved") return "unapproved";
  return verdict === "compliant" ? "approved" : undefined;
}
