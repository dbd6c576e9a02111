import { compareText } from "../model/compare-text.ts";
import type { Verdict } from "../model/decision.ts";

/** Exact counts by verdict. */
export type Tally = Map<Verdict, number>;

export function count(tally: Tally, verdict: Verdict, by = 1): void {
  if (by !== 0) tally.set(verdict, (tally.get(verdict) ?? 0) + by);
}

export function addAll(into: Tally, from: Tally): void {
  for (const [verdict, number] of from) count(into, verdict, number);
}

/** Sorted by name; what nothing has is left out. */
export function toCounts(tally: Tally): Record<string, number> {
  return Object.fromEntries(
    [...tally].filter(([, number]) => number > 0).sort(([a], [b]) => compareText(a, b)),
  );
}

export function total(tally: Tally): number {
  let sum = 0;
  for (const number of tally.values()) sum += number;
  return sum;
}
