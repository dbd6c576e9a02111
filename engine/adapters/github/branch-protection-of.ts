import type { BranchProtection, RequiredCheck } from "../../core/model/repository-settings.ts";
import { type Answer, flagOf, isRecord, listOf, recordOf, textOf, wholeOf } from "./answer-shape.ts";

/**
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection
 */
export function branchProtectionOf(answer: Answer): BranchProtection {
  const reviews = answer.required_pull_request_reviews;
  return {
    ...(isRecord(reviews) ? { reviews: reviewsOf(reviews) } : {}),
    checks: checksOf(answer.required_status_checks),
    enforceAdmins: switchOf(answer, "enforce_admins"),
    allowForcePushes: switchOf(answer, "allow_force_pushes"),
    allowDeletions: switchOf(answer, "allow_deletions"),
    linearHistory: switchOf(answer, "required_linear_history"),
    signatures: switchOf(answer, "required_signatures"),
  };
}

function reviewsOf(answer: Answer): NonNullable<BranchProtection["reviews"]> {
  const bypass = answer.bypass_pull_request_allowances;
  return {
    count:
      answer.required_approving_review_count === undefined
        ? 0
        : wholeOf(answer, "required_approving_review_count"),
    dismissStale: flagOf(answer, "dismiss_stale_reviews"),
    codeOwners: flagOf(answer, "require_code_owner_reviews"),
    lastPush: answer.require_last_push_approval === true,
    bypass: isRecord(bypass) ? bypassOf(bypass) : [],
  };
}

function bypassOf(answer: Answer): readonly string[] {
  const names = (field: string, name: string) =>
    listOf(answer[field] ?? [], field).map((one) => textOf(recordOf(one, field), name));
  return [...names("users", "login"), ...names("teams", "slug"), ...names("apps", "slug")];
}

/** Older answers have names only. */
function checksOf(value: unknown): readonly RequiredCheck[] {
  if (!isRecord(value)) return [];
  if (value.checks === undefined)
    return listOf(value.contexts, "contexts").map((name) => ({ name: String(name), app: null }));
  return listOf(value.checks, "checks").map((one) => {
    const check = recordOf(one, "a check");
    return {
      name: textOf(check, "context"),
      // -1 stands for "any app" in what is written.
      app: typeof check.app_id === "number" && check.app_id > 0 ? check.app_id : null,
    };
  });
}

/** A switch is `{enabled}`; one that is left out is off. */
function switchOf(answer: Answer, field: string): boolean {
  const value = answer[field];
  return value === undefined || value === null ? false : flagOf(recordOf(value, field), "enabled");
}
