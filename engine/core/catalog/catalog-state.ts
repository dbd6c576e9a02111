import type { Catalog, FeedState } from "../model/catalog.ts";
import type { ExploitedFacts } from "./edition.ts";

/** A feed's last good edition, with what the next merge needs of it. */
export interface HeldFeed extends FeedState {
  readonly precedence: number;
  /** Good records of the edition: what the next one is measured against. */
  readonly records: number;
  /** Ids that the edition withdraws. Ascending. */
  readonly withdrawn: readonly string[];
  /** Only of an enrichment. Ascending by id. */
  readonly exploited?: readonly ExploitedFacts[];
  /** Vulnerabilities that it names without anyone knowing what it says of them. Ascending. */
  readonly unclear?: readonly string[];
  readonly etag?: string;
  readonly readBy?: string;
}

/** The catalog as it is kept between runs. */
export interface CatalogState extends Catalog {
  /** Ascending by feed. */
  readonly feeds: readonly HeldFeed[];
}

export const EMPTY_CATALOG: CatalogState = { entries: [], feeds: [] };
