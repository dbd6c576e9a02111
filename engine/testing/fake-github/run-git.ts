import { spawnSync } from "node:child_process";
import { gitEnvironment } from "../../adapters/git-process.ts";

/** What a git command printed, without the last line end. @throws when it fails, with what it said */
export function runGit(dir: string, args: readonly string[], input: string | Uint8Array = ""): string {
  const run = tryGit(dir, args, input);
  if (run.status !== 0) throw new Error(`git ${args.join(" ")} in ${dir}: ${run.stderr}`);
  return run.stdout.replace(/\n$/, "");
}

/** The same for a command that may well fail. */
export function tryGit(
  dir: string,
  args: readonly string[],
  input: string | Uint8Array = "",
): {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What it printed, where that may be no text. */
  readonly bytes: Buffer;
} {
  const run = spawnSync("git", ["-C", dir, ...args], { input, env: serverEnvironment(), maxBuffer: 2 ** 28 });
  if (run.error !== undefined) throw run.error;
  return {
    status: run.status ?? 1,
    bytes: run.stdout,
    stdout: run.stdout.toString("utf8"),
    stderr: run.stderr.toString("utf8"),
  };
}

/** Nothing of the machine's configuration; repositories may be read from each other's folders, as forks are. */
export function serverEnvironment(): Record<string, string> {
  const person = { NAME: "GitHub", EMAIL: "noreply@github.com" };
  const env: Record<string, string> = { ...gitEnvironment(), GIT_ALLOW_PROTOCOL: "file" };
  for (const [key, value] of Object.entries(person)) {
    env[`GIT_AUTHOR_${key}`] = value;
    env[`GIT_COMMITTER_${key}`] = value;
  }
  return env;
}
