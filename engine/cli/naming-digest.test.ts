import assert from "node:assert/strict";
import { test } from "node:test";
import type { InventoryRow } from "../core/fleet/inventory.ts";
import { namingDigest } from "./naming-digest.ts";

const row = (id: string, ...aliases: readonly string[]) => ({ id, aliases }) as unknown as InventoryRow;

test("namingDigest() is another one whenever a name may be listed under another id, and else the same", () => {
  assert.equal(namingDigest([row("a"), row("b")]), "");
  const aliased = namingDigest([row("a", "x"), row("b")]);
  assert.equal(namingDigest([row("a", "x"), row("b"), row("c")]), aliased);
  for (const rows of [[row("a", "y")], [row("c", "x")], [row("a", "x"), row("x")], [row("a", "x"), row("X")]])
    assert.notEqual(namingDigest(rows), aliased);
});
