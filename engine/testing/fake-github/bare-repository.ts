import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { runGit, tryGit } from "./run-git.ts";

/** The name of no commit: a ref that did not exist, or does not any more. */
export const NOTHING = "0".repeat(40);

/**
 * Makes a bare repository that is served as GitHub serves its own: any object may be fetched by its id, and refs/pull belongs to
 * the forge. Written by hand, as gitrepository-layout(5) has it: tests make many.
 */
export function makeBareRepository(dir: string, defaultBranch: string): void {
  for (const folder of ["objects/info", "objects/pack", "refs/heads", "refs/tags", "hooks"]) {
    mkdirSync(join(dir, folder), { recursive: true });
  }
  writeFileSync(join(dir, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
  writeFileSync(join(dir, "config"), CONFIG);
  writeFileSync(join(dir, "hooks", "update"), UPDATE_HOOK, { mode: 0o755 });
}

const CONFIG = `[core]
\trepositoryFormatVersion = 0
\tbare = true
\tlogAllRefUpdates = false
[http]
\treceivepack = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
[receive]
\thideRefs = refs/pull
\thideRefs = refs/fake
\tdenyDeleteCurrent = refuse
\tautogc = false
[gc]
\tauto = 0
[fastimport]
\tunpackLimit = 100000
`;

/** All refs with the commit (or other object) they name, by name: from their files, unless some git packed them. */
export function readRefs(dir: string, prefix = "refs/"): Map<string, string> {
  return existsSync(join(dir, "packed-refs")) ? listedRefs(dir, prefix) : looseRefs(dir, prefix);
}

function looseRefs(dir: string, prefix: string): Map<string, string> {
  const names = [prefix, ...filesBelow(dir, prefix)].filter((name) => /^refs\/.*[^/]$/.test(name));
  const refs = new Map<string, string>();
  for (const name of names.sort()) {
    const sha = readRefFile(dir, name);
    if (sha !== undefined) refs.set(name, sha);
  }
  return refs;
}

function filesBelow(dir: string, folder: string): readonly string[] {
  const top = join(dir, folder);
  if (!statSync(top, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(top, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
}

function listedRefs(dir: string, prefix: string): Map<string, string> {
  const listed = runGit(dir, ["for-each-ref", "--format=%(objectname) %(refname)", prefix]);
  const lines = listed === "" ? [] : listed.split("\n");
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}

/** What whole ids name: once an object is there, it stays the same. */
const resolved = new Map<string, string>();

/** The object a ref or any revision names; undefined: none. */
export function resolveRevision(dir: string, revision: string): string | undefined {
  if (revision.startsWith("-")) return undefined;
  const key = `${dir}\0${revision}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const run = tryGit(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision]);
  if (run.status !== 0) return undefined;
  const found = run.stdout.trim();
  if (/^[0-9a-f]{40}(?:\^\{\w+\})?$/.test(revision)) resolved.set(key, found);
  return found;
}

/** A branch, by its full name, is read from its file: the fake packs none away. */
export function resolveCommit(dir: string, revision: string): string | undefined {
  if (!/^refs\/heads\/[\w./-]+$/.test(revision) || revision.includes("..")) {
    return resolveRevision(dir, `${revision}^{commit}`);
  }
  return readRefFile(dir, revision);
}

/** Undefined for a folder, for what git is still writing, and for what is gone meanwhile. */
function readRefFile(dir: string, ref: string): string | undefined {
  try {
    const text = ref.endsWith(".lock") ? "" : readFileSync(join(dir, ref), "utf8").trim();
    return /^[0-9a-f]{40}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Sets refs, or takes them away (`NOTHING`): as files, which saves starting git. Nothing ever packs them. */
export function setRefs(dir: string, refs: Readonly<Record<string, string>>): void {
  for (const [ref, sha] of Object.entries(refs)) {
    if (!/^refs\/\w[\w./@+-]*$/.test(ref) || ref.includes(".."))
      throw new Error(`"${ref}" is no name of a ref`);
    const file = join(dir, ref);
    if (sha === NOTHING) {
      rmSync(file, { force: true });
      removeEmpty(dirname(file), join(dir, "refs"));
      continue;
    }
    // Fails where a part of the name is a ref itself, as git does.
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${sha}\n`);
  }
}

/** So that a branch may be named as a folder of branches was. */
function removeEmpty(folder: string, top: string): void {
  for (let at = folder; dirname(at) !== top && at !== top && existsSync(at); at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

export function setRef(dir: string, ref: string, sha: string): void {
  setRefs(dir, { [ref]: sha });
}

/** What git says of two commits never changes, so that it is asked once. */
const answers = new Map<string, string | undefined>();

function askOnce(dir: string, args: readonly string[]): string | undefined {
  const key = [dir, ...args].join("\0");
  if (!answers.has(key)) {
    const run = tryGit(dir, args);
    answers.set(key, run.status === 0 ? run.stdout.trim() : undefined);
  }
  return answers.get(key);
}

/** All four take commits by their ids. */
export function isAncestor(dir: string, ancestor: string, descendant: string): boolean {
  if (ancestor === descendant) return true;
  return askOnce(dir, ["merge-base", "--is-ancestor", ancestor, descendant]) !== undefined;
}

export function mergeBase(dir: string, one: string, other: string): string | undefined {
  return askOnce(dir, ["merge-base", one, other]);
}

/** The tree of a clean merge; undefined: there are conflicts. */
export function mergeTree(dir: string, base: string, head: string): string | undefined {
  return askOnce(dir, ["merge-tree", "--write-tree", "--no-messages", base, head]);
}

/** The commits of head that the base lacks, oldest first. */
export function commitsBetween(dir: string, base: string, head: string): readonly string[] {
  const listed = askOnce(dir, ["rev-list", "--topo-order", "--reverse", `${base}..${head}`]);
  if (listed === undefined) throw new Error(`git knows not both of ${base} and ${head} in ${dir}`);
  return listed === "" ? [] : listed.split("\n");
}

/** Refuses what the server says, line by line in an environment variable: `force REF`, `delete REF`, `change REF` and a reason. */
const UPDATE_HOOK = `#!/bin/sh
ref=$1; old=$2; new=$3; zero=${NOTHING}
kind=push
if [ "$new" = "$zero" ]; then kind=delete
elif [ "$old" != "$zero" ] && ! git merge-base --is-ancestor "$old" "$new"; then kind=force; fi
printf '%s\\n' "$FAKE_GITHUB_REFUSED" | while read -r what where reason; do
  if [ "$where" = "$ref" ] && { [ "$what" = change ] || [ "$what" = "$kind" ]; }; then
    echo "error: GH006: Protected branch update failed for $ref." >&2
    echo "error: $reason" >&2
    exit 1
  fi
done
`;
