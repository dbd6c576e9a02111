import { resolveCommit } from "../bare-repository.ts";
import { checkSuiteOf } from "../check-suite-of.ts";
import { nextId, tick } from "../forge.ts";
import { readCommit } from "../read-commits.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { apiOf, minimalRepositoryJson, pageOf } from "../repository-json.ts";
import { type Call, numberParam, type Routes, repositoryOf } from "../route.ts";
import { appById } from "../user-json.ts";
import { nodeId, timestamp } from "../view.ts";
import type { CheckRun, CheckSuite, Repository } from "../world.ts";
import { commitOf } from "./commit-routes.ts";

const scope = "checks";
/** A request takes no more of them; more are added by updates. */
const MOST_ANNOTATIONS = 50;

export const checkRoutes: Routes = {
  "checks/create": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const app = call.token?.app ?? null;
      if (app === null) throw new Refusal(403, "You must authenticate via a GitHub App.");
      const headSha = resolveCommit(repository.dir, String(call.body.head_sha));
      if (headSha === undefined)
        throw invalid("CheckRun", "head_sha", `No commit found for SHA: ${call.body.head_sha}`);
      const run: CheckRun = {
        id: nextId(call.forge),
        ...{ app, headSha, given: {}, annotations: [], startedAt: tick(call.forge), completedAt: null },
      };
      checkSuiteOf(call.forge, repository, app, headSha, null);
      change(call, run);
      repository.checkRuns.push(run);
      return { status: 201, body: runJson(call, repository, run) };
    },
  },
  "checks/update": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const run = findRun(call, repository);
      if (call.token?.app !== run.app)
        throw new Refusal(403, "Invalid app_id `0` - check run can only be modified by its app");
      tick(call.forge);
      change(call, run);
      return { body: runJson(call, repository, run) };
    },
  },
  "checks/get": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      return { body: runJson(call, repository, findRun(call, repository)) };
    },
  },
  "checks/list-annotations": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const run = findRun(call, repository);
      const page = `${pageOf(call.view, repository)}/blob/${run.headSha}`;
      return {
        rows: run.annotations.map((given) => () => ({
          ...{ start_column: null, end_column: null, title: null, raw_details: null },
          ...given,
          blob_href: `${page}/${given.path}`,
        })),
      };
    },
  },
  "checks/list-for-ref": { scope, answer: listRuns },
  "checks/list-suites-for-ref": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = commitOf(call, repository, call.params.ref);
      const app = call.query.get("app_id");
      const suites = repository.checkSuites.filter(
        (suite) => suite.headSha === sha && (app === null || suite.app === Number(app)),
      );
      return {
        rows: suites.map((suite) => () => suiteJson(call, repository, suite)),
        wrap: (check_suites, total_count) => ({ total_count, check_suites }),
      };
    },
  },
};

function listRuns(call: Call) {
  const repository = repositoryOf(call);
  const sha = commitOf(call, repository, call.params.ref);
  const { query } = call;
  const name = query.get("check_name");
  const app = query.get("app_id");
  const status = query.get("status");
  const chosen = repository.checkRuns.filter(
    (run) =>
      run.headSha === sha &&
      (name === null || run.given.name === name) &&
      (app === null || run.app === Number(app)) &&
      (status === null || run.given.status === status),
  );
  const latest = new Map(chosen.map((run) => [`${run.app} ${run.given.name}`, run]));
  const runs = query.get("filter") === "all" ? chosen : [...latest.values()];
  return {
    rows: runs.toReversed().map((run) => () => runJson(call, repository, run)),
    wrap: (check_runs: readonly unknown[], total_count: number) => ({ total_count, check_runs }),
  };
}

function change(call: Call, run: CheckRun): void {
  const { output, ...given } = call.body;
  Object.assign(run.given, given);
  if (given.conclusion !== undefined) {
    run.given.status = "completed";
    run.completedAt = call.forge.world.now;
  }
  if (typeof output !== "object" || output === null) return;
  const { annotations, ...text } = output as Record<string, unknown>;
  run.given.output = { ...(run.given.output as object | undefined), ...text };
  if (!Array.isArray(annotations)) return;
  if (annotations.length > MOST_ANNOTATIONS)
    throw invalid("CheckRun", "annotations", "annotations exceeds a maximum of 50");
  run.annotations.push(...annotations);
}

function findRun(call: Call, repository: Repository): CheckRun {
  const run = repository.checkRuns.find((one) => one.id === numberParam(call, "check_run_id"));
  if (run === undefined) throw notFound();
  return run;
}

function runJson(call: Call, repository: Repository, run: CheckRun): Record<string, unknown> {
  const { name, external_id = null, details_url = null, status = "queued", conclusion = null } = run.given;
  const output = run.given.output as Record<string, unknown> | undefined;
  const url = `${apiOf(call.view, repository)}/check-runs/${run.id}`;
  const suite = repository.checkSuites.find((one) => one.app === run.app && one.headSha === run.headSha);
  return {
    ...{ id: run.id, head_sha: run.headSha, node_id: nodeId("CheckRun", run.id), external_id, url },
    html_url: `${pageOf(call.view, repository)}/runs/${run.id}`,
    ...{ details_url, status, conclusion, name },
    started_at: String(run.given.started_at ?? timestamp(run.startedAt)),
    completed_at:
      run.completedAt === null ? null : String(run.given.completed_at ?? timestamp(run.completedAt)),
    output: {
      title: output?.title ?? null,
      summary: output?.summary ?? null,
      text: output?.text ?? null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: suite?.id ?? 0 },
    app: appById(call.view, run.app),
    pull_requests: [],
  };
}

function suiteJson(call: Call, repository: Repository, suite: CheckSuite): Record<string, unknown> {
  const runs = repository.checkRuns.filter((run) => run.app === suite.app && run.headSha === suite.headSha);
  const done = runs.length > 0 && runs.every((run) => run.given.status === "completed");
  const good = runs.every((run) => run.given.conclusion === "success" || run.given.conclusion === "neutral");
  const commit = readCommit(repository.dir, suite.headSha);
  const person = (who: typeof commit.author) => ({ name: who.name, email: who.email });
  const url = `${apiOf(call.view, repository)}/check-suites/${suite.id}`;
  return {
    ...{
      id: suite.id,
      node_id: nodeId("CheckSuite", suite.id),
      head_branch: suite.branch,
      head_sha: suite.headSha,
    },
    status: done ? "completed" : "queued",
    conclusion: done ? (good ? "success" : "failure") : null,
    ...{ url, before: null, after: suite.headSha, pull_requests: [], app: appById(call.view, suite.app) },
    repository: minimalRepositoryJson(call.view, repository),
    created_at: timestamp(suite.createdAt),
    updated_at: timestamp(suite.createdAt),
    head_commit: {
      ...{ id: commit.sha, tree_id: commit.tree, message: commit.message },
      timestamp: timestamp(commit.committer.seconds * 1000),
      ...{ author: person(commit.author), committer: person(commit.committer) },
    },
    latest_check_runs_count: runs.length,
    check_runs_url: `${url}/check-runs`,
  };
}
