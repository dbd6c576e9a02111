import { readRefs, resolveRevision } from "../bare-repository.ts";
import { accountById } from "../forge.ts";
import { treeEntries } from "../make-tree.ts";
import { notFound } from "../refusal.ts";
import { apiOf, pageOf } from "../repository-json.ts";
import { type Call, type Routes, repositoryOf } from "../route.ts";
import { tryGit } from "../run-git.ts";
import { accountJson } from "../user-json.ts";
import { nodeId, timestamp } from "../view.ts";
import type { Environment, Repository } from "../world.ts";

const FOLDER = ".github/workflows";

export const settingsRoutes: Routes = {
  "repos/get-all-environments": {
    scope: "actions",
    answer: (call) => {
      const repository = repositoryOf(call);
      return {
        rows: repository.environments.map((one) => () => environmentJson(call, repository, one)),
        wrap: (environments, total_count) => ({ total_count, environments }),
      };
    },
  },
  "repos/get-environment": {
    scope: "actions",
    answer: (call) => {
      const repository = repositoryOf(call);
      return { body: environmentJson(call, repository, findEnvironment(call, repository)) };
    },
  },
  "repos/list-deployment-branch-policies": {
    scope: "actions",
    answer: (call) => {
      const { branches } = findEnvironment(call, repositoryOf(call));
      const names = Array.isArray(branches) ? branches : [];
      return {
        rows: names.map((name, index) => () => ({
          ...{ id: index + 1, node_id: nodeId("BranchPolicy", index + 1), name, type: "branch" },
        })),
        wrap: (branch_policies, total_count) => ({ total_count, branch_policies }),
      };
    },
  },
  "repos/list-deploy-keys": {
    scope: "administration",
    role: "admin",
    otherwise: 404,
    answer: (call) => {
      const repository = repositoryOf(call);
      return {
        rows: repository.deployKeys.map((key) => () => ({
          ...{ id: key.id, key: key.key, title: key.title, verified: true, read_only: key.readOnly },
          url: `${apiOf(call.view, repository)}/keys/${key.id}`,
          created_at: timestamp(key.at),
          added_by: accountById(call.view.world, key.addedBy).login,
          ...{ last_used: null, enabled: true },
        })),
      };
    },
  },
  "actions/get-github-actions-permissions-repository": {
    scope: "administration",
    role: "admin",
    answer: (call) => {
      const repository = repositoryOf(call);
      const { enabled, allowedActions, shaPinningRequired } = repository.actions;
      const selected = `${apiOf(call.view, repository)}/actions/permissions/selected-actions`;
      if (!enabled) return { body: { enabled } };
      return {
        body: {
          enabled,
          allowed_actions: allowedActions,
          sha_pinning_required: shaPinningRequired,
          ...(allowedActions === "selected" ? { selected_actions_url: selected } : {}),
        },
      };
    },
  },
  "actions/get-allowed-actions-repository": {
    scope: "administration",
    role: "admin",
    answer: (call) => {
      const { patternsAllowed } = repositoryOf(call).actions;
      return {
        body: { github_owned_allowed: true, verified_allowed: false, patterns_allowed: patternsAllowed },
      };
    },
  },
  "actions/get-github-actions-default-workflow-permissions-repository": {
    scope: "administration",
    role: "admin",
    answer: (call) => {
      const { actions } = repositoryOf(call);
      return {
        body: {
          default_workflow_permissions: actions.defaultWorkflowPermissions,
          can_approve_pull_request_reviews: actions.canApprovePullRequestReviews,
        },
      };
    },
  },
  "actions/list-repo-workflows": {
    scope: "actions",
    answer: (call) => {
      const repository = repositoryOf(call);
      return {
        rows: workflowPaths(repository).map((path) => () => workflowJson(call, repository, path)),
        wrap: (workflows, total_count) => ({ total_count, workflows }),
      };
    },
  },
  "actions/get-workflow": {
    scope: "actions",
    answer: (call) => {
      const repository = repositoryOf(call);
      const wanted = call.params.workflow_id;
      const path = workflowPaths(repository).find(
        (one) => one.endsWith(`/${wanted}`) || String(workflowId(one)) === wanted,
      );
      if (path === undefined) throw notFound();
      return { body: workflowJson(call, repository, path) };
    },
  },
};

function findEnvironment(call: Call, repository: Repository): Environment {
  const environment = repository.environments.find((one) => one.name === call.params.environment_name);
  if (environment === undefined) throw notFound();
  return environment;
}

function environmentJson(call: Call, repository: Repository, one: Environment): Record<string, unknown> {
  const rule = (kind: string) => ({ id: one.id, node_id: nodeId(kind, one.id) });
  const reviewers = one.reviewers.map((id) => ({
    type: "User",
    reviewer: accountJson(call.view, accountById(call.view.world, id)),
  }));
  return {
    id: one.id,
    node_id: nodeId("Environment", one.id),
    name: one.name,
    url: `${apiOf(call.view, repository)}/environments/${encodeURIComponent(one.name)}`,
    html_url: `${pageOf(call.view, repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(one.name)}`,
    created_at: timestamp(one.createdAt),
    updated_at: timestamp(one.createdAt),
    can_admins_bypass: one.adminsBypass,
    protection_rules: [
      ...(one.waitTimer === 0
        ? []
        : [{ ...rule("WaitTimer"), type: "wait_timer", wait_timer: one.waitTimer }]),
      ...(reviewers.length === 0
        ? []
        : [
            {
              ...rule("RequiredReviewers"),
              type: "required_reviewers",
              prevent_self_review: one.preventSelfReview,
              reviewers,
            },
          ]),
      ...(one.branches === null ? [] : [{ ...rule("BranchPolicy"), type: "branch_policy" }]),
    ],
    deployment_branch_policy:
      one.branches === null
        ? null
        : {
            protected_branches: one.branches === "protected",
            custom_branch_policies: one.branches !== "protected",
          },
  };
}

/** GitHub lists those of the default branch. */
function workflowPaths(repository: Repository): readonly string[] {
  const tip = readRefs(repository.dir, `refs/heads/${repository.defaultBranch}`).values().next().value;
  const folder = tip && resolveRevision(repository.dir, `${tip}:${FOLDER}`);
  if (folder === undefined) return [];
  const entries = treeEntries(repository.dir, folder, "flat");
  return entries.filter(({ path }) => /\.ya?ml$/.test(path)).map(({ path }) => `${FOLDER}/${path}`);
}

function workflowJson(call: Call, repository: Repository, path: string): Record<string, unknown> {
  const id = workflowId(path);
  const text = tryGit(repository.dir, ["cat-file", "blob", `refs/heads/${repository.defaultBranch}:${path}`]);
  const name = /^name: *["']?(.*?)["']? *$/m.exec(text.stdout)?.[1] ?? path;
  return {
    id,
    node_id: nodeId("Workflow", id),
    name,
    path,
    state: repository.workflowStates.get(path) ?? "active",
    created_at: timestamp(repository.createdAt),
    updated_at: timestamp(repository.createdAt),
    url: `${apiOf(call.view, repository)}/actions/workflows/${id}`,
    html_url: `${pageOf(call.view, repository)}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${pageOf(call.view, repository)}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}

/** The same for the same path, whatever else there is. */
function workflowId(path: string): number {
  let id = 7;
  for (const unit of path) id = (id * 31 + (unit.codePointAt(0) ?? 0)) % 1_000_003;
  return id;
}
