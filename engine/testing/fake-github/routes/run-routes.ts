import { resolveRevision } from "../bare-repository.ts";
import { repositoryById } from "../forge.ts";
import { notFound } from "../refusal.ts";
import { apiOf, minimalRepositoryJson, pageOf } from "../repository-json.ts";
import { type Call, numberParam, type Routes, repositoryOf } from "../route.ts";
import { nodeId, timestamp } from "../view.ts";
import type { Artifact, Repository, WorkflowRun } from "../world.ts";

const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** Runs of workflows and what they kept; newest first, as GitHub lists them. */
export const runRoutes: Routes = {
  "actions/list-workflow-runs": {
    scope: "actions",
    answer: (call) => {
      const repository = repositoryOf(call);
      const file = `.github/workflows/${call.params.workflow_id}`;
      const tip = `refs/heads/${repository.defaultBranch}:${file}`;
      if (resolveRevision(repository.dir, tip) === undefined) throw notFound();
      const wanted = repository.runs.filter((run) => run.path === file && fits(run, call.query)).toReversed();
      return {
        rows: wanted.map((run) => () => runJson(call, repository, run)),
        wrap: (workflow_runs, total_count) => ({ total_count, workflow_runs }),
      };
    },
  },
  "actions/list-workflow-run-artifacts": {
    scope: "actions",
    answer: (call) => {
      const repository = repositoryOf(call);
      const run = repository.runs.find(({ id }) => id === numberParam(call, "run_id"));
      if (run === undefined) throw notFound();
      const name = call.query.get("name");
      const named = run.artifacts.filter((one) => name === null || one.name === name);
      return {
        rows: named.map((one) => () => artifactJson(call, repository, run, one)),
        wrap: (artifacts, total_count) => ({ total_count, artifacts }),
      };
    },
  },
};

function fits({ headBranch, event, conclusion }: WorkflowRun, query: URLSearchParams): boolean {
  const [branch, wanted, status] = ["branch", "event", "status"].map((name) => query.get(name));
  const state = conclusion === null ? "in_progress" : "completed";
  return (
    (branch === null || branch === headBranch) &&
    (wanted === null || wanted === event) &&
    (status === null || status === state || status === conclusion)
  );
}

function runJson(call: Call, repository: Repository, run: WorkflowRun): Record<string, unknown> {
  const { view } = call;
  const url = `${apiOf(view, repository)}/actions/runs/${run.id}`;
  const head = repositoryById(view.world, run.headRepository);
  return {
    ...{ id: run.id, node_id: nodeId("WorkflowRun", run.id), name: run.path, path: run.path },
    ...{ run_number: run.id, run_attempt: 1, display_title: run.path, workflow_id: 1, event: run.event },
    ...{ head_branch: run.headBranch, head_sha: run.headSha, conclusion: run.conclusion, pull_requests: [] },
    status: run.conclusion === null ? "in_progress" : "completed",
    ...{ created_at: timestamp(run.at), updated_at: timestamp(run.at), head_commit: null },
    ...{
      repository: minimalRepositoryJson(view, repository),
      head_repository: minimalRepositoryJson(view, head),
    },
    ...{ url, html_url: `${pageOf(view, repository)}/actions/runs/${run.id}` },
    ...{ jobs_url: `${url}/jobs`, logs_url: `${url}/logs`, artifacts_url: `${url}/artifacts` },
    ...{ cancel_url: `${url}/cancel`, rerun_url: `${url}/rerun`, check_suite_url: `${url}/suite` },
    workflow_url: `${apiOf(view, repository)}/actions/workflows/1`,
  };
}

function artifactJson(
  { view }: Call,
  repository: Repository,
  run: WorkflowRun,
  one: Artifact,
): Record<string, unknown> {
  const url = `${apiOf(view, repository)}/actions/artifacts/${one.id}`;
  return {
    ...{ id: one.id, node_id: nodeId("Artifact", one.id), name: one.name, size_in_bytes: one.bytes },
    ...{ url, archive_download_url: `${url}/zip`, expired: one.expired, created_at: timestamp(run.at) },
    ...{ updated_at: timestamp(run.at), expires_at: timestamp(run.at + KEPT_MS) },
    workflow_run: {
      ...{ id: run.id, repository_id: repository.id, head_repository_id: run.headRepository },
      ...{ head_branch: run.headBranch, head_sha: run.headSha },
    },
  };
}
