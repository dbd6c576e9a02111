import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { devNull, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeLooseObject } from "./loose-object.ts";

/** A real repository in a temporary folder, made by the git that is installed. */
export interface GitScratch {
  readonly dir: string;
  /** Runs git there and gives back what it printed, without the last line end. */
  git(...args: readonly string[]): string;
  /** The same, with `input` on stdin. */
  gitWith(input: string | Uint8Array, ...args: readonly string[]): string;
  /** Writes files below `dir`; folders are made. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Commits everything in the folder, and gives the commit's id. */
  commit(files: Readonly<Record<string, string | Uint8Array>>, message?: string): string;
  /** Writes any bytes as an object of that type, which git would refuse to make otherwise. */
  object(type: "blob" | "tree" | "commit" | "tag", bytes: string | Uint8Array): string;
  /** Writes a tree as given: order, duplicates and odd names stay. */
  tree(entries: readonly RawEntry[]): string;
  /** Commits a tree. */
  commitTree(tree: string, ...parents: readonly string[]): string;
  /** Another folder beside `dir`, empty. */
  beside(name: string): string;
  remove(): void;
}

/** Mode, name (text, or bytes that are no text) and id. */
export type RawEntry = readonly [mode: string, name: string | Uint8Array, id: string];

export function gitScratch(...init: readonly string[]): GitScratch {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "muster-test-")));
  const dir = join(home, "repository");
  mkdirSync(dir);
  cpSync(emptyRepository(init), dir, { recursive: true });
  return scratchIn(dir, home);
}

const emptyRepositories = new Map<string, string>();

/** What `git init` makes of these options, made once and copied from then on: the folder says nothing of where it is. */
function emptyRepository(init: readonly string[]): string {
  const key = init.join(" ");
  const known = emptyRepositories.get(key);
  if (known !== undefined) return known;
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "muster-test-init-")));
  process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
  runGit(dir, "", ["init", "--quiet", "--initial-branch=main", "--template=", ...init, "."]);
  emptyRepositories.set(key, dir);
  return dir;
}

function scratchIn(dir: string, home: string): GitScratch {
  const gitWith: GitScratch["gitWith"] = (input, ...args) => runGit(dir, input, args);
  const git: GitScratch["git"] = (...args) => looseRef(dir, args) ?? gitWith("", ...args);
  const write: GitScratch["write"] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
      if (path.endsWith(".sh")) chmodSync(join(dir, path), 0o755);
    }
  };
  const object: GitScratch["object"] = (type, bytes) =>
    writeLooseObject(dir, type, bytes) ??
    gitWith(bytes, "hash-object", "-t", type, "--literally", "-w", "--stdin");
  return {
    dir,
    git,
    gitWith,
    write,
    object,
    commit(files, message = "change") {
      write(files);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
    tree: (entries) => object("tree", Buffer.concat(entries.map(rawEntry))),
    commitTree: (tree, ...parents) =>
      git("commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-m", "made by hand"),
    beside: (name) => join(home, name),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** What `rev-parse` of HEAD or of a branch's full name prints, where a file has it: saves starting git each time. */
function looseRef(dir: string, [command, name = "", ...more]: readonly string[]): string | undefined {
  if (command !== "rev-parse" || more.length > 0 || !/^(?:HEAD|refs\/heads\/[\w-]+)$/.test(name))
    return undefined;
  const text = fileText(join(dir, ".git", name));
  const branch = /^ref: (refs\/heads\/[\w-]+)\n$/.exec(text)?.[1];
  const id = branch === undefined ? text : fileText(join(dir, ".git", branch));
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})\n$/.test(id) ? id.trim() : undefined;
}

function fileText(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, "utf8") : "";
}

function rawEntry([mode, name, id]: RawEntry): Buffer {
  return Buffer.concat([
    Buffer.from(`${mode} `),
    Buffer.from(name),
    Buffer.from([0]),
    Buffer.from(id, "hex"),
  ]);
}

function runGit(dir: string, input: string | Uint8Array, args: readonly string[]): string {
  const run = spawnSync("git", args, { cwd: dir, input, env: testEnvironment(), maxBuffer: 2 ** 30 });
  if (run.error !== undefined) throw run.error;
  if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr.toString()}`);
  return run.stdout.toString("utf8").replace(/\n$/, "");
}

/** No configuration of the machine, and always the same person and date. */
function testEnvironment(): NodeJS.ProcessEnv {
  const person = { NAME: "Ada Example", EMAIL: "ada@example.org", DATE: "1700000000 +0100" };
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_COUNT: "3",
    GIT_CONFIG_KEY_0: "core.autocrlf",
    GIT_CONFIG_VALUE_0: "false",
    GIT_CONFIG_KEY_1: "protocol.file.allow",
    GIT_CONFIG_VALUE_1: "always",
    // Each commit would start another git that finds nothing to do.
    GIT_CONFIG_KEY_2: "maintenance.auto",
    GIT_CONFIG_VALUE_2: "false",
  };
  for (const [key, value] of Object.entries(person)) {
    env[`GIT_AUTHOR_${key}`] = value;
    env[`GIT_COMMITTER_${key}`] = value;
  }
  return env;
}
