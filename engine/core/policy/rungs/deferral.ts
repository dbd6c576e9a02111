import type { Instant } from "../../model/instant.ts";
import { formatInstant } from "../../model/instant.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";

/** Rung 14: before anchor + defer, or before anchor + the ring's `after`. */
export const deferralRung: Rung = { name: "deferral", judge };

function judge({ rule, anchor, policy, place, world }: Case): Answer {
  const { deferMs = 0 } = rule ?? {};
  const { afterMs = 0 } = place.ring ?? {};
  if (anchor === undefined) {
    return deferMs === 0 && afterMs === 0
      ? passes(() => "nothing defers it")
      : heldUnknown(`the date that anchor "${policy.anchor}" stands for`, policy.anchorAt);
  }
  const byRule = anchor + deferMs;
  const byRing = anchor + afterMs;
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
