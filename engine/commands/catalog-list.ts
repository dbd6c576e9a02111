import type { HeldFeed } from "../core/catalog/catalog-state.ts";
import { editionAge } from "../core/catalog/edition-age.ts";
import { formatDuration } from "../core/model/duration.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { CatalogReader } from "../ports/catalog-store.ts";
import type { CatalogFeed, CatalogList } from "../schema/documents.generated.ts";

/** The catalog as `catalog list --format json` shows it; undefined: none was ever synced. @throws {OutsideError} */
export async function listCatalog(store: CatalogReader, now: Instant): Promise<CatalogList | undefined> {
  const stored = await store.read();
  if (stored === undefined) return undefined;
  const { entries, feeds } = stored.catalog;
  return {
    entries: entries.map(({ patch, digest }) => ({ ...patch, digest })),
    feeds: feeds.map((feed) => feedOf(feed, now)),
    exitCode: 0,
    exitReason: "clean",
  };
}

function feedOf(feed: HeldFeed, now: Instant): CatalogFeed {
  const { format, asOf, digest } = feed;
  return {
    format,
    asOf: asOf === undefined ? null : formatInstant(asOf),
    digest,
    age: formatDuration(editionAge(feed, now)),
  };
}
