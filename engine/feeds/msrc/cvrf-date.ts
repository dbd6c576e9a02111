import { type Instant, parseInstant } from "../../core/model/instant.ts";

/** Dates of CVRF documents have no zone, and are UTC: `2024-01-09T08:00:00` is midnight in Redmond. */
export function cvrfDate(text: string | undefined): Instant | undefined {
  const trimmed = text?.trim() ?? "";
  return parseInstant(/(?:[Zz]|[+-]\d\d:\d\d)$/.test(trimmed) ? trimmed : `${trimmed}Z`);
}
