import type { HumanImpact, Policy } from "../../model/declared.ts";
import type { Endpoint } from "../../model/endpoint.ts";
import { isUnknown, type Kleene } from "../../model/kleene.ts";

/** What a policy says of an endpoint, as far as a table asks. */
export interface RiskSetting {
  readonly exposed: Kleene;
  /** What may be so, at least one; more than one: unknown which. */
  readonly humanImpact: readonly HumanImpact[];
}

/** As things stand now: labels and reports keep no history, so an endpoint that becomes exposed was so all along. */
export function riskSettingOf(policy: Policy, endpoint: Endpoint): RiskSetting {
  const exposed = policy.exposed?.(endpoint) ?? { unknown: "the policy does not say who is exposed" };
  return { exposed, humanImpact: impactsOf(policy, endpoint) };
}

/** The first entry that surely matches, and those before it that perhaps do; without a sure one, the worst. */
function impactsOf(policy: Policy, endpoint: Endpoint): readonly HumanImpact[] {
  const impacts = new Set<HumanImpact>();
  for (const { endpoints, impact } of policy.humanImpact) {
    const answer = endpoints(endpoint);
    if (answer === "no") continue;
    impacts.add(impact);
    if (!isUnknown(answer)) return [...impacts];
  }
  return [...impacts.add("very high")];
}
