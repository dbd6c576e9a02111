import type { Plan } from "../schema/documents.generated.ts";
import { countOf, countText } from "./count-text.ts";
import { deletedLines } from "./deleted-lines.ts";
import { joinBlocks } from "./join-blocks.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { proposalsText } from "./proposals-text.ts";
import { firstLines, topLines } from "./top-lines.ts";
import { countTransitions, transitionsTable } from "./transitions-table.ts";

/** What changed since the plan of `--since`, and what leaves a ring. */
export function planChangesText(plan: Plan, options: PlanTextOptions): readonly string[] {
  return joinBlocks([
    deletedLines(options.deleted, options.paint),
    promotionsOf(plan, options),
    proposalsText(plan, options),
    gatesOf(plan, options),
    changesOf(plan, options),
  ]);
}

function promotionsOf({ promotions }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  const lines = promotions.map(
    ({ patch, ring, to, how, says }) => `${patch}: ${ring} → ${to} (${how}): ${says}`,
  );
  return topLines("Promotions", lines, top, paint);
}

function gatesOf({ gates }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  if (gates.length === 0) return [];
  const open = gates.filter(({ answer }) => answer !== "pass");
  const lines = open.map(({ patch, ring, answer, says }) => `${patch} in ${ring}: ${answer}: ${says}`);
  const title = `Gates: ${countText(gates.length)} judged, ${countText(open.length)} not passed`;
  return [paint("heading", title), ...firstLines(lines, top, paint)];
}

function changesOf({ changes, inputs }: Plan, { paint, width }: PlanTextOptions): readonly string[] {
  if (inputs.since === null) return [];
  const heading = paint("heading", `Since the plan before: ${countOf(changes.length, "decision")} changed`);
  return [heading, ...transitionsTable(countTransitions(changes), { paint, width })];
}
