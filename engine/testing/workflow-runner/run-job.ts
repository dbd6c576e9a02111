import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkflowRun } from "../fake-github/world.ts";
import type { ArtifactStore } from "./artifact-store.ts";
import { environmentFiles } from "./environment-files.ts";
import { type Contexts, evaluateIf, evaluateText, type Scope } from "./evaluate.ts";
import { runStep } from "./run-step.ts";
import type { WorkflowEvent } from "./workflow-event.ts";
import type { Mapping, WorkflowJob, WorkflowStep } from "./workflow-file.ts";

/** A job as it runs. */
export interface JobRun {
  readonly run: WorkflowRun;
  readonly event: WorkflowEvent;
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly workspace: string;
  readonly temp: string;
  readonly token: string;
  readonly permissions: Mapping;
  readonly artifacts: ArtifactStore;
  /** What does not change from step to step. */
  readonly contexts: Contexts;
  /** What the runner sets for every step. */
  readonly env: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly name: string;
  readonly outcome: "success" | "failure" | "skipped";
  readonly conclusion: "success" | "failure" | "skipped";
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

export interface JobResult {
  readonly result: "success" | "failure" | "skipped";
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The summaries of its steps, one behind the other. */
  readonly summary: string;
}

interface Life {
  readonly results: StepResult[];
  readonly steps: Record<
    string,
    { outputs: Readonly<Record<string, string>>; outcome: string; conclusion: string }
  >;
  env: Record<string, string>;
  path: string;
  summary: string;
}

/** Runs the steps one after the other, as a runner does. */
export async function runJob(job: JobRun, definition: WorkflowJob): Promise<JobResult> {
  for (const folder of [job.workspace, job.temp]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(job.temp, "event.json"), JSON.stringify(job.event.payload));
  const life: Life = { results: [], steps: {}, env: {}, path: process.env.PATH ?? "", summary: "" };
  life.env = texts(definition.env, scopeOf(job, life));
  for (const step of definition.steps) life.results.push(await takeStep(job, life, step));
  const scope = scopeOf(job, life);
  return {
    result: scope.status === "failure" ? "failure" : "success",
    steps: life.results,
    outputs: texts(definition.outputs, scope),
    summary: life.summary,
  };
}

async function takeStep(job: JobRun, life: Life, step: WorkflowStep): Promise<StepResult> {
  const scope = scopeOf(job, life);
  const { name, id, continueOnError } = step;
  const note = (outputs: Readonly<Record<string, string>>, result: StepResult): StepResult => {
    if (id !== undefined)
      life.steps[id] = { outputs, outcome: result.outcome, conclusion: result.conclusion };
    return result;
  };
  if (!evaluateIf(step.if, scope))
    return note({}, { name, outcome: "skipped", conclusion: "skipped", stdout: "", stderr: "", ms: 0 });
  const startedAt = Date.now();
  const files = environmentFiles(job.temp, life.results.length);
  const env = { ...job.env, ...life.env, ...files.env, PATH: life.path };
  const own = texts(step.env, { ...scope, contexts: { ...scope.contexts, env } });
  const { code, stdout, stderr } = await runStep(job, {
    uses: step.uses,
    run: step.run,
    with: texts(step.with, scope),
    env: { ...env, ...own },
  });
  const told = files.read();
  life.env = { ...life.env, ...told.env };
  life.path = [...told.path, life.path].join(":");
  life.summary += told.summary;
  const outcome = code === 0 ? "success" : "failure";
  const conclusion = continueOnError ? "success" : outcome;
  return note(told.outputs, { name, outcome, conclusion, stdout, stderr, ms: Date.now() - startedAt });
}

function scopeOf(job: JobRun, { steps, env, results }: Life): Scope {
  const failed = results.some(({ conclusion }) => conclusion === "failure");
  return { contexts: { ...job.contexts, steps, env }, status: failed ? "failure" : "success" };
}

function texts(given: Mapping, scope: Scope): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, evaluateText(String(value), scope)]),
  );
}
