import type { Instant } from "../core/model/instant.ts";
import type { TextLook } from "./text-look.ts";

export interface PlanTextOptions extends TextLook {
  /** Rows shown of each list; totals are exact whatever it is. */
  readonly top: number;
  /** How far the newest edition of the catalog and the newest report reach; undefined: not known. */
  readonly newest?: { readonly catalog?: Instant; readonly fleet?: Instant };
  /** Documents that the last run read and that are gone: what they said no longer holds. */
  readonly deleted: readonly { readonly kind: string; readonly name: string; readonly file: string }[];
  /** What a reader must know of how it was decided: `approvals: trust-merge`, `labels: self-reported`. */
  readonly notes: readonly string[];
  /** A command of this program as it must be typed here, with the options that this run was given; inert. */
  readonly command: (...words: readonly string[]) => string;
}
