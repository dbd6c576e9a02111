import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type RawTree, treeDifference } from "./git-tree-difference.ts";

type Entry = readonly [mode: "100644" | "40000", name: string, id: number];

function tree(...entries: readonly Entry[]): RawTree {
  const rows = entries.map(([mode, name, id]) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.alloc(20, id)]),
  );
  return { id: "0".repeat(40), bytes: Buffer.concat(rows) };
}

function sorted(names: ReadonlyMap<string, Entry>): readonly Entry[] {
  const key = ([mode, name]: Entry) => Buffer.from(mode === "40000" ? `${name}/` : name);
  return [...names.values()].sort((a, b) => Buffer.compare(key(a), key(b)));
}

const entries = fc
  .array(
    fc.tuple(
      fc.constantFrom("100644" as const, "40000" as const),
      fc.constantFrom("a", "a-b", "a.b", "a0", "ab", "b", "ä", "z"),
      fc.nat(3),
    ),
    { maxLength: 8 },
  )
  .map((list) => new Map(list.map((entry) => [entry[1], entry])));

describe("treeDifference()", () => {
  test("finds every entry that differs, and none that is the same", () => {
    fc.assert(
      fc.property(entries, entries, (old, fresh) => {
        const found = treeDifference(tree(...sorted(old)), tree(...sorted(fresh)));
        const [gone, come] = [new Map<string, string>(), new Map<string, string>()];
        for (const one of found) {
          if (one.old !== undefined) gone.set(one.name, `${one.old.mode} ${one.old.id}`);
          if (one.new !== undefined) come.set(one.name, `${one.new.mode} ${one.new.id}`);
        }
        for (const name of new Set([...old.keys(), ...fresh.keys()])) {
          const [was, is] = [old.get(name), fresh.get(name)].map((entry) =>
            entry === undefined ? undefined : `${entry[0]} ${Buffer.alloc(20, entry[2]).toString("hex")}`,
          );
          assert.equal(gone.get(name), was === is ? undefined : was, name);
          assert.equal(come.get(name), was === is ? undefined : is, name);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("tells an entry that stands twice as a difference", () => {
    const twice = tree(["100644", "a", 1], ["100644", "a", 2]);
    assert.equal(treeDifference(tree(["100644", "a", 1]), twice).length, 1);
  });

  for (const [name, bytes] of [
    ["is cut off", Buffer.from("100644 a\x0a3")],
    ["has no mode", Buffer.concat([Buffer.from("a\0"), Buffer.alloc(20)])],
    ["has no name", Buffer.concat([Buffer.from("100644 \0"), Buffer.alloc(20)])],
  ] as const)
    test(`refuses a tree whose entry ${name}`, () => {
      assert.throws(() => treeDifference(undefined, { id: "0".repeat(40), bytes }), {
        code: "corrupt-object",
      });
    });
});
