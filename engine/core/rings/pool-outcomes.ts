import { compareText } from "../model/compare-text.ts";
import type { Outcome, OutcomeState } from "./gate-counts.ts";

/** Which outcome of an endpoint speaks for it: one that waits says nothing where another patch was tried. */
const BY_WEIGHT: readonly OutcomeState[] = ["failed", "unconfirmed", "succeeded", "waiting"];

/**
 * The outcomes of several patches as one: an endpoint is one trial, however many patches it got, because what breaks it
 * breaks it once. It failed where one did, and succeeded where all did that it was handed. By endpoint, ascending.
 *
 * To leave a patch out never adds a success, so a report that never comes cannot make the rest of the pool look better.
 */
export function poolOutcomes(patches: readonly (readonly Outcome[])[]): readonly Outcome[] {
  const pooled = new Map<string, Outcome>();
  for (const outcome of patches.flat()) {
    const before = pooled.get(outcome.endpoint);
    if (before === undefined || outweighs(outcome, before)) pooled.set(outcome.endpoint, outcome);
  }
  return [...pooled.values()].sort((a, b) => compareText(a.endpoint, b.endpoint));
}

function outweighs(a: Outcome, b: Outcome): boolean {
  return BY_WEIGHT.indexOf(a.state) < BY_WEIGHT.indexOf(b.state);
}
