import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { BranchRule, RepositorySettings, Told } from "../model/repository-settings.ts";
import { diagnose } from "./diagnose.ts";
import { DOCTOR_CHECKS, type DoctorCheck } from "./doctor-checks.ts";
import type { DoctorFacts, DoctorLog } from "./doctor-facts.ts";

const known = <T>(value: T): Told<T> => ({ kind: "known", value });
const dark = { kind: "unknown", why: "403" } as const;
const rule = (type: string, parameters: BranchRule["parameters"] = {}): BranchRule => ({
  type,
  ruleset: 1,
  parameters,
});
const PULLS = rule("pull_request", {
  required_approving_review_count: 1,
  dismiss_stale_reviews_on_push: true,
  require_last_push_approval: true,
});
const checks = (app: number | null, context = "muster/approval") =>
  rule("required_status_checks", { required_status_checks: [{ context, integration_id: app }] });
const RULES = [PULLS, rule("non_fast_forward"), rule("deletion"), checks(7)];
const ENVIRONMENT = {
  ...{ name: "record", reviewers: 0, preventSelfReview: false, waitMinutes: 0, adminsBypass: false },
  branches: known(["main"]),
};
const PROTECTION = {
  ...{ checks: [{ name: "muster/approval", app: 7 }], enforceAdmins: true, allowForcePushes: false },
  ...{ allowDeletions: false, linearHistory: false, signatures: false },
  reviews: { count: 1, dismissStale: true, codeOwners: false, lastPush: true, bypass: [] },
};
const REPOSITORY = {
  ...{ id: 1, name: "acme/patching", defaultBranch: "main", private: true, archived: false },
  ...{ allowMergeCommit: true, allowSquashMerge: true, allowRebaseMerge: false, allowAutoMerge: false },
};

const SETTINGS: RepositorySettings = {
  repository: known(REPOSITORY),
  protection: known(null),
  rules: known(RULES),
  rulesets: known([{ id: 1, name: "main", source: "acme", enforcement: "active", bypass: known([]) }]),
  codeowners: known(null),
  environments: known([ENVIRONMENT]),
  actions: known({ enabled: true, allowed: "all", shaPinning: true }),
  workflowToken: known({ permissions: "read", approvesPullRequests: false }),
  workflows: known([{ path: ".github/workflows/record.yml", name: "record", state: "active" }]),
  token: known({
    kind: "permissions",
    permissions: { contents: "write", pull_requests: "write", metadata: "read" },
  }),
};
const LOG: DoctorLog = {
  ref: "refs/muster/log",
  tip: known("a".repeat(40)),
  keys: [{ id: 1, fingerprint: known("SHA256:log") }],
  signer: known(null),
};
const FACTS: DoctorFacts = {
  branch: "main",
  forge: known(SETTINGS),
  people: known([{ id: 7, login: "ana", permission: known("write"), keys: [known("SHA256:ana")] }]),
  workflows: known([
    { path: ".github/workflows/record.yml", environments: known(["record"]), isScheduled: true },
  ]),
  log: LOG,
  here: { git: "2.45.0", shallow: known(false), state: { folder: ".muster", is: "present" } },
};

const settings = (more: Partial<RepositorySettings>): Partial<DoctorFacts> => ({
  forge: known({ ...SETTINGS, ...more }),
});
const without = (type: string): Partial<DoctorFacts> =>
  settings({ rules: known(RULES.filter((one) => one.type !== type)) });
const pulls = (name: string, value: unknown): Partial<DoctorFacts> =>
  settings({
    rules: known([...RULES.slice(1), rule("pull_request", { ...PULLS.parameters, [name]: value })]),
  });
const notOk = (facts: Partial<DoctorFacts>): readonly string[] =>
  diagnose({ ...FACTS, ...facts })
    .filter(({ state }) => state !== "ok")
    .map(({ check, state }) => `${state} ${check}`);

test("diagnose() finds nothing where everything is as the guide says, by rulesets or by protection", () => {
  assert.deepEqual(notOk({}), []);
  assert.deepEqual(
    notOk(settings({ rules: known([]), protection: known(PROTECTION), rulesets: known([]) })),
    [],
  );
});

