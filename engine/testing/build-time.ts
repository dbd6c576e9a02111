import type { DurationMs } from "../core/model/duration.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";

/** The moment at which built worlds are judged unless they say otherwise: a Thursday morning after a Patch Tuesday. */
export const NOW: Instant = at("2026-11-12T10:00:00Z");

/** The instant a text stands for. @throws when it stands for none: a slip in a test must not pass as "no date". */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
}

export function days(count: number): DurationMs {
  return count * 86_400_000;
}

export function hours(count: number): DurationMs {
  return count * 3_600_000;
}
