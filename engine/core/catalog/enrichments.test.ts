import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Patch } from "../../schema/documents.generated.ts";
import { buildPatch, sha256 } from "../../testing/build-patch.ts";
import { at } from "../../testing/build-time.ts";
import { readRisk } from "../policy/risk/read-risk.ts";
import { riskFactsOf } from "../policy/risk/risk-facts.ts";
import { riskTableOf } from "../policy/risk/risk-tables.ts";
import { compilePatchSelector } from "../select/patch-matcher.ts";
import { DEFAULT_GUARDS } from "./accept-editions.ts";
import type { CatalogState } from "./catalog-state.ts";
import { createCveTable, type PackedByCve, packTable } from "./cve-table.ts";
import type { Edition, EnrichmentReading, ExploitedFacts } from "./edition.ts";
import { mergeCatalog } from "./merge.ts";
import { type TriageFacts, triageCode } from "./triage-code.ts";

const MONDAY = at("2026-11-16T08:00:00Z");
const TUESDAY = at("2026-11-17T08:00:00Z");
const WEDNESDAY = at("2026-11-18T08:00:00Z");
const CVE = "CVE-2026-0001";

const packed = (values: Readonly<Record<string, number>>): PackedByCve => {
  const table = createCveTable();
  for (const [id, value] of Object.entries(values)) table.set(id, value);
  return packTable(table);
};
const edition = (format: string, reading: Edition["reading"]): Edition => ({
  feed: `${format} a`,
  format,
  precedence: 0,
  digest: "",
  reading,
});
const enrichment = (format: string, input: Partial<EnrichmentReading>, asOf = MONDAY): Edition =>
  edition(format, { kind: "enrichment", unclear: [], refused: [], asOf, ...input });
const epss = (values: Readonly<Record<string, number>>, asOf = MONDAY): Edition =>
  enrichment("epss", { scores: packed({ "CVE-1999-0001": 1, ...values }) }, asOf);
const ssvc = (
  facts: Readonly<Record<string, TriageFacts>>,
  alsoExploited: readonly ExploitedFacts[] = [],
  asOf = MONDAY,
): Edition => {
  const codes = Object.entries(facts).map(([id, one]) => [id, triageCode(one)] as const);
  return enrichment(
    "ssvc",
    { triage: packed({ "CVE-1999-0001": 1, ...Object.fromEntries(codes) }), alsoExploited },
    asOf,
  );
};
const kev = (exploited: readonly ExploitedFacts[], asOf = MONDAY): Edition =>
  enrichment("kev", { exploited: [{ id: "CVE-1999-0001", since: 0 }, ...exploited] }, asOf);
const osv = (...patches: readonly Patch[]): Edition =>
  edition("osv", { kind: "patches", patches, refused: [], passedOver: [], coverage: "whole" });
const withCve = (input: Partial<Patch> = {}): Patch =>
  buildPatch({ vulnerabilities: [{ id: CVE, cvss: 7 }], ...input });

const merge = (previous: CatalogState | undefined, editions: readonly Edition[], now = MONDAY) =>
  mergeCatalog(previous, editions, now, DEFAULT_GUARDS, sha256);
const entryOf = ({ catalog }: { readonly catalog: CatalogState }) => {
  const [entry] = catalog.entries;
  assert.ok(entry !== undefined);
  return entry;
};
const vulnerabilityOf = (merged: { readonly catalog: CatalogState }) =>
  entryOf(merged).patch.vulnerabilities?.[0];

