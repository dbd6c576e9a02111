import type { Instant } from "../../model/instant.ts";
import { formatInstant } from "../../model/instant.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";

/** Rung 14: before anchor + defer, or before anchor + the ring's `after`. */
export const deferralRung: Rung = { name: "deferral", judge };

function judge({ rule, anchor, policy, place, world, removal }: Case): Answer {
  if (removal) return passes(() => "a removal is not deferred");
  if (anchor === undefined)
    return heldUnknown(`the date that anchor "${policy.anchor}" stands for`, policy.anchorAt);
  const byRule = anchor + (rule?.deferMs ?? 0);
  const byRing = anchor + (place.ring?.afterMs ?? 0);
  const ripe: Instant = Math.max(byRule, byRing);
  const at = byRing > byRule ? place.ring?.afterAt : rule?.deferAt;
  const since = `${policy.anchor} ${formatInstant(anchor)}`;
  if (world.now >= ripe)
    return passes(() => `${since}: not before ${formatInstant(ripe)}, which has passed`, at);
  const whose = byRing > byRule ? `ring "${place.ring?.name}"` : `rule "${rule?.name}"`;
  return stops("deferred", () => `${since}: ${whose} waits until ${formatInstant(ripe)}`, {
    at,
    until: { at: ripe },
  });
}
