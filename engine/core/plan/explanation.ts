import type { Decision, Reason, Verdict } from "../model/decision.ts";
import type { Instant } from "../model/instant.ts";

/** One decision with every rung that was looked at, for a person who asks why. */
export interface Explained {
  readonly decision: Decision;
  /** Top first; the rung that decided is the last. */
  readonly ladder: readonly Reason[];
  /** The row of a risk table that gave the due date, and where its rule asks that table. */
  readonly dueBy?: { readonly says: string; readonly at: string };
  readonly title?: string;
}

/** A change, found by trying: with it applied, the same `decide` gives the verdict that was asked for. */
export interface Suggestion {
  /** What to change, each in a sentence; all of them are needed. */
  readonly changes: readonly string[];
  /** A YAML fragment to put into a pull request, where the change is one of documents. */
  readonly yaml?: string;
  readonly verdict: Verdict;
}

/** What `explain` answers: who the endpoint is, and why each of its patches stands where it does. */
export interface Explanation {
  readonly endpoint: string;
  readonly commit: string | null;
  readonly now: Instant;
  /** `sha256:` of the run snapshot that place and slots were taken from. Undefined: they were worked out for this question. */
  readonly run?: string;
  readonly observedAt?: Instant;
  readonly ring?: string;
  /** How it came to its ring. */
  readonly placement: string;
  readonly policy?: string;
  /** Why no policy governs it. */
  readonly ungoverned?: string;
  /** The facts it reported, as `name: value` in order. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly decisions: readonly Explained[];
  /** Patches left out because they do not apply or are in place. */
  readonly leftOut: { readonly notApplicable: number; readonly compliant: number };
  /** Only with `--why-not`, and where the verdict is not the wanted one already. */
  readonly whyNot?: { readonly wanted: Verdict; readonly suggestions: readonly Suggestion[] };
}
