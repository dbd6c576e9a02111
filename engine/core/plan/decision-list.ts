import type { Decision } from "../model/decision.ts";
import { needsSlot } from "./admission.ts";

/** What is asked of a list of decisions again and again, for many endpoints share it. */
export interface ListParts {
  /** Those that are to change an endpoint now: in a ring that limits how many do, they wait for an answer. */
  readonly wanted: readonly Decision[];
  /** All others; the list itself where there is nothing to wait for. */
  readonly settled: readonly Decision[];
  /** Those that come in with another one. */
  readonly retired: readonly Decision[];
}

const KNOWN = new WeakMap<readonly Decision[], ListParts>();

/** The same parts each time. Cost: one pass the first time, a lookup then. */
export function partsOfList(decisions: readonly Decision[]): ListParts {
  const known = KNOWN.get(decisions);
  if (known !== undefined) return known;
  const wanted = decisions.filter(needsSlot);
  const parts = {
    wanted: wanted.length === 0 ? NONE : wanted,
    settled: wanted.length === 0 ? decisions : decisions.filter((one) => !needsSlot(one)),
    retired: decisions.filter(({ retiredBy }) => retiredBy !== undefined),
  };
  KNOWN.set(decisions, parts);
  return parts;
}

const NONE: readonly Decision[] = [];
