import type { PlanDecision } from "../../schema/documents.generated.ts";
import type { Decision, Until } from "../model/decision.ts";
import { formatInstant } from "../model/instant.ts";

/** A decision as a plan prints it. */
export function toRow(decision: Decision, reasons: readonly number[]): PlanDecision {
  const { patch, verdict, rule, compliance, flags, overdue, willMiss, due, until, remove, targets } =
    decision;
  return {
    patch,
    verdict,
    rule: rule ?? null,
    compliance,
    flags,
    overdue,
    willMiss,
    due: due === undefined ? null : formatInstant(due),
    until: untilText(until),
    ...(remove ? { do: "remove" as const } : {}),
    targets: targets.map(({ product, from, to }) => ({
      product,
      from: from === "" ? null : from,
      to: to === "" || to === product ? null : to,
    })),
    reasons,
  };
}

export function untilText(until: Until | undefined): string | null {
  if (until === undefined) return null;
  return "at" in until ? formatInstant(until.at) : until.when;
}