const CASES: readonly (readonly [string, Partial<DoctorFacts>, readonly string[]])[] = [
  [
    "no rule on pull requests",
    without("pull_request"),
    [
      "admins-included",
      "pull-request-required",
      "approvals-count",
      "last-push-approval",
      "stale-reviews",
    ].map((one) => `wrong ${one}`),
  ],
  ["no approvals", pulls("required_approving_review_count", 0), ["wrong approvals-count"]],
  ["a count that is no number", pulls("required_approving_review_count", "many"), ["wrong approvals-count"]],
  ["stale reviews that stay", pulls("dismiss_stale_reviews_on_push", false), ["wrong stale-reviews"]],
  ["a last push that nobody sees", pulls("require_last_push_approval", false), ["wrong last-push-approval"]],
  ["force pushes", without("non_fast_forward"), ["wrong force-push"]],
  ["deletion", without("deletion"), ["wrong deletion"]],
  ["no required check", without("required_status_checks"), ["wrong approval-check"]],
  [
    "another check",
    settings({ rules: known([...RULES.slice(0, 3), checks(7, "build")]) }),
    ["wrong approval-check"],
  ],
  [
    "a check of anybody",
    settings({ rules: known([...RULES.slice(0, 3), checks(null)]) }),
    ["wrong approval-check-app"],
  ],
  [
    "a check of any workflow",
    settings({ rules: known([...RULES.slice(0, 3), checks(15_368)]) }),
    ["wrong approval-check-app"],
  ],
  [
    "a bypass list",
    settings({
      rulesets: known([
        {
          ...{ id: 1, name: "main", source: "acme", enforcement: "active" },
          bypass: known([{ id: 5, type: "RepositoryRole", mode: "always" }]),
        },
      ]),
    }),
    ["wrong bypass"],
  ],
  [
    "a bypass list that is not told",
    settings({
      rulesets: known([{ id: 1, name: "m", source: "acme", enforcement: "active", bypass: dark }]),
    }),
    ["unknown bypass"],
  ],
  [
    "people who need no pull request",
    settings({ protection: known({ ...PROTECTION, reviews: { ...PROTECTION.reviews, bypass: ["tom"] } }) }),
    ["wrong bypass"],
  ],
  [
    "administrators above the protection",
    settings({ rules: known([]), protection: known({ ...PROTECTION, enforceAdmins: false }) }),
    ["wrong admins-included"],
  ],
  [
    "a branch with nothing",
    settings({ rules: known([]), rulesets: known([]) }),
    [
      ...["admins-included", "approval-check", "deletion", "force-push", "pull-request-required"],
      ...["approvals-count", "last-push-approval", "stale-reviews"],
    ].map((one) => `wrong ${one}`),
  ],
  [
    "another default branch",
    settings({ repository: known({ ...REPOSITORY, defaultBranch: "dev" }) }),
    ["wrong default-branch"],
  ],
  ["an archive", settings({ repository: known({ ...REPOSITORY, archived: true }) }), ["wrong archived"]],
  [
    "rebase merging",
    settings({ repository: known({ ...REPOSITORY, allowRebaseMerge: true }) }),
    ["wrong rebase-merge"],
  ],
  [
    "rebase merging that is not told",
    settings({ repository: known({ ...REPOSITORY, allowRebaseMerge: null }) }),
    ["unknown rebase-merge"],
  ],
  [
    "a line of CODEOWNERS",
    settings({
      codeowners: known([{ path: "CODEOWNERS", line: 3, kind: "Unknown owner", message: "Unknown owner" }]),
    }),
    ["wrong codeowners"],
  ],
  [
    "a person who may read",
    { people: known([{ id: 7, login: "ana", permission: known("read"), keys: [] }]) },
    ["wrong people"],
  ],
  [
    "a person whom the forge does not tell of",
    { people: known([{ id: 7, login: "ana", permission: dark, keys: [] }]) },
    ["unknown people"],
  ],
  ["nobody", { people: known([]) }, ["wrong people"]],
  ["an environment that nobody made", settings({ environments: known([]) }), ["wrong environment"]],
  [
    "an environment of any branch",
    settings({ environments: known([{ ...ENVIRONMENT, branches: known("any" as const) }]) }),
    ["wrong environment"],
  ],
  [
    "an environment of protected branches",
    settings({ environments: known([{ ...ENVIRONMENT, branches: known("protected" as const) }]) }),
    ["wrong environment"],
  ],
  [
    "an environment of a pattern",
    settings({ environments: known([{ ...ENVIRONMENT, branches: known(["main", "m*"]) }]) }),
    ["wrong environment"],
  ],
  [
    "an environment of no branch",
    settings({ environments: known([{ ...ENVIRONMENT, branches: known([]) }]) }),
    ["wrong environment"],
  ],
  [
    "an environment whose branches are not told",
    settings({ environments: known([{ ...ENVIRONMENT, branches: dark }]) }),
    ["unknown environment"],
  ],
  [
    "an environment that waits",
    settings({ environments: known([{ ...ENVIRONMENT, reviewers: 2, waitMinutes: 5 }]) }),
    ["wrong environment-waits", "wrong environment-waits"],
  ],
  [
    "a workflow that cannot be read",
    { workflows: known([{ path: ".github/workflows/record.yml", environments: dark, isScheduled: false }]) },
    ["unknown environment"],
  ],
  [
    "Actions that are off",
    settings({ actions: known({ enabled: false, allowed: null, shaPinning: null }) }),
    ["wrong actions"],
  ],
  [
    "Actions that approve",
    settings({ workflowToken: known({ permissions: "read", approvesPullRequests: true }) }),
    ["wrong actions-approve"],
  ],
  [
    "a token that writes",
    settings({ workflowToken: known({ permissions: "write", approvesPullRequests: false }) }),
    ["wrong workflow-token"],
  ],
  [
    "a workflow that is switched off",
    settings({
      workflows: known([{ path: ".github/workflows/record.yml", name: "r", state: "disabled_inactivity" }]),
    }),
    ["wrong workflow-state"],
  ],
  ["a workflow that the forge does not know", settings({ workflows: known([]) }), ["unknown workflow-state"]],
  [
    "an App that may do all",
    settings({
      token: known({
        kind: "permissions",
        permissions: { contents: "write", pull_requests: "read", metadata: "read", administration: "write" },
      }),
    }),
    ["wrong token"],
  ],
  [
    "an App that may not read",
    settings({ token: known({ kind: "permissions", permissions: { metadata: "read", contents: "read" } }) }),
    ["wrong token"],
  ],
  [
    "a classic token",
    settings({ token: known({ kind: "scopes", scopes: ["repo", "admin:org"] }) }),
    ["wrong token", "wrong token"],
  ],
  ["a token of no scope", settings({ token: known({ kind: "scopes", scopes: [] }) }), ["wrong token"]],
  ["no log", { log: null }, ["wrong log-declared"]],
  ["a log that is not there", { log: { ...LOG, tip: known(null) } }, ["wrong log-ref"]],
  ["a log that cannot be read", { log: { ...LOG, tip: dark } }, ["unknown log-ref"]],
  ["a log without keys", { log: { ...LOG, keys: [] } }, ["wrong log-keys"]],
  [
    "a key that is none",
    { log: { ...LOG, keys: [...LOG.keys, { id: 2, fingerprint: dark }] } },
    ["wrong log-keys"],
  ],
  [
    "a person's key",
    { log: { ...LOG, keys: [{ id: 1, fingerprint: known("SHA256:ana") }] } },
    ["wrong log-key-of-person"],
  ],
  ["a signer that nobody lists", { log: { ...LOG, signer: known("SHA256:other") } }, ["wrong log-signer"]],
  ["a signer that cannot be read", { log: { ...LOG, signer: dark } }, ["unknown log-signer"]],
  ["no git", { here: { ...FACTS.here, git: null } }, ["wrong git"]],
  ["a shallow clone", { here: { ...FACTS.here, shallow: known(true) } }, ["wrong shallow"]],
  ["no state", { here: { ...FACTS.here, state: { folder: ".muster", is: "absent" } } }, ["wrong state"]],
];

