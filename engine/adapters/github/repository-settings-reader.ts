import type {
  BranchProtection,
  BranchRule,
  CodeownersError,
  Environment,
  RepositoryFacts,
  RepositorySettings,
  Ruleset,
  TokenPowers,
  Told,
} from "../../core/model/repository-settings.ts";
import type { RepositorySettingsReader } from "../../ports/repository-settings.ts";
import {
  type Answer,
  flagOf,
  flagOrNull,
  listOf,
  recordOf,
  textOf,
  textOrNull,
  wholeOf,
} from "./answer-shape.ts";
import { branchProtectionOf } from "./branch-protection-of.ts";
import { environmentOf } from "./environment-of.ts";
import { everyPage, wholeOrThrow } from "./every-page.ts";
import { BadAnswer, forgeFault, messageOf, statusOf } from "./forge-fault.ts";
import type { ForgeAnswer, GitHubClient } from "./github-client.ts";
import { branchRuleOf, rulesetOf } from "./ruleset-of.ts";
import { told } from "./told.ts";

const REPO = "/repos/{owner}/{repo}";

/** How a repository is set up on GitHub, as far as the token is told. */
export function repositorySettingsReader(client: GitHubClient): RepositorySettingsReader {
  return { read: (branch) => read(client, branch) };
}

async function read(client: GitHubClient, wanted: string | undefined): Promise<RepositorySettings> {
  const answer = await client.get(REPO);
  const facts = factsOrThrow(answer);
  const branch = wanted ?? facts.defaultBranch;
  const rules = await told(() => readRules(client, branch));
  const [protection, rulesets, codeowners, environments, actions, workflowToken, workflows, token] =
    await Promise.all([
      told(() => readProtection(client, branch)),
      readRulesets(client, rules),
      told(() => readCodeowners(client, branch)),
      told(() => readEnvironments(client)),
      told(() => readActions(client)),
      told(() => readWorkflowToken(client)),
      told(() => readWorkflows(client)),
      told(() => readToken(client, answer)),
    ]);
  return {
    repository: { kind: "known", value: facts },
    protection,
    rules,
    rulesets,
    codeowners,
    environments,
    actions,
    workflowToken,
    workflows,
    token,
  };
}

function factsOrThrow({ data }: ForgeAnswer): RepositoryFacts {
  try {
    const answer = recordOf(data, "the answer");
    return {
      id: wholeOf(answer, "id"),
      name: textOf(answer, "full_name"),
      defaultBranch: textOf(answer, "default_branch"),
      private: flagOf(answer, "private"),
      archived: flagOrNull(answer, "archived") ?? false,
      allowMergeCommit: flagOrNull(answer, "allow_merge_commit"),
      allowSquashMerge: flagOrNull(answer, "allow_squash_merge"),
      allowRebaseMerge: flagOrNull(answer, "allow_rebase_merge"),
      allowAutoMerge: flagOrNull(answer, "allow_auto_merge"),
    };
  } catch (error) {
    throw forgeFault("GET the repository", error);
  }
}

/** A token that may not know is answered 404 too; what the message says tells the two apart. */
async function readProtection(client: GitHubClient, branch: string): Promise<BranchProtection | null> {
  try {
    return branchProtectionOf(await ask(client, `${REPO}/branches/{branch}/protection`, { branch }));
  } catch (error) {
    if (statusOf(error) === 404 && /^Branch not protected\b/.test(messageOf(error))) return null;
    throw error;
  }
}

async function readRules(client: GitHubClient, branch: string): Promise<readonly BranchRule[]> {
  const list = await everyPage(client, `${REPO}/rules/branches/{branch}`, { branch }, { what: "rules" });
  return wholeOrThrow(list).map(branchRuleOf);
}

/** Those that the rules come from. */
async function readRulesets(
  client: GitHubClient,
  rules: Told<readonly BranchRule[]>,
): Promise<Told<readonly Ruleset[]>> {
  if (rules.kind === "unknown") return rules;
  const ids = [...new Set(rules.value.map(({ ruleset }) => ruleset))].toSorted((a, b) => a - b);
  return told(() =>
    Promise.all(
      ids.map(async (id) =>
        rulesetOf(
          await ask(client, `${REPO}/rulesets/{ruleset_id}`, { ruleset_id: id, includes_parents: "true" }),
        ),
      ),
    ),
  );
}

/** The repository was read before: what is not found is the file. */
async function readCodeowners(client: GitHubClient, ref: string): Promise<readonly CodeownersError[] | null> {
  try {
    const { errors } = await ask(client, `${REPO}/codeowners/errors`, { ref });
    return listOf(errors, "errors").map(codeownersError);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

function codeownersError(value: unknown): CodeownersError {
  const error = recordOf(value, "an error");
  return {
    path: textOf(error, "path"),
    line: wholeOf(error, "line"),
    kind: textOf(error, "kind"),
    message: textOf(error, "message"),
  };
}

async function readEnvironments(client: GitHubClient): Promise<readonly Environment[]> {
  const rules = { what: "environments", under: "environments" };
  const heads = wholeOrThrow(await everyPage(client, `${REPO}/environments`, {}, rules)).map(environmentOf);
  return Promise.all(
    heads.map(async ({ branches, ...head }) => ({
      ...head,
      branches:
        branches === null
          ? await told(() => readBranchPolicies(client, head.name))
          : ({ kind: "known", value: branches } as const),
    })),
  );
}

async function readBranchPolicies(client: GitHubClient, name: string): Promise<readonly string[]> {
  const list = await everyPage(
    client,
    `${REPO}/environments/{environment_name}/deployment-branch-policies`,
    { environment_name: name },
    { what: `branches of ${name}`, under: "branch_policies" },
  );
  return wholeOrThrow(list).map((policy) => textOf(policy, "name"));
}

async function readActions(client: GitHubClient) {
  const answer = await ask(client, `${REPO}/actions/permissions`);
  return {
    enabled: flagOf(answer, "enabled"),
    allowed: textOrNull(answer, "allowed_actions"),
    shaPinning: flagOrNull(answer, "sha_pinning_required"),
  };
}

async function readWorkflowToken(client: GitHubClient) {
  const answer = await ask(client, `${REPO}/actions/permissions/workflow`);
  return {
    permissions: textOf(answer, "default_workflow_permissions"),
    approvesPullRequests: flagOf(answer, "can_approve_pull_request_reviews"),
  };
}

async function readWorkflows(client: GitHubClient) {
  const rules = { what: "workflows", under: "workflows" };
  return wholeOrThrow(await everyPage(client, `${REPO}/actions/workflows`, {}, rules)).map((workflow) => ({
    path: textOf(workflow, "path"),
    name: textOf(workflow, "name"),
    state: textOf(workflow, "state"),
  }));
}

/** Only classic tokens have scopes, and an App is told its permissions; nothing tells those of any other token. */
async function readToken(client: GitHubClient, { headers }: ForgeAnswer): Promise<TokenPowers> {
  const permissions = await client.permissions();
  if (permissions !== undefined)
    return {
      kind: "permissions",
      permissions: Object.fromEntries(
        Object.entries(permissions).map(([name, value]) => [name, String(value)]),
      ),
    };
  const scopes = headers["x-oauth-scopes"];
  if (scopes === undefined) throw new BadAnswer("the forge does not say what this kind of token may do");
  return {
    kind: "scopes",
    scopes: String(scopes)
      .split(",")
      .map((scope) => scope.trim())
      .filter((scope) => scope !== ""),
  };
}

async function ask(
  client: GitHubClient,
  route: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Promise<Answer> {
  return recordOf((await client.get(route, parameters)).data, "the answer");
}
