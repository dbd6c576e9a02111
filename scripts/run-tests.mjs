// Runs every *.test.ts (or those whose path contains an argument) with node:test through tsx, and fails when there is none:
// Node 20's own --test finds no .ts files and would pass an empty run.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const wanted = process.argv.slice(2);
const files = readdirSync("engine", { recursive: true })
  .map((name) => join("engine", String(name)))
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`No test file matches ${wanted.join(" ") || "engine/**/*.test.ts"}`);
  process.exit(1);
}
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
