import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Patch } from "../../schema/documents.generated.ts";
import { buildDigest, buildFix, buildPatch, sha256 } from "../../testing/build-patch.ts";
import { at } from "../../testing/build-time.ts";
import { DEFAULT_GUARDS, type Guards } from "./accept-editions.ts";
import type { CatalogState } from "./catalog-state.ts";
import { type MergedCatalog, mergeCatalog } from "./merge.ts";

const DAY_MS = 86_400_000;
const MONDAY = at("2026-11-16T08:00:00Z");

const record = (fixed: string): Patch => buildPatch({ id: "DSA-0", fixes: [buildFix({ fixed })] });
const others = Array.from({ length: 30 }, (_, index) => buildPatch({ id: `DSA-${index + 1}` }));

function merge(
  previous: CatalogState | undefined,
  patches: readonly Patch[],
  day: number,
  guards: Guards = DEFAULT_GUARDS,
): MergedCatalog {
  const reading = { kind: "patches", patches, refused: [], passedOver: [], coverage: "whole" } as const;
  const digest = `sha256:${"a".repeat(64)}`;
  const edition = { feed: "a", format: "osv", precedence: 80, digest, reading };
  return mergeCatalog(previous, [edition], MONDAY + day * DAY_MS, guards, sha256);
}

const fixedOf = ({ catalog }: MergedCatalog): string | null | undefined =>
  catalog.entries[0]?.patch.fixes[0]?.fixed;
const lower = [record("1"), ...others];

describe("withoutWeaker()", () => {
  const held = merge(undefined, [record("2"), ...others], 0).catalog;

  test("withoutWeaker() holds a lower version back until the feed has said so for a week", () => {
    let state = held;
    for (const day of [1, 3, 7]) {
      const merged = merge(state, lower, day);
      assert.equal(fixedOf(merged), "2");
      assert.match(merged.refusedRecords[0]?.reason ?? "", /2 became 1; counts from 2026-11-24T08:00:00Z if/);
      assert.deepEqual(merged.changes, []);
      state = merged.catalog;
    }
    const after = merge(state, lower, 8);
    assert.equal(fixedOf(after), "1");
    assert.deepEqual(
      after.changes.map(({ patch, kind }) => [patch, kind]),
      [["DSA-0", "revised"]],
    );
    assert.equal(after.catalog.feeds[0]?.doubts, undefined);
  });

  test("withoutWeaker() begins anew when the feed said otherwise in between, or says something else", () => {
    const doubted = merge(held, lower, 1).catalog;
    const back = merge(doubted, [record("2"), ...others], 5).catalog;
    assert.equal(fixedOf(merge(back, lower, 9)), "2");
    assert.equal(fixedOf(merge(doubted, [record("0"), ...others], 9)), "2");
  });

  test("withoutWeaker() does not count silence for saying so again", () => {
    const doubted = merge(held, lower, 1).catalog;
    const silent = merge(doubted, others, 5).catalog;
    assert.equal(fixedOf(merge(silent, lower, 9)), "2");
  });

  test("withoutWeaker() lets in at once what people reviewed, by the record or by the edition", () => {
    for (const digest of [buildDigest(record("1")), `sha256:${"a".repeat(64)}`])
      assert.equal(fixedOf(merge(held, lower, 1, { ...DEFAULT_GUARDS, accept: new Set([digest]) })), "1");
  });

  test("withoutWeaker() never lets in what waits for a time that cannot be read", () => {
    const guards = { ...DEFAULT_GUARDS, lessAfterMs: Number.POSITIVE_INFINITY };
    const doubted = merge(held, lower, 1, guards);
    assert.match(doubted.refusedRecords[0]?.reason ?? "", /counts at once if sha256:/);
    assert.equal(fixedOf(merge(doubted.catalog, lower, 10_000, guards)), "2");
  });

  test("withoutWeaker() keeps what a flapping publisher said first that asks for most", () => {
    let state = held;
    for (let day = 1; day < 40; day += 1) {
      const merged = merge(state, [record(day % 2 === 0 ? "2" : "1"), ...others], day);
      assert.equal(fixedOf(merged), "2");
      assert.deepEqual(merged.changes, []);
      state = merged.catalog;
    }
  });
});
