import type { CatalogEntry } from "../model/catalog.ts";
import type { CatalogState, HeldFeed } from "./catalog-state.ts";
import { createCveTable } from "./cve-table.ts";
import type { EnrichmentReading, LifecycleReading, PatchReading } from "./edition.ts";
import { lifecycleKey } from "./merge-lifecycles.ts";
import { type RecordSketch, sketchOfExploited, sketchOfLifecycle, sketchOfPatch } from "./record-sketch.ts";
import { triageOfCode } from "./triage-code.ts";

/** What is held of one feed. */
export interface HeldRecords {
  /** Undefined: it was never read. */
  readonly feed?: HeldFeed;
  /** The entries whose record is the feed's, by id; those it lists no longer are among them. */
  readonly entries: ReadonlyMap<string, CatalogEntry>;
}

/** The records that are held of each of some feeds. */
export function heldRecords(
  previous: CatalogState,
  wanted: ReadonlySet<string>,
): (feed: string) => HeldRecords {
  const entries = new Map<string, Map<string, CatalogEntry>>();
  for (const entry of previous.entries) {
    const feed = entry.patch.source?.feed ?? "";
    if (!wanted.has(feed)) continue;
    const known = entries.get(feed) ?? new Map<string, CatalogEntry>();
    entries.set(feed, known.set(entry.patch.id, entry));
  }
  const feeds = new Map(previous.feeds.map((feed) => [feed.feed, feed]));
  return (name) => {
    const feed = feeds.get(name);
    return { ...(feed === undefined ? {} : { feed }), entries: entries.get(name) ?? new Map() };
  };
}

/** Of what the last good edition listed. */
export function sketchesHeld({ feed, entries }: HeldRecords): ReadonlyMap<string, RecordSketch> {
  const sketches = new Map<string, RecordSketch>();
  for (const [id, { patch, unlisted }] of entries)
    if (unlisted === undefined) sketches.set(id, sketchOfPatch(patch));
  const gone = new Set(feed?.gone ?? []);
  for (const [id, sketch] of sketchesOfEnrichment(feed ?? {})) if (!gone.has(id)) sketches.set(id, sketch);
  for (const line of feed?.lifecycles ?? []) sketches.set(lifecycleKey(line), sketchOfLifecycle(line));
  return sketches;
}

export function sketchesOf(
  reading: PatchReading | EnrichmentReading | LifecycleReading,
): ReadonlyMap<string, RecordSketch> {
  switch (reading.kind) {
    case "patches":
      return new Map(reading.patches.map((patch) => [patch.id, sketchOfPatch(patch)]));
    case "enrichment":
      return new Map(sketchesOfEnrichment(reading));
    case "lifecycles":
      return new Map(reading.lifecycles.map((line) => [lifecycleKey(line), sketchOfLifecycle(line)]));
  }
}

/** A vulnerability of which a feed says several things is one record of it. */
function* sketchesOfEnrichment({
  exploited = [],
  scores,
  triage,
}: Pick<HeldFeed, "exploited" | "scores" | "triage">): Iterable<[string, RecordSketch]> {
  for (const facts of exploited) yield [facts.id, sketchOfExploited(facts)];
  const share = sharedSketches();
  for (const [id, step] of createCveTable(scores).rows()) yield [id, share(id, step > 0 ? ["a score"] : [])];
  for (const [id, code] of createCveTable(triage).rows()) {
    const { automatable, technicalImpact } = triageOfCode(code);
    const has = [
      ...(automatable === undefined ? [] : ["a word on automation"]),
      ...(technicalImpact === undefined ? [] : ["a technical impact"]),
    ];
    yield [id, share(id, has)];
  }
}

/** Hundreds of thousands of vulnerabilities have a few sketches between them. */
function sharedSketches(): (id: string, has: readonly string[]) => RecordSketch {
  const known = new Map<string, RecordSketch>();
  return (id, has) => {
    const family = id.slice(0, "CVE-2026".length);
    const key = `${family} ${has.join(" ")}`;
    const sketch = known.get(key) ?? { families: [family], about: [], has };
    known.set(key, sketch);
    return sketch;
  };
}
