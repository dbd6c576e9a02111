import type { Catalog, FeedState } from "../model/catalog.ts";
import type { Instant } from "../model/instant.ts";
import type { PackedByCve } from "./cve-table.ts";
import type { ExploitedFacts } from "./edition.ts";

/** A record that asks for less than the one that is held, which stands until the feed has said so for long enough. */
export interface Doubt {
  /** Digest v1 of the record that is doubted. */
  readonly digest: string;
  /** When the feed first said so, without having said otherwise since. */
  readonly since: Instant;
}

/** A feed's last good edition, with what the next merge needs of it. */
export interface HeldFeed extends FeedState {
  readonly precedence: number;
  /** Good records of the edition: what the next one is measured against. */
  readonly records: number;
  /** Only of patches. Absent: nobody noted it. */
  readonly coverage?: "whole" | "part";
  /** Ids that the edition withdraws. Ascending. */
  readonly withdrawn: readonly string[];
  /** Only of a list of known exploited vulnerabilities. Ascending by id. */
  readonly exploited?: readonly ExploitedFacts[];
  /** Only of an enrichment that names some. Ascending by id. */
  readonly alsoExploited?: readonly ExploitedFacts[];
  /** EPSS as it is held: see `nextEpssStep`. */
  readonly scores?: PackedByCve;
  /** SSVC, as `triageCode`. */
  readonly triage?: PackedByCve;
  /** Vulnerabilities that it names without anyone knowing what it says of them. Ascending. */
  readonly unclear?: readonly string[];
  /** Records that the last good edition has and that ask for less than what is held, by id. Ascending. */
  readonly doubts?: Readonly<Record<string, Doubt>>;
  /** Of `exploited`: those that the last good edition no longer names, without a word. What it said of them stands. Ascending. */
  readonly gone?: readonly string[];
  readonly etag?: string;
  readonly readBy?: string;
}

/** The catalog as it is kept between runs. */
export interface CatalogState extends Catalog {
  /** Ascending by feed. */
  readonly feeds: readonly HeldFeed[];
}

export const EMPTY_CATALOG: CatalogState = { entries: [], feeds: [] };
