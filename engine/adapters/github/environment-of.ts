import type { Environment } from "../../core/model/repository-settings.ts";
import { type Answer, flagOrNull, isRecord, listOf, recordOf, textOf, wholeOf } from "./answer-shape.ts";
import { BadAnswer } from "./forge-fault.ts";

/** An environment but for the names of its branches: null where they have to be asked for. */
export interface EnvironmentHead extends Omit<Environment, "branches"> {
  readonly branches: "any" | "protected" | null;
}

/**
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/deployments/environments#list-environments
 */
export function environmentOf(answer: Answer): EnvironmentHead {
  const rules = listOf(answer.protection_rules ?? [], "protection_rules").map((one) =>
    recordOf(one, "a protection rule"),
  );
  const reviews = rules.filter(({ type }) => type === "required_reviewers");
  return {
    name: textOf(answer, "name"),
    reviewers: reviews.reduce((sum, rule) => sum + listOf(rule.reviewers ?? [], "reviewers").length, 0),
    preventSelfReview: reviews.some((rule) => rule.prevent_self_review === true),
    waitMinutes: rules
      .filter(({ type }) => type === "wait_timer")
      .reduce((longest, rule) => Math.max(longest, wholeOf(rule, "wait_timer")), 0),
    adminsBypass: flagOrNull(answer, "can_admins_bypass"),
    branches: branchesOf(answer.deployment_branch_policy),
  };
}

function branchesOf(policy: unknown): EnvironmentHead["branches"] {
  if (policy === null || policy === undefined) return "any";
  if (!isRecord(policy)) throw new BadAnswer("deployment_branch_policy is not an object");
  if (policy.protected_branches === true) return "protected";
  return policy.custom_branch_policies === true ? null : "any";
}
