import { compareText } from "../model/compare-text.ts";
import type { Verdict } from "../model/decision.ts";

/** Exact counts by verdict; never one of 0. */
export type Tally = Map<Verdict, number>;

/** @throws {Error} for less than none: something was counted twice, a fault of ours */
export function count(tally: Tally, verdict: Verdict, by = 1): void {
  if (!(by >= 0)) throw new Error(`counted ${by} of ${verdict}`);
  if (by > 0) tally.set(verdict, (tally.get(verdict) ?? 0) + by);
}

/** Sorted by name. */
export function toCounts(tally: Tally): Record<string, number> {
  return Object.fromEntries([...tally].sort(([a], [b]) => compareText(a, b)));
}

export function total(tally: Tally): number {
  let sum = 0;
  for (const number of tally.values()) sum += number;
  return sum;
}
