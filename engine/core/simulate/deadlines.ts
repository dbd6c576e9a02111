import type { Decision } from "../model/decision.ts";
import type { Instant } from "../model/instant.ts";

/** Whether patches are in place by their due dates, and what stood in the way where they are not. */
export interface Deadlines {
  /** What was decided about an endpoint, in place of what had been decided about the same patches before. */
  readonly decided: (
    endpoint: string,
    ring: string,
    was: readonly Decision[],
    is: readonly Decision[],
  ) => void;
  /** Dates that pass before a moment: missed by whoever still lacks the patch. */
  readonly pass: (before: Instant, lacks: (endpoint: string, patch: string) => boolean) => void;
  /** A patch came in. */
  readonly arrived: (endpoint: string, patch: string, at: Instant) => void;
  readonly close: (at: Instant, lacks: (endpoint: string, patch: string) => boolean) => DeadlineCounts;
}

export interface DeadlineCounts {
  readonly met: number;
  readonly missed: number;
  /** Past before the simulation began. */
  readonly overdueBefore: number;
  /** Not in place, and not due before the end. */
  readonly ahead: number;
  readonly misses: readonly Miss[];
  readonly byRing: ReadonlyMap<string, { readonly met: number; readonly missed: number }>;
}

/** Endpoints of one ring that missed the date of one patch for one reason. */
export interface Miss {
  readonly patch: string;
  readonly ring: string;
  readonly verdict: Decision["verdict"];
  readonly says: string;
  readonly at?: string;
  /** The earliest of their dates. */
  readonly due: Instant;
  readonly endpoints: number;
}

interface Date {
  due: Instant;
  ring: string;
  decision: Decision;
}

/** @param from what was due before is counted apart */
export function createDeadlines(from: Instant): Deadlines {
  const dates = new Map<string, Map<string, Date>>();
  const over = new Set<string>();
  const misses = new Map<string, { -readonly [K in keyof Miss]: Miss[K] }>();
  const rings = new Map<string, { met: number; missed: number }>();
  let overdueBefore = 0;

  const ringOf = (name: string): { met: number; missed: number } => {
    const known = rings.get(name) ?? { met: 0, missed: 0 };
    rings.set(name, known);
    return known;
  };

  const miss = (endpoint: string, patch: string, { due, ring, decision }: Date): void => {
    over.add(keyOf(endpoint, patch));
    ringOf(ring).missed += 1;
    const { says, at } = decision.reason();
    const key = JSON.stringify([patch, ring, decision.verdict, at ?? null]);
    const known = misses.get(key);
    if (known !== undefined) {
      known.endpoints += 1;
      if (due < known.due) known.due = due;
      return;
    }
    const { verdict } = decision;
    misses.set(key, { patch, ring, verdict, says, due, endpoints: 1, ...(at === undefined ? {} : { at }) });
  };

  const pass: Deadlines["pass"] = (before, lacks) => {
    for (const [endpoint, own] of dates) {
      for (const [patch, date] of own) {
        if (date.due >= before) continue;
        own.delete(patch);
        if (lacks(endpoint, patch)) miss(endpoint, patch, date);
      }
    }
  };

  return {
    decided: (endpoint, ring, was, is) => {
      const own = dates.get(endpoint) ?? new Map<string, Date>();
      dates.set(endpoint, own);
      for (const { patch } of was) own.delete(patch);
      for (const decision of is) {
        const { due, patch } = decision;
        if (due === undefined || over.has(keyOf(endpoint, patch))) continue;
        if (due < from) {
          overdueBefore += 1;
          over.add(keyOf(endpoint, patch));
        } else own.set(patch, { due, ring, decision });
      }
    },
    pass,
    arrived: (endpoint, patch, at) => {
      const date = dates.get(endpoint)?.get(patch);
      if (date === undefined) return;
      dates.get(endpoint)?.delete(patch);
      if (at > date.due) return miss(endpoint, patch, date);
      over.add(keyOf(endpoint, patch));
      ringOf(date.ring).met += 1;
    },
    close: (at, lacks) => {
      pass(at, lacks);
      let ahead = 0;
      for (const [endpoint, own] of dates)
        for (const patch of own.keys()) if (lacks(endpoint, patch)) ahead += 1;
      const counts = [...rings.values()];
      return {
        met: counts.reduce((sum, { met }) => sum + met, 0),
        missed: counts.reduce((sum, { missed }) => sum + missed, 0),
        overdueBefore,
        ahead,
        misses: [...misses.values()],
        byRing: rings,
      };
    },
  };
}

function keyOf(endpoint: string, patch: string): string {
  return `${endpoint}\u0000${patch}`;
}
