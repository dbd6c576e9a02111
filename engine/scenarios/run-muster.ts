import { spawn } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Io } from "../cli/io.ts";
import { run } from "../cli/run.ts";
import type { Outcome, Step } from "./scenario.ts";
import { shellWords } from "./shell-words.ts";

const PROGRAM = resolve(import.meta.dirname, "../../bin/muster.js");

/** Types a step's command line in a folder. */
export function runMuster(step: Step, line: string, dir: string): Promise<Outcome> {
  const words = shellWords(line);
  return step.via === "process" ? inProcess(words, dir, step.env) : asProgram(words, dir, step.env);
}

/** The whole command line but for the process around it. */
async function inProcess(words: readonly string[], dir: string, env: Step["env"]): Promise<Outcome> {
  const printed = { stdout: "", stderr: "" };
  const terminal = (name: "stdout" | "stderr"): Io["stdout"] => ({
    isTerminal: false,
    columns: undefined,
    write: async (text) => {
      printed[name] += text;
    },
  });
  const io: Io = {
    stdin: nothing(),
    stdout: terminal("stdout"),
    stderr: terminal("stderr"),
    cwd: dir,
    env,
    program: "muster",
    onInterrupt: () => () => undefined,
  };
  const before = process.cwd();
  // A process has one folder that relative paths mean, and adapters ask for that one.
  process.chdir(dir);
  try {
    const exit = await run(words, io);
    return { exit, ...printed };
  } finally {
    process.chdir(before);
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The real program, from its sources, called by its name, in an environment that has nothing but what the step gives it. */
function asProgram(words: readonly string[], dir: string, env: Step["env"]): Promise<Outcome> {
  const link = join(dir, ".git", "muster");
  if (!existsSync(link)) symlinkSync(PROGRAM, link);
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [link, ...words], {
      cwd: dir,
      env: { PATH: process.env.PATH, MUSTER_FROM: "source", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        printed[name] += text;
      });
    }
    child.on("error", fail);
    child.on("close", (code) => settle({ exit: code ?? -1, ...printed }));
  });
}
