import type { Instant } from "../model/instant.ts";
import type { Attempt, Report } from "../model/report.ts";

/** One record that came in and could be read. */
export interface ReceivedReport {
  readonly kind: "report";
  readonly id: string;
  /** Where it comes from: the name of its format. */
  readonly source?: string;
  readonly report: Report;
  /** What the endpoint says it tried; kept beside the report, because a later one may list fewer. */
  readonly attempts: readonly Attempt[];
}

/** One record that came in, names its endpoint, and cannot be used. */
export interface ReceivedRefusal {
  readonly kind: "refused";
  readonly id: string;
  readonly source?: string;
  /** When it was made, where that could be read. */
  readonly at?: Instant;
  readonly says: string;
}

export type Received = ReceivedReport | ReceivedRefusal;

/**
 * The patches that a report shows missing, under the catalog of the day. It must go by what the report says and not by when:
 * two reports that differ in `observedAt`, `sequence` and `bootedAt` alone have the same answer.
 */
export type MissingOf = (report: Report) => readonly string[];
