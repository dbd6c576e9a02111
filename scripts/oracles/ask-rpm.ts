import { spawnSync } from "node:child_process";
import { type Answer, type Pair, readAnswer } from "./pairs-file.ts";

/** First line of `rpm --version`; undefined where rpm is not installed. */
export function rpmVersion(): string | undefined {
  const run = spawnSync("rpm", ["--version"], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.split("\n")[0] : undefined;
}

/** What rpm's `rpm.vercmp` (a label of epoch, version and release a side, since rpm 4.16) says of each pair, in their order. */
export function askRpm(pairs: readonly Pair[]): readonly Answer[] {
  const input = pairs.map(({ a, b }) => `${a}\t${b}\n`).join("");
  const run = spawnSync("rpm", ["--eval", `%{lua: ${loop}}`], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const lines = run.stdout.split("\n").filter((line) => line !== "");
  if (run.status !== 0 || lines.length !== pairs.length) {
    throw new Error(`cannot ask rpm: ${lines.length} answers to ${pairs.length} pairs, ${run.stderr}`);
  }
  return lines.map(readAnswer);
}

const loop = `
for line in io.stdin:lines() do
  local a, b = line:match("^([^\\t]*)\\t([^\\t]*)$")
  io.write(rpm.vercmp(a, b), "\\n")
end
`;
