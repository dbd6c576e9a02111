import { sha256 } from "../../adapters/sha256.ts";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import type { Endpoint } from "../../core/model/endpoint.ts";
import type { Case } from "../../core/policy/case.ts";
import { createCases } from "../../core/policy/cases.ts";
import { climbFor } from "../../core/policy/ladder.ts";
import { policyFor } from "../../core/policy/policy-match.ts";
import { describeFreshness, reliableReport } from "../../core/policy/rungs/report.ts";
import { toDecision } from "../../core/policy/to-decision.ts";
import type { World } from "../../core/policy/world.ts";
import { place, placeIn } from "../../core/rings/place.ts";
import { createRandom } from "../../sample/random.ts";

/**
 * So many cases of a fleet, drawn among what endpoints lack or have; at most a fifth of them in place, where the ladder is
 * short. What patches of an endpoint are to each other, its consents and its dates are worked out when they are asked for first.
 */
export function drawCases(
  endpoints: readonly Endpoint[],
  world: World,
  wanted: number,
  seed: string,
): readonly Case[] {
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  const open = createCases(world);
  const random = createRandom(`${seed} cases`);
  const cases: Case[] = [];
  const each = Math.ceil(wanted / endpoints.length);
  for (const endpoint of endpoints) {
    const match = policyFor(endpoint, world.declared.policies);
    if (match.kind === "held" || endpoint.report === undefined) continue;
    const { caseOf } = open(endpoint, placeIn(placement, endpoint.id), match.policy, endpoint.report);
    const all = world.assessor.candidates(endpoint.report).map((entry: CatalogEntry) => caseOf(entry));
    const missing = all.filter(({ applicability }) => applicability.kind === "missing");
    const rest = all.filter(({ applicability }) => applicability.kind !== "missing");
    for (let turn = 0; turn < each; turn += 1) {
      const from = missing.length > 0 && !random.chance(200) ? missing : rest;
      const asked = from[random.below(Math.max(1, from.length))];
      if (asked !== undefined) cases.push(asked);
    }
  }
  return cases.slice(0, wanted);
}

/** The verdict of a prepared case, as `decide` gives it: whether the report counts, whether the patch applies, the ladder. */
export function ourVerdict(asked: Case): string {
  const { endpoint, policy, world, applicability } = asked;
  if (typeof reliableReport(endpoint, policy, world.now) === "string") return "unknown";
  if (applicability.kind === "not-applicable" || applicability.kind === "unknown") return applicability.kind;
  return climbFor(asked).answer.verdict;
}

/** The same with the whole decision, and every rung that was looked at in words. @returns how many characters they are */
export function ourVerdictWithReasons(asked: Case): number {
  const { report, policy, world, applicability } = asked;
  if (ourVerdict(asked) === "unknown" || applicability.kind === "not-applicable")
    return applicability.says.length;
  const fresh = {
    rung: "report",
    says: describeFreshness(report.observedAt, world.now),
    at: policy.at,
  } as const;
  const found = { rung: "applicability", says: applicability.says } as const;
  const decision = toDecision(asked, climbFor(asked), () => [fresh, found]);
  let length = 0;
  for (const { says } of decision.ladder()) length += says.length;
  return length;
}
