import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { invalid } from "./refusal.ts";
import { runGit, serverEnvironment } from "./run-git.ts";
import { writeObject } from "./write-object.ts";

/** An entry of the request that makes a tree; `sha` null takes the path away. */
export interface WantedEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

let made = 0;

/** A tree over another, or by itself, as the request says. */
export function makeTree(dir: string, base: string | undefined, wanted: readonly WantedEntry[]): string {
  made += 1;
  const index = join(dir, `fake-index-${made}`);
  const git = (args: readonly string[], input = "") => gitWithIndex(dir, index, args, input);
  try {
    git(["read-tree", ...(base === undefined ? ["--empty"] : [base])]);
    const lines = wanted.map((entry) => {
      if (entry.sha === null) return `0 ${"0".repeat(40)}\t${entry.path}\n`;
      const sha = entry.sha ?? writeObject(dir, "blob", entry.content ?? "");
      return `${entry.mode} ${sha}\t${entry.path}\n`;
    });
    git(["update-index", "--index-info"], lines.join(""));
    return git(["write-tree"]);
  } finally {
    rmSync(index, { force: true });
  }
}

export function treeEntries(dir: string, tree: string, depth: "flat" | "recursive"): readonly TreeEntry[] {
  const options = depth === "recursive" ? ["-r", "-t"] : [];
  const listed = runGit(dir, ["ls-tree", "-z", "-l", ...options, tree]);
  return listed
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", type = "", sha = "", size = "-"] = line.slice(0, tab).split(/ +/);
      return { path: line.slice(tab + 1), mode, type, sha, ...(size === "-" ? {} : { size: Number(size) }) };
    });
}

function gitWithIndex(dir: string, index: string, args: readonly string[], input: string): string {
  const run = spawnSync("git", ["-C", dir, ...args], {
    input,
    env: { ...serverEnvironment(), GIT_INDEX_FILE: index },
  });
  if (run.status !== 0) throw invalid("Tree", "tree", run.stderr.toString("utf8").trim());
  return run.stdout.toString("utf8").trim();
}
