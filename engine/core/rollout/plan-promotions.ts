import type { PlanPromotion } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Ring } from "../model/declared.ts";
import { ringAfter } from "../rings/track.ts";
import type { LeaveAsk } from "./ask.ts";
import type { OpeningState } from "./opening-state.ts";
import { isPassFound } from "./plan-gates.ts";

/**
 * What leaves a ring by what this run found, and what waits for people to let it. Taking a patch off asks nobody again: that was
 * reviewed.
 */
export function planPromotions(
  states: readonly OpeningState[],
  asks: readonly LeaveAsk[],
  rings: readonly Ring[],
): readonly PlanPromotion[] {
  const automatic = states
    .filter((state) => !state.isLast && isPassFound(state))
    .filter(({ ring, opening }) => ring.promotion === "automatic" || opening.of === "remove")
    .flatMap((state) => automaticOf(state, rings));
  const asked = asks.map(({ ring, to, patch, says }) => ({
    ring,
    to,
    patch,
    how:
      rings.find(({ name }) => name === ring)?.promotion === "manual"
        ? ("manual" as const)
        : ("pull-request" as const),
    says,
  }));
  return [...automatic, ...asked].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

function automaticOf(
  { ring, opening, facts }: OpeningState,
  rings: readonly Ring[],
): readonly PlanPromotion[] {
  const to = ringAfter(ring, rings);
  if (to === undefined) return [];
  const pass = facts.find((fact) => fact.type === "gate" && fact.event === "pass");
  const numbers = pass !== undefined && "says" in pass ? pass.says : "";
  const says = opening.of === "remove" ? `to be taken off: ${numbers}` : numbers;
  return [{ ring: ring.name, to: to.name, patch: opening.patch, how: "automatic", says }];
}

function keyOf({ ring, to, patch, how }: PlanPromotion): string {
  return [ring, to, patch, how].join("\u0000");
}
