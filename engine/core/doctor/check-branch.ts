import type { BranchProtection, BranchRule, RequiredCheck, Told } from "../model/repository-settings.ts";
import type { DoctorCheck } from "./doctor-checks.ts";
import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { ok, partOf, unknown, wrong } from "./part-of.ts";

const CHECK = "muster/approval";
/** GitHub Actions as an App: whatever any workflow reports. @see https://api.github.com/apps/github-actions */
const ACTIONS_APP = 15_368;

/** What the forge holds the branch to: by its older protection or by rulesets, whichever asks for it. */
export function checkBranch(facts: DoctorFacts): readonly Found[] {
  const rules = rulesOf(facts);
  return [
    either("pull-request-required", rules, {
      says: "merging needs a pull request",
      protection: ({ reviews }) => reviews !== undefined,
      rule: ({ type }) => type === "pull_request",
    }),
    either("approvals-count", rules, {
      says: "at least one approval is required",
      protection: ({ reviews }) => (reviews?.count ?? 0) >= 1,
      rule: (rule) => isPullRequest(rule) && Number(rule.parameters.required_approving_review_count) >= 1,
    }),
    either("stale-reviews", rules, {
      says: "approvals are dismissed by a push",
      protection: ({ reviews }) => reviews?.dismissStale === true,
      rule: (rule) => isPullRequest(rule) && rule.parameters.dismiss_stale_reviews_on_push === true,
    }),
    either("last-push-approval", rules, {
      says: "the last push needs somebody else's approval",
      protection: ({ reviews }) => reviews?.lastPush === true,
      rule: (rule) => isPullRequest(rule) && rule.parameters.require_last_push_approval === true,
    }),
    either("force-push", rules, {
      says: "force pushes are blocked",
      protection: ({ allowForcePushes }) => !allowForcePushes,
      rule: ({ type }) => type === "non_fast_forward",
    }),
    either("deletion", rules, {
      says: "deleting the branch is blocked",
      protection: ({ allowDeletions }) => !allowDeletions,
      rule: ({ type }) => type === "deletion",
    }),
    adminsIncluded(rules),
    ...approvalCheck(rules),
    ...bypasses(facts, rules),
  ];
}

interface Rules {
  readonly protection: Told<BranchProtection | null>;
  readonly rules: Told<readonly BranchRule[]>;
}

interface Question {
  /** What is so where it is well. */
  readonly says: string;
  readonly protection: (protection: BranchProtection) => boolean;
  readonly rule: (rule: BranchRule) => boolean;
}

function rulesOf(facts: DoctorFacts): Rules {
  return { protection: partOf(facts, "protection"), rules: partOf(facts, "rules") };
}

function isPullRequest({ type }: BranchRule): boolean {
  return type === "pull_request";
}

/** One of the two suffices; where neither is known to, both have to be known. */
function either(check: DoctorCheck, { protection, rules }: Rules, question: Question): Found {
  if (rules.kind === "known" && rules.value.some(question.rule))
    return ok(check, `${question.says}, by a ruleset`);
  const isProtected =
    protection.kind === "known" && protection.value !== null && question.protection(protection.value);
  if (isProtected) return ok(check, `${question.says}, by branch protection`);
  for (const told of [rules, protection]) if (told.kind === "unknown") return unknown(check, told.why);
  return wrong(check, `not so: ${question.says}`);
}

/** Rulesets know administrators only by their bypass lists. */
function adminsIncluded({ protection, rules }: Rules): Found {
  const check = "admins-included";
  if (rules.kind === "known" && rules.value.some(isPullRequest))
    return ok(check, "a ruleset asks for pull requests of everybody");
  if (protection.kind === "unknown") return unknown(check, protection.why);
  if (rules.kind === "unknown") return unknown(check, rules.why);
  if (protection.value === null) return wrong(check, "no rule asks administrators for pull requests");
  return protection.value.enforceAdmins
    ? ok(check, "administrators are held to the protection of the branch")
    : wrong(check, "administrators are not held to the protection of the branch");
}

function approvalCheck({ protection, rules }: Rules): readonly Found[] {
  const required = [
    ...(protection.kind === "known" ? (protection.value?.checks ?? []) : []),
    ...(rules.kind === "known" ? rules.value.flatMap(checksOf) : []),
  ].filter(({ name }) => name === CHECK);
  if (required.length === 0) {
    for (const told of [rules, protection])
      if (told.kind === "unknown")
        return [unknown("approval-check", told.why), unknown("approval-check-app", told.why)];
    return [wrong("approval-check", `the check ${CHECK} is not required`)];
  }
  return [ok("approval-check", `the check ${CHECK} is required`), boundTo(required)];
}

/** The strictest binding holds: all that require it have to be met. */
function boundTo(required: readonly RequiredCheck[]): Found {
  const check = "approval-check-app";
  const apps = required.flatMap(({ app }) => (app === null ? [] : [app]));
  const own = apps.find((app) => app !== ACTIONS_APP);
  if (own !== undefined) return ok(check, `${CHECK} counts of App ${own} alone`);
  if (apps.length > 0) return wrong(check, `${CHECK} counts of GitHub Actions: any workflow may report it`);
  return wrong(check, `${CHECK} counts of whoever reports it`);
}

function checksOf({ type, parameters }: BranchRule): readonly RequiredCheck[] {
  const list = parameters.required_status_checks;
  if (type !== "required_status_checks" || !Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const name: unknown = Reflect.get(one, "context");
    const app: unknown = Reflect.get(one, "integration_id");
    return typeof name === "string" ? [{ name, app: typeof app === "number" && app > 0 ? app : null }] : [];
  });
}

function bypasses(facts: DoctorFacts, { protection }: Rules): readonly Found[] {
  const found: Found[] = [];
  if (protection.kind === "unknown") found.push(unknown("bypass", protection.why));
  else if ((protection.value?.reviews?.bypass.length ?? 0) > 0)
    found.push(wrong("bypass", `need no pull request: ${protection.value?.reviews?.bypass.join(", ")}`));
  const rulesets = partOf(facts, "rulesets");
  if (rulesets.kind === "unknown") return [...found, unknown("bypass", rulesets.why)];
  for (const { name, bypass } of rulesets.value) {
    if (bypass.kind === "unknown")
      found.push(unknown("bypass", `ruleset ${JSON.stringify(name)}: ${bypass.why}`));
    else if (bypass.value.length > 0) {
      const actors = bypass.value.map(
        ({ type, id, mode }) => `${type}${id === null ? "" : ` ${id}`} (${mode})`,
      );
      found.push(wrong("bypass", `may bypass ruleset ${JSON.stringify(name)}: ${actors.join(", ")}`));
    }
  }
  return found.length === 0 ? [ok("bypass", "nobody may bypass the rules of the branch")] : found;
}
