import type { PlanDecision } from "../../schema/documents.generated.ts";
import type { Decision, Target, Until } from "../model/decision.ts";
import { formatInstant } from "../model/instant.ts";

/** A decision as a plan prints it. */
export function toRow(
  decision: Decision,
  reasons: readonly number[],
  targets: PlanDecision["targets"] = rowTargets(decision),
): PlanDecision {
  const { patch, verdict, rule, compliance, flags, overdue, willMiss, due, until, remove } = decision;
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
    targets,
    reasons,
  };
}

export function rowTargets({ targets }: Pick<Decision, "targets">): PlanDecision["targets"] {
  return targets.map((target) => ({
    product: target.product,
    from: target.from === "" ? null : target.from,
    to: versionWanted(target),
  }));
}

export function untilText(until: Until | undefined): string | null {
  if (until === undefined) return null;
  return "at" in until ? formatInstant(until.at) : until.when;
}

/** The version to reach; null where there is none: for what comes off, and where the patch itself is what is installed. */
export function versionWanted({ product, to }: Target): string | null {
  return to === "" || to === product ? null : to;
}
