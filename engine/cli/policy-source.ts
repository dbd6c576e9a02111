import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { openGitRepository, parseGitReader } from "../adapters/git-repository.ts";
import { worktreeFiles } from "../adapters/worktree-files.ts";
import type { PolicySource } from "../commands/load-policy.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { type Call, hasSwitch, textOption } from "./call.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Where declared state is read, and the folder that relative paths of its workspace mean. */
export interface OpenedSource {
  readonly source: PolicySource;
  readonly dir: string;
}

/**
 * Opens what `--repo`, `--ref` and `--worktree` say, for as long as `work` runs.
 * @param fallback what is read when none of them says
 */
export async function withSource<T>(
  call: Call,
  io: Io,
  fallback: "commit" | "worktree",
  work: (opened: OpenedSource) => Promise<T>,
): Promise<T> {
  const dir = repositoryDir(call, io);
  if (readsWorktree(call, dir, fallback)) {
    return work({ dir, source: { kind: "worktree", worktree: worktreeFiles(dir) } });
  }
  return withRepository(dir, io, (repository) =>
    work({ dir, source: { kind: "commit", repository, revision: textOption(call, "ref") } }),
  );
}

/** Opens the git repository for as long as `work` runs. */
export async function withRepository<T>(
  dir: string,
  { env }: Io,
  work: (repository: PolicyRepository) => Promise<T>,
): Promise<T> {
  const reader = parseGitReader(env.MUSTER_GIT);
  if (reader === undefined) {
    throw new UsageError(
      `MUSTER_GIT ${JSON.stringify(env.MUSTER_GIT)} names no reader`,
      "auto, git or isomorphic",
    );
  }
  const repository = await openGitRepository(dir, reader);
  try {
    return await work(repository);
  } finally {
    await repository.close();
  }
}

export function repositoryDir(call: Call, { cwd }: Io): string {
  const dir = resolve(cwd, textOption(call, "repo") ?? ".");
  if (!isFolder(dir)) throw new UsageError(`--repo ${JSON.stringify(dir)} is no folder`);
  return dir;
}

/** A bare repository has no files of its own, so that a default means its branch. */
function readsWorktree(call: Call, dir: string, fallback: "commit" | "worktree"): boolean {
  const ref = textOption(call, "ref");
  const isAsked = hasSwitch(call, "worktree");
  if (isAsked && ref !== undefined) {
    throw new UsageError(
      "--worktree and --ref exclude each other",
      "a revision is committed, the work tree is not",
    );
  }
  return isAsked || (fallback === "worktree" && ref === undefined && !isBare(dir));
}

/** @see gitrepository-layout(5) */
function isBare(dir: string): boolean {
  return !isThere(join(dir, ".git")) && isThere(join(dir, "HEAD")) && isFolder(join(dir, "objects"));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
