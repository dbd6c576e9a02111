import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runGit } from "../fake-github/run-git.ts";
import type { FakeGitHub } from "../fake-github/server.ts";
import type { WorkflowRun } from "../fake-github/world.ts";
import { type ArtifactStore, artifactStore } from "./artifact-store.ts";
import { type Contexts, evaluateIf, evaluateText, type Scope } from "./evaluate.ts";
import { type JobResult, type JobRun, runJob } from "./run-job.ts";
import { isStartedBy, type RunnerEvent, type WorkflowEvent, workflowEvent } from "./workflow-event.ts";
import { readWorkflow, type WorkflowFile, type WorkflowJob } from "./workflow-file.ts";

export interface RunnerOptions {
  readonly fake: FakeGitHub;
  /** `owner/name`, of the fake. */
  readonly repository: string;
  readonly vars?: Readonly<Record<string, string>>;
  /** By environment, then by name. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface WorkflowResult {
  readonly run: WorkflowRun;
  readonly jobs: Readonly<Record<string, JobResult>>;
}

export interface WorkflowRunner {
  /**
   * Runs a workflow as the forge would: the file as it stands where the event says, never the one on disk.
   * @returns undefined where the event does not start it
   */
  start(file: string, sender: string, happened: RunnerEvent): Promise<WorkflowResult | undefined>;
  close(): void;
}

export function workflowRunner(options: RunnerOptions): WorkflowRunner {
  const home = mkdtempSync(join(tmpdir(), "muster-runner-"));
  const artifacts = artifactStore(join(home, "artifacts"));
  let last = 0;
  return {
    start: async (file, sender, happened) => {
      const { fake, repository: name } = options;
      const repository = fake.repo(name);
      const path = `.github/workflows/${file}`;
      const event = workflowEvent(fake, name, sender, happened);
      const workflow = readWorkflow(path, runGit(repository.dir, ["show", `${event.sha}:${path}`]));
      if (!isStartedBy(workflow, event)) return undefined;
      last += 1;
      const run: WorkflowRun = {
        ...{ id: 9000 + last, path, event: event.name, headBranch: event.headBranch, headSha: event.sha },
        ...{ headRepository: event.headRepository, conclusion: null, at: fake.now(), artifacts: [] },
      };
      repository.runs.push(run);
      const jobs = await runJobs({ options, workflow, event, run, artifacts, sender, home });
      const failed = Object.values(jobs).some(({ result }) => result === "failure");
      run.conclusion = failed ? "failure" : "success";
      return { run, jobs };
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

interface Running {
  readonly options: RunnerOptions;
  readonly workflow: WorkflowFile;
  readonly event: WorkflowEvent;
  readonly run: WorkflowRun;
  readonly artifacts: ArtifactStore;
  readonly sender: string;
  readonly home: string;
}

async function runJobs(running: Running): Promise<Readonly<Record<string, JobResult>>> {
  const waiting = new Map(running.workflow.jobs);
  const done: Record<string, JobResult> = {};
  while (waiting.size > 0) {
    const next = [...waiting].find(([, job]) => job.needs.every((need) => need in done));
    if (next === undefined)
      throw new Error(`jobs that wait for each other: ${[...waiting.keys()].join(", ")}`);
    const [id, job] = next;
    waiting.delete(id);
    done[id] = await takeJob(running, id, job, done);
  }
  return done;
}

const SKIPPED: JobResult = { result: "skipped", steps: [], outputs: {}, summary: "" };

async function takeJob(
  running: Running,
  id: string,
  job: WorkflowJob,
  done: Readonly<Record<string, JobResult>>,
): Promise<JobResult> {
  if (job.matrix !== undefined) throw new Error(`${id} has a matrix, which no workflow of ours needs`);
  const { options, event, run, home } = running;
  const token = tokenFor(running, job);
  const needs = Object.fromEntries(
    job.needs.map((need) => [need, { result: done[need]?.result, outputs: done[need]?.outputs }]),
  );
  const github = githubContext(running, token);
  const contexts: Contexts = {
    ...{ github, needs, vars: fromFork(running) ? {} : (options.vars ?? {}), matrix: {} },
    inputs: event.name === "workflow_dispatch" ? (event.payload.inputs ?? {}) : {},
    secrets: secretsOf(running, job),
    runner: { os: "Linux", temp: join(home, "temp") },
  };
  const statuses = job.needs.map((need) => done[need]?.result);
  const status: Scope["status"] = statuses.every((one) => one === "success") ? "success" : "failure";
  if (!evaluateIf(job.if, { contexts, status })) return SKIPPED;
  const folder = join(home, `${run.id}-${id}`);
  const jobRun: JobRun = {
    ...{ run, event, token, permissions: job.permissions, artifacts: running.artifacts, contexts },
    ...{ server: options.fake.url, repository: options.repository },
    ...{ workspace: join(folder, "work"), temp: join(folder, "temp") },
    env: runnerEnvironment(running, join(folder, "work"), join(folder, "temp")),
  };
  evaluateText(JSON.stringify(running.workflow.concurrency), { contexts, status });
  return runJob(jobRun, job);
}

function githubContext({ options, event, run, sender }: Running, token: string): Contexts {
  const { url } = options.fake;
  return {
    ...{ token, event_name: event.name, event: event.payload, ref: event.ref, sha: event.sha },
    ...{ head_ref: event.headRef, base_ref: event.baseRef, actor: sender, run_id: String(run.id) },
    ...{ repository: options.repository, server_url: url, api_url: url },
  };
}

function runnerEnvironment({ options, event, run, workflow }: Running, workspace: string, temp: string) {
  const { fake, repository } = options;
  return {
    ...{ CI: "true", HOME: temp, RUNNER_TEMP: temp, RUNNER_OS: "Linux", GITHUB_ACTIONS: "true" },
    ...{ GITHUB_API_URL: fake.url, GITHUB_SERVER_URL: fake.url, GITHUB_WORKSPACE: workspace },
    ...{ GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_ID: String(fake.repo(repository).id) },
    ...{ GITHUB_EVENT_NAME: event.name, GITHUB_EVENT_PATH: join(temp, "event.json") },
    ...{ GITHUB_REF: event.ref, GITHUB_SHA: event.sha, GITHUB_HEAD_REF: event.headRef },
    ...{ GITHUB_BASE_REF: event.baseRef, GITHUB_RUN_ID: String(run.id), GITHUB_RUN_ATTEMPT: "1" },
    ...{ GITHUB_WORKFLOW: workflow.name, GITHUB_WORKFLOW_REF: `${repository}/${run.path}@${event.ref}` },
  };
}

/** A fork gets neither secrets nor variables, and a token that only reads. */
function fromFork({ options, event }: Running): boolean {
  return event.headRepository !== options.fake.repo(options.repository).id;
}

function tokenFor(running: Running, { permissions }: WorkflowJob): string {
  const given = Object.entries(permissions).map(([name, access]) => {
    if (access !== "read" && access !== "write")
      throw new Error(`${name}: ${String(access)} is no permission`);
    return [name, fromFork(running) ? "read" : access];
  });
  return running.options.fake.token("github-actions[bot]", Object.fromEntries(given));
}

/** An environment belongs to the main branch: a run of any other ref is refused before a step of it runs. */
function secretsOf(running: Running, { environment }: WorkflowJob): Readonly<Record<string, string>> {
  if (environment === undefined) return {};
  if (running.event.ref !== "refs/heads/main")
    throw new Error(`environment ${environment} is not for ${running.event.ref}`);
  return running.options.secrets?.[environment] ?? {};
}
