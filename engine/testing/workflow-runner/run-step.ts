import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { checkOut } from "./check-out.ts";
import { type Ended, runCommand } from "./run-command.ts";
import type { JobRun } from "./run-job.ts";
import type { Mapping } from "./workflow-file.ts";

export interface StepInputs {
  readonly uses: string | undefined;
  readonly run: string | undefined;
  readonly with: Readonly<Record<string, string>>;
  /** All that the step sees. */
  readonly env: Readonly<Record<string, string>>;
}

const DONE: Ended = { code: 0, stdout: "", stderr: "" };

/** Runs what a step is: a script, one of the three actions that are emulated, or an action in the workspace. */
export async function runStep(job: JobRun, step: StepInputs): Promise<Ended> {
  if (step.run !== undefined) return runScript(job, step);
  const [action = "", version] = (step.uses ?? "").split("@");
  if (action.startsWith("./")) return runLocal(job, action, step);
  if (!/^[0-9a-f]{40}$/.test(version ?? "")) throw new Error(`${step.uses} is not pinned to a commit`);
  if (action === "actions/checkout") {
    const { server, repository, event, workspace, token } = job;
    await checkOut(server, repository, event, workspace, step.with, token);
    return DONE;
  }
  if (action === "actions/upload-artifact")
    return ended(job.artifacts.upload(job.run, job.workspace, step.with));
  if (action === "actions/download-artifact") return ended(download(job, step.with));
  throw new Error(`${step.uses} is no action that this runner knows`);
}

function download(job: JobRun, inputs: Readonly<Record<string, string>>): string | undefined {
  const id = inputs["run-id"] === undefined ? job.run.id : Number(inputs["run-id"]);
  if (id !== job.run.id && (inputs["github-token"] !== job.token || job.permissions.actions === undefined))
    return "artifacts of another run take a token with actions: read";
  return job.artifacts.download(id, job.workspace, inputs);
}

function ended(problem: string | undefined): Ended {
  return problem === undefined ? DONE : { code: 1, stdout: "", stderr: problem };
}

/** @see the runner's default shell: `bash -e {0}` */
function runScript({ temp, workspace }: JobRun, { run = "", env }: StepInputs): Promise<Ended> {
  if (run.includes("${{")) throw new Error(`an expression stands in a script: ${run}`);
  const file = join(temp, "script.sh");
  writeFileSync(file, run);
  return runCommand("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", file], { cwd: workspace, env });
}

/** An action of a folder, by its own action.yml: inputs it does not know are refused, those it must have as well. */
function runLocal({ workspace }: JobRun, action: string, { with: given, env }: StepInputs): Promise<Ended> {
  const folder = join(workspace, action);
  const file = join(folder, "action.yml");
  if (!existsSync(file)) throw new Error(`there is no action in ${action}: check it out first`);
  const { inputs = {}, runs } = load(readFileSync(file, "utf8")) as {
    readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
    readonly runs: Mapping;
  };
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) throw new Error(`${action} has no input ${unknown.join(", ")}`);
  const values = Object.entries(inputs).map(([name, { required, default: usual }]) => {
    const value = given[name] ?? usual ?? "";
    if (required === true && value === "") throw new Error(`${action} needs the input ${name}`);
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value];
  });
  if (!/^node\d+$/.test(String(runs.using))) throw new Error(`${action} runs by ${String(runs.using)}`);
  return runCommand(process.execPath, [join(folder, String(runs.main))], {
    cwd: workspace,
    env: { ...env, ...Object.fromEntries(values) },
  });
}
