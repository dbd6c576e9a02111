import type { PlanDecision } from "../../schema/documents.generated.ts";
import type { Decision } from "../model/decision.ts";
import type { Rows } from "./plan-books.ts";
import type { ReasonRef, ReasonTable } from "./reason-table.ts";
import { toRow } from "./to-row.ts";

/** Rows whose reasons have no position yet. Endpoints about which the same is decided share one list. */
export interface OpenRows {
  readonly open: readonly OpenDecision[];
  /** Once the table of reasons is closed; the same list each time. */
  readonly close: () => readonly PlanDecision[];
}

interface OpenDecision {
  readonly row: PlanDecision;
  readonly reason: ReasonRef;
}

export function openRows(decisions: readonly Decision[], rows: Rows, reasons: ReasonTable): OpenRows {
  return closable(openAll(decisions, rows, reasons));
}

/** The same with more of them, where they belong. @param positionOf where a patch stands in the catalog */
export function withRows(
  { open }: OpenRows,
  late: readonly Decision[],
  rows: Rows,
  reasons: ReasonTable,
  positionOf: (patch: string) => number,
): OpenRows {
  const all = [...open, ...openAll(late, rows, reasons)];
  return closable(all.sort((a, b) => positionOf(a.row.patch) - positionOf(b.row.patch)));
}

function closable(open: readonly OpenDecision[]): OpenRows {
  let closed: readonly PlanDecision[] | undefined;
  return {
    open,
    close: () => {
      closed ??= open.map(({ row, reason }) => ({ ...row, reasons: [reason.position()] }));
      return closed;
    },
  };
}

function openAll(decisions: readonly Decision[], rows: Rows, reasons: ReasonTable): readonly OpenDecision[] {
  return decisions
    .filter((decision) => isShown(decision, rows))
    .map((decision) => ({ row: toRow(decision, []), reason: reasons.refTo(decision.reason()) }));
}

function isShown({ verdict, patch }: Decision, rows: Rows): boolean {
  if (typeof rows === "object") return rows.of.has(patch);
  return rows === "all" || (verdict !== "not-applicable" && verdict !== "compliant");
}
