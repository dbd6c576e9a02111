import { fingerprint } from "../fleet/fingerprint.ts";
import type { Ppm } from "../model/declared.ts";

/**
 * Chance that is none: whether something happens depends on the seed and on what it is called, not on what was asked before.
 * So two policies meet the same failures and the same absences, and one of them more or less moves no other.
 */
export interface Chance {
  readonly happens: (odds: Ppm, ...names: readonly string[]) => boolean;
}

const MILLION = 1_000_000;

export function createChance(seed: string): Chance {
  return {
    happens: (odds, ...names) => odds > 0 && fingerprint([seed, ...names].join("\u0000")) % MILLION < odds,
  };
}
