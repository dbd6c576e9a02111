import type { CatalogState } from "./catalog-state.ts";
import type { Edition, FeedReading } from "./edition.ts";
import { enrichedIds, isEnrichment } from "./enriched-ids.ts";
import { lifecycleKey } from "./merge-lifecycles.ts";

/** An edition that came under a new name and is taken for the next one of a feed that is held. */
export interface IdentifiedFeed {
  readonly given: string;
  readonly as: string;
}

/** Share of its records that an edition must have in common with what is held to be of the same feed. */
const COMMON = 0.5;

/**
 * A feed that comes from another path or URL than last time is still that feed: an old or truncated edition must not pass as
 * a new one's first. So an edition under a name that is not held is matched with a held feed of its format that is not
 * given in this run, by the ids they have in common; one that has none (it cannot be read, or is empty) with the only such
 * feed there is. The name that is held stays.
 */
export function identifyFeeds(
  editions: readonly Edition[],
  previous: CatalogState,
): { readonly editions: readonly Edition[]; readonly identified: readonly IdentifiedFeed[] } {
  const given = new Set(editions.map(({ feed }) => feed));
  const free = previous.feeds.filter(({ feed }) => !given.has(feed));
  const held = new Set(previous.feeds.map(({ feed }) => feed));
  const strangers = editions.filter(({ feed }) => !held.has(feed));
  if (free.length === 0 || strangers.length === 0) return { editions, identified: [] };
  const names = match(
    strangers,
    free.map(({ feed, format }) => ({ feed, format, ids: idsHeld(previous, feed) })),
  );
  return {
    editions: editions.map((edition) => ({ ...edition, feed: names.get(edition.feed) ?? edition.feed })),
    identified: [...names]
      .map(([from, as]) => ({ given: from, as }))
      .sort((a, b) => (a.given < b.given ? -1 : 1)),
  };
}

interface Free {
  readonly feed: string;
  readonly format: string;
  readonly ids: ReadonlySet<string>;
}

/** The best pairs first; equal ones by name. */
function match(strangers: readonly Edition[], free: readonly Free[]): ReadonlyMap<string, string> {
  const pairs: { readonly given: string; readonly as: string; readonly common: number }[] = [];
  for (const { feed, format, reading } of strangers) {
    const ids = idsOf(reading);
    const alike = free.filter((one) => one.format === format);
    if (ids.size === 0 && alike.length === 1)
      pairs.push({ given: feed, as: alike[0]?.feed ?? feed, common: 0 });
    for (const one of alike) {
      const common = commonShare(ids, one.ids);
      if (common >= COMMON) pairs.push({ given: feed, as: one.feed, common });
    }
  }
  pairs.sort(
    (a, b) => b.common - a.common || (a.given < b.given ? -1 : a.given > b.given ? 1 : a.as < b.as ? -1 : 1),
  );
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { given, as } of pairs) {
    if (names.has(given) || taken.has(as)) continue;
    names.set(given, as);
    taken.add(as);
  }
  return names;
}

/** Of the smaller of the two, so that a truncated edition and one that grew are recognised alike. */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  let common = 0;
  for (const id of a) if (b.has(id)) common += 1;
  return common / smaller;
}

function idsOf(reading: FeedReading | { readonly kind: "unchanged" }): ReadonlySet<string> {
  if (reading.kind === "patches") return new Set(reading.patches.map(({ id }) => id));
  if (reading.kind === "lifecycles") return new Set(reading.lifecycles.map(lifecycleKey));
  return reading.kind === "enrichment" ? enrichedIds(reading) : new Set();
}

function idsHeld(previous: CatalogState, feed: string): ReadonlySet<string> {
  const held = previous.feeds.find((one) => one.feed === feed);
  if (held?.lifecycles !== undefined) return new Set(held.lifecycles.map(lifecycleKey));
  if (held !== undefined && isEnrichment(held)) return enrichedIds(held);
  const entries = previous.entries.filter(({ patch }) => patch.source?.feed === feed);
  return new Set(entries.map(({ patch }) => patch.id));
}
