import { NotCanonical } from "../model/canonical-json.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import { type AcceptedEditions, acceptEditions, type Guards, type RefusedFeed } from "./accept-editions.ts";
import { type CatalogChange, changesBetween, listChanges } from "./catalog-change.ts";
import { type CatalogState, EMPTY_CATALOG, type HeldFeed } from "./catalog-state.ts";
import { type Candidate, chooseRecord, gatherRecords, heldCandidate } from "./choose-record.ts";
import type { Edition, RefusedRecord } from "./edition.ts";
import { enrichmentsOf } from "./enrichments.ts";
import { fixChanges } from "./fix-changes.ts";
import { heldFeeds } from "./held-feeds.ts";
import { type IdentifiedFeed, identifyFeeds } from "./identify-feeds.ts";
import { type EntryContext, isHollow, nextEntry, unlistedEntry } from "./next-entry.ts";
import { weakerRecord } from "./weaker-record.ts";

/** Ids that several feeds have: whose record stands, whose does not. */
export interface Overlap {
  readonly kept: string;
  readonly shadowed: string;
  readonly patches: number;
  /** The first of them by id. */
  readonly example: string;
}

export interface MergedCatalog {
  readonly catalog: CatalogState;
  readonly changes: readonly CatalogChange[];
  readonly refusedFeeds: readonly RefusedFeed[];
  readonly refusedRecords: readonly (RefusedRecord & { readonly feed: string })[];
  readonly passedOver: readonly (RefusedRecord & { readonly feed: string })[];
  readonly overlaps: readonly Overlap[];
  readonly identified: readonly IdentifiedFeed[];
}

/**
 * The catalog after the editions of one run. Pure, and the order of the editions does not matter.
 *
 * An edition is refused whole where a guard speaks; the last good one stays. A record that a good edition lacks is kept and
 * marked `unlisted`: falling silent withdraws nothing. Feeds that are not among the editions stay as they are.
 */
export function mergeCatalog(
  previous: CatalogState | undefined,
  given: readonly Edition[],
  now: Instant,
  guards: Guards,
  sha256: Sha256,
): MergedCatalog {
  const before = previous ?? EMPTY_CATALOG;
  const { editions, identified } = identifyFeeds(given, before);
  const heldBefore = new Map(before.feeds.map((feed) => [feed.feed, feed]));
  const accepted = acceptEditions(editions, before, now, guards, sha256);
  const feeds = heldFeeds(heldBefore, accepted, now);
  const context = contextOf(before, feeds, now, sha256);
  const { byId, refused: twins } = gatherRecords(accepted.patches);
  const silentOn = silence(accepted, twins);
  const entries = new Map(before.entries.map((entry) => [entry.patch.id, entry]));
  const result: CatalogEntry[] = [];
  const changes: CatalogChange[] = [];
  const refusedRecords = [...twins, ...recordsOf(accepted, "refused")];
  const overlaps = new Map<string, Overlap>();
  for (const id of [...new Set([...entries.keys(), ...byId.keys()])].sort(compareText)) {
    const known = entries.get(id);
    const listing = byId.get(id) ?? [];
    // A withdrawal of what was never met leaves nothing to hold.
    if (known === undefined && listing.every(({ patch }) => isHollow(patch))) continue;
    const listed = listing.some(({ feed }) => feed === known?.patch.source?.feed);
    const held = listed ? undefined : heldCandidate(known, context.feeds, silentOn);
    const isSilent = known !== undefined && !listed && held === undefined;
    const candidates = isSilent ? withoutLess(known, listing, guards.accept, sha256) : listing;
    const next = entryOf(known, chooseRecord(candidates, held), context, overlaps);
    if ("reason" in next) refusedRecords.push({ feed: next.feed, record: id, reason: next.reason });
    const entry = "reason" in next ? known : next;
    if (entry === undefined) continue;
    result.push(entry);
    changes.push(...changesBetween(known, entry));
  }
  return {
    catalog: { entries: result, feeds },
    changes: inChangeOrder([
      ...changes,
      ...feeds.flatMap((feed) => listChanges(heldBefore.get(feed.feed), feed)),
    ]),
    refusedFeeds: accepted.refused,
    refusedRecords: inOrder(refusedRecords),
    passedOver: inOrder(recordsOf(accepted, "passedOver")),
    identified,
    overlaps: [...overlaps.values()].sort(
      (a, b) => compareText(a.kept, b.kept) || compareText(a.shadowed, b.shadowed),
    ),
  };
}

