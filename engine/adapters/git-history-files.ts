import { compareText } from "../core/model/compare-text.ts";
import type { ChangedFile } from "../ports/git-history.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { printableName } from "./declared-path.ts";
import type { FolderEntry } from "./folder-entries.ts";
import { formatOfId } from "./git-object-id.ts";
import {
  corruptObject,
  missingObject,
  type ObjectSource,
  objectTooLarge,
  readVerified,
} from "./git-objects.ts";
import { parseTree } from "./git-tree.ts";
import { TREE_OBJECT_BYTES } from "./tree-limits.ts";
import { joinPath } from "./wanted-paths.ts";

/** Of the folders and files that are looked at; a tree can name one folder a million times. */
const MOST_ENTRIES = 1_000_000;
const DEEPEST = 256;

/** Two folders at one path; null: there is none. */
interface FolderPair {
  readonly path: string;
  readonly old: string | null;
  readonly fresh: string | null;
}

type Folder = ReadonlyMap<string, FolderEntry>;

/**
 * All files that differ between two trees, in order of path. Only folders that differ are read, those of one depth in one
 * exchange with git.
 * @throws {OutsideError} code `corrupt-object` for trees that no git tool makes; `too-deep`, `too-many-files`
 */
export async function changedBetween(
  source: ObjectSource,
  old: string | null,
  fresh: string,
): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  let looked = 0;
  let level: readonly FolderPair[] = old === fresh ? [] : [{ path: "", old, fresh }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw tooDeep(level[0]?.path ?? "");
    const folders = await readFolders(source, level);
    const next: FolderPair[] = [];
    for (const pair of level) {
      looked += compareFolders(pair, folders, files, next);
      if (looked > MOST_ENTRIES) throw tooMany();
    }
    level = next;
  }
  files.sort((a, b) => compareText(a.path, b.path));
  refuseTwins(files, fresh);
  return files;
}

/** @returns how many entries were looked at */
function compareFolders(
  { path, old, fresh }: FolderPair,
  folders: ReadonlyMap<string, Folder>,
  files: ChangedFile[],
  next: FolderPair[],
): number {
  const before = (old === null ? undefined : folders.get(old)) ?? NOTHING;
  const after = (fresh === null ? undefined : folders.get(fresh)) ?? NOTHING;
  for (const [name, was] of before) compareEntries(path, was, after.get(name), files, next);
  for (const [name, is] of after) if (!before.has(name)) compareEntries(path, undefined, is, files, next);
  return before.size + after.size;
}

const NOTHING: Folder = new Map();

function compareEntries(
  folder: string,
  was: FolderEntry | undefined,
  is: FolderEntry | undefined,
  files: ChangedFile[],
  next: FolderPair[],
): void {
  if (was?.id === is?.id && was?.mode === is?.mode) return;
  const path = joinPath(folder, printableName((was ?? is)?.name ?? new Uint8Array()));
  const [oldFolder, newFolder] = [folderOf(was), folderOf(is)];
  if (oldFolder !== newFolder) next.push({ path, old: oldFolder, fresh: newFolder });
  const [oldFile, newFile] = [fileOf(was), fileOf(is)];
  if (oldFile === undefined && newFile === undefined) return;
  files.push({ path, old: oldFile?.id ?? null, new: newFile?.id ?? null, mode: newFile?.mode ?? null });
}

function folderOf(entry: FolderEntry | undefined): string | null {
  return entry?.kind === "folder" ? entry.id : null;
}

function fileOf(entry: FolderEntry | undefined): FolderEntry | undefined {
  return entry?.kind === "folder" ? undefined : entry;
}

async function readFolders(
  source: ObjectSource,
  level: readonly FolderPair[],
): Promise<ReadonlyMap<string, Folder>> {
  const paths = new Map<string, string>();
  for (const { path, old, fresh } of level) {
    for (const id of [old, fresh]) if (id !== null && !paths.has(id)) paths.set(id, path);
  }
  const ids = [...paths.keys()];
  const headers = await source.headers(ids);
  const requests = ids.map((id, index) => {
    const header = headers[index];
    if (header === undefined) throw missingObject(id);
    if (header.type !== "tree") throw corruptObject(id, `it is a ${header.type} where a folder is expected`);
    if (!(header.size <= TREE_OBJECT_BYTES)) throw objectTooLarge(id, header, TREE_OBJECT_BYTES);
    return { id, size: header.size };
  });
  const trees = await readVerified(source, requests);
  return new Map(
    ids.map((id, index) => [
      id,
      readFolder(id, trees[index]?.bytes ?? new Uint8Array(), paths.get(id) ?? ""),
    ]),
  );
}

function readFolder(id: string, bytes: Uint8Array, path: string): Folder {
  const { entries, faults } = parseTree(bytes, path, formatOfId(id));
  const [fault] = faults;
  if (fault !== undefined) throw corruptObject(id, fault.message);
  const folder = new Map<string, FolderEntry>();
  for (const entry of entries) {
    const name = Buffer.from(entry.name).toString("latin1");
    const shown = JSON.stringify(joinPath(path, printableName(entry.name)));
    if (folder.has(name)) throw corruptObject(id, `entry ${shown} stands twice in its folder`);
    if (!isName(name)) throw corruptObject(id, `entry ${shown} has a name that leads elsewhere`);
    if (entry.kind === "other") throw corruptObject(id, `entry ${shown} is neither a file nor a folder`);
    folder.set(name, entry);
  }
  return folder;
}

/** @see git fsck: emptyName, fullPathname, hasDot, hasDotdot, hasDotgit */
function isName(name: string): boolean {
  return name !== "" && !name.includes("/") && name !== "." && name !== ".." && name.toLowerCase() !== ".git";
}

/** A name that is no text is written out, and must not then stand for another. */
function refuseTwins(files: readonly ChangedFile[], tree: string): void {
  for (const [index, { path }] of files.entries()) {
    if (files[index + 1]?.path !== path) continue;
    throw corruptObject(tree, `two files of it are both written ${JSON.stringify(path)}`);
  }
}

function tooDeep(path: string): OutsideError {
  return new OutsideError(
    `Cannot compare the trees: ${JSON.stringify(path.slice(0, 80))}… lies deeper than ${DEEPEST} folders`,
    { retry: "never", code: "too-deep" },
  );
}

function tooMany(): OutsideError {
  return new OutsideError(
    `Cannot compare the trees: they have more than ${MOST_ENTRIES} entries that differ`,
    {
      retry: "never",
      code: "too-many-files",
    },
  );
}
