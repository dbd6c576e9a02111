import type { Plan, PlanDecision } from "../schema/documents.generated.ts";
import { isPlainWord } from "./plain-word.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";

/** What to type next, exactly as it works here. */
export function planNextText(plan: Plan, { paint, command }: PlanTextOptions): readonly string[] {
  const lines: [string, string][] = [];
  const asked = worthExplaining(plan);
  if (asked !== undefined) {
    const { endpoint, patch, verdict } = asked;
    lines.push([command("explain", endpoint, patch), `why ${patch} is ${verdict} there`]);
    if (verdict !== "install")
      lines.push([
        command("explain", endpoint, patch, "--why-not", "install"),
        "the smallest change that installs it",
      ]);
  }
  if ((plan.summary.verdicts["awaiting-approval"] ?? 0) > 0)
    lines.push([command("propose"), "the approval lists that a pull request would carry"]);
  lines.push([command("reconcile", "--format", "json"), "every decision with its reasons"]);
  return [
    paint("heading", "Next"),
    ...lines.flatMap(([line, what]) => [`  ${line}`, paint("dim", `      ${what}`)]),
  ];
}

interface Asked {
  readonly endpoint: string;
  readonly patch: string;
  readonly verdict: string;
}

/** The first decision that somebody will ask about: overdue, then about to be, then waiting. */
function worthExplaining(plan: Plan): Asked | undefined {
  let best: (Asked & { readonly rank: number }) | undefined;
  for (const { endpoint, decisions } of plan.endpoints ?? []) {
    for (const decision of decisions) {
      const rank = rankOf(decision);
      if (best !== undefined && best.rank <= rank) continue;
      const { patch, verdict } = decision;
      if (isPlainWord(endpoint) && isPlainWord(patch)) best = { endpoint, patch, verdict, rank };
    }
  }
  return best;
}

function rankOf({ verdict, overdue, willMiss }: PlanDecision): number {
  if (overdue) return 0;
  if (willMiss) return 1;
  return verdict === "awaiting-approval" ? 2 : verdict === "install" ? 3 : 4;
}
