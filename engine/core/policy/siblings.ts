import type { Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";

/** A patch that an endpoint lacks. */
export interface Needed {
  readonly entry: CatalogEntry;
  readonly missing: readonly Missing[];
}

/** The other patches, as they stand before the same endpoint. Each question is answered once and remembered. */
export interface Siblings {
  /** All that the endpoint lacks, by id. */
  readonly needed: () => readonly Needed[];
  /** Those that bring what `entry` brings, and more: patches that cover each other are not among them. */
  readonly covering: (entry: CatalogEntry) => readonly CatalogEntry[];
  /** Whether installing `upper` brings all that `lower` fixes there. */
  readonly covers: (upper: CatalogEntry, lower: CatalogEntry) => boolean;
  /** The needed ones that people said no or not yet to for this endpoint, and the words for it. */
  readonly denied: () => readonly { readonly entry: CatalogEntry; readonly why: string }[];
  /** In place there, or to be installed but for the window and the concurrency. */
  readonly isOffered: (entry: CatalogEntry) => boolean;
  /** Nothing people said, and no clock, stands against it there. */
  readonly isAcceptable: (entry: CatalogEntry) => boolean;
}
