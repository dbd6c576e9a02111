import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { Worktree } from "../ports/policy-repository.ts";
import { decodeName } from "./declared-path.ts";
import {
  collectDeclared,
  type FileContent,
  type FoundFile,
  type Listing,
  type SizedFile,
  type TreeSource,
} from "./declared-tree.ts";
import type { EntryKind, FolderEntry } from "./folder-entries.ts";
import { objectId } from "./git-object-id.ts";
import { type Fault, quote } from "./tree-faults.ts";

/** Neither a link is followed nor a pipe waited for; Windows knows neither flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads what lies in the folder, committed or not, by the same rules as a commit. Bytes are taken as they are: what git
 * would change on the way into a commit (line ends) it has not changed yet.
 */
export function worktreeFiles(dir: string): Worktree {
  return { readFiles: (wanted) => collectDeclared(diskSource(resolve(dir)), wanted) };
}

function diskSource(root: string): TreeSource {
  return {
    list: (folder, path) => listFolder(folder === "root" ? root : folder.id, path),
    sizes: (files) => inOrder(files, fileSize),
    read: (files) => inOrder(files, readFile),
  };
}

async function inOrder<In, Out>(
  items: readonly In[],
  each: (item: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}

async function listFolder(folder: string, path: string): Promise<Listing> {
  const found = await readdir(folder, { withFileTypes: true, encoding: "buffer" }).catch(unreadable(path));
  const entries: FolderEntry[] = [];
  for (const entry of found) {
    const name = decodeName(entry.name);
    if (name === ".git" && path !== "") return { entries: [], faults: [submodule(path)] };
    if (name === ".git") continue;
    const kind = kindOf(entry);
    entries.push({ name: entry.name, kind, mode: MODES[kind], id: join(folder, name ?? "") });
  }
  return { entries: entries.sort((a, b) => Buffer.compare(a.name, b.name)), faults: [] };
}

const MODES: { readonly [kind in EntryKind]: string } = {
  file: "100644",
  folder: "40000",
  symlink: "120000",
  submodule: "160000",
  other: "0",
};

function kindOf(found: Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink">): EntryKind {
  if (found.isSymbolicLink()) return "symlink";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
}

async function fileSize({ path, entry }: FoundFile): Promise<number | Fault> {
  const found = await lstat(entry.id).catch(unreadable(path));
  return found.isFile() ? found.size : noLongerAFile(path);
}

async function readFile({ path, entry, size }: SizedFile): Promise<FileContent | Fault> {
  const file = await open(entry.id, OPEN_FLAGS).catch(unreadable(path));
  try {
    const found = await file.stat();
    if (!found.isFile()) return noLongerAFile(path);
    const bytes = await readExactly(file, size);
    if (bytes === undefined) throw changed(path);
    return {
      bytes,
      oid: objectId("blob", bytes, "sha1"),
      mode: (found.mode & 0o100) === 0 ? "100644" : "100755",
    };
  } finally {
    await file.close();
  }
}

/** One byte more is asked for, so that a file that grew is noticed. */
async function readExactly(file: FileHandle, size: number): Promise<Uint8Array | undefined> {
  const window = Buffer.alloc(size + 1);
  let held = 0;
  while (held <= size) {
    const { bytesRead } = await file.read(window, held, window.length - held, held);
    if (bytesRead === 0) break;
    held += bytesRead;
  }
  return held === size ? window.subarray(0, size) : undefined;
}

function submodule(path: string): Fault {
  return {
    code: "submodule",
    message: `Entry ${quote(path)} is a repository of its own: its files are not in this one`,
    hint: "commit the files themselves",
  };
}

function noLongerAFile(path: string): Fault {
  return {
    code: "not-a-file",
    message: `Entry ${quote(path)} is no longer a file`,
    hint: "run again when nothing changes it",
  };
}

function unreadable(path: string): (cause: unknown) => never {
  return (cause) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OutsideError(`Cannot read ${quote(path)}: ${why}`, {
      retry: "never",
      cause,
      code: "unreadable-file",
    });
  };
}

function changed(path: string): OutsideError {
  return new OutsideError(`Cannot read ${quote(path)}: it changed while it was read`, {
    retry: "now",
    code: "unreadable-file",
    hint: "run again when nothing changes it",
  });
}
