import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runGit, tryGit } from "./run-git.ts";

/** The name of no commit: a ref that did not exist, or does not any more. */
export const NOTHING = "0".repeat(40);

/**
 * Makes a bare repository that is served as GitHub serves its own: any object may be fetched by its id, and refs/pull belongs to
 * the forge.
 */
export function makeBareRepository(dir: string): void {
  mkdirSync(dir, { recursive: true });
  runGit(dir, ["init", "--quiet", "--bare", "--initial-branch=main", "--template="]);
  for (const [key, value] of [
    ["http.receivepack", "true"],
    ["uploadpack.allowAnySHA1InWant", "true"],
    ["uploadpack.allowFilter", "true"],
    ["receive.hideRefs", "refs/pull"],
    ["receive.denyDeleteCurrent", "refuse"],
    ["core.logAllRefUpdates", "false"],
    ["gc.auto", "0"],
    ["receive.autogc", "false"],
    ["fastimport.unpackLimit", "100000"],
  ] as const) {
    configure(dir, key, value);
  }
  mkdirSync(join(dir, "hooks"), { recursive: true });
  writeFileSync(join(dir, "hooks", "update"), UPDATE_HOOK, { mode: 0o755 });
}

/** All refs with the commit (or other object) they name. */
export function readRefs(dir: string, prefix = "refs/"): Map<string, string> {
  const listed = runGit(dir, ["for-each-ref", "--format=%(objectname) %(refname)", prefix]);
  const lines = listed === "" ? [] : listed.split("\n");
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}

/** The object a ref or any revision names; undefined: none. */
export function resolveRevision(dir: string, revision: string): string | undefined {
  if (revision.startsWith("-")) return undefined;
  const run = tryGit(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision]);
  return run.status === 0 ? run.stdout.trim() : undefined;
}

export function resolveCommit(dir: string, revision: string): string | undefined {
  return resolveRevision(dir, `${revision}^{commit}`);
}

/** Sets a ref, or takes it away (`NOTHING`). */
export function setRef(dir: string, ref: string, sha: string): void {
  if (sha === NOTHING) runGit(dir, ["update-ref", "-d", ref]);
  else runGit(dir, ["update-ref", ref, sha]);
}

export function isAncestor(dir: string, ancestor: string, descendant: string): boolean {
  if (ancestor === descendant) return true;
  return tryGit(dir, ["merge-base", "--is-ancestor", ancestor, descendant]).status === 0;
}

export function mergeBase(dir: string, one: string, other: string): string | undefined {
  const run = tryGit(dir, ["merge-base", one, other]);
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** The tree of a clean merge; undefined: there are conflicts. */
export function mergeTree(dir: string, base: string, head: string): string | undefined {
  const run = tryGit(dir, ["merge-tree", "--write-tree", "--no-messages", base, head]);
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** The commits of head that the base lacks, oldest first. */
export function commitsBetween(dir: string, base: string, head: string): readonly string[] {
  const listed = runGit(dir, ["rev-list", "--topo-order", "--reverse", `${base}..${head}`]);
  return listed === "" ? [] : listed.split("\n");
}

function configure(dir: string, key: string, value: string): void {
  runGit(dir, ["config", key, value]);
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
