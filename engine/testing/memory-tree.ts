import { collectDeclared } from "../adapters/declared-tree.ts";
import { type ObjectType, objectId } from "../adapters/git-object-id.ts";
import type { GitObject, ObjectSource } from "../adapters/git-objects.ts";
import { gitTreeSource } from "../adapters/git-tree-source.ts";
import type { Worktree } from "../ports/policy-repository.ts";

/** A line of a tree as `git ls-tree -r` has it; unlike git's, it may be anything. */
export interface TreeLine {
  readonly mode: string;
  /** "/" separated. */
  readonly path: string;
  readonly text: string;
}

/** Files that stand nowhere, read by the code that reads commits. Lines of one path stay two entries. */
export function memoryTree(lines: readonly TreeLine[]): Worktree {
  const objects = new Map<string, GitObject>();
  const put = (type: ObjectType, bytes: Uint8Array): string => {
    const id = objectId(type, bytes, "sha1");
    objects.set(id, { type, bytes });
    return id;
  };
  const root = putTree(lines, put);
  return { readFiles: (wanted) => collectDeclared(gitTreeSource(sourceOf(objects), root), wanted) };
}

type Put = (type: ObjectType, bytes: Uint8Array) => string;

function putTree(lines: readonly TreeLine[], put: Put): string {
  const rows: { readonly key: Buffer; readonly bytes: Buffer }[] = [];
  const folders = new Map<string, TreeLine[]>();
  for (const { mode, path, text } of lines) {
    const slash = path.indexOf("/");
    if (slash < 0) rows.push(rowOf(mode, path, put("blob", Buffer.from(text))));
    else {
      const name = path.slice(0, slash);
      const inside = folders.get(name) ?? [];
      folders.set(name, inside);
      inside.push({ mode, path: path.slice(slash + 1), text });
    }
  }
  for (const [name, inside] of folders) rows.push(rowOf("40000", name, putTree(inside, put)));
  rows.sort((a, b) => Buffer.compare(a.key, b.key));
  return put("tree", Buffer.concat(rows.map(({ bytes }) => bytes)));
}

/** Git orders a folder as if its name ended in a slash. */
function rowOf(mode: string, name: string, id: string): { readonly key: Buffer; readonly bytes: Buffer } {
  return {
    key: Buffer.from(mode === "40000" ? `${name}/` : name),
    bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]),
  };
}

function sourceOf(objects: ReadonlyMap<string, GitObject>): ObjectSource {
  const get = (id: string): GitObject => {
    const object = objects.get(id);
    if (object === undefined) throw new Error(`No object ${id}`);
    return object;
  };
  return {
    headers: async (ids) => ids.map(get).map(({ type, bytes }) => ({ type, size: bytes.length })),
    contents: async (requests) => requests.map(({ id }) => get(id)),
    close: async () => undefined,
  };
}
