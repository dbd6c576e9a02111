import type { FeedState } from "../model/catalog.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";

/**
 * How old the edition of a feed is that is held: by its own date, else since its bytes came. That somebody asked for a newer
 * one today, and was told that there is none, makes it no younger. Infinite where nobody can tell.
 */
export function editionAge({ asOf, since, readAt }: FeedState, now: Instant): DurationMs {
  const age = now - Math.min(asOf ?? since ?? readAt, readAt);
  return Number.isNaN(age) ? Number.POSITIVE_INFINITY : Math.max(0, age);
}
