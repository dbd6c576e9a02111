import { formatDuration } from "../core/model/duration.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { CatalogSyncShown } from "./catalog-sync-text.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/catalog-sync.schema.json` has it. */
export function catalogSyncJson(sync: CatalogSyncShown): Iterable<string> {
  const { feeds, changes, refusedRecords, passedOver, overlaps, entries, digest, written, damaged } = sync;
  return jsonDocument({
    entries,
    digest: digest ?? null,
    written,
    feeds: feeds.map((feed) => ({
      feed: feed.feed,
      format: feed.format,
      outcome: feed.outcome,
      records: feed.records,
      refusedRecords: feed.refusedRecords,
      reason: feed.reason ?? null,
      asOf: orNull(feed.asOf),
      readAt: orNull(feed.readAt),
      age: feed.ageMs === undefined ? null : formatDuration(feed.ageMs),
      stale: feed.stale,
    })),
    changes,
    refusedRecords,
    passedOver,
    overlaps,
    damaged,
    exitCode: sync.exitCode,
    exitReason: sync.exitReason,
  });
}

function orNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}
