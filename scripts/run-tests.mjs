// Runs every engine/**/*.test.ts (or those whose path contains an argument) with node:test through tsx, and fails when there
// is none: Node 20's own --test finds no .ts files and would pass an empty run. Files that only compute share processes,
// because starting one costs more than most of them take. A file has a process of its own when it starts programs (a large
// process starts them slowly), when it changes its environment (what others prepare in `before` runs beside its tests, and
// would find another git), when it has a hook for each test at its top, which would run for every test of its process, and when
// it waits while it is loaded.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { spawnsPrograms } from "./spawning-tests.mjs";

const SHARED_PER_CORE = 4;
/** Many tests wait for git; more than two for each core would wait for the disk. Node's own choice is one fewer than the cores. */
const AT_ONCE_PER_CORE = 2;
/** A process that does not end is ended, and named: the longest takes a tenth of this on an idle machine. */
const HUNG_AFTER_MS = 600_000;
const NEEDS_ITS_OWN = [
  /\bprocess\.env\.\w+ = /,
  /^(?:beforeEach|afterEach)\(/m,
  // What waits while it is loaded lets the tests before it end.
  /^(?:(?:const|let) .* = )?await /m,
];

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

const spawns = spawnsPrograms();
const alone = files.filter(isAlone);
const sharing = files.filter((file) => !alone.includes(file));
const count = Math.min(sharing.length, cpus().length * SHARED_PER_CORE);
const shards = Array.from({ length: count }, (_, index) =>
  sharing.filter((_file, position) => position % count === index),
);
const folder = resolve("node_modules/.cache/muster-tests", String(process.pid));
mkdirSync(folder, { recursive: true });
const entries = [
  ...alone,
  ...shards.map((shard, index) => {
    const entry = join(folder, `part-${index + 1}.mjs`);
    // Static, so that all tests are known before the first one runs: while a file is still on its way, those before it may have
    // ended, and the hooks of the whole process run once nothing is left.
    const lines = shard.map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};\n`);
    writeFileSync(entry, lines.join(""));
    return entry;
  }),
];
console.log(`${files.length} test files in ${entries.length} processes`);
const flags = [`--test-concurrency=${cpus().length * AT_ONCE_PER_CORE}`, `--test-timeout=${HUNG_AFTER_MS}`];
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", ...flags, ...entries], {
  stdio: "inherit",
});
rmSync(folder, { recursive: true, force: true });
process.exit(run.status ?? 1);

function isAlone(file) {
  const text = readFileSync(file, "utf8");
  return spawns(file) || NEEDS_ITS_OWN.some((pattern) => pattern.test(text));
}