/** Stable: the changes of one patch stay in their order. */
function inChangeOrder(changes: readonly CatalogChange[]): readonly CatalogChange[] {
  return [...changes].sort((a, b) => compareText(a.patch, b.patch));
}

/** Where its own feed falls silent about a patch, the record of another stands for it only if it asks for no less. */
function withoutLess(
  known: CatalogEntry,
  candidates: readonly Candidate[],
  accept: ReadonlySet<string>,
  sha256: Sha256,
): readonly Candidate[] {
  return candidates.filter(({ patch }) => {
    const weaker = weakerRecord(patch, fixChanges(known.patch.fixes, patch.fixes), sha256);
    return weaker === undefined || accept.has(weaker.digest);
  });
}

interface MergeContext extends EntryContext {
  readonly feeds: ReadonlyMap<string, HeldFeed>;
}

function contextOf(
  before: CatalogState,
  feeds: readonly HeldFeed[],
  now: Instant,
  sha256: Sha256,
): MergeContext {
  const byName = new Map(feeds.map((feed) => [feed.feed, feed]));
  const withdrawn = new Set(feeds.flatMap((feed) => feed.withdrawn));
  const sources = new Map(feeds.map((feed) => [feed.feed, sourceOf(feed)]));
  return {
    now,
    sha256,
    feeds: byName,
    knownBefore: enrichmentsOf(before.feeds),
    known: enrichmentsOf(feeds),
    isWithdrawn: (id) => withdrawn.has(id),
    sourceOf: (feed) => sources.get(feed) ?? { feed },
  };
}

function sourceOf({ feed, asOf, digest }: HeldFeed): { feed: string; asOf?: string; digest: string } {
  return { feed, ...(asOf === undefined ? {} : { asOf: formatInstant(asOf) }), digest };
}

function entryOf(
  known: CatalogEntry | undefined,
  choice: ReturnType<typeof chooseRecord>,
  context: EntryContext,
  overlaps: Map<string, Overlap>,
): CatalogEntry | { readonly feed: string; readonly reason: string } {
  if (choice === undefined) {
    if (known === undefined) throw new Error("neither a record nor an entry");
    return unlistedEntry(known, context);
  }
  const { winner, losers } = choice;
  try {
    const entry = nextEntry(winner, known, context);
    for (const { feed } of losers) countOverlap(overlaps, winner.feed, feed, winner.patch.id);
    return entry;
  } catch (error) {
    if (error instanceof NotCanonical)
      return { feed: winner.feed, reason: `it has no digest: ${error.message}` };
    throw error;
  }
}

function countOverlap(overlaps: Map<string, Overlap>, kept: string, shadowed: string, id: string): void {
  const key = JSON.stringify([kept, shadowed]);
  const before = overlaps.get(key);
  overlaps.set(key, { kept, shadowed, patches: (before?.patches ?? 0) + 1, example: before?.example ?? id });
}

/** Whether a feed said nothing against a record of its that is held: it was not read, shows only a part, or could not be read there. */
function silence(
  accepted: AcceptedEditions,
  twins: readonly { readonly feed: string; readonly record: string }[],
): (feed: string, id: string) => boolean {
  const named = new Map<string, Set<string> | "part">();
  for (const { edition, reading } of accepted.patches) {
    if (reading.coverage === "part") named.set(edition.feed, "part");
    else
      named.set(
        edition.feed,
        new Set([...reading.refused, ...reading.passedOver].map(({ record }) => record)),
      );
  }
  for (const { feed, record } of twins) {
    const ids = named.get(feed);
    if (ids instanceof Set) ids.add(record);
  }
  return (feed, id) => {
    const ids = named.get(feed);
    return ids === undefined || ids === "part" || ids.has(id);
  };
}

function recordsOf(
  accepted: AcceptedEditions,
  which: "refused" | "passedOver",
): readonly (RefusedRecord & { readonly feed: string })[] {
  const patches = [...accepted.patches, ...accepted.lifecycles].flatMap(({ edition, reading }) =>
    reading[which].map((record) => ({ feed: edition.feed, ...record })),
  );
  if (which === "passedOver") return patches;
  const enrichments = accepted.enrichments.flatMap(({ edition, reading }) =>
    reading.refused.map((record) => ({ feed: edition.feed, ...record })),
  );
  return [...patches, ...enrichments];
}

function inOrder<T extends RefusedRecord & { readonly feed: string }>(records: readonly T[]): readonly T[] {
  return [...records].sort(
    (a, b) =>
      compareText(a.feed, b.feed) || compareText(a.record, b.record) || compareText(a.reason, b.reason),
  );
}
