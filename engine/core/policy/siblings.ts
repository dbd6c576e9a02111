import type { Applicability, Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";

/** A patch that an endpoint lacks. */
export interface Needed {
  readonly entry: CatalogEntry;
  readonly missing: readonly Missing[];
}

export type DenialKind = "rejected" | "held" | "held by a tripped breaker" | "excluded";

/** The other patches, as they stand before the same endpoint. Each question is answered once and remembered. */
export interface Siblings {
  /** What a patch means for the endpoint. */
  readonly applicabilityOf: (entry: CatalogEntry) => Applicability;
  /** All that the endpoint lacks, by id. */
  readonly needed: () => readonly Needed[];
  /** Those that bring what `entry` brings, and more: patches that cover each other are not among them. */
  readonly covering: (entry: CatalogEntry) => Iterable<CatalogEntry>;
  /** Whether installing `upper` brings all that `lower` fixes there. */
  readonly covers: (upper: CatalogEntry, lower: CatalogEntry) => boolean;
  /** The needed ones, among those that are asked about, of which installing `entry` brings a fix at least. */
  readonly reachedBy: (entry: CatalogEntry, isAsked: (id: string) => boolean) => readonly CatalogEntry[];
  /** What people, or a breaker, said against a patch here; where it is unknown whether they did, they did. */
  readonly denialsOf: (id: string) => readonly DenialKind[];
  /** In place there, or to be installed but for the window and the concurrency. */
  readonly isOffered: (entry: CatalogEntry) => boolean;
  /** Nothing people said, and no clock, stands against it there. */
  readonly isAcceptable: (entry: CatalogEntry) => boolean;
}
