import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Socket } from "node:net";
import { devNull, tmpdir } from "node:os";
import { join, parse } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { ObjectFormat } from "./git-object-id.ts";

export type GitProcess = ChildProcessWithoutNullStreams;

/**
 * Starts `git cat-file` on a folder of objects, and on nothing else of the repository: git is given an empty repository of our
 * own with `GIT_OBJECT_DIRECTORY` set, so that it never sees the configuration, hooks, refs, replace refs, grafts, attributes
 * or promisor remotes of the one that is read. `cat-file` itself runs no program but a pager, which needs a terminal.
 * @returns the process, and `forget`, to be called once it has answered: after that it needs the empty repository no more
 */
export async function startCatFile(
  objectsDir: string,
  format: ObjectFormat,
): Promise<{ readonly process: GitProcess; readonly forget: () => Promise<void> }> {
  const skeleton = await emptyRepository(format).catch(noTemporaryFolder);
  const process = spawn("git", ["--no-pager", "cat-file", "--batch-command", "--buffer"], {
    cwd: parse(skeleton).root,
    env: { ...gitEnvironment(), GIT_DIR: skeleton, GIT_OBJECT_DIRECTORY: objectsDir },
    shell: false,
    windowsHide: true,
    stdio: "pipe",
  });
  return { process, forget: () => rm(skeleton, { recursive: true, force: true }) };
}

/** While nobody waits for an answer, the process keeps no program from ending; git then ends with its input. */
export function holdProgram(process: GitProcess, method: "ref" | "unref"): void {
  process[method]();
  for (const stream of [process.stdin, process.stdout, process.stderr]) {
    if (stream instanceof Socket) stream[method]();
  }
}

/** Nothing of the caller's environment but where programs are found. */
export function gitEnvironment(): Readonly<Record<string, string>> {
  const inherited: Record<string, string> = {};
  for (const name of ["PATH", "Path", "SYSTEMROOT", "SystemRoot", "TEMP", "TMP"]) {
    const value = process.env[name];
    if (value !== undefined) inherited[name] = value;
  }
  return {
    ...inherited,
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}

/** A git folder without objects. @see gitrepository-layout(5): HEAD, refs and objects make a repository, and the objects are elsewhere */
export async function emptyRepository(format: ObjectFormat): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "muster-git-"));
  await mkdir(join(dir, "refs"));
  await writeFile(join(dir, "HEAD"), "ref: refs/heads/none\n");
  const extensions = format === "sha256" ? "[extensions]\n\tobjectFormat = sha256\n" : "";
  const version = format === "sha256" ? 1 : 0;
  await writeFile(
    join(dir, "config"),
    `[core]\n\trepositoryFormatVersion = ${version}\n\tbare = true\n${extensions}`,
  );
  return dir;
}

export function noTemporaryFolder(cause: unknown): never {
  throw new OutsideError(`Cannot write an empty repository for git to ${tmpdir()}: ${String(cause)}`, {
    retry: "later",
    cause,
    code: "git-failed",
    hint: "point TMPDIR at a folder that can be written, or choose the reader that needs no git",
  });
}
