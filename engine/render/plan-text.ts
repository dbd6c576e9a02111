import { parseInstant } from "../core/model/instant.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { ageText } from "./age-text.ts";
import { countOf, countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { shareAtLeast } from "./percent-text.ts";
import { planChangesText } from "./plan-changes-text.ts";
import { planFindingsText } from "./plan-findings-text.ts";
import { planLateText } from "./plan-late-text.ts";
import { planNextText } from "./plan-next-text.ts";
import { planRingsText } from "./plan-rings-text.ts";
import { planStandardsText } from "./plan-standards-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { planWaitingText } from "./plan-waiting-text.ts";
import { shortId } from "./short-id.ts";

/** A plan for a person: what it was made of, the totals, then what needs somebody, most urgent first. */
export function planText(plan: Plan, options: PlanTextOptions): string {
  const sections = [
    headOf(plan, options),
    totalsOf(plan, options),
    planRingsText(plan, options),
    planLateText(plan, options),
    planWaitingText(plan, options),
    planChangesText(plan, options),
    planStandardsText(plan, options),
    planFindingsText(plan, options),
    planNextText(plan, options),
  ];
  const lines = sections.filter((section) => section.length > 0).map((section) => section.join("\n"));
  return `${lines.join("\n\n")}\n`;
}

function headOf({ inputs }: Plan, { paint, newest, notes }: PlanTextOptions): readonly string[] {
  const from = inputs.commit === null ? "the work tree" : `commit ${shortId(inputs.commit)}`;
  const now = parseInstant(inputs.now);
  const parts = [
    `catalog ${shortId(inputs.catalog)}${ageText(newest?.catalog, now)}`,
    `fleet ${shortId(inputs.fleet)}${ageText(newest?.fleet, now)}`,
    `rollout ${shortId(inputs.rollout)}`,
    inputs.log === null ? "no log" : `log ${shortId(inputs.log)}`,
    `Muster ${inertText(inputs.engine)}`,
    `tzdata ${inertText(inputs.tzdata)}`,
  ];
  return [
    paint("heading", `Plan of ${from} at ${inertText(inputs.now)}`),
    paint("dim", `  ${parts.join(" · ")}`),
    ...notes.map((note) => paint("warn", `  ${inertText(note)}`)),
  ];
}

function totalsOf({ summary, patches }: Plan, { paint }: PlanTextOptions): readonly string[] {
  const { verdicts, decisions, overdue, willMiss } = summary;
  const apply = decisions - (verdicts["not-applicable"] ?? 0);
  const { compliant = 0, install = 0, remove = 0 } = verdicts;
  const urgent = [
    [install, "to install now", "good"],
    ...(remove > 0 ? ([[remove, "to remove", "bad"]] as const) : []),
    [overdue, "overdue", "bad"],
    [willMiss, "will miss the due date", "warn"],
  ] as const;
  const catalog = countOf(patches.length, "patch", "patches");
  return [
    `${countOf(summary.endpoints, "endpoint")}, ${catalog} in the catalog: ${countOf(apply, "decision")} where one applies or may`,
    [
      `${countText(compliant)} in place (${shareAtLeast(compliant, apply)})`,
      ...urgent.map(([count, says, style]) =>
        paint(count > 0 ? style : "dim", `${countText(count)} ${says}`),
      ),
    ].join(" · "),
  ];
}
