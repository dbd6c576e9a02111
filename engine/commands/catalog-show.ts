import type { HeldFeed } from "../core/catalog/catalog-state.ts";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { CatalogReader } from "../ports/catalog-store.ts";

/** All that the catalog knows of one patch. */
export interface ShownPatch {
  readonly entry: CatalogEntry;
  /** The feed that its record is of, as it stands. */
  readonly feed?: HeldFeed;
}

export type CatalogShow =
  | ({ readonly kind: "found" } & ShownPatch)
  /** No patch has the id; `ids` are those there are, ascending, for "did you mean". */
  | { readonly kind: "unknown"; readonly ids: readonly string[] }
  | { readonly kind: "no-catalog" };

/** @throws {OutsideError} when there is a catalog and it cannot be read */
export async function showPatch(store: CatalogReader, id: string): Promise<CatalogShow> {
  const stored = await store.read();
  if (stored === undefined) return { kind: "no-catalog" };
  const { entries, feeds } = stored.catalog;
  const entry = entries.find(({ patch }) => patch.id === id);
  if (entry === undefined) return { kind: "unknown", ids: entries.map(({ patch }) => patch.id) };
  const feed = feeds.find((one) => one.feed === entry.patch.source?.feed);
  return feed === undefined ? { kind: "found", entry } : { kind: "found", entry, feed };
}
