import type { Instant } from "../core/model/instant.ts";
import type { Paint } from "./paint.ts";

export interface PlanTextOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Rows shown of each list; totals are exact whatever it is. */
  readonly top: number;
  /** How far the newest edition of the catalog and the newest report reach; undefined: not known. */
  readonly newest?: { readonly catalog?: Instant; readonly fleet?: Instant };
  /** What a reader must know of how it was decided: `approvals: trust-merge`, `labels: self-reported`. */
  readonly notes: readonly string[];
  /** A command of this program as it must be typed here, with the options that this run was given; inert. */
  readonly command: (...words: readonly string[]) => string;
}
