import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";

/** Where a repository keeps its things. */
export interface GitLocation {
  /** As the user gave it. */
  readonly dir: string;
  /** Holds this working folder's HEAD. */
  readonly gitDir: string;
  /** Holds refs and objects; the same, but in a linked worktree. */
  readonly commonDir: string;
}

/** A `.git` file or `commondir` is one line. */
const POINTER_BYTES = 4096;

/**
 * Finds the repository whose root is `dir`: with a `.git` folder, with a `.git` file (linked worktree, submodule) or bare.
 * Folders above are not searched: another repository's policy must not stand in for a missing one.
 * @throws {OutsideError} codes `not-a-repository`, `unsupported-repository`
 */
export async function locateRepository(dir: string): Promise<GitLocation> {
  const gitDir = await gitDirOf(resolve(dir));
  if (gitDir === undefined) throw await notARepository(dir);
  const common = await readPointer(join(gitDir, "commondir"));
  const commonDir = common === undefined ? gitDir : resolve(gitDir, common);
  if (!(await isGitDir(gitDir, commonDir))) throw await notARepository(dir);
  if (await isFolder(join(commonDir, "reftable"))) throw reftable(dir);
  return { dir, gitDir, commonDir };
}

async function gitDirOf(dir: string): Promise<string | undefined> {
  const dotGit = join(dir, ".git");
  if (await isFolder(dotGit)) return dotGit;
  const pointer = await readPointer(dotGit);
  if (pointer?.startsWith("gitdir: ")) return resolve(dir, pointer.slice("gitdir: ".length));
  return (await isGitDir(dir, dir)) ? dir : undefined;
}

/** @see gitrepository-layout(5): HEAD, objects and refs make a repository */
async function isGitDir(gitDir: string, commonDir: string): Promise<boolean> {
  const head = await stat(join(gitDir, "HEAD")).catch(() => undefined);
  return (
    head?.isFile() === true &&
    (await isFolder(join(commonDir, "objects"))) &&
    isFolder(join(commonDir, "refs"))
  );
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function readPointer(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true || found.size > POINTER_BYTES) return undefined;
  return (await readFile(path, "utf8")).replace(/[\r\n]+$/, "");
}

async function notARepository(dir: string): Promise<OutsideError> {
  const above = await repositoryAbove(resolve(dir));
  return new OutsideError(`Cannot read ${JSON.stringify(dir)} as a git repository`, {
    retry: "never",
    code: "not-a-repository",
    hint:
      above === undefined
        ? "name the root of one with --repo, or run git init"
        : `the repository around it is ${above}: name that with --repo`,
  });
}

async function repositoryAbove(dir: string): Promise<string | undefined> {
  for (let at = dirname(dir); ; at = dirname(at)) {
    if ((await gitDirOf(at)) !== undefined) return at;
    if (at === dirname(at)) return undefined;
  }
}

function reftable(dir: string): OutsideError {
  return new OutsideError(`Cannot read the refs of ${JSON.stringify(dir)}: they are kept as reftable`, {
    retry: "never",
    code: "unsupported-repository",
    hint: "convert them: git refs migrate --ref-format=files",
  });
}