describe("withEnrichments()", () => {
  test("mergeCatalog() puts a list, scores and assessments side by side, as old as the oldest of them", () => {
    const merged = merge(
      undefined,
      [
        osv(withCve()),
        kev([], MONDAY - 86_400_000),
        epss({ [CVE]: 120 }),
        ssvc({ [CVE]: { automatable: true, technicalImpact: "total" } }),
      ],
      TUESDAY,
    );
    assert.deepEqual(vulnerabilityOf(merged), {
      id: CVE,
      cvss: 7,
      exploited: false,
      epss: 0.12,
      automatable: true,
      technicalImpact: "total",
      asOf: "2026-11-15T08:00:00Z",
    });
  });

  test("mergeCatalog() leaves what no enrichment knows absent: no scores, no zero; no list, no false", () => {
    const merged = merge(undefined, [osv(withCve()), epss({}), ssvc({})]);
    assert.deepEqual(vulnerabilityOf(merged), { id: CVE, cvss: 7 });
    const unanswered = merge(undefined, [osv(withCve()), ssvc({ [CVE]: {} })]);
    assert.deepEqual(vulnerabilityOf(unanswered), { id: CVE, cvss: 7, asOf: "2026-11-16T08:00:00Z" });
  });

  test("mergeCatalog() gives a patch that enters later what is held since", () => {
    const first = merge(undefined, [
      epss({ [CVE]: 120 }),
      ssvc({ [CVE]: { automatable: false } }, [{ id: CVE, since: 0 }]),
    ]);
    const merged = merge(first.catalog, [osv(withCve())], TUESDAY);
    assert.deepEqual(vulnerabilityOf(merged), {
      id: CVE,
      cvss: 7,
      exploited: true,
      exploitedSince: "1970-01-01T00:00:00Z",
      epss: 0.12,
      automatable: false,
      asOf: "2026-11-16T08:00:00Z",
    });
  });

  test("mergeCatalog() writes no row of facts for a score that wobbles, and one for each that matters", () => {
    let merged = merge(undefined, [osv(withCve()), epss({ [CVE]: 120 })]);
    const rows: number[] = [];
    for (const [index, step] of [110, 120, 100, 120, 130, 120, 110, 100].entries()) {
      const now = TUESDAY + index * 86_400_000;
      merged = merge(merged.catalog, [epss({ [CVE]: step }, now)], now);
      rows.push(entryOf(merged).facts.length);
    }
    assert.deepEqual(rows, [1, 1, 1, 1, 2, 2, 2, 3]);
    assert.deepEqual(
      entryOf(merged).facts.map(({ vulnerabilities }) => vulnerabilities?.[0]?.epss),
      [0.12, 0.13, 0.1],
    );
  });

  test("mergeCatalog() keeps the score and the assessment of what an edition is silent about or cannot read", () => {
    const before = merge(undefined, [
      osv(withCve()),
      epss({ [CVE]: 120, "CVE-2026-0002": 1 }),
      ssvc({ [CVE]: { automatable: true }, "CVE-2026-0002": {} }, [{ id: CVE, since: 0 }]),
    ]);
    const unread: Edition[] = [
      epss({ "CVE-2026-0002": 1 }, TUESDAY),
      ssvc({ "CVE-2026-0002": {} }, [], TUESDAY),
    ];
    const after = mergeCatalog(
      before.catalog,
      unread,
      TUESDAY,
      { ...DEFAULT_GUARDS, maxShrink: 0.5 },
      sha256,
    );
    assert.deepEqual(after.refusedFeeds, []);
    assert.deepEqual(vulnerabilityOf(after), {
      ...vulnerabilityOf(before),
      asOf: "2026-11-17T08:00:00Z",
    });
    assert.equal(entryOf(after).facts.length, 1);
  });

  test("mergeCatalog() takes a new assessment as it is, and takes back what it no longer says of the list", () => {
    const before = merge(undefined, [
      osv(withCve()),
      ssvc({ [CVE]: { automatable: true } }, [{ id: CVE, since: 0 }]),
    ]);
    const after = merge(
      before.catalog,
      [ssvc({ [CVE]: { technicalImpact: "partial" } }, [], TUESDAY)],
      TUESDAY,
    );
    assert.deepEqual(vulnerabilityOf(after), {
      id: CVE,
      cvss: 7,
      technicalImpact: "partial",
      asOf: "2026-11-17T08:00:00Z",
    });
  });

  test("mergeCatalog() refuses an older edition of scores, and one that lacks many", () => {
    const full = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`CVE-2026-${1000 + index}`, 5]),
    );
    const before = merge(undefined, [epss(full, TUESDAY)], TUESDAY);
    for (const one of [epss(full, MONDAY), epss({}, WEDNESDAY)]) {
      const after = merge(before.catalog, [one], WEDNESDAY);
      assert.equal(after.refusedFeeds.length, 1);
      assert.deepEqual(after.catalog.feeds, before.catalog.feeds);
    }
  });

  test("mergeCatalog() keeps what a publisher says itself where no enrichment speaks, unlisted or not", () => {
    const own = withCve({ vulnerabilities: [{ id: CVE, epss: 0.3, automatable: false }] });
    const filler = Array.from({ length: 20 }, (_, index) => buildPatch({ id: `Z-${index}` }));
    const before = merge(undefined, [osv(own, ...filler), epss({}), ssvc({})]);
    const after = merge(before.catalog, [osv(...filler), epss({}, TUESDAY)], TUESDAY);
    assert.equal(entryOf(after).unlisted, TUESDAY);
    assert.deepEqual(vulnerabilityOf(after), { id: CVE, epss: 0.3, automatable: false });
  });

  test("readRisk() and selectors see what the enrichments said", () => {
    const setting = { exposed: "no", humanImpact: ["low"] } as const;
    const outcomeOf = (editions: readonly Edition[]) => {
      const [facts] = riskFactsOf(entryOf(merge(undefined, [osv(withCve()), kev([]), ...editions])).patch);
      assert.ok(facts !== undefined);
      return readRisk(riskTableOf("bod-26-04"), facts, setting).outcome;
    };
    assert.equal(outcomeOf([]), "60 days");
    assert.equal(
      outcomeOf([ssvc({ [CVE]: { automatable: false, technicalImpact: "partial" } })]),
      "fix on system upgrade",
    );
    assert.equal(outcomeOf([ssvc({ [CVE]: { automatable: true, technicalImpact: "total" } })]), "60 days");
    assert.equal(
      outcomeOf([ssvc({ [CVE]: { automatable: true, technicalImpact: "total" } }, [{ id: CVE, since: 0 }])]),
      "3 days & forensic investigation",
    );
    const likely = compilePatchSelector({ epss: ">=0.1" });
    const scored = (editions: readonly Edition[]) =>
      likely(entryOf(merge(undefined, [osv(withCve()), ...editions])).patch);
    assert.equal(scored([epss({ [CVE]: 100 })]), "yes");
    assert.equal(scored([epss({ [CVE]: 99 })]), "no");
    assert.notEqual(scored([epss({})]), "yes");
    assert.notEqual(scored([epss({})]), "no");
  });
});
