import type { Policy } from "../../model/declared.ts";
import { describeDuration } from "../../model/duration.ts";
import type { Endpoint } from "../../model/endpoint.ts";
import { formatInstant, type Instant, isInstant } from "../../model/instant.ts";
import type { Report } from "../../model/report.ts";

/** How far an endpoint's clock may run ahead before what it says is not believed. */
const CLOCK_SKEW_MS = 10 * 60_000;

/** What an endpoint said, when it is whole and fresh; else why it cannot be relied on now. */
export function reliableReport(endpoint: Endpoint, policy: Policy, now: Instant): Report | string {
  const { identity, report, unreadable } = endpoint;
  if (identity !== undefined) return identity.says;
  if (unreadable !== undefined) return `its report cannot be read: ${unreadable}`;
  if (report === undefined) return "it never reported";
  if (report.partial !== undefined) return `its report is partial: ${report.partial}`;
  const seen = report.observedAt;
  if (!isInstant(seen)) return "its report has no usable date";
  const age = now - seen;
  if (!(age >= -CLOCK_SKEW_MS)) return `its report is dated ${formatInstant(seen)}, which is in the future`;
  if (!(age <= policy.staleAfterMs)) {
    const limit = describeDuration(policy.staleAfterMs);
    return `its last report of ${formatInstant(seen)} is ${describeDuration(age)} old, older than ${limit}`;
  }
  return report;
}

/** `report of 2026-11-21T19:00:00Z, 1 h old`. */
export function describeFreshness(seen: Instant, now: Instant): string {
  return `report of ${formatInstant(seen)}, ${describeDuration(now - seen)} old`;
}
