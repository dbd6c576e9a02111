import type { PlanDecision, PlanEndpoint } from "../../schema/documents.generated.ts";
import type { Decision } from "../model/decision.ts";
import type { Entered, Rows } from "./plan-books.ts";
import type { ReasonRef, ReasonTable } from "./reason-table.ts";
import { toRow } from "./to-row.ts";

/** An endpoint's rows, whose reasons have no position yet. */
export type OpenRow = Omit<PlanEndpoint, "decisions"> & { readonly decisions: OpenDecision[] };

interface OpenDecision {
  readonly row: PlanDecision;
  readonly reason: ReasonRef;
}

export function openRow(
  { endpoint, place, policy, decisions }: Entered,
  rows: Rows,
  reasons: ReasonTable,
): OpenRow {
  const shown = decisions
    .filter((decision) => isShown(decision, rows))
    .map((decision) => openDecision(decision, reasons));
  return { endpoint: endpoint.id, ring: place.ring?.name ?? null, policy: policy ?? null, decisions: shown };
}

/** Puts decisions where they belong. @param positionOf where a patch stands in the catalog */
export function addToRow(
  row: OpenRow | undefined,
  late: readonly Decision[],
  rows: Rows,
  reasons: ReasonTable,
  positionOf: (patch: string) => number,
): void {
  const shown = late.filter((decision) => isShown(decision, rows));
  row?.decisions.push(...shown.map((decision) => openDecision(decision, reasons)));
  row?.decisions.sort((a, b) => positionOf(a.row.patch) - positionOf(b.row.patch));
}

function isShown({ verdict, patch }: Decision, rows: Rows): boolean {
  if (typeof rows === "object") return rows.of.has(patch);
  return rows === "all" || (verdict !== "not-applicable" && verdict !== "compliant");
}

/** Once the table of reasons is closed. */
export function settleRow({ decisions, ...row }: OpenRow): PlanEndpoint {
  return {
    ...row,
    decisions: decisions.map(({ row: decision, reason }) => ({ ...decision, reasons: [reason.position()] })),
  };
}

function openDecision(decision: Decision, reasons: ReasonTable): OpenDecision {
  return { row: toRow(decision, []), reason: reasons.refTo(decision.reason()) };
}
