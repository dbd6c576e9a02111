import type { PlanDecision } from "../../schema/documents.generated.ts";
import type { Decision } from "../model/decision.ts";
import type { Rows } from "./plan-books.ts";
import type { ReasonRef, ReasonTable } from "./reason-table.ts";
import { toRow } from "./to-row.ts";

/** Rows whose reasons have no position yet. Endpoints about which the same is decided share one list. */
export interface OpenRows {
  /** Once the table of reasons is closed; the same list each time. */
  readonly close: () => readonly PlanDecision[];
}

interface OpenRow {
  readonly row: PlanDecision;
  readonly reason: ReasonRef;
}

/**
 * Rows of lists of decisions, in the catalog's order. The rows of a list that is met again are the same objects.
 *
 * @param positionOf where a patch stands in the catalog
 */
export type RowsOf = (lists: readonly (readonly Decision[])[]) => OpenRows;

export function createRows(rows: Rows, reasons: ReasonTable, positionOf: (patch: string) => number): RowsOf {
  const known = new WeakMap<readonly Decision[], readonly OpenRow[]>();
  const closed = new WeakMap<OpenRow, PlanDecision>();
  const openList = (decisions: readonly Decision[]): readonly OpenRow[] => {
    const before = known.get(decisions);
    if (before !== undefined) return before;
    const open = decisions
      .filter((decision) => isShown(decision, rows))
      .map((decision) => ({ row: toRow(decision, []), reason: reasons.refTo(decision.reason()) }));
    known.set(decisions, open);
    return open;
  };
  const close = (open: OpenRow): PlanDecision => {
    const row = closed.get(open) ?? { ...open.row, reasons: [open.reason.position()] };
    closed.set(open, row);
    return row;
  };
  return (lists) => {
    const open = lists.flatMap(openList);
    open.sort((a, b) => positionOf(a.row.patch) - positionOf(b.row.patch));
    let all: readonly PlanDecision[] | undefined;
    return {
      close: () => {
        all ??= open.map(close);
        return all;
      },
    };
  };
}

function isShown({ verdict, patch }: Decision, rows: Rows): boolean {
  if (typeof rows === "object") return rows.of.has(patch);
  return rows === "all" || (verdict !== "not-applicable" && verdict !== "compliant");
}
