import type { At, Ppm } from "../model/declared.ts";
import type { GateCounts, Stratum } from "./gate-counts.ts";

/** What a gate is judged on: what had been received by a look. */
export interface GateEvidence extends PatchFacts, RingFacts {
  readonly whole: GateCounts;
  readonly strata: readonly Stratum[];
}

/** What is known of the patch beside its outcomes. */
export interface PatchFacts {
  /** Linked to the patch. */
  readonly incidents: number;
  /** Sentences, each naming what only a person can answer, such as a new known issue. */
  readonly blockers: readonly string[];
  /** The vendor withdrew it. */
  readonly retracted: boolean;
}

/** What is known of the ring, whichever the patch. */
export interface RingFacts {
  /** Members of the ring, and those whose report does not count. */
  readonly stale: { readonly members: number; readonly stale: number };
  /** The state is gone though there was some: no count can be trusted. */
  readonly lost: boolean;
}

export type GateAnswer = "pass" | "fail" | "inconclusive";

export type CriterionName =
  | "retracted"
  | "state"
  | "counts"
  | "proven"
  | "installed"
  | "failure"
  | "strata"
  | "incidents"
  | "stale"
  | "blockers";

export interface Criterion {
  readonly name: CriterionName;
  readonly answer: GateAnswer;
  /** A sentence with the numbers, without a full stop. */
  readonly says: string;
  /** The document's place that asks; undefined: asked of every gate. */
  readonly at?: At;
}

/** Worse than the rest by more than chance makes likely. */
export interface WorseStratum extends Stratum {
  /** So too when only known failures count: a hold is to be proposed for it. */
  readonly definite: boolean;
  readonly says: string;
}

export interface GateJudgement {
  readonly answer: GateAnswer;
  readonly criteria: readonly Criterion[];
  /** At most this many fail, all unconfirmed counted as failures. Undefined: nothing was attempted, or nothing is asked. */
  readonly upper?: Ppm;
  /** At most this many fail of those whose outcome is known. */
  readonly upperKnown?: Ppm;
  /** At least this many fail: known failures among all attempts. */
  readonly lower?: Ppm;
  readonly worseStrata: readonly WorseStratum[];
  /**
   * Inconclusive for one reason alone: too few attempts. Of those there are, less than half the limit failed, unconfirmed
   * counted as failures, and all else that is asked holds.
   */
  readonly isShortOfNumbers: boolean;
}
