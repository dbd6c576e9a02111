import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildEntry } from "../../testing/build-patch.ts";
import { type CatalogIndex, indexCatalog } from "./catalog-index.ts";
import { createCoverage } from "./coverage.ts";

type Drawn = readonly { readonly id: string; readonly supersedes: readonly string[] }[];

const catalogOf = (drawn: Drawn): CatalogIndex =>
  indexCatalog(drawn.map((patch) => buildEntry({ patch: { ...patch, fixes: [] }, digest: patch.id })));

/** Few ids, so that cycles, loops and edges to nowhere are the rule; two spellings of one KB, and words. */
const IDS = ["KB5000001", "KB5000002", "KB5000003", "KB5000004", "KB5000005", "MS16-051", "none"];
const SPELT = [...IDS, "5000001", "kb5000002", "KB 5000003", " 5000004", "KB9999999"];
const graphs = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...IDS),
    supersedes: fc.array(fc.constantFrom(...SPELT), { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: IDS.length },
);

const plain = (text: string): string => {
  const digits = text.replace(/[^0-9]/g, "");
  return /^[\sKkBb]*\d{7}\s*$/.test(text) ? `KB${digits}` : text;
};

/** The specification: one more step for everything, until nothing is new. */
function specified(drawn: Drawn, starts: readonly string[]): readonly string[] {
  let reached = new Set(starts.map(plain));
  for (;;) {
    const next = new Set(reached);
    for (const { id, supersedes } of drawn) {
      if (reached.has(id)) for (const one of supersedes) next.add(plain(one));
    }
    if (next.size === reached.size) return [...reached].sort();
    reached = next;
  }
}

/** Chains of a hundred, then edges anywhere below, loops, circles, bulletins and ids that nobody has; always the same. */
function largeGraph(size: number, edges: number): Drawn {
  let state = 1;
  const draw = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  const id = (number: number): string => `KB${2_000_000 + number}`;
  const below = Array.from({ length: size }, (_, at) => (at % 100 === 0 ? [] : [id(at - 1)]));
  for (let count = below.flat().length; count < edges; count += 1) {
    const at = draw(size);
    const other = [id(at), `MS16-0${10 + draw(80)}`, `${9_000_000 + draw(999)}`, id(draw(size))][draw(20)];
    below[at]?.push(other ?? id(Math.max(0, at - draw(50))));
  }
  return below.map((supersedes, at) => ({ id: id(at), supersedes }));
}

describe("supersedence", () => {
  test("covered() is what stepping on until nothing is new reaches", () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.constantFrom(...SPELT)), (drawn, installed) => {
        assert.deepEqual([...catalogOf(drawn).covered(installed)].sort(), specified(drawn, installed));
      }),
    );
  });

  test("supersededBy() and superseding() are each other's mirror, without the id itself", () => {
    fc.assert(
      fc.property(graphs, (drawn) => {
        const index = catalogOf(drawn);
        for (const id of IDS) {
          const below = specified(drawn, [id]).filter((one) => one !== id);
          assert.deepEqual([...index.supersededBy(id)].sort(), below);
          for (const other of IDS)
            assert.equal(index.supersededBy(id).has(other), index.superseding(other).has(id));
        }
      }),
    );
  });

  test("covered() does not depend on the order of entries, and only grows with what is installed", () => {
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.constantFrom(...SPELT)),
        fc.constantFrom(...SPELT),
        (drawn, some, more) => {
          const index = catalogOf(drawn);
          const few = index.covered(some);
          assert.deepEqual([...catalogOf([...drawn].reverse()).covered(some)].sort(), [...few].sort());
          const many = index.covered([...some, more]);
          for (const one of few) assert.ok(many.has(one));
        },
      ),
    );
  });

  test("covered() walks chains and circles of any length without recursion", () => {
    const long = 100_000;
    const id = (number: number): string => `KB${5_000_000 + number}`;
    const chain = Array.from({ length: long }, (_, at) => ({
      id: id(at),
      supersedes: [id((at + 1) % long)],
    }));
    assert.equal(catalogOf(chain).covered([id(7)]).size, long);
  });

  test("covered() is the specification's on a graph as large as Microsoft's: 7,951 KBs, 26,009 edges", () => {
    const graph = largeGraph(7951, 26_009);
    const index = catalogOf(graph);
    for (const start of [0, 4000, 7950]) {
      const installed = [`KB${2_000_000 + start}`, "MS16-051", "KB9999999"];
      assert.deepEqual([...index.covered(installed)].sort(), specified(graph, installed));
    }
  });

  test("covered() counts what an entry says that its feed no longer lists", () => {
    const older = buildEntry({
      patch: { id: "KB5000002", supersedes: ["KB5000001"], fixes: [], unlisted: true },
    });
    assert.ok(indexCatalog([older]).covered(["KB5000002"]).has("KB5000001"));
  });

  test("supersededBy() has the catalog's own spelling beside the canonical one", () => {
    const index = catalogOf([
      { id: "KB5000002", supersedes: ["5000001"] },
      { id: "kb5000001", supersedes: ["KB5000000"] },
    ]);
    assert.deepEqual([...index.supersededBy("KB5000002")].sort(), ["KB5000000", "KB5000001", "kb5000001"]);
    assert.ok(index.superseding("KB5000000").has("kb5000001"));
  });

  test("createCoverage() walks once for each distinct list, and tells no list from an empty one", () => {
    let walks = 0;
    const coverage = createCoverage({
      covered: (ids) => {
        walks += 1;
        return new Set(ids);
      },
    });
    const list = ["KB5000001"];
    assert.equal(coverage(list), coverage(list));
    assert.equal(coverage([...list]), coverage(list));
    assert.equal(walks, 1);
    assert.equal(coverage(undefined), undefined);
    assert.equal(coverage([])?.size, 0);
    assert.equal(walks, 2);
  });
});
