import type { Patch } from "../../schema/documents.generated.ts";
import type { Instant } from "../model/instant.ts";
import type { Lifecycle } from "../model/lifecycle.ts";
import type { PackedByCve } from "./cve-table.ts";

/** A record of a feed that did not go in. */
export interface RefusedRecord {
  /** Its id, else the file and line it stands in. */
  readonly record: string;
  /** Why, as a phrase without a full stop. */
  readonly reason: string;
}

/** What a known-exploited list says of one vulnerability. */
export interface ExploitedFacts {
  readonly id: string;
  readonly since: Instant;
  /** By when the list wants it fixed: the end of that day. */
  readonly due?: Instant;
  /** Absent: the list does not know. */
  readonly ransomware?: boolean;
}

/** What a format's reader made of one edition of a feed. */
export type FeedReading = PatchReading | EnrichmentReading | LifecycleReading | RefusedReading;

export interface PatchReading {
  readonly kind: "patches";
  readonly patches: readonly Patch[];
  readonly refused: readonly RefusedRecord[];
  /** Records that were read and have nothing to install in them: announcements. */
  readonly passedOver: readonly RefusedRecord[];
  /** The publisher's own date of the edition. */
  readonly asOf?: Instant;
  /**
   * `whole`: what the edition does not list, its publisher no longer lists. `part`: it only ever shows some of it (what one
   * endpoint is offered), so that nothing follows from what is absent, and it may be empty.
   */
  readonly coverage: "whole" | "part";
}

/** Facts about vulnerabilities, for the patches of all other feeds. Kinds that a feed does not have are absent. */
export interface EnrichmentReading {
  readonly kind: "enrichment";
  /** A list of all that are known to be exploited: what is not on it is not listed. */
  readonly exploited?: readonly ExploitedFacts[];
  /** Some that are known to be exploited, from a feed that is no such list: nothing follows of the others. */
  readonly alsoExploited?: readonly ExploitedFacts[];
  /** EPSS, in the steps of `epssStep`. */
  readonly scores?: PackedByCve;
  /** SSVC, as `triageCode`. */
  readonly triage?: PackedByCve;
  /** Vulnerabilities that the list names in a record that cannot be read: nobody knows what it says of them. */
  readonly unclear: readonly string[];
  readonly refused: readonly RefusedRecord[];
  readonly asOf?: Instant;
}

/** Release lines and when their support ends. */
export interface LifecycleReading {
  readonly kind: "lifecycles";
  /** One for each line. One whose end cannot be read is there without it, so that it is not taken for another. */
  readonly lifecycles: readonly Lifecycle[];
  readonly refused: readonly RefusedRecord[];
  /** Lines that nothing is said of the end of. */
  readonly passedOver: readonly RefusedRecord[];
  readonly asOf?: Instant;
}

/** The edition is no good as a whole, and nothing of it goes in. */
export interface RefusedReading {
  readonly kind: "refused";
  readonly reason: string;
}

/** One edition of one feed, as it was met in this run. */
export interface Edition {
  /** Which feed: unique and stable from run to run. */
  readonly feed: string;
  readonly format: string;
  /** Where two feeds have the same id, the higher one's record stands; among equals, the one whose name sorts first. */
  readonly precedence: number;
  readonly reading: FeedReading | { readonly kind: "unchanged" };
  /** `sha256:` of the edition's bytes; "" when none came. */
  readonly digest: string;
  /** What the publisher wants to be shown to tell whether there is a newer edition (HTTP ETag). */
  readonly etag?: string;
  /** The version of Muster that read it: another one may read the same bytes better, and asks for them again. */
  readonly readBy?: string;
}
