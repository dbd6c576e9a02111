import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { RepositorySettings } from "../../core/model/repository-settings.ts";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import { forgeWithPullRequest, impatient } from "../../testing/forge-with-pull-request.ts";
import { branchProtectionOf } from "./branch-protection-of.ts";
import { environmentOf } from "./environment-of.ts";
import { BadAnswer } from "./forge-fault.ts";
import { githubClient } from "./github-client.ts";
import { repositorySettingsReader } from "./repository-settings-reader.ts";
import { rulesetOf } from "./ruleset-of.ts";

let github: FakeGitHub;

beforeEach(async () => {
  ({ github } = await forgeWithPullRequest());
});

afterEach(() => github.close());

test("read() of a repository that nobody set up knows that nothing is set", async () => {
  const { token, ...settings } = await read();
  assert.deepEqual(settings.protection, { kind: "known", value: null });
  assert.deepEqual(known(settings.rules), []);
  assert.deepEqual(known(settings.rulesets), []);
  assert.equal(known(settings.codeowners), null);
  assert.deepEqual(known(settings.environments), []);
  assert.deepEqual(known(settings.workflows), []);
  assert.deepEqual(known(settings.actions), { enabled: true, allowed: "all", shaPinning: false });
  assert.deepEqual(known(settings.workflowToken), { permissions: "read", approvesPullRequests: false });
  assert.equal(known(settings.repository).defaultBranch, "main");
  assert.equal(known(settings.repository).allowRebaseMerge, true);
  assert.equal(github.writes().length, 0);
});

test("read() takes protection, rules with who may bypass them, environments with their branches, and workflows", async () => {
  const repository = github.repo();
  github.as("raj").push({
    branch: "main",
    files: { ".github/workflows/record.yml": "name: record\non: push\njobs: {}\n" },
  });
  repository.protections.set("main", {
    ...{ approvals: 2, dismissStaleReviews: true, requireCodeOwnerReviews: true },
    ...{ requireLastPushApproval: true, checks: [{ context: "muster / review", appId: 15_368 }] },
    ...{ strictChecks: false, enforceAdmins: true, allowForcePushes: false, allowDeletions: false },
    ...{ linearHistory: true, bypass: [502] },
  });
  repository.rulesets.push({
    ...{ id: 42, name: "main", target: "branch", enforcement: "active", createdAt: github.now() },
    ...{ include: ["~DEFAULT_BRANCH"], exclude: [] },
    bypassActors: [{ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }],
    rules: [{ type: "non_fast_forward" }],
  });
  const environment = {
    createdAt: github.now(),
    preventSelfReview: true,
    waitTimer: 30,
    adminsBypass: false,
  };
  repository.environments.push(
    { ...environment, id: 1, name: "production", reviewers: [502, 503], branches: ["main"] },
    { ...environment, id: 2, name: "lab", reviewers: [], branches: null },
  );
  repository.workflowStates.set(".github/workflows/record.yml", "disabled_inactivity");
  const settings = await read();
  assert.deepEqual(known(settings.protection), {
    reviews: { count: 2, dismissStale: true, codeOwners: true, lastPush: true, bypass: ["ana"] },
    checks: [{ name: "muster / review", app: 15_368 }],
    enforceAdmins: true,
    allowForcePushes: false,
    allowDeletions: false,
    linearHistory: true,
    signatures: false,
  });
  assert.deepEqual(known(settings.rules), [{ type: "non_fast_forward", ruleset: 42, parameters: {} }]);
  const [ruleset] = known(settings.rulesets);
  assert.deepEqual(ruleset?.bypass, {
    kind: "known",
    value: [{ id: 5, type: "RepositoryRole", mode: "always" }],
  });
  assert.deepEqual(
    known(settings.environments).map(({ name, reviewers, branches }) => [name, reviewers, known(branches)]),
    [
      ["production", 2, ["main"]],
      ["lab", 0, "any"],
    ],
  );
  assert.deepEqual(
    known(settings.workflows).map(({ path, state }) => [path, state]),
    [[".github/workflows/record.yml", "disabled_inactivity"]],
  );
});

test("read() knows nothing of what a token may not see, and takes nothing for unset", async () => {
  const settings = await read("tom");
  for (const part of ["protection", "actions", "workflowToken"] as const) {
    const { kind } = settings[part];
    assert.equal(kind, "unknown", part);
  }
  assert.equal(settings.rules.kind, "known");
});

for (const [match, part] of [
  ["repos/get-branch-protection", "protection"],
  ["repos/get-branch-rules", "rules"],
  ["repos/get-branch-rules", "rulesets"],
  ["repos/codeowners-errors", "codeowners"],
  ["repos/get-all-environments", "environments"],
  ["actions/get-github-actions-permissions-repository", "actions"],
  ["actions/get-github-actions-default-workflow-permissions-repository", "workflowToken"],
  ["actions/list-repo-workflows", "workflows"],
] as const)
  test(`read() knows nothing of ${part} when ${match} fails, and the rest all the same`, async () => {
    github.fault({ kind: "bad-gateway", match, times: 9 });
    const settings = await read();
    const unknown = Object.entries(settings).filter(([, { kind }]) => kind === "unknown");
    const expected = match === "repos/get-branch-rules" ? ["rules", "rulesets"] : [part];
    assert.deepEqual(
      unknown.map(([name]) => name).filter((name) => name !== "token"),
      expected,
    );
    const { [part]: told } = settings;
    assert.match(told.kind === "unknown" ? told.why : "", /was answered 502/);
  });

test("read() gives up when there is no such repository", async () => {
  github.fault({ kind: "not-found", match: "repos/get" });
  await assert.rejects(read(), { code: "forge-no-such" });
});

test("rulesetOf() does not take it for nobody when who may bypass is left out", () => {
  const ruleset = { id: 1, name: "main", source: "acme", enforcement: "active" };
  assert.equal(rulesetOf(ruleset).bypass.kind, "unknown");
  assert.deepEqual(rulesetOf({ ...ruleset, bypass_actors: [] }).bypass, { kind: "known", value: [] });
});

test("branchProtectionOf() takes what is left out for off, and older checks for anybody's", () => {
  const bare = branchProtectionOf({ required_status_checks: { contexts: ["ci"] } });
  assert.deepEqual(bare.checks, [{ name: "ci", app: null }]);
  assert.equal(bare.reviews, undefined);
  assert.equal(bare.enforceAdmins, false);
  assert.throws(() => branchProtectionOf({ enforce_admins: true }), BadAnswer);
});

test("environmentOf() tells protected branches from named ones", () => {
  const policy = { protected_branches: true, custom_branch_policies: false };
  assert.equal(environmentOf({ name: "a", deployment_branch_policy: policy }).branches, "protected");
  const named = { protected_branches: false, custom_branch_policies: true };
  assert.equal(environmentOf({ name: "a", deployment_branch_policy: named }).branches, null);
});

async function read(login = "raj"): Promise<RepositorySettings> {
  return repositorySettingsReader(githubClient(impatient(github, login))).read();
}

function known<T>(
  told: { readonly kind: "known"; readonly value: T } | { readonly kind: "unknown"; readonly why: string },
): T {
  if (told.kind === "unknown") assert.fail(told.why);
  return told.value;
}
