import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Took } from "./timing.ts";

/** What one process took, from its start to its end. */
export interface ProcessTook extends Took {
  /** The most memory it ever had in RAM, in bytes. */
  readonly peak: number;
  readonly stdout: string;
}

/**
 * Runs Node with arguments. The processor time and memory are the process's own word at its end.
 * @throws {Error} with what it said, when it fails
 */
export function runProcess(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ProcessTook {
  const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const usage = join(folder, "usage.json");
  try {
    const start = process.hrtime.bigint();
    const run = spawnSync(process.execPath, ["--import", hook(usage), ...args], {
      cwd,
      env: { ...process.env, ...env },
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    const wall = Number(process.hrtime.bigint() - start) / 1e6;
    if (run.status !== 0) throw new Error(`${args.join(" ")}: ${run.stderr.slice(-2_000)}`);
    const { cpu, peak } = JSON.parse(readFileSync(usage, "utf8")) as {
      readonly cpu: number;
      readonly peak: number;
    };
    return { wall, cpu, peak, stdout: run.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs it as it is, by the clock on the wall alone: nothing is loaded beside it. */
export function wallOf(args: readonly string[], cwd: string): number {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 30 });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.status !== 0) throw new Error(`${args.join(" ")}: ${run.stderr.slice(-2_000)}`);
  return wall;
}

function hook(file: string): string {
  const script = `import{writeFileSync}from"node:fs";process.on("exit",()=>{const u=process.resourceUsage();writeFileSync(${JSON.stringify(file)},JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1000,peak:u.maxRSS*1024}))})`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** The file that `muster` is, compiled. */
export function musterBin(root: string): string {
  return join(root, "bin", "muster.js");
}
