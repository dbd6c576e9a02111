import type { PlanDecision } from "../../schema/documents.generated.ts";
import type { Decision } from "../model/decision.ts";
import type { Rows } from "./plan-books.ts";
import type { ReasonTable } from "./reason-table.ts";
import { rowTargets, toRow } from "./to-row.ts";

/**
 * Rows of lists of decisions, in the catalog's order. The rows of a list that is met again are the same objects. The positions of
 * their reasons settle when the table of reasons is closed.
 *
 * Memory: an object for each distinct decision that is shown; what many rows say alike, their targets and reasons, is there once.
 */
export type RowsOf = (lists: readonly (readonly Decision[])[]) => readonly PlanDecision[];

/** @param positionOf where a patch stands in the catalog */
export function createRows(rows: Rows, reasons: ReasonTable, positionOf: (patch: string) => number): RowsOf {
  const known = new WeakMap<readonly Decision[], readonly PlanDecision[]>();
  const targetsOf = createTargets();
  const rowsOfList = (decisions: readonly Decision[]): readonly PlanDecision[] => {
    const before = known.get(decisions);
    if (before !== undefined) return before;
    const shown = decisions.filter((decision) => isShown(decision, rows));
    const made = shown.map((decision) =>
      toRow(decision, reasons.refTo(decision.reason()).positions, targetsOf(decision)),
    );
    known.set(decisions, made);
    return made;
  };
  return (lists) => lists.flatMap(rowsOfList).sort((a, b) => positionOf(a.patch) - positionOf(b.patch));
}

/** The same list for equal targets. */
function createTargets(): (decision: Decision) => PlanDecision["targets"] {
  const known = new Map<string, PlanDecision["targets"]>();
  return (decision) => {
    const key = JSON.stringify(decision.targets.map(({ product, from, to }) => [product, from, to]));
    const before = known.get(key);
    if (before !== undefined) return before;
    const targets = rowTargets(decision);
    known.set(key, targets);
    return targets;
  };
}

function isShown({ verdict, patch }: Decision, rows: Rows): boolean {
  if (typeof rows === "object") return rows.of.has(patch);
  return rows === "all" || (verdict !== "not-applicable" && verdict !== "compliant");
}
