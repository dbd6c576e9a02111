import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { type Orders, openFleet, type SimulatedFleet } from "./fleet.ts";
import type { Step } from "./scenario.ts";
import { shellWords } from "./shell-words.ts";
import { valueAt } from "./value-at.ts";

/** Where a scenario happens: a real git repository, with the inputs lying beside the documents, uncommitted. */
export interface Workplace {
  readonly dir: string;
  /** Does what a step says before Muster is asked. */
  readonly prepare: (step: Step) => void;
  /** Does what a step says with what Muster printed. */
  readonly keep: (step: Step, stdout: string) => void;
  /** Digests of the files whose path begins so. */
  readonly files: (beginnings: readonly string[]) => Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** Nothing but what Muster reads is committed, so that inputs, state and plans may lie in the same folder. */
const IGNORED = "/*\n!/policies\n!/rings\n!/muster.yaml\n!/inventory.csv\n!/inventory.json\n";

/** Copies `repo/` and the inputs of a scenario into a fresh repository and commits the documents. */
export function openWorkplace(folder: string): Workplace {
  const scratch = gitScratch();
  scratch.write({ ".git/info/exclude": IGNORED });
  cpSync(join(folder, "repo"), scratch.dir, { recursive: true });
  for (const inputs of ["feeds", "reports"]) {
    const from = join(folder, inputs);
    if (existsSync(from)) cpSync(from, join(scratch.dir, inputs), { recursive: true });
  }
  scratch.commit({}, "the first commit");
  const fleet = openFleet(folder);
  let orders: Orders | undefined;
  return {
    dir: scratch.dir,
    prepare: (step) => {
      prepare(step, folder, scratch);
      spendNight(step, fleet, orders, scratch);
    },
    keep: ({ write }, stdout) => {
      orders = ordersIn(stdout) ?? orders;
      for (const [to, path] of Object.entries(write))
        scratch.write({ [to]: String(valueAt(JSON.parse(stdout), path)) });
    },
    files: (beginnings) => digestsOf(scratch.dir, beginnings),
    remove: () => scratch.remove(),
  };
}

function prepare(step: Step, folder: string, scratch: GitScratch): void {
  for (const line of step.git) scratch.git(...shellWords(line));
  for (const [to, from] of Object.entries(step.put))
    scratch.write({ [to]: readFileSync(join(folder, from)) });
  for (const [to, from] of Object.entries(step.copy)) {
    rmSync(join(scratch.dir, to), { recursive: true, force: true });
    cpSync(join(scratch.dir, from), join(scratch.dir, to), { recursive: true });
  }
  for (const path of step.delete.flatMap((name) => named(name, scratch.dir)))
    rmSync(join(scratch.dir, path), { recursive: true });
  if (step.commit !== undefined) scratch.commit({}, step.commit);
}

/** A path, or all that lies there and begins as it does before `*`. A story that deletes what is not there is not the one it tells. */
function named(name: string, dir: string): readonly string[] {
  if (!name.endsWith("*")) return [name];
  const start = name.slice(0, -1);
  const folder = start.slice(0, start.lastIndexOf("/") + 1);
  const found = readdirSync(join(dir, folder))
    .map((entry) => `${folder}${entry}`)
    .filter((path) => path.startsWith(start));
  if (found.length === 0) throw new Error(`there is no file ${name} to delete`);
  return found;
}

function spendNight(
  { fleet: night }: Step,
  fleet: SimulatedFleet | undefined,
  orders: Orders | undefined,
  scratch: GitScratch,
): void {
  if (night === undefined) return;
  if (fleet === undefined) throw new Error("a night without machines: the scenario has no fleet.yaml");
  scratch.write({ "reports/fleet.ndjson": fleet.spend(night, orders) });
}

/** Machines follow the last plan that somebody let a tool read. */
function ordersIn(stdout: string): Orders | undefined {
  if (!stdout.startsWith("{")) return undefined;
  const printed = JSON.parse(stdout) as Orders & { readonly kind?: string };
  return printed.kind === "Plan" ? printed : undefined;
}

function digestsOf(dir: string, beginnings: readonly string[]): Readonly<Record<string, string>> {
  if (beginnings.length === 0) return {};
  const paths = readdirSync(dir, { recursive: true }).map((path) => String(path).replaceAll("\\", "/"));
  const found = paths.filter(
    (path) => beginnings.some((start) => path.startsWith(start)) && statSync(join(dir, path)).isFile(),
  );
  const digest = (path: string): string =>
    createHash("sha256")
      .update(readFileSync(join(dir, path)))
      .digest("hex");
  return Object.fromEntries(found.sort().map((path) => [path, digest(path)]));
}
