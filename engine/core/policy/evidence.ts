import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";

/** Whether a report carries evidence of a type that is no older than `maxAgeMs`; what is dated after now is none. */
export function hasFreshEvidence(
  { evidence }: Report,
  wanted: string,
  maxAgeMs: DurationMs,
  now: Instant,
): boolean {
  return evidence?.some(({ type, at }) => type === wanted && now - at >= 0 && now - at <= maxAgeMs) === true;
}
