import type { Plan } from "../schema/documents.generated.ts";
import { countOf, countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { countTransitions, transitionsTable } from "./transitions-table.ts";

/** What changed since the plan of `--since`, and what leaves a ring. */
export function planChangesText(plan: Plan, options: PlanTextOptions): readonly string[] {
  return [...promotionsOf(plan, options), ...gatesOf(plan, options), ...changesOf(plan, options)];
}

function promotionsOf({ promotions }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  if (promotions.length === 0) return [];
  return [
    paint("heading", `Promotions: ${countText(promotions.length)}`),
    ...promotions
      .slice(0, top)
      .map(
        ({ patch, ring, to, how, says }) => `  ${inertText(`${patch}: ${ring} → ${to} (${how}): ${says}`)}`,
      ),
    ...hidden(promotions.length, top, paint),
  ];
}

function gatesOf({ gates }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  const open = gates.filter(({ answer }) => answer !== "pass");
  if (gates.length === 0) return [];
  return [
    paint("heading", `Gates: ${countText(gates.length)} judged, ${countText(open.length)} not passed`),
    ...open
      .slice(0, top)
      .map(({ patch, ring, answer, says }) => `  ${inertText(`${patch} in ${ring}: ${answer}: ${says}`)}`),
    ...hidden(open.length, top, paint),
  ];
}

function changesOf({ changes, inputs }: Plan, { paint, width }: PlanTextOptions): readonly string[] {
  if (inputs.since === null) return [];
  const heading = paint("heading", `Since the plan before: ${countOf(changes.length, "decision")} changed`);
  return [heading, ...transitionsTable(countTransitions(changes), { paint, width })];
}

function hidden(total: number, top: number, paint: PlanTextOptions["paint"]): readonly string[] {
  return total > top ? [paint("dim", `  and ${countText(total - top)} more`)] : [];
}
