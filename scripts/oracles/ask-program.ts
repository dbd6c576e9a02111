import { spawnSync } from "node:child_process";
import { type Answer, type Pair, readAnswer } from "./pairs-file.ts";

/** What a program answers that reads `a TAB b` lines and writes -1, 0, 1 or error for each; it sees this process's environment. */
export function askProgram(
  command: string,
  args: readonly string[],
  pairs: readonly Pair[],
): readonly Answer[] {
  const input = pairs.map(({ a, b }) => `${a}\t${b}\n`).join("");
  const run = spawnSync(command, [...args], { input, encoding: "utf8", maxBuffer: 1 << 26 });
  const lines = run.stdout?.split("\n").slice(0, -1) ?? [];
  if (run.status !== 0 || lines.length !== pairs.length)
    throw new Error(
      `cannot ask ${command}: ${lines.length} answers to ${pairs.length} pairs: ${run.stderr ?? run.error?.message}`,
    );
  return lines.map(readAnswer);
}

/** The first line that a program prints; undefined where it fails. */
export function firstLineOf(command: string, args: readonly string[]): string | undefined {
  const run = spawnSync(command, [...args], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.split("\n")[0] : undefined;
}
