import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { isUnknown } from "../model/kleene.ts";

/** The one policy that governs an endpoint, or why there is none: then everything about it is held. */
export type PolicyMatch =
  | { readonly kind: "governed"; readonly policy: Policy }
  | {
      readonly kind: "held";
      readonly code: "no-policy" | "two-policies" | "policy-unknown";
      readonly says: string;
      readonly at?: string;
    };

/**
 * The matching policy of the highest precedence. None, two of the same highest precedence, or one that perhaps matches and
 * is not below the best: held.
 */
export function policyFor(endpoint: Endpoint, policies: readonly Policy[]): PolicyMatch {
  let best: Policy | undefined;
  let rival: Policy | undefined;
  let unsure: { readonly policy: Policy; readonly why: string } | undefined;
  for (const policy of policies) {
    const answer = policy.endpoints(endpoint);
    if (isUnknown(answer)) {
      if (unsure === undefined || policy.precedence > unsure.policy.precedence)
        unsure = { policy, why: answer.unknown };
    } else if (answer === "yes") {
      if (best === undefined || policy.precedence > best.precedence) [best, rival] = [policy, undefined];
      else if (policy.precedence === best.precedence) rival = policy;
    }
  }
  if (unsure !== undefined && (best === undefined || unsure.policy.precedence >= best.precedence)) {
    const { policy, why } = unsure;
    return {
      kind: "held",
      code: "policy-unknown",
      says: `unknown whether policy "${policy.name}" governs it: ${why}`,
      at: policy.at,
    };
  }
  if (best === undefined) return { kind: "held", code: "no-policy", says: "no policy governs it" };
  if (rival !== undefined) {
    const says = `policies "${best.name}" and "${rival.name}" both govern it, with precedence ${best.precedence}`;
    return { kind: "held", code: "two-policies", says, at: rival.at };
  }
  return { kind: "governed", policy: best };
}
