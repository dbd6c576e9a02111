import { resolveCommit, resolveRevision } from "../bare-repository.ts";
import { bypasses, rulesetsFor } from "../branch-rules.ts";
import { accountById, fullName, roleIn } from "../forge.ts";
import { notFound, Refusal } from "../refusal.ts";
import { apiOf, pageOf } from "../repository-json.ts";
import { type Call, numberParam, type Routes, repositoryOf } from "../route.ts";
import { accountJson } from "../user-json.ts";
import { nodeId, timestamp } from "../view.ts";
import type { Protection, Repository, RuleSuite, Ruleset } from "../world.ts";

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30 };
const DAY = 86_400_000;

export const ruleRoutes: Routes = {
  "repos/get-branch-protection": {
    scope: "administration",
    role: "admin",
    otherwise: 404,
    answer: (call) => {
      const repository = repositoryOf(call);
      const branch = call.params.branch ?? "";
      if (resolveCommit(repository.dir, `refs/heads/${branch}`) === undefined) {
        throw new Refusal(404, "Branch not found");
      }
      const protection = repository.protections.get(branch);
      if (protection === undefined) throw new Refusal(404, "Branch not protected");
      return { body: protectionJson(call, repository, branch, protection) };
    },
  },
  "repos/get-branch-rules": {
    scope: "metadata",
    answer: (call) => {
      const repository = repositoryOf(call);
      const source = {
        ruleset_source_type: "Repository",
        ruleset_source: fullName(call.view.world, repository),
      };
      const rows = rulesetsFor(repository, call.params.branch ?? "").flatMap((ruleset) =>
        ruleset.rules.map((rule) => () => ({ ...rule, ...source, ruleset_id: ruleset.id })),
      );
      return { rows };
    },
  },
  "repos/get-repo-rulesets": {
    scope: "metadata",
    answer: (call) => {
      const repository = repositoryOf(call);
      return { rows: repository.rulesets.map((one) => () => rulesetHead(call, repository, one)) };
    },
  },
  "repos/get-repo-ruleset": { scope: "metadata", answer: getRuleset },
  "repos/get-repo-rule-suites": {
    scope: "administration",
    role: "admin",
    otherwise: 404,
    answer: (call) => {
      const repository = repositoryOf(call);
      const result = call.query.get("rule_suite_result") ?? "all";
      const since = call.view.world.now - (DAYS[call.query.get("time_period") ?? "day"] ?? 1) * DAY;
      const ref = call.query.get("ref");
      const chosen = repository.ruleSuites.filter(
        (suite) =>
          (result === "all" || suite.result === result) &&
          suite.at >= since &&
          (ref === null || suite.ref === ref || suite.ref === `refs/heads/${ref}`),
      );
      return { rows: chosen.toReversed().map((suite) => () => suiteJson(call, repository, suite)) };
    },
  },
  "repos/codeowners-errors": {
    scope: "contents",
    answer: (call) => {
      const repository = repositoryOf(call);
      const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
      const ref = call.query.get("ref") ?? repository.defaultBranch;
      const there = places.some(
        (path) => resolveCommitPath(repository, ref, path) || repository.codeownersErrors.length > 0,
      );
      if (!there) throw notFound();
      return { body: { errors: repository.codeownersErrors } };
    },
  },
};

function resolveCommitPath(repository: Repository, ref: string, path: string): boolean {
  const commit = resolveCommit(repository.dir, ref);
  return commit !== undefined && resolveObject(repository, `${commit}:${path}`);
}

function resolveObject(repository: Repository, spec: string): boolean {
  return resolveRevision(repository.dir, spec) !== undefined;
}

function getRuleset(call: Call) {
  const repository = repositoryOf(call);
  const ruleset = repository.rulesets.find((one) => one.id === numberParam(call, "ruleset_id"));
  if (ruleset === undefined) throw notFound();
  const caller = call.token?.account;
  const admin = roleIn(repository, caller) === "admin" || call.token?.permissions?.administration === "write";
  const bypass = caller !== undefined && bypasses(call.view.world, repository, ruleset, caller);
  return {
    body: {
      ...rulesetHead(call, repository, ruleset),
      conditions: { ref_name: { include: ruleset.include, exclude: ruleset.exclude } },
      rules: ruleset.rules,
      current_user_can_bypass: bypass ? "always" : "never",
      // Told only to those who may change the ruleset.
      ...(admin ? { bypass_actors: ruleset.bypassActors } : {}),
    },
  };
}

function rulesetHead(call: Call, repository: Repository, ruleset: Ruleset): Record<string, unknown> {
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    source_type: "Repository",
    source: fullName(call.view.world, repository),
    enforcement: ruleset.enforcement,
    node_id: nodeId("RepositoryRuleset", ruleset.id),
    _links: {
      self: { href: `${apiOf(call.view, repository)}/rulesets/${ruleset.id}` },
      html: { href: `${pageOf(call.view, repository)}/rules/${ruleset.id}` },
    },
    created_at: timestamp(ruleset.createdAt),
    updated_at: timestamp(ruleset.createdAt),
  };
}

function suiteJson(call: Call, repository: Repository, suite: RuleSuite): Record<string, unknown> {
  return {
    id: suite.id,
    actor_id: suite.actor,
    actor_name: accountById(call.view.world, suite.actor).login,
    before_sha: suite.before,
    after_sha: suite.after,
    ref: suite.ref,
    repository_id: repository.id,
    repository_name: repository.name,
    pushed_at: timestamp(suite.at),
    result: suite.result,
    evaluation_result: suite.result,
  };
}

function protectionJson(
  call: Call,
  repository: Repository,
  branch: string,
  protection: Protection,
): Record<string, unknown> {
  const url = `${apiOf(call.view, repository)}/branches/${encodeURIComponent(branch)}/protection`;
  const checks = protection.checks.map(({ context, appId }) => ({ context, app_id: appId }));
  return {
    url,
    ...(checks.length === 0
      ? {}
      : {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            strict: protection.strictChecks,
            contexts: checks.map(({ context }) => context),
            contexts_url: `${url}/required_status_checks/contexts`,
            checks,
          },
        }),
    ...(protection.approvals === null
      ? {}
      : { required_pull_request_reviews: reviewsJson(call, url, protection) }),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: protection.enforceAdmins },
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    required_linear_history: { enabled: protection.linearHistory },
    allow_force_pushes: { enabled: protection.allowForcePushes },
    allow_deletions: { enabled: protection.allowDeletions },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  };
}

function reviewsJson(call: Call, url: string, protection: Protection): Record<string, unknown> {
  const people = protection.bypass.map((id) => accountById(call.view.world, id));
  return {
    url: `${url}/required_pull_request_reviews`,
    dismiss_stale_reviews: protection.dismissStaleReviews,
    require_code_owner_reviews: protection.requireCodeOwnerReviews,
    require_last_push_approval: protection.requireLastPushApproval,
    required_approving_review_count: protection.approvals,
    ...(people.length === 0
      ? {}
      : {
          bypass_pull_request_allowances: {
            users: people.map((person) => accountJson(call.view, person)),
            teams: [],
            apps: [],
          },
        }),
  };
}
