import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { processIo } from "../cli/process-io.ts";
import { run } from "../cli/run.ts";
import { buildState } from "./build-state.ts";
import { NOW } from "./moments.ts";
import { nextText } from "./next-commands.ts";
import { readSampleData } from "./read-data.ts";

/** Relative, so that what is decided does not depend on where the project lies. */
const STATE = join(".muster", "sample");

/**
 * The first command: brings catalog and fleet of the sample into a state folder of its own, with the verbs that anybody would
 * use, decides them by the policies of this repository's HEAD, and says what to try next.
 */
async function main(): Promise<number> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const from = process.cwd();
  process.chdir(root);
  const io = processIo(join(root, "bin", "muster.js"));
  // Made anew each time: what an earlier run left would move the dates of first sight.
  rmSync(STATE, { recursive: true, force: true });
  mkdirSync(STATE, { recursive: true });
  const failed = await buildState(readSampleData(root), STATE, io);
  if (failed !== 0) return failed;
  const source = existsSync(".git") ? "repository" : "folder";
  if (source === "folder") await io.stdout.write(NO_REPOSITORY);
  const options = ["--state", STATE, "--now", NOW];
  const worktree = source === "folder" ? ["--worktree"] : [];
  await io.stdout.write("\n");
  const exitCode = await run(["reconcile", ...worktree, ...options], io);
  if (exitCode !== 0) return exitCode;
  await io.stdout.write(nextText(options, io.program, source));
  if (relative(from, root) !== "") await io.stdout.write(`These lines are meant for ${root}\n`);
  return 0;
}

const NO_REPOSITORY = `
This folder is no git repository, so the policies are read as they lie here (--worktree). For history, plans between
revisions and approvals, put them into one:  git init && git add . && git commit -m "Start"
`;

process.exitCode = await main();
