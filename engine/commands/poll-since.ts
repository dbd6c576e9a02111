import type { VerifiedChain } from "../core/log/verify-chain.ts";
import { formatInstant, type Instant, parseInstant } from "../core/model/instant.ts";

/** How far back a poll reaches beyond the last record: forges index late, clocks differ, runs are dropped. */
const SLACK_MS = 24 * 3_600_000;

const POLLED: ReadonlySet<string> = new Set(["review", "dismiss", "merge", "bypass"]);

/**
 * Since when changed pull requests are looked at again: a day before the last thing that was recorded of any.
 * @returns undefined: all of them
 */
export function pollSince({ entries }: VerifiedChain, now: Instant): string | undefined {
  let last: Instant | undefined;
  for (const { entry } of entries) {
    const at = POLLED.has(entry.type) ? parseInstant(entry.recordedAt) : undefined;
    if (at !== undefined && (last === undefined || at > last)) last = at;
  }
  return last === undefined ? undefined : formatInstant(Math.min(last, now) - SLACK_MS);
}
