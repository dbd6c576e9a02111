import { describeDuration } from "../core/model/duration.ts";
import type { Instant } from "../core/model/instant.ts";

/** ` (20 min old)`, to stand behind a name; nothing where nobody knows. */
export function ageText(newest: Instant | undefined, now: Instant | undefined): string {
  if (newest === undefined || now === undefined) return "";
  return newest > now ? " (newer than now)" : ` (${describeDuration(now - newest)} old)`;
}
