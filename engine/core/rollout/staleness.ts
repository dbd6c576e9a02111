import type { Declared } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { policyFor } from "../policy/policy-match.ts";
import { reliableReport } from "../policy/rungs/report.ts";
import type { RingFacts } from "../rings/gate-judgement.ts";
import type { Placement } from "../rings/place.ts";

/**
 * Of each ring, by name: its members, and how many of them nobody can rely on. Who is governed by no one policy is one of
 * those; whom the inventory does not list is no member, however often it reports. Cost: the policies' selectors for each
 * endpoint.
 */
export function stalenessOf(
  endpoints: readonly Endpoint[],
  { of }: Placement,
  { policies }: Declared,
  now: Instant,
): ReadonlyMap<string, RingFacts["stale"]> {
  const counts = new Map<string, { members: number; stale: number }>();
  for (const endpoint of endpoints) {
    const ring = of.get(endpoint.id)?.ring;
    if (ring === undefined || endpoint.unlisted === true) continue;
    const count = counts.get(ring.name) ?? { members: 0, stale: 0 };
    counts.set(ring.name, count);
    count.members += 1;
    const match = policyFor(endpoint, policies);
    const isReliable =
      match.kind === "governed" && typeof reliableReport(endpoint, match.policy, now) !== "string";
    if (!isReliable) count.stale += 1;
  }
  return counts;
}
