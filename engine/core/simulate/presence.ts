import type { Ppm } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import type { Chance } from "./chance.ts";
import type { Machine } from "./machine.ts";

const DAY_MS = 86_400_000;

/** Who is there. Whoever is away is away for a whole day, in UTC. */
export interface Presence {
  readonly isHere: (machine: Machine, at: Instant) => boolean;
  /** Since when a machine that is here has been in contact without a break. */
  readonly since: (machine: Machine, at: Instant) => Instant;
}

export function createPresence(offline: Ppm, chance: Chance): Presence {
  const isAwayOn = (id: string, day: number): boolean => chance.happens(offline, "away", id, String(day));
  return {
    isHere: ({ id }, at) => !isAwayOn(id, dayOf(at)),
    since: ({ id, toldAt: told }, at) => {
      const toldAt = told ?? at;
      let day = dayOf(at);
      while (day > dayOf(toldAt) && !isAwayOn(id, day)) day -= 1;
      // The day it last reported it was here; on any later one it was away.
      return day === dayOf(toldAt) ? toldAt : (day + 1) * DAY_MS;
    },
  };
}

export function dayOf(at: Instant): number {
  return Math.floor(at / DAY_MS);
}

export function startOfNextDay(at: Instant): Instant {
  return (dayOf(at) + 1) * DAY_MS;
}
