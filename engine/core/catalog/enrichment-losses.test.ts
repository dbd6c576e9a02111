import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sha256 } from "../../testing/build-patch.ts";
import { at } from "../../testing/build-time.ts";
import { DEFAULT_GUARDS } from "./accept-editions.ts";
import type { CatalogState } from "./catalog-state.ts";
import { createCveTable, type PackedByCve, packTable } from "./cve-table.ts";
import type { EnrichmentReading } from "./edition.ts";
import { type MergedCatalog, mergeCatalog } from "./merge.ts";
import { triageCode } from "./triage-code.ts";

const MONDAY = at("2026-11-16T08:00:00Z");
const TUESDAY = at("2026-11-17T08:00:00Z");

/** Twenty vulnerabilities of 2025, and two hundred of 2026. */
function table(value: (id: string) => number | undefined): PackedByCve {
  const made = createCveTable();
  for (const [year, count] of [
    [2025, 20],
    [2026, 200],
  ] as const)
    for (let number = 1000; number < 1000 + count; number += 1) {
      const id = `CVE-${year}-${number}`;
      const stated = value(id);
      if (stated !== undefined) made.set(id, stated);
    }
  return packTable(made);
}

function merge(
  previous: CatalogState | undefined,
  reading: Partial<EnrichmentReading>,
  now: number,
): MergedCatalog {
  const whole: EnrichmentReading = { kind: "enrichment", unclear: [], refused: [], asOf: now, ...reading };
  const edition = {
    feed: "e",
    format: "epss",
    precedence: 0,
    digest: `sha256:${"a".repeat(64)}`,
    reading: whole,
  };
  return mergeCatalog(previous, [edition], now, DEFAULT_GUARDS, sha256);
}

const assessed = triageCode({ automatable: true, technicalImpact: "total" });
const isLast = (id: string): boolean => id.endsWith("7");

describe("mergeCatalog() with scores and assessments", () => {
  const bad: readonly (readonly [string, Partial<EnrichmentReading>, Partial<EnrichmentReading>, RegExp])[] =
    [
      [
        "all scores are 0",
        { scores: table(() => 40) },
        { scores: table(() => 0) },
        /220 of the 220 records that had a score have it no longer/,
      ],
      [
        "one year is missing",
        { scores: table(() => 40) },
        { scores: table((id) => (id.startsWith("CVE-2025") ? undefined : 40)) },
        /0 records of "CVE-2025" where the last edition had 20/,
      ],
      [
        "it is a fifth shorter",
        { scores: table(() => 40) },
        { scores: table((id) => (/[37]$/.test(id) ? undefined : 40)) },
        /176 good records where the last edition had 220/,
      ],
      [
        "all assessments say nothing",
        { triage: table(() => assessed) },
        { triage: table(() => triageCode({})) },
        /220 of the 220 records that had a word on automation have it no longer/,
      ],
      [
        "no assessment tells the impact",
        { triage: table(() => assessed) },
        { triage: table(() => triageCode({ automatable: true })) },
        /220 of the 220 records that had a technical impact/,
      ],
    ];
  for (const [name, before, after, reason] of bad)
    test(`mergeCatalog() refuses an edition whole when ${name}`, () => {
      const held = merge(undefined, before, MONDAY).catalog;
      const merged = merge(held, after, TUESDAY);
      assert.match(merged.refusedFeeds[0]?.reason ?? "", reason);
      assert.deepEqual(merged.catalog, held);
    });

  test("mergeCatalog() keeps the score of a vulnerability that is gone for one run", () => {
    const held = merge(undefined, { scores: table(() => 40) }, MONDAY).catalog;
    const merged = merge(
      held,
      { scores: table((id) => (isLast(id) && id.startsWith("CVE-2026-11") ? undefined : 40)) },
      TUESDAY,
    );
    assert.deepEqual(merged.refusedFeeds, []);
    assert.deepEqual(merged.catalog.feeds[0]?.scores, held.feeds[0]?.scores);
  });
});
