import type { Patch } from "../../schema/documents.generated.ts";
import type { Instant } from "./instant.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** The facts about a patch that move while its digest stays, as they stood from an instant on. */
export interface FactsSince {
  readonly since: Instant;
  readonly severity?: Patch["severity"];
  readonly vulnerabilities?: Patch["vulnerabilities"];
}

/** One patch as the catalog keeps it. */
export interface CatalogEntry {
  readonly patch: Patch;
  /** Digest v1 of `patch`. */
  readonly digest: string;
  /** Frozen when the catalog first met the id. Undefined: no date. */
  readonly firstSeen?: Instant;
  /** The vendor's date as first seen; later edits move nothing. */
  readonly released?: Instant;
  /** Oldest first; the last one is what `patch` says now. */
  readonly facts: readonly FactsSince[];
  /** Earlier revisions by digest, so that an approval of one can be compared with what is there now. */
  readonly revisions: ReadonlyMap<string, Patch>;
  /** The feed stopped listing it without withdrawing it. */
  readonly unlisted?: Instant;
}

/** Where a feed stands: which edition is held, and how old it is. */
export interface FeedState {
  readonly feed: string;
  readonly format: string;
  /** The publisher's own date of the edition. */
  readonly asOf?: Instant;
  /** When its publisher was last asked and answered. */
  readonly readAt: Instant;
  /** When its bytes came, where the publisher has called them unchanged since. */
  readonly since?: Instant;
  readonly digest: string;
  /** Only of a feed of lifecycles. Ascending by product and release line. */
  readonly lifecycles?: readonly Lifecycle[];
}

export interface Catalog {
  /** Ascending by id. */
  readonly entries: readonly CatalogEntry[];
  readonly feeds: readonly FeedState[];
}
