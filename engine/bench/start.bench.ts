/**
 * What a run takes as a whole process, beside one that does nothing: the least of some rounds, in which all take turns.
 * Run: npm start && npm run build && node scripts/bundle-dist.mjs && node --import tsx engine/bench/start.bench.ts [ROUNDS]
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { NOW } from "../sample/moments.ts";

const MUSTER = join("bin", "muster.js");
const STATE = ["--state", join(".muster", "sample"), "--now", NOW];

/** The last one stops before anything of the state folder is read: what `explain` costs beside that. */
const RUNS: readonly (readonly [name: string, args: readonly string[], exitCode: number])[] = [
  ["node -e 0", ["-e", "0"], 0],
  ["muster --version", [MUSTER, "--version"], 0],
  ["muster validate", [MUSTER, "validate"], 0],
  ["muster explain ENDPOINT", [MUSTER, "explain", "ams-apache-001", ...STATE], 0],
  ["muster explain, no state", [MUSTER, "explain", "ams-apache-001", "--state", join(".muster", "none")], 1],
];

function main(rounds: number): void {
  const least = RUNS.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [name, args, exitCode]] of RUNS.entries())
      least[index] = Math.min(least[index] ?? 0, timed(name, args, exitCode));
  }
  const [nothing = 1] = least;
  console.log("| process | ms | of `node -e 0` |\n| --- | ---: | ---: |");
  for (const [index, [name]] of RUNS.entries()) {
    const ms = least[index] ?? 0;
    console.log(`| ${name} | ${ms.toFixed(0)} | ${(ms / nothing).toFixed(2)} |`);
  }
}

function timed(name: string, args: readonly string[], exitCode: number): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const ms = performance.now() - startedAt;
  if (status !== exitCode) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return ms;
}

main(Number(process.argv[2] ?? 10));
