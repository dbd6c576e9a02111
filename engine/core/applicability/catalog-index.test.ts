import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEntry } from "../../testing/build-patch.ts";
import { indexCatalog } from "./catalog-index.ts";

function catalogOf(supersedes: Readonly<Record<string, readonly string[]>>) {
  return indexCatalog(
    Object.entries(supersedes).map(([id, older]) =>
      buildEntry({ patch: { id, supersedes: older, fixes: [] } }),
    ),
  );
}

/** Who supersedes whom; of an id all it supersedes, and all that supersede it. */
const CASES: readonly {
  readonly name: string;
  readonly supersedes: Readonly<Record<string, readonly string[]>>;
  readonly of: string;
  readonly older: readonly string[];
  readonly newer: readonly string[];
}[] = [
  { name: "nothing", supersedes: { A: [] }, of: "A", older: [], newer: [] },
  { name: "a chain", supersedes: { A: [], B: ["A"], C: ["B"] }, of: "B", older: ["A"], newer: ["C"] },
  {
    name: "all of a chain",
    supersedes: { A: [], B: ["A"], C: ["B"] },
    of: "C",
    older: ["A", "B"],
    newer: [],
  },
  {
    name: "a circle, without itself",
    supersedes: { A: ["B"], B: ["A"] },
    of: "A",
    older: ["B"],
    newer: ["B"],
  },
  { name: "itself", supersedes: { A: ["A"] }, of: "A", older: [], newer: [] },
  {
    name: "an id that the catalog does not have",
    supersedes: { A: ["GONE"] },
    of: "A",
    older: ["GONE"],
    newer: [],
  },
  {
    name: "who supersedes an id that the catalog does not have",
    supersedes: { A: ["GONE"], B: ["GONE", "A"] },
    of: "GONE",
    older: [],
    newer: ["A", "B"],
  },
  { name: "an id that nobody names", supersedes: { A: [] }, of: "Z", older: [], newer: [] },
];

describe("indexCatalog()", () => {
  for (const { name, supersedes, of, older, newer } of CASES) {
    test(`indexCatalog() follows ${name}`, () => {
      const index = catalogOf(supersedes);
      assert.deepEqual([...index.supersededBy(of)].sort(), older);
      assert.deepEqual([...index.superseding(of)].sort(), newer);
      assert.equal(index.supersededBy(of), index.supersededBy(of), "is remembered");
    });
  }

  test("indexCatalog() finds entries by id", () => {
    const index = catalogOf({ A: [], B: [] });
    assert.equal(index.byId.get("B"), index.entries[1]);
    assert.equal(index.byId.get("C"), undefined);
  });
});
