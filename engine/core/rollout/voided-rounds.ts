import { compareText } from "../model/compare-text.ts";
import type { Declared } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import type { VoidedFact } from "../model/rollout-fact.ts";
import type { Ledger } from "./ledger.ts";

/**
 * Patches that a reject had begun to take off and that no reject orders off any more. Their old passes say nothing of putting
 * them back: without this, a reject that is taken out would bring the patch to all rings at once.
 */
export function voidedRounds(
  { openings, passes }: Ledger,
  { rejects }: Pick<Declared, "rejects">,
  at: Instant,
): readonly VoidedFact[] {
  const ordered = new Set(
    rejects.filter(({ installed }) => installed === "remove").map(({ patch }) => patch),
  );
  const rounds = new Map<string, VoidedFact>();
  for (const { of, patch, track } of [...openings, ...passes]) {
    if (of !== "remove" || ordered.has(patch)) continue;
    rounds.set(JSON.stringify([patch, track]), { type: "gate", event: "voided", at, patch, track });
  }
  return [...rounds].sort(([a], [b]) => compareText(a, b)).map(([, fact]) => fact);
}
