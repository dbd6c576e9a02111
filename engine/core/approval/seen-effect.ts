import { doubt, type Refusal, refuse } from "./refusal.ts";
import { isWithin } from "./row-key.ts";
import type { Seen } from "./seen.ts";
import { grewBeyond, parseShare } from "./share.ts";
import type { Subject } from "./subject.ts";

const DEFAULT_GROWTH = "10%";

/**
 * An approval holds when every row of the effect is among those that were approved, and no ring's count of endpoints grew by more
 * than `effectGrowth` since it was shown. What was taken out keeps its approval.
 * @returns undefined: it holds
 * @see approval.md, "The effect"
 */
export function seenEffectRefusal(seen: Seen, subject: Subject): Refusal | undefined {
  const { rowsNow } = subject;
  if (seen.rows === undefined || rowsNow === undefined)
    return doubt(`what the change did then is not known by ${seen.by}`);
  if (!isWithin(rowsNow, seen.rows)) return refuse("stale-effect", "it does something that was not approved");
  return growthRefusal(seen, subject);
}

/** Only a record tells what was shown; without one, the approval is held to what is shown now. */
function growthRefusal({ rings, by }: Seen, { input }: Subject): Refusal | undefined {
  const { reach } = input;
  if (rings === undefined || reach === undefined || (rings === "unrecorded" && reach === null))
    return undefined;
  if (rings === "unrecorded") return doubt(`how many endpoints it reached then is not known by ${by}`);
  if (reach === null) return doubt("how many endpoints it reaches could not be worked out");
  const share = parseShare(input.reviewPolicy.spec.effectGrowth ?? DEFAULT_GROWTH);
  const shown = new Map<string, number>();
  for (const { ring, endpoints } of rings) shown.set(ring, Math.min(endpoints, shown.get(ring) ?? endpoints));
  for (const { ring, endpoints } of reach.rings) {
    const then = shown.get(ring) ?? 0;
    if (grewBeyond(then, endpoints, share))
      return refuse("stale-effect", `reaches ${endpoints} endpoints of ring ${ring}, and showed ${then}`);
  }
  return undefined;
}
