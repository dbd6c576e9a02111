import type { RolloutEntry, RolloutFact } from "../core/model/rollout-fact.ts";
import { countOf } from "./count-text.ts";

/** What of a record somebody wants to hear of, in this order, and its noun. */
const KINDS: readonly (readonly [kind: string, noun: string, plural?: string])[] = [
  ["trip", "breaker tripped", "breakers tripped"],
  ["opened", "ring opened to a patch", "rings opened to patches"],
  ["installed", "soak begun", "soaks begun"],
  ["look", "look judged", "looks judged"],
  ["pass", "pass"],
  ["voided", "round ended", "rounds ended"],
  ["release", "trip released", "trips released"],
  ["named", "ring let go by people", "rings let go by people"],
  ["withdrawn", "such leave withdrawn", "such leaves withdrawn"],
  ["members", "sample topped up", "samples topped up"],
  ["seen", "note of first sights", "notes of first sights"],
];

/**
 * What a run that applied has recorded, in one line.
 * @param handedOut endpoints that were handed something in this run
 */
export function recordText(written: readonly RolloutEntry[], handedOut: number): string {
  const counts = new Map<string, number>();
  for (const { fact } of written) counts.set(kindOf(fact), (counts.get(kindOf(fact)) ?? 0) + 1);
  const parts = KINDS.flatMap(([kind, noun, plural]) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [countOf(count, noun, plural ?? `${noun}es`)];
  });
  if (handedOut > 0) parts.push(`hand-outs to ${countOf(handedOut, "endpoint")}`);
  return parts.length === 0
    ? "Recorded: nothing that was not recorded before"
    : `Recorded: ${parts.join(", ")}`;
}

function kindOf(fact: RolloutFact): string {
  return "event" in fact ? fact.event : fact.type;
}
