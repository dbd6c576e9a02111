import { spawnSync } from "node:child_process";

/** What a tool prints. @throws when it cannot be started or fails, with what it said */
export function runTool(command: string, args: readonly string[], input = ""): string {
  const run = spawnSync(command, [...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? "", HOME: "/nonexistent", LC_ALL: "C.UTF-8", TZ: "UTC" },
  });
  if (run.error !== undefined || run.status !== 0) {
    const said = run.error?.message ?? `${run.stdout.slice(-2000)}\n${run.stderr.slice(-2000)}`;
    throw new Error(`cannot run ${command} ${args.slice(0, 12).join(" ")}: ${said}`);
  }
  return run.stdout;
}
