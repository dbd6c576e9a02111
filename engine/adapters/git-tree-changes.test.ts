import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { BulkObjects } from "./git-objects-together.ts";
import { treePairChanges } from "./git-tree-changes.ts";

/** A folder as it is drawn: file contents by number, or folders. */
interface Folder {
  readonly [name: string]: number | Folder;
}

const { folder } = fc.letrec<{ folder: Folder; entry: number | Folder }>((tie) => ({
  folder: fc.dictionary(fc.constantFrom("muster.yaml", "muster", "a", "b"), tie("entry"), { maxKeys: 4 }),
  entry: fc.oneof({ maxDepth: 2 }, fc.nat(3), tie("folder")),
}));

/** Trees by id, and which of them were asked for. */
function store() {
  const trees = new Map<string, Uint8Array>();
  const asked = new Set<string>();
  const put = (drawn: Folder): string => {
    const rows = Object.entries(drawn).map(([name, entry]) =>
      typeof entry === "number"
        ? { key: name, head: `100644 ${name}`, id: `f${entry}`.padStart(40, "0") }
        : { key: `${name}/`, head: `40000 ${name}`, id: put(entry) },
    );
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    const bytes = Buffer.concat(
      rows.map(({ head, id }) => Buffer.concat([Buffer.from(`${head}\0`), Buffer.from(id, "hex")])),
    );
    const known = [...trees].find(([, other]) => bytes.equals(other))?.[0];
    const id = known ?? `a${trees.size.toString(16)}`.padEnd(40, "c");
    trees.set(id, bytes);
    return id;
  };
  const objects: BulkObjects = {
    async read(ids) {
      for (const id of ids) asked.add(id);
      return new Map(ids.map((id) => [id, trees.get(id) ?? assert.fail(id)]));
    },
    close: async () => undefined,
  };
  return { put, objects, asked };
}

test("treePairChanges() finds of some files what it finds of all", async () => {
  const paths = fc.subarray(["muster.yaml", "a", "a/b", "muster/a/b", "a/muster.yaml"], { minLength: 1 });
  const law = fc.asyncProperty(folder, folder, paths, async (old, fresh, wanted) => {
    const { put, objects } = store();
    const pairs = [{ new: put(fresh) }, { old: put(old), new: put(fresh) }, { old: put(old) }];
    const all = await treePairChanges(objects, pairs);
    const only = new Set(wanted);
    assert.deepEqual(
      await treePairChanges(objects, pairs, only),
      all.map((changes) => changes.filter(({ path }) => only.has(path))),
    );
  });
  await fc.assert(law, { numRuns: 500, seed: 6 });
});

test("treePairChanges() reads no folder that holds none of the files", async () => {
  const { put, objects, asked } = store();
  const [old, fresh] = [put({ a: { b: 1 }, "muster.yaml": 1 }), put({ a: { b: 2 }, "muster.yaml": 2 })];
  const [changes = []] = await treePairChanges(objects, [{ old, new: fresh }], new Set(["muster.yaml"]));
  assert.deepEqual(
    changes.map(({ path }) => path),
    ["muster.yaml"],
  );
  assert.deepEqual(asked, new Set([old, fresh]));
});
