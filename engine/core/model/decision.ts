import type { Compliance, Verdict } from "../../schema/documents.generated.ts";
import type { Instant } from "./instant.ts";

export type { Compliance, Verdict };

/** What a rung saw. `at` is the place of the document that spoke; a rung that no document speaks to has none. */
export interface Reason {
  readonly rung: RungName;
  readonly at?: string;
  readonly says: string;
}

/** The rungs of the ladder, top first; `policy` is judged before the first. */
export type RungName =
  | "policy"
  | "report"
  | "applicability"
  | "rejected-in-place"
  | "reboot"
  | "drift"
  | "in-place"
  | "denied"
  | "exclusion"
  | "supersedence"
  | "prerequisites"
  | "hold"
  | "approval"
  | "ring"
  | "deferral"
  | "retry"
  | "window"
  | "concurrency"
  | "install";

/** When a waiting verdict ends: an instant, or an event in words ("when …"). */
export type Until = { readonly at: Instant } | { readonly when: string };

export interface Target {
  readonly product: string;
  readonly from: string;
  readonly to: string;
}

export interface Decision {
  readonly endpoint: string;
  readonly patch: string;
  readonly digest: string;
  readonly verdict: Verdict;
  /** The rung that gave the verdict. */
  readonly rung: RungName;
  /** The name of the policy's rule that decides about the patch; undefined where none was reached or none matched. */
  readonly rule?: string;
  readonly compliance: Compliance;
  /** Sorted. */
  readonly flags: readonly string[];
  readonly due?: Instant;
  /** The row of a risk table that gave the due date; a rule's own date has none. Written out only when asked for. */
  readonly dueBy?: () => { readonly says: string; readonly at: string };
  readonly overdue: boolean;
  readonly willMiss: boolean;
  readonly until?: Until;
  readonly targets: readonly Target[];
  /** Superseded: by which patch, and for which products, so that what brings them can be credited with this one too. */
  readonly retiredBy?: { readonly patch: string; readonly products: readonly string[] };
  /** To install: the terms of its approval that count when slots are given away. */
  readonly terms?: { readonly expedite: boolean; readonly waivesConcurrency: boolean };
  /** The decision is about taking the patch off. */
  readonly remove: boolean;
  /** Every rung that was looked at, in order, the one that decided last. Written out only when asked for. */
  readonly ladder: () => readonly Reason[];
  /** The last of them. */
  readonly reason: () => Reason;
}
