import type { FileContent, FoundFile, Listing, SizedFile, TreeSource } from "./declared-tree.ts";
import type { FolderEntry } from "./folder-entries.ts";
import { formatOfId, type ObjectFormat } from "./git-object-id.ts";
import {
  corruptObject,
  missingObject,
  type ObjectHeader,
  type ObjectSource,
  readVerified,
} from "./git-objects.ts";
import { parseTree } from "./git-tree.ts";
import { type Fault, quote } from "./tree-faults.ts";
import { TREE_OBJECT_BYTES } from "./tree-limits.ts";

/**
 * The tree of one commit. An object that is missing or does not hash to its id is an OutsideError; one that is there and is
 * not what its entry says is a fault of that entry.
 */
export function gitTreeSource(source: ObjectSource, root: string): TreeSource {
  const seen = new Map<string, Promise<TreeBytes>>();
  return {
    async list(folder, path) {
      const id = folder === "root" ? root : folder.id;
      const tree = seen.get(id) ?? readTreeBytes(source, id);
      seen.set(id, tree);
      return listTree(await tree, path, formatOfId(id));
    },
    sizes: (files) => fileSizes(source, files),
    read: (files) => readFiles(source, files),
  };
}

/** What is no tree, or too large a one, is told by its header alone. */
type TreeBytes = ObjectHeader & { readonly bytes?: Uint8Array };

async function readTreeBytes(source: ObjectSource, id: string): Promise<TreeBytes> {
  const [header] = await source.headers([id]);
  if (header === undefined) throw missingObject(id);
  if (header.type !== "tree" || !(header.size <= TREE_OBJECT_BYTES)) return header;
  const [tree] = await readVerified(source, [{ id, size: header.size }]);
  if (tree?.type !== "tree") throw corruptObject(id, "it is no tree");
  return { ...header, bytes: tree.bytes };
}

function listTree({ type, size, bytes }: TreeBytes, path: string, format: ObjectFormat): Listing {
  if (bytes !== undefined) return parseTree(bytes, path, format);
  return {
    entries: [],
    faults: [type === "tree" ? largeTree(path, size) : wrongObject(path, "folder", type)],
  };
}

async function fileSizes(
  source: ObjectSource,
  files: readonly FoundFile[],
): Promise<readonly (number | Fault)[]> {
  const headers = await source.headers(files.map(({ entry }) => entry.id));
  return files.map(({ path, entry }, index) => {
    const header = headers[index];
    if (header === undefined) throw missingObject(entry.id);
    return header.type === "blob" ? header.size : wrongObject(path, "file", header.type);
  });
}

async function readFiles(source: ObjectSource, files: readonly SizedFile[]): Promise<readonly FileContent[]> {
  const objects = await readVerified(
    source,
    files.map(({ entry, size }) => ({ id: entry.id, size })),
  );
  return files.map(({ entry }, index) => contentOf(entry, objects[index]?.bytes));
}

function contentOf(entry: FolderEntry, bytes: Uint8Array | undefined): FileContent {
  if (bytes === undefined) throw corruptObject(entry.id, "nothing came");
  return { bytes, oid: entry.id, mode: entry.mode === "100755" ? "100755" : "100644" };
}

function wrongObject(path: string, kind: string, type: string): Fault {
  return {
    code: "odd-tree",
    message: `Entry ${quote(path)} is a ${kind} by its mode and a ${type} by its object`,
    hint: "rewrite the commit: no git tool makes such a tree",
  };
}

function largeTree(path: string, size: number): Fault {
  return {
    code: "too-many-entries",
    message: `Folder ${quote(path)} has a tree of ${size} bytes, more than the ${TREE_OBJECT_BYTES} allowed`,
    hint: "split the folder",
  };
}
