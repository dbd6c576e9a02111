import type { Listing } from "./declared-tree.ts";
import type { EntryKind, FolderEntry } from "./folder-entries.ts";
import type { ObjectFormat } from "./git-object-id.ts";
import { type Fault, quote } from "./tree-faults.ts";

const SPACE = 0x20;
const SLASH = 0x2f;

/**
 * Reads a tree object as it is, byte for byte: neither duplicates nor odd names are lost, as they are where names become
 * text first. Entries that are out of order or cut off make the whole tree odd.
 * @see git fsck, treeNotSorted and badTree
 */
export function parseTree(bytes: Uint8Array, path: string, format: ObjectFormat): Listing {
  const idBytes = format === "sha256" ? 32 : 20;
  const entries: FolderEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(SPACE, at);
    const nul = space < 0 ? -1 : bytes.indexOf(0, space);
    const mode = Buffer.from(bytes.subarray(at, Math.max(space, at))).toString("latin1");
    if (nul < 0 || nul + 1 + idBytes > bytes.length || !/^[0-7]{5,6}$/.test(mode)) {
      return { entries: [], faults: [oddTree(path, "has an entry that cannot be read")] };
    }
    const id = Buffer.from(bytes.subarray(nul + 1, nul + 1 + idBytes)).toString("hex");
    entries.push({ name: bytes.subarray(space + 1, nul), kind: kindOf(mode), mode, id });
    at = nul + 1 + idBytes;
  }
  const faults = isSorted(entries) ? [] : [oddTree(path, "has its entries out of order")];
  return { entries, faults };
}

/** @see gitformat-index(5), "object type" of the mode: 1000, 1010 and 1110 in binary; trees are 0100 */
function kindOf(mode: string): EntryKind {
  const type = Number.parseInt(mode, 8) >> 12;
  if (type === 0o04) return "folder";
  if (type === 0o10) return "file";
  if (type === 0o12) return "symlink";
  return type === 0o16 ? "submodule" : "other";
}

/** Equal names are left to whoever looks for duplicates, which can name them. */
function isSorted(entries: readonly FolderEntry[]): boolean {
  let last: Buffer | undefined;
  for (const entry of entries) {
    const key = sortKey(entry);
    if (last !== undefined && Buffer.compare(last, key) > 0) return false;
    last = key;
  }
  return true;
}

/** Git orders a folder as if its name ended in a slash. */
function sortKey(entry: FolderEntry): Buffer {
  const name = Buffer.from(entry.name);
  return entry.kind === "folder" ? Buffer.concat([name, Buffer.from([SLASH])]) : name;
}

function oddTree(path: string, why: string): Fault {
  return {
    code: "odd-tree",
    message: `Folder ${quote(path)} ${why}`,
    hint: "rewrite the commit: no git tool makes such a tree",
  };
}
