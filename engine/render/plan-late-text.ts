import { compareText } from "../core/model/compare-text.ts";
import { describeDuration } from "../core/model/duration.ts";
import { parseInstant } from "../core/model/instant.ts";
import type { Plan, PlanDecision } from "../schema/documents.generated.ts";
import { countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { type Column, textTable } from "./text-table.ts";

interface Late {
  readonly endpoint: string;
  readonly ring: string | null;
  readonly decision: PlanDecision;
}

const COLUMNS: readonly Column[] = [
  { title: "Endpoint", align: "left" },
  { title: "ring", align: "left" },
  { title: "patch", align: "left" },
  { title: "verdict", align: "left" },
  { title: "due", align: "left" },
];

/** What is past its due date, latest first, and what will be: said before it happens. */
export function planLateText(plan: Plan, options: PlanTextOptions): readonly string[] {
  const { overdue, willMiss } = plan.summary;
  return joinBlocks([
    listOf("Overdue", overdue, lateOf(plan, "overdue"), "late", (late) => latenessOf(plan, late), options),
    listOf("Will miss the due date", willMiss, lateOf(plan, "willMiss"), "waits until", untilOf, options),
  ]);
}

function lateOf(plan: Plan, flag: "overdue" | "willMiss"): readonly Late[] {
  const found: Late[] = [];
  for (const { endpoint, ring, decisions } of plan.endpoints ?? []) {
    for (const decision of decisions) if (decision[flag]) found.push({ endpoint, ring, decision });
  }
  return found.sort(byDue);
}

/** The earliest date first; then by endpoint and patch, as the plan has them. */
function byDue(a: Late, b: Late): number {
  return (
    compareText(a.decision.due ?? "9", b.decision.due ?? "9") ||
    compareText(a.endpoint, b.endpoint) ||
    compareText(a.decision.patch, b.decision.patch)
  );
}

function listOf(
  title: string,
  total: number,
  found: readonly Late[],
  last: string,
  lastOf: (late: Late) => string,
  { paint, width, top, command }: PlanTextOptions,
): readonly string[] {
  if (total === 0) return [];
  const heading = paint("heading", `${title}: ${countText(total)}`);
  if (found.length === 0) return [heading, `  ${command("reconcile", "--endpoints", "all")} shows which`];
  const rows = found
    .slice(0, top)
    .map((late) => [
      inertText(late.endpoint),
      inertText(late.ring ?? "–"),
      inertText(late.decision.patch),
      inertText(late.decision.verdict),
      inertText(late.decision.due ?? "–"),
      lastOf(late),
    ]);
  const more = moreText(total, rows.length);
  const table = textTable([...COLUMNS, { title: last, align: "left" }], rows, { paint, width, fixed: 3 });
  return [heading, ...table, ...(more === undefined ? [] : [paint("dim", `  ${more}`)])];
}

function latenessOf({ inputs }: Plan, { decision }: Late): string {
  const [now, due] = [parseInstant(inputs.now), parseInstant(decision.due ?? "")];
  return now === undefined || due === undefined ? "–" : describeDuration(now - due);
}

function untilOf({ decision }: Late): string {
  return inertText(decision.until ?? "–");
}
