import type { PatchPolicyRule } from "../../../schema/documents.generated.ts";
import type { DurationMs } from "../../model/duration.ts";

export type RiskTableName = NonNullable<PatchPolicyRule["risk"]>;

/** What a table asks; those of the endpoint are `exposed`, `exposure` and `humanImpact`. */
export type RiskColumn =
  | "exploited"
  | "exposed"
  | "automatable"
  | "technicalImpact"
  | "exploitation"
  | "exposure"
  | "humanImpact";

export interface RiskOutcome {
  /** Undefined: the table sets no date. */
  readonly dueMs?: DurationMs;
  /** Evidence of a break-in is secured before anything is installed. */
  readonly triage: boolean;
}

export interface RiskRow {
  /** Its number as published, from 0. */
  readonly row: number;
  /** One value a column, in the words of the publisher. */
  readonly inputs: readonly string[];
  readonly outcome: string;
}

/** A published decision table: every combination of values has exactly one row. */
export interface RiskTable {
  readonly name: RiskTableName;
  readonly title: string;
  readonly columns: readonly RiskColumn[];
  /** By the publisher's words for it. */
  readonly outcomes: Readonly<Record<string, RiskOutcome>>;
  /** The outcome for a vulnerability that is not known to be exploited and that nobody has assessed yet. */
  readonly unassessed?: string;
  readonly rows: readonly RiskRow[];
}
