import type { CatalogState } from "../core/catalog/catalog-state.ts";
import type { CatalogReader, CatalogWriter } from "../ports/catalog-store.ts";
import type { FeedDelivery, FeedSource } from "../ports/feed-source.ts";
import { OutsideError } from "../ports/outside-error.ts";

/** A catalog in memory, and how often it was written. */
export function memoryCatalog(
  initial?: CatalogState,
): CatalogReader & CatalogWriter & { readonly writes: () => number } {
  let catalog = initial;
  let writes = 0;
  return {
    read: async () => (catalog === undefined ? undefined : { catalog, digest: "sha256:memory", damaged: [] }),
    async write(next) {
      catalog = next;
      writes += 1;
      return { digest: "sha256:memory", written: "new" };
    },
    exclusively: (work) => work(),
    writes: () => writes,
  };
}

/** Feeds of text by where they are; a function answers with the etag that is held. Anything else is not there. */
export function memoryFeeds(
  feeds: Readonly<Record<string, string | ((etag: string | undefined) => FeedDelivery)>>,
): FeedSource {
  return {
    async read(from, etag) {
      const feed = feeds[from];
      if (feed === undefined)
        throw new OutsideError(`cannot read the feed ${from}: there is no such file`, {
          retry: "never",
          code: "feed-unreadable",
        });
      if (typeof feed === "function") return feed(etag);
      return delivery(feed);
    },
  };
}

export function delivery(text: string, etag?: string): FeedDelivery {
  const bytes = new TextEncoder().encode(text);
  const digest = `sha256:${String(text.length).padStart(64, "0")}`;
  const content = { kind: "content", members: [{ path: "feed.json", bytes }], digest } as const;
  return etag === undefined ? content : { ...content, etag };
}
