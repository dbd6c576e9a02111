import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Compiles the benchmark and all that it measures, as the program itself is compiled. What runs sources as they are (tsx) gives
 * every function its name as it is made, which costs Muster's closures a tenth of the time and the other engines nothing.
 * @returns the compiled command
 * @throws {Error} with what the compiler said, when there is nothing to run
 */
export function compileBench(root: string): string {
  const folder = join(root, ".muster", "bench", "compiled");
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const options = ["--noEmit", "false", "--rootDir", root, "--outDir", folder];
  mkdirSync(folder, { recursive: true });
  // It says that the files are modules, and which version they are of.
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  const run = spawnSync(process.execPath, [compiler, "-p", join(root, "tsconfig.json"), ...options], {
    encoding: "utf8",
  });
  const file = join(folder, "engine", "bench", "fleet.bench.js");
  if (run.status !== 0) process.stderr.write(`the compiler found faults:\n${run.stdout.slice(0, 2_000)}\n`);
  if (!existsSync(file)) throw new Error(`cannot compile the benchmark: ${run.stdout.slice(0, 2_000)}`);
  return file;
}
