import type { Plan, PlanPromotion } from "../schema/documents.generated.ts";
import { countOf } from "./count-text.ts";
import { deletedLines } from "./deleted-lines.ts";
import { joinBlocks } from "./join-blocks.ts";
import { planGatesText } from "./plan-gates-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { proposalsText } from "./proposals-text.ts";
import { topLines } from "./top-lines.ts";
import { countTransitions, transitionsTable } from "./transitions-table.ts";

/** Where patches stand in their rings, what leaves one, what people are asked to merge, and what changed since the plan of `--since`. */
export function planChangesText(plan: Plan, options: PlanTextOptions): readonly string[] {
  return joinBlocks([
    deletedLines(options.deleted, options.paint),
    planGatesText(plan, options),
    promotionsOf(plan, options),
    proposalsText(plan, options),
    changesOf(plan, options),
  ]);
}

function promotionsOf({ promotions, gates }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  const told = new Set(gates.map(({ ring, patch }) => JSON.stringify([ring, patch])));
  const lines = promotions.map((promotion) => {
    const { ring, patch, says } = promotion;
    const line = promotionLine(promotion);
    return told.has(JSON.stringify([ring, patch])) ? line : `${line}: ${says}`;
  });
  return topLines("Promotions", lines, top, paint);
}

/** What waits for people names the branch that they are asked to merge. */
function promotionLine({ patch, ring, to, how, branch, question }: PlanPromotion): string {
  const asked = question === true ? "a question" : how;
  const by = branch === undefined ? asked : `${asked}: ${branch}`;
  return `${patch}: ${ring} → ${to} (${by})`;
}

function changesOf({ changes, inputs }: Plan, { paint, width }: PlanTextOptions): readonly string[] {
  if (inputs.since === null) return [];
  const heading = paint("heading", `Since the plan before: ${countOf(changes.length, "decision")} changed`);
  return [heading, ...transitionsTable(countTransitions(changes), { paint, width })];
}
