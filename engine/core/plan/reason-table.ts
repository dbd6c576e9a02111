import type { PlanReason } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Reason } from "../model/decision.ts";

/** Every reason once. Indices are handed out as reasons come and settle when the table is closed, sorted. */
export interface ReasonTable {
  readonly indexOf: (reason: Reason) => number;
  /** The sorted reasons, and where each index went. */
  readonly close: () => { readonly reasons: readonly PlanReason[]; readonly moved: readonly number[] };
}

export function createReasonTable(): ReasonTable {
  const known = new Map<string, number>();
  const reasons: PlanReason[] = [];
  return {
    indexOf: ({ rung, at, says }) => {
      const key = `${rung}\u0000${at ?? ""}\u0000${says}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      known.set(key, reasons.length);
      reasons.push({ rung, at: at ?? null, says });
      return reasons.length - 1;
    },
    close: () => {
      const order = reasons.map((_, index) => index).sort((a, b) => compareReasons(reasons[a], reasons[b]));
      const moved: number[] = [];
      for (const [index, from] of order.entries()) moved[from] = index;
      return { reasons: order.flatMap((index) => reasons[index] ?? []), moved };
    },
  };
}

function compareReasons(a: PlanReason | undefined, b: PlanReason | undefined): number {
  return (
    compareText(a?.rung ?? "", b?.rung ?? "") ||
    compareText(a?.at ?? "", b?.at ?? "") ||
    compareText(a?.says ?? "", b?.says ?? "")
  );
}
