import type { Fleet } from "../fleet/fleet.ts";
import type { Inventory } from "../fleet/inventory.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Declared, Ppm } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { ZoneOffset } from "../model/zone.ts";
import type { RecurrenceDays } from "../rings/window-occurrences.ts";
import type { EndpointMatcher } from "../select/endpoint-matcher.ts";

/** A patch that breaks the endpoints it is installed on. */
export interface Breakage {
  readonly patch: string;
  /** Of the endpoints that match, this share breaks, at every attempt. */
  readonly odds: Ppm;
  readonly endpoints: EndpointMatcher;
}

/** When patches are approved that the rules want an approval of. */
export type Approvals =
  /** When the lists of the repository approve them: what no list approves waits to the end. */
  | { readonly kind: "merged" }
  /** So long after they became known, as far as their rule lets them go. */
  | { readonly kind: "after"; readonly afterMs: DurationMs };

/** One policy before one fleet, catalog and stretch of time: all that a simulation depends on. */
export interface Scenario {
  readonly declared: Declared;
  readonly inventory?: Inventory;
  readonly trustLabels: readonly string[];
  readonly entries: readonly CatalogEntry[];
  /**
   * `as-is`: the fleet and the catalog of today go on from here. `as-published`: each patch, and each fact about it, is known from
   * the day on that it was published, and endpoints begin without what was published since `from`.
   */
  readonly history: "as-is" | "as-published";
  readonly fleet: Fleet;
  /** What runs wrote before; of no meaning to a past that is played again. */
  readonly logged: readonly RolloutEntry[];
  readonly from: Instant;
  readonly until: Instant;
  /** How long after a run of Muster the next one follows. Runs that could change nothing are passed over. */
  readonly stepMs: DurationMs;
  readonly seed: string;
  /** Of all attempts, this share fails; the next one may not. */
  readonly failureRate: Ppm;
  readonly breaks: readonly Breakage[];
  /** Of the endpoints, this share is away on any one day (UTC). */
  readonly offline: Ppm;
  /** Whether people do at once what Muster asks them for: let a patch leave a ring, record and sign off its test. */
  readonly merges: "automatic" | "none";
  readonly approvals: Approvals;
}

/** What core cannot work out alone. */
export interface SimulationTools {
  readonly sha256: Sha256;
  readonly zoneOffset: ZoneOffset;
  readonly recurrenceDays: RecurrenceDays;
}
