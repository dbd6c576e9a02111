import type { RefusedFeed } from "../core/catalog/accept-editions.ts";
import type { CatalogChange } from "../core/catalog/catalog-change.ts";
import type { CatalogState, HeldFeed } from "../core/catalog/catalog-state.ts";
import type { Edition, RefusedRecord } from "../core/catalog/edition.ts";
import { editionAge } from "../core/catalog/edition-age.ts";
import type { IdentifiedFeed } from "../core/catalog/identify-feeds.ts";
import { type MergedCatalog, mergeCatalog, type Overlap } from "../core/catalog/merge.ts";
import type { DurationMs } from "../core/model/duration.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { Feed } from "../feeds/feed.ts";
import type { CatalogReader, CatalogWriter } from "../ports/catalog-store.ts";
import type { FeedSource } from "../ports/feed-source.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { CatalogGuards } from "./catalog-guards.ts";
import { patchFault } from "./patch-fault.ts";

/** A feed to read: a format, and a file, folder or URL. */
export interface FeedRequest {
  readonly format: Feed;
  readonly from: string;
  readonly os?: { readonly id: string; readonly version: string };
}

export interface CatalogSyncRequest {
  readonly feeds: readonly FeedRequest[];
  readonly now: Instant;
  readonly guards: CatalogGuards;
  /** Muster's own version. */
  readonly engine: string;
  readonly exitCodes: "plain" | "detailed";
}

export interface CatalogSyncPorts {
  readonly source: FeedSource;
  readonly store: CatalogReader & CatalogWriter;
  readonly sha256: Sha256;
}

type FeedRecord = RefusedRecord & { readonly feed: string };

/** A feed as it stands after the run, whether it was read in it or not. */
export interface FeedStanding {
  readonly feed: string;
  readonly format: string;
  readonly outcome: "read" | "unchanged" | "refused" | "not-asked";
  /** Of its last good edition; 0 when it never had one. */
  readonly records: number;
  readonly refusedRecords: number;
  /** Why the edition of this run was refused whole. */
  readonly reason?: string;
  readonly asOf?: Instant;
  readonly readAt?: Instant;
  /** Of the edition that is held: by its own date, else since it came. */
  readonly ageMs?: DurationMs;
  /** It is older than the guards allow, or there is none. */
  readonly stale: boolean;
}

export interface CatalogSyncReport {
  /** Ascending by feed. */
  readonly feeds: readonly FeedStanding[];
  /** Ascending by patch. */
  readonly changes: readonly CatalogChange[];
  readonly refusedRecords: readonly FeedRecord[];
  /** Records that were read and have nothing to install in them. */
  readonly passedOver: readonly FeedRecord[];
  readonly overlaps: readonly Overlap[];
  readonly identified: readonly IdentifiedFeed[];
  /** Patches that the catalog has now. */
  readonly entries: number;
  /** Of the catalog; absent when there is none, because no edition was any good. */
  readonly digest?: string;
  readonly written: "new" | "unchanged" | "nothing";
  /** Damaged generations of the catalog that were found; an older one was taken. */
  readonly damaged: readonly string[];
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly exitReason: string;
}

/**
 * Brings the catalog up to date. A feed that cannot be had or is no good is told and leaves its last good edition; the others
 * go in. The whole run holds the lock of the state folder.
 * @throws {OutsideError} when the state cannot be read or written
 */
export async function syncCatalog(
  request: CatalogSyncRequest,
  ports: CatalogSyncPorts,
): Promise<CatalogSyncReport> {
  return ports.store.exclusively(async () => {
    const stored = await ports.store.read();
    const editions: Edition[] = [];
    for (const feed of request.feeds)
      editions.push(await readEdition(feed, stored?.catalog, request.engine, ports.source));
    const merged = mergeCatalog(stored?.catalog, editions, request.now, request.guards, ports.sha256);
    const isNothing = stored === undefined && merged.catalog.feeds.length === 0;
    const kept = isNothing ? { written: "nothing" as const } : await ports.store.write(merged.catalog);
    return { ...reportOf(merged, editions, request), ...kept, damaged: stored?.damaged ?? [] };
  });
}

