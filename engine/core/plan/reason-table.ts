import type { PlanReason } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Reason } from "../model/decision.ts";

/** A reason of the table. */
interface ReasonRef {
  readonly reason: PlanReason;
  /** One item, the same list each time: where the reason stands. It settles when the table is closed, sorted. */
  readonly positions: readonly number[];
}

/** Every reason once. */
export interface ReasonTable {
  readonly refTo: (reason: Reason) => ReasonRef;
  /** The reasons, sorted. What is added later has no position. */
  readonly close: () => readonly PlanReason[];
}

export function createReasonTable(): ReasonTable {
  const known = new Map<string, { readonly reason: PlanReason; readonly positions: number[] }>();
  return {
    refTo: ({ rung, at, says }) => {
      const key = `${rung}\u0000${at ?? ""}\u0000${says}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const ref = { reason: { rung, at: at ?? null, says }, positions: [-1] };
      known.set(key, ref);
      return ref;
    },
    close: () => {
      const sorted = [...known.values()].sort((a, b) => compareReasons(a.reason, b.reason));
      for (const [position, ref] of sorted.entries()) ref.positions[0] = position;
      return sorted.map(({ reason }) => reason);
    },
  };
}

function compareReasons(a: PlanReason, b: PlanReason): number {
  return compareText(a.rung, b.rung) || compareText(a.at ?? "", b.at ?? "") || compareText(a.says, b.says);
}
