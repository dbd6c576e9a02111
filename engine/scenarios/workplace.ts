import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
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
  readonly remove: () => void;
}

/** Nothing but what Muster reads is committed, so that inputs, state and plans may lie in the same folder. */
const IGNORED = "/*\n!/policies\n!/rings\n!/muster.yaml\n!/inventory.csv\n";

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
  return {
    dir: scratch.dir,
    prepare: (step) => prepare(step, folder, scratch),
    keep: ({ write }, stdout) => {
      for (const [to, path] of Object.entries(write))
        scratch.write({ [to]: String(valueAt(JSON.parse(stdout), path)) });
    },
    remove: () => scratch.remove(),
  };
}

function prepare(step: Step, folder: string, scratch: GitScratch): void {
  for (const line of step.git) scratch.git(...shellWords(line));
  for (const [to, from] of Object.entries(step.put))
    scratch.write({ [to]: readFileSync(join(folder, from)) });
  // Without `force`: a story that deletes what is not there is not the one it tells.
  for (const path of step.delete) rmSync(join(scratch.dir, path), { recursive: true });
  if (step.commit !== undefined) scratch.commit({}, step.commit);
}
