import { load } from "js-yaml";

export type Mapping = Readonly<Record<string, unknown>>;

/** A workflow as its file has it, read by the names that this runner knows; any other name is a fault. */
export interface WorkflowFile {
  readonly name: string;
  readonly on: Mapping;
  readonly permissions: Mapping;
  readonly concurrency: Mapping;
  readonly jobs: ReadonlyMap<string, WorkflowJob>;
}

export interface WorkflowJob {
  readonly needs: readonly string[];
  readonly if: string | undefined;
  readonly environment: string | undefined;
  readonly permissions: Mapping;
  readonly outputs: Mapping;
  readonly timeoutMinutes: unknown;
  readonly concurrency: unknown;
  readonly env: Mapping;
  readonly matrix: Mapping | undefined;
  readonly steps: readonly WorkflowStep[];
}

export interface WorkflowStep {
  readonly name: string;
  readonly id: string | undefined;
  readonly if: string | undefined;
  readonly uses: string | undefined;
  readonly run: string | undefined;
  readonly with: Mapping;
  readonly env: Mapping;
  readonly continueOnError: boolean;
}

/** @throws where the file holds what this runner would pass over */
export function readWorkflow(path: string, text: string): WorkflowFile {
  const file = mapping(load(text), path);
  only(file, path, ["name", "on", "permissions", "concurrency", "jobs"]);
  const jobs = Object.entries(mapping(file.jobs, `${path}: jobs`));
  return {
    name: String(file.name),
    on: mapping(file.on, `${path}: on`),
    permissions: mapping(file.permissions, `${path}: permissions`),
    concurrency: mapping(file.concurrency, `${path}: concurrency`),
    jobs: new Map(jobs.map(([id, job]) => [id, readJob(`${path}: ${id}`, mapping(job, id))])),
  };
}

function readJob(place: string, job: Mapping): WorkflowJob {
  only(job, place, [
    ...["needs", "if", "runs-on", "timeout-minutes", "environment", "permissions", "outputs"],
    ...["concurrency", "env", "strategy", "steps"],
  ]);
  if (!Array.isArray(job.steps)) throw new Error(`${place} has no steps`);
  const strategy = mapping(job.strategy ?? {}, place);
  return {
    needs: job.needs === undefined ? [] : [job.needs].flat().map(String),
    if: optional(job.if),
    environment: optional(job.environment),
    permissions: mapping(job.permissions, `${place}: permissions`),
    outputs: mapping(job.outputs ?? {}, place),
    timeoutMinutes: job["timeout-minutes"],
    concurrency: job.concurrency,
    env: mapping(job.env ?? {}, place),
    matrix: strategy.matrix === undefined ? undefined : mapping(strategy.matrix, place),
    steps: job.steps.map((step, index) => readStep(`${place}, step ${index + 1}`, mapping(step, place))),
  };
}

function readStep(place: string, step: Mapping): WorkflowStep {
  only(step, place, ["name", "id", "if", "uses", "run", "with", "env", "continue-on-error"]);
  if ((step.uses === undefined) === (step.run === undefined))
    throw new Error(`${place} has neither or both of uses and run`);
  return {
    name: String(step.name ?? step.uses ?? step.run),
    id: optional(step.id),
    if: optional(step.if),
    uses: optional(step.uses),
    run: optional(step.run),
    with: mapping(step.with ?? {}, place),
    env: mapping(step.env ?? {}, place),
    continueOnError: step["continue-on-error"] === true,
  };
}

function only(value: Mapping, place: string, known: readonly string[]): void {
  const other = Object.keys(value).filter((key) => !known.includes(key));
  if (other.length > 0) throw new Error(`${place} has ${other.join(", ")}, which this runner does not know`);
}

function mapping(value: unknown, place: string): Mapping {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`${place} is no mapping`);
}

function optional(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
