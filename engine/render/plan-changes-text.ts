import type { Plan, PlanPromotion } from "../schema/documents.generated.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { deletedLines } from "./deleted-lines.ts";
import { inertText } from "./inert-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import { planGatesText } from "./plan-gates-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { proposalsText } from "./proposals-text.ts";
import { reasonLines } from "./reason-lines.ts";
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

/** Why stands below, unless the gate's own line has said it. */
function promotionsOf(
  { promotions, gates }: Plan,
  { paint, top, width }: PlanTextOptions,
): readonly string[] {
  if (promotions.length === 0) return [];
  const told = new Set(gates.map(({ ring, patch }) => JSON.stringify([ring, patch])));
  const shown = promotions.slice(0, top);
  const lines = shown.flatMap((promotion) => {
    const { ring, patch, says } = promotion;
    const line = `  ${inertText(promotionLine(promotion))}`;
    return told.has(JSON.stringify([ring, patch])) ? [line] : [line, ...reasonLines(says, { paint, width })];
  });
  const more = moreText(promotions.length, shown.length);
  return [
    paint("heading", `Promotions: ${countText(promotions.length)}`),
    ...lines,
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
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
