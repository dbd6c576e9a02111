import type { Problem } from "../../core/model/problem.ts";
import { problemOf } from "../fault.ts";
import type { DocumentOf } from "../located-document.ts";
import { mayOverlap } from "./may-overlap.ts";
import { type Check, ofKind } from "./repository.ts";

/** What must be true of policies by themselves and beside each other. */
export const policyChecks: Check = (repository) => {
  const policies = ofKind(repository, "PatchPolicy");
  return [...policies.flatMap(duplicateRules), ...overlaps(policies)];
};

function duplicateRules(policy: DocumentOf<"PatchPolicy">): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, { name }] of policy.value.spec.rules.entries()) {
    if (seen.has(name)) {
      const message = `Policy "${policy.name}" has two rules called "${name}"`;
      const pointer = `/spec/rules/${index}/name`;
      problems.push(
        problemOf(policy, {
          code: "duplicate-entry",
          pointer,
          on: "value",
          message,
          hint: "rename one: plans and tests name rules",
        }),
      );
    }
    seen.add(name);
  }
  return problems;
}

/** An endpoint in both is held, so whoever wrote them should know. */
function overlaps(policies: readonly DocumentOf<"PatchPolicy">[]): readonly Problem[] {
  return policies.flatMap((policy, index) =>
    policies.slice(0, index).flatMap((other): readonly Problem[] => {
      const [a, b] = [policy.value.spec, other.value.spec];
      if (a.precedence !== b.precedence || !mayOverlap(a.endpoints, b.endpoints)) return [];
      const message = `Policies "${other.name}" and "${policy.name}" have precedence ${a.precedence} and may match one endpoint, which is then held`;
      const hint = `raise one of the two; the other one stands at ${other.at("/spec/precedence")}`;
      return [
        problemOf(policy, {
          code: "policies-may-overlap",
          pointer: "/spec/precedence",
          on: "value",
          message,
          hint,
          severity: "warning",
        }),
      ];
    }),
  );
}