async function readEdition(
  { format, from, os }: FeedRequest,
  catalog: CatalogState | undefined,
  engine: string,
  source: FeedSource,
): Promise<Edition> {
  const feed = `${format.format}:${from}`;
  const about = { feed, format: format.format, precedence: format.precedence, readBy: engine };
  const held = catalog?.feeds.find((one) => one.feed === feed);
  try {
    const delivery = await source.read(from, held?.readBy === engine ? held.etag : undefined);
    if (delivery.kind === "unchanged") return { ...about, digest: "", reading: { kind: "unchanged" } };
    const { members, digest, etag } = delivery;
    const reading = format.read({ members }, os === undefined ? { patchFault } : { patchFault, os });
    return { ...about, digest, reading, ...(etag === undefined ? {} : { etag }) };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { ...about, digest: "", reading: { kind: "refused", reason: error.message } };
  }
}

function reportOf(
  merged: MergedCatalog,
  editions: readonly Edition[],
  request: CatalogSyncRequest,
): Omit<CatalogSyncReport, "written" | "digest" | "damaged"> {
  const { catalog, changes, refusedRecords, passedOver, overlaps, identified, refusedFeeds } = merged;
  return {
    feeds: standingsOf(merged, editions, request),
    changes,
    refusedRecords,
    passedOver,
    overlaps,
    identified,
    entries: catalog.entries.length,
    ...exitOf(refusedFeeds, refusedRecords, changes, request.exitCodes),
  };
}

function standingsOf(
  { catalog, refusedFeeds, refusedRecords, identified }: MergedCatalog,
  editions: readonly Edition[],
  { now, guards }: CatalogSyncRequest,
): readonly FeedStanding[] {
  const names = new Map(identified.map(({ given, as }) => [given, as]));
  const kinds = new Map(editions.map(({ feed, reading }) => [names.get(feed) ?? feed, reading.kind]));
  const refused = new Map(refusedFeeds.map(({ feed, reason, format }) => [feed, { reason, format }]));
  const held = new Map(catalog.feeds.map((feed) => [feed.feed, feed]));
  const all = [...new Set([...held.keys(), ...refused.keys()])].sort();
  return all.map((feed) => {
    const last = held.get(feed);
    const fault = refused.get(feed);
    const kind = kinds.get(feed);
    const outcome =
      fault !== undefined
        ? "refused"
        : kind === undefined
          ? "not-asked"
          : kind === "unchanged"
            ? "unchanged"
            : "read";
    return {
      feed,
      format: last?.format ?? fault?.format ?? "",
      outcome,
      records: last?.records ?? 0,
      refusedRecords: refusedRecords.filter((record) => record.feed === feed).length,
      ...(fault === undefined ? {} : { reason: fault.reason }),
      ...(last === undefined ? {} : ageOf(last, now)),
      stale: last === undefined || !(editionAge(last, now) <= guards.maxAgeOf(last)),
    };
  });
}

function ageOf(feed: HeldFeed, now: Instant): Pick<FeedStanding, "asOf" | "readAt" | "ageMs"> {
  const { asOf, readAt } = feed;
  return { ...(asOf === undefined ? {} : { asOf }), readAt, ageMs: editionAge(feed, now) };
}

/** Refused records speak before refused feeds, as they do for every verb. */
function exitOf(
  feeds: readonly RefusedFeed[],
  records: readonly FeedRecord[],
  changes: readonly CatalogChange[],
  exitCodes: CatalogSyncRequest["exitCodes"],
): Pick<CatalogSyncReport, "exitCode" | "exitReason"> {
  const reasons: string[] = [];
  if (records.length > 0)
    reasons.push(`${records.length} ${records.length === 1 ? "record" : "records"} refused`);
  if (feeds.length > 0) reasons.push(`${feeds.length} ${feeds.length === 1 ? "feed" : "feeds"} refused`);
  if (reasons.length > 0) return { exitCode: records.length > 0 ? 3 : 1, exitReason: reasons.join(", ") };
  const isChanged = changes.length > 0 && exitCodes === "detailed";
  return isChanged ? { exitCode: 2, exitReason: "changes" } : { exitCode: 0, exitReason: "clean" };
}
