// Runs every engine/**/*.test.ts (or those whose path contains an argument) with node:test through tsx, and fails when there
// is none: Node 20's own --test finds no .ts files and would pass an empty run. Many files share one process, because starting
// one costs more than most of them take. A file that changes its environment (PATH, TMPDIR) has a process of its own: what other
// files prepare in `before` runs beside its tests, and would find another git.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PER_CORE = 3;
const AT_ONCE = 2;
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

const folder = resolve("node_modules/.cache/muster-tests", String(process.pid));
mkdirSync(folder, { recursive: true });
// A hook for each test that stands at the top of a file would run for every test of every file of its process.
const ALONE = [/\bprocess\.env\.\w+ = /, /^(?:beforeEach|afterEach)\(/m];
const alone = files.filter((file) => {
  const text = readFileSync(file, "utf8");
  return ALONE.some((pattern) => pattern.test(text));
});
const shared = files.filter((file) => !alone.includes(file));
const count = Math.min(shared.length, cpus().length * PER_CORE);
const shards = Array.from({ length: count }, (_, index) =>
  shared.filter((_file, position) => position % count === index),
);
const entries = [...shards, ...alone.map((file) => [file])].map((shard, index) => {
  const entry = join(folder, `part-${index + 1}.mjs`);
  writeFileSync(
    entry,
    shard.map((file) => `await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});\n`).join(""),
  );
  return entry;
});
console.log(`${files.length} test files in ${entries.length} processes`);
// Two for each core, as many tests wait for git; more would wait for the disk. Node's own choice is one fewer than the cores.
const concurrency = `--test-concurrency=${cpus().length * AT_ONCE}`;
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", concurrency, ...entries], {
  stdio: "inherit",
});
rmSync(folder, { recursive: true, force: true });
process.exit(run.status ?? 1);
