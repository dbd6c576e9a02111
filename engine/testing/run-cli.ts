import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Io } from "../cli/io.ts";
import { run } from "../cli/run.ts";

/** What a run printed, and what it ended with. */
export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Both outputs are terminals of so many columns. */
  readonly columns?: number;
}

/** Runs the program in this process: quick, for the many cases. */
export async function runHere(argv: readonly string[], options: CliOptions): Promise<CliResult> {
  let [stdout, stderr] = ["", ""];
  const { columns } = options;
  const isTerminal = columns !== undefined;
  const io: Io = {
    stdin: chunksOf(options.stdin ?? ""),
    stdout: {
      isTerminal,
      columns,
      write: async (text) => {
        stdout += text;
      },
    },
    stderr: {
      isTerminal,
      columns,
      write: async (text) => {
        stderr += text;
      },
    },
    cwd: options.cwd,
    env: options.env ?? {},
    program: "muster",
    onInterrupt: () => () => undefined,
  };
  const exitCode = await run(argv, io);
  return { exitCode, stdout, stderr };
}

async function* chunksOf(stdin: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(stdin);
  for (let start = 0; start < bytes.length; start += 4096) yield bytes.subarray(start, start + 4096);
}

/** The program as people run it, from these sources. */
export const BINARY = fileURLToPath(new URL("../../bin/muster.js", import.meta.url));

/** Runs the program as a process of its own. */
export function runBinary(argv: readonly string[], options: CliOptions): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...argv], {
    cwd: options.cwd,
    env: cliEnvironment(options.env),
    input: options.stdin ?? "",
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { exitCode: status, stdout, stderr };
}

/** Starts the program and leaves it running. */
export function startBinary(argv: readonly string[], { cwd, env }: CliOptions): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BINARY, ...argv], { cwd, env: cliEnvironment(env) });
}

export function cliEnvironment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: "/nonexistent", MUSTER_FROM: "source", ...env };
}
