import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, parse } from "node:path";
import type { GitHistory } from "../ports/git-history.ts";
import { startObjectSource } from "./git-cat-file.ts";
import { formatOfId, isObjectId, type ObjectFormat } from "./git-object-id.ts";
import type { ObjectSource } from "./git-objects.ts";
import { emptyRepository, gitEnvironment, noTemporaryFolder } from "./git-process.ts";

export type MergeAnswer = Awaited<ReturnType<GitHistory["mergeTree"]>>;

/** Where automatic merges are worked out: what git writes goes to a folder of our own. */
export interface MergeStore {
  merge(base: string, head: string): Promise<MergeAnswer>;
  /** What can read a tree that `merge` answered with; undefined: it is none of them. */
  sourceOf(tree: string): Promise<ObjectSource | undefined>;
  close(): Promise<void>;
}

interface Store {
  readonly dir: string;
  readonly format: ObjectFormat;
  source?: Promise<ObjectSource>;
}

const LONGEST_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;

/**
 * Merges by `git merge-tree --write-tree` (git 2.38). Git sees an empty repository that borrows the objects of the one that
 * is read: none of its configuration, attributes, merge drivers, hooks or replace refs.
 */
export function mergeStore(objectsDir: string): MergeStore {
  const stores = new Map<ObjectFormat, Promise<Store>>();
  const trees = new Map<string, Store>();
  return {
    async merge(base, head) {
      if (/[\n\r]/.test(objectsDir)) return { kind: "unknown", why: "the repository's path has a line end" };
      const format = formatOfId(base);
      const opened = stores.get(format) ?? openStore(objectsDir, format);
      stores.set(format, opened);
      const store = await opened;
      const answer = await runMerge(store, base, head);
      if (answer.kind === "clean") trees.set(answer.tree, store);
      return answer;
    },
    async sourceOf(tree) {
      const store = trees.get(tree);
      if (store === undefined) return undefined;
      store.source ??= startObjectSource(join(store.dir, "objects"), store.format);
      return store.source;
    },
    async close() {
      for (const opened of stores.values()) await opened.then(closeStore).catch(() => undefined);
      stores.clear();
      trees.clear();
    },
  };
}

/** @see gitrepository-layout(5), objects/info/alternates */
async function openStore(objectsDir: string, format: ObjectFormat): Promise<Store> {
  const dir = await emptyRepository(format).catch(noTemporaryFolder);
  await mkdir(join(dir, "objects", "info"), { recursive: true });
  await writeFile(join(dir, "objects", "info", "alternates"), `${objectsDir}\n`);
  return { dir, format };
}

async function closeStore({ dir, source }: Store): Promise<void> {
  await source?.then((started) => started.close()).catch(() => undefined);
  await rm(dir, { recursive: true, force: true });
}

/** @see git-merge-tree(1), "Exit status": 0 clean, 1 conflicts, anything else it could not be told */
function runMerge({ dir }: Store, base: string, head: string): Promise<MergeAnswer> {
  const args = ["--no-pager", "merge-tree", "--write-tree", "--name-only", "--no-messages", base, head];
  const options = {
    cwd: parse(dir).root,
    env: { ...gitEnvironment(), GIT_DIR: dir },
    timeout: LONGEST_MS,
    maxBuffer: OUTPUT_BYTES,
    windowsHide: true,
  };
  return new Promise((resolve) => {
    execFile("git", args, options, (error, stdout, stderr) => {
      const tree = stdout.split("\n", 1)[0] ?? "";
      if (error === null && isObjectId(tree)) resolve({ kind: "clean", tree });
      else if (error?.code === 1 && isObjectId(tree)) resolve({ kind: "conflict" });
      else resolve({ kind: "unknown", why: `git merge-tree failed: ${firstLine(stderr, error)}` });
    });
  });
}

function firstLine(stderr: string, error: Error | null): string {
  const said = stderr.trim() === "" ? (error?.message ?? "it answered nothing") : stderr.trim();
  return (said.split("\n", 1)[0] ?? "").slice(0, 300);
}
