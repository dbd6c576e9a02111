import { accountById, atLeast, roleIn } from "./forge.ts";
import type { Account, Repository, Ruleset, World } from "./world.ts";

/** What protection and active rulesets together ask of a branch. */
export interface BranchRules {
  /** Null: no pull request is asked for. */
  readonly approvals: number | null;
  readonly dismissStaleReviews: boolean;
  readonly requireLastPushApproval: boolean;
  readonly checks: readonly { readonly context: string; readonly appId: number | null }[];
  readonly noForce: boolean;
  readonly noDeletion: boolean;
  readonly linear: boolean;
  /** Null: any. */
  readonly mergeMethods: readonly string[] | null;
  /** Whether this account may pass by all of it. */
  mayBypass(account: number): boolean;
}

export function branchRules(world: World, repository: Repository, branch: string): BranchRules {
  const classic = repository.protections.get(branch);
  const rulesets = rulesetsFor(repository, branch);
  const rules = rulesets.flatMap((ruleset) => ruleset.rules);
  const pullRules = rules.filter((rule) => rule.type === "pull_request").map((rule) => rule.parameters ?? {});
  const counts = pullRules.map((parameters) => Number(parameters.required_approving_review_count ?? 0));
  if (classic !== undefined && classic.approvals !== null) counts.push(classic.approvals);
  const has = (type: string) => rules.some((rule) => rule.type === type);
  const methods = pullRules.map((parameters) => parameters.allowed_merge_methods).find(Array.isArray);
  return {
    approvals: counts.length === 0 ? null : Math.max(...counts),
    dismissStaleReviews:
      classic?.dismissStaleReviews === true ||
      pullRules.some((parameters) => parameters.dismiss_stale_reviews_on_push === true),
    requireLastPushApproval:
      classic?.requireLastPushApproval === true ||
      pullRules.some((parameters) => parameters.require_last_push_approval === true),
    checks: [...(classic?.checks ?? []), ...rulesetChecks(rules)],
    noForce: (classic !== undefined && !classic.allowForcePushes) || has("non_fast_forward"),
    noDeletion: (classic !== undefined && !classic.allowDeletions) || has("deletion"),
    linear: classic?.linearHistory === true || has("required_linear_history"),
    mergeMethods: methods === undefined ? null : methods.map(String),
    mayBypass: (account) => {
      const admin = roleIn(repository, account) === "admin";
      const byClassic =
        classic === undefined || classic.bypass.includes(account) || (admin && !classic.enforceAdmins);
      return byClassic && rulesets.every((ruleset) => bypasses(world, repository, ruleset, account));
    },
  };
}

/** The active rulesets whose conditions name the branch. */
export function rulesetsFor(repository: Repository, branch: string): readonly Ruleset[] {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesRef(pattern, branch, repository.defaultBranch));
  return repository.rulesets.filter(
    (ruleset) =>
      ruleset.target === "branch" &&
      ruleset.enforcement === "active" &&
      named(ruleset.include) &&
      !named(ruleset.exclude),
  );
}

export function bypasses(world: World, repository: Repository, ruleset: Ruleset, account: number): boolean {
  return ruleset.bypassActors.some((actor) => {
    if (actor.actor_type === "RepositoryRole")
      return hasRole(repository, accountById(world, account), actor.actor_id);
    if (actor.actor_type === "User") return actor.actor_id === account;
    if (actor.actor_type === "OrganizationAdmin") return account === repository.owner;
    if (actor.actor_type !== "Integration") return false;
    return world.apps.some((app) => app.id === actor.actor_id && app.account === account);
  });
}

/** GitHub's numbers of the built-in roles: 2 maintain, 4 write, 5 admin. */
function hasRole(repository: Repository, account: Account, number: number | null): boolean {
  const wanted = ({ 2: "maintain", 4: "write", 5: "admin" } as const)[number ?? 0];
  return wanted !== undefined && atLeast(roleIn(repository, account.id), wanted);
}

function rulesetChecks(rules: Ruleset["rules"]): BranchRules["checks"] {
  return rules
    .filter((rule) => rule.type === "required_status_checks")
    .flatMap((rule) => rule.parameters?.required_status_checks)
    .filter(
      (one): one is { context: string; integration_id?: number } => typeof one === "object" && one !== null,
    )
    .map((one) => ({ context: one.context, appId: one.integration_id ?? null }));
}

function matchesRef(pattern: string, branch: string, defaultBranch: string): boolean {
  if (pattern === "~ALL") return true;
  if (pattern === "~DEFAULT_BRANCH") return branch === defaultBranch;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**", "\0")
    .replaceAll("*", "[^/]*");
  return new RegExp(`^${source.replaceAll("\0", ".*")}$`).test(`refs/heads/${branch}`);
}
