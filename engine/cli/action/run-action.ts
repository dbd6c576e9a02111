import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { EXIT, type ExitCode, gravest } from "../exit-code.ts";
import { faultOf } from "../fault.ts";
import type { Io } from "../io.ts";
import { run } from "../run.ts";
import { type ActionInputs, actionInputs } from "./action-inputs.ts";
import { actionIo } from "./action-io.ts";
import { actionOutcome } from "./action-outcome.ts";
import { ownCommand } from "./own-command.ts";
import { runnerCommand } from "./runner-command.ts";
import { stepSummary } from "./step-summary.ts";

/** What a verb prints where a step says nothing else. */
const FORMATS: Readonly<Record<string, string>> = { validate: "github", plan: "markdown" };
/** Verbs that have a place in the summary of the step: how they ended, and what they print for people. */
const SHOWN = ["validate", "test", "plan", "review", "record", "audit", "doctor"];

interface Done {
  readonly code: ExitCode;
  readonly outputs: ReadonlyMap<string, string>;
}

/**
 * Runs a step of a workflow: the verb by its arguments, the summary, the outputs `exit-code` and `exit-reason`, an annotation
 * where it fails. Throws nothing.
 * @returns 0, or 1 where the step is to fail
 */
export async function runAction(outer: Io): Promise<0 | 1> {
  let title = "muster";
  const { io, said } = actionIo(outer, { cwd: outer.cwd, env: outer.env });
  let done: Done = { code: EXIT.bug, outputs: new Map() };
  try {
    const inputs = actionInputs(io.env);
    title = `muster ${inputs.command.join(" ")}`;
    done = await runStep(inputs, { ...io, cwd: inputs.cwd, env: environmentOf(inputs, io.env) });
    await summarise(io, inputs, done.code, said().stdout);
  } catch (error) {
    const { exitCode, lines } = faultOf(error, io.env);
    await io.stderr.write(`${lines.join("\n")}\n`);
    done = { code: gravest([exitCode, done.code === EXIT.bug ? EXIT.clean : done.code]), outputs: new Map() };
  }
  const { code, reason, result } = actionOutcome(done.code);
  await writeOutputs(io, new Map([...done.outputs, ["exit-code", String(code)], ["exit-reason", reason]]));
  if (result === "passed") return 0;
  const problem = problemIn(said().stderr) ?? `ended with ${code}: ${reason}`;
  await io.stdout.write(runnerCommand(result === "failed" ? "error" : "notice", problem, { title }));
  return result === "failed" ? 1 : 0;
}

/** What is printed is text: but for the annotations of `github`, the runner is to take nothing of it for a command. */
async function runStep(inputs: ActionInputs, io: Io): Promise<Done> {
  const argv = [...inputs.command, ...withFormat(inputs)];
  const work = async (): Promise<Done> =>
    (await ownCommand(inputs)?.(io)) ?? { code: await run(argv, io), outputs: new Map() };
  if (formatIn(argv) === "github") return work();
  const token = randomUUID();
  await io.stdout.write(runnerCommand("stop-commands", token));
  try {
    return await work();
  } finally {
    await io.stdout.write(`\n${runnerCommand(token, "")}`);
  }
}

function withFormat({ command, args }: ActionInputs): readonly string[] {
  const format = FORMATS[command.join(" ")];
  return format === undefined || formatIn(args) !== undefined ? args : [...args, "--format", format];
}

function formatIn(args: readonly string[]): string | undefined {
  const at = args.indexOf("--format");
  return at >= 0 ? (args[at + 1] ?? "") : args.find((arg) => arg.startsWith("--format="))?.slice(9);
}

/** Inputs are for the action; the verb is told of the token as it is everywhere. */
function environmentOf({ token }: ActionInputs, env: Io["env"]): Io["env"] {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("INPUT_"));
  return { ...Object.fromEntries(kept), ...(token === "" ? {} : { MUSTER_TOKEN: token }) };
}

async function summarise(
  io: Io,
  { command, args }: ActionInputs,
  code: ExitCode,
  stdout: string,
): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  const name = command.join(" ");
  if (file === undefined || file === "" || !SHOWN.includes(name)) return;
  const format = formatIn(args) ?? FORMATS[name];
  const { reason } = actionOutcome(code);
  const title = `\`muster ${name}\`: ${reason} (exit ${code})`;
  const text = format === "github" || format === "json" ? "" : withoutCommands(stdout);
  await appendFile(file, stepSummary(title, text, format === "markdown" ? "markdown" : "text"));
}

/** Without the lines by which the runner was told to look away. */
function withoutCommands(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^::(?:stop-commands::)?[0-9a-f-]{36}(?:::)?$/.test(line))
    .join("\n");
}

async function writeOutputs(io: Io, outputs: ReadonlyMap<string, string>): Promise<void> {
  const file = io.env.GITHUB_OUTPUT;
  if (file === undefined || file === "") return;
  await appendFile(file, [...outputs].map(([name, value]) => `${name}=${value}\n`).join(""));
}

/** The first thing that went wrong, with its way out. */
function problemIn(stderr: string): string | undefined {
  const lines = stderr.split("\n");
  const at = lines.findIndex((line) => line.startsWith("error: "));
  if (at < 0) return undefined;
  const end = lines.findIndex((line, index) => index > at && !line.startsWith("  "));
  return lines
    .slice(at, end < 0 ? undefined : end)
    .join("\n")
    .slice("error: ".length);
}
