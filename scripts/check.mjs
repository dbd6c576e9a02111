// The one gate. Every step is run, so that all faults show at once; one that fails fails the whole.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { typeOnlyFiles } from "./type-only-files.mjs";

const TSX = ["--import", "tsx"];
// Said on the command line, they stand in place of those of the configuration.
const { exclude } = JSON.parse(readFileSync(".c8rc.json", "utf8"));
const excluded = [...exclude, ...typeOnlyFiles()].flatMap((path) => ["--exclude", path]);
const steps = [
  ["format and lint", "npx", ["biome", "ci", "--error-on-warnings", "."]],
  ["types", "npx", ["tsc", "--noEmit", "-p", "tsconfig.json"]],
  ["generated files are fresh", process.execPath, [...TSX, "scripts/generate.ts", "--check"]],
  ["the action's bundle is fresh", process.execPath, ["scripts/bundle-action.mjs", "--check"]],
  ["tests and coverage", "npx", ["c8", ...excluded, process.execPath, "scripts/run-tests.mjs"]],
  ["unused code", "npx", ["knip"]],
  ["the repository's own policies", process.execPath, ["bin/muster.js", "validate"]],
  ["the repository's own policy tests", process.execPath, ["bin/muster.js", "test", "--require-tests"]],
];

const failed = [];
for (const [name, command, args] of steps) {
  const startedAt = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, MUSTER_FROM: "source" },
  });
  console.log(
    `== ${name}: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nThe gate is shut: ${failed.join(", ")}`);
  process.exit(1);
}
console.log("\nThe gate is open");