for (const [name, facts, expected] of CASES)
  test(`diagnose() says so of ${name}`, () => {
    assert.deepEqual([...notOk(facts)].sort(), [...expected].sort());
  });

test("diagnose() has for each check a case that is wrong, and the manual a row", () => {
  const tried = new Set(CASES.flatMap(([, facts]) => notOk(facts)).map((line) => line.split(" ")[1]));
  const manual = readFileSync(new URL("../../../docs/guides/doctor.md", import.meta.url), "utf8");
  for (const check of Object.keys(DOCTOR_CHECKS) as DoctorCheck[]) {
    assert.ok(tried.has(check), check);
    assert.ok(manual.includes(`| \`${check}\` | ${DOCTOR_CHECKS[check].severity} |`), check);
  }
});

test("diagnose() knows nothing of a forge that was not asked, and takes nothing for well", () => {
  const found = diagnose({ ...FACTS, forge: dark });
  const local = new Set([
    "git",
    "shallow",
    "state",
    "log-declared",
    "log-ref",
    "log-keys",
    "log-key-of-person",
    "log-signer",
    "people",
  ]);
  for (const { check, state, says } of found) {
    if (local.has(check)) assert.equal(state, "ok", check);
    else assert.equal(state, "unknown", `${check}: ${says}`);
  }
});

test("diagnose() turns no part that is unknown into well or wrong of its own", () => {
  for (const part of Object.keys(SETTINGS)) {
    const found = diagnose({ ...FACTS, forge: known({ ...SETTINGS, [part]: dark }) });
    assert.deepEqual(
      found.filter(({ state }) => state === "wrong"),
      [],
      part,
    );
    const isSpare = part === "protection";
    assert.ok(found.some(({ state }) => state === "unknown") || isSpare, part);
  }
});

test("diagnose() puts what is wrong and grave first, and names the branch in the fix", () => {
  const found = diagnose({ ...FACTS, branch: "trunk", forge: known({ ...SETTINGS, rules: known([]) }) });
  const order = { wrong: 0, unknown: 1, ok: 2 };
  const keys = found.map(
    ({ state, severity }) => order[state] * 10 + { high: 0, medium: 1, low: 2 }[severity],
  );
  assert.deepEqual(
    keys,
    [...keys].sort((a, b) => a - b),
  );
  assert.match(found.find(({ check }) => check === "force-push")?.fix ?? "", /branch trunk: switch on/);
});
