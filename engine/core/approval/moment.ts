import type { ReviewEvent, ReviewInput } from "../../schema/documents.generated.ts";
import { type Instant, parseInstant } from "../model/instant.ts";

/** As of when a pull request is judged. An open one: as it was read, whatever the clocks of forge and reader say. */
export interface Moment {
  /** Reviews and dismissals after it are too late. */
  readonly reviews: Instant;
  /** What happened to head and base after it concerns this change no more. */
  readonly events: Instant;
  readonly isMerged: boolean;
}

const OPEN: Moment = {
  reviews: Number.POSITIVE_INFINITY,
  events: Number.POSITIVE_INFINITY,
  isMerged: false,
};

/**
 * A merged pull request is judged as of its merge: whoever approves afterwards did not approve it.
 * @returns undefined where it is merged and nobody knows when, or the input does not say when it was read
 * @see approval.md: "whose reviews met the rules *then*"
 */
export function momentOf({ now, pullRequest }: ReviewInput): Moment | undefined {
  if (parseInstant(now) === undefined) return undefined;
  if (!pullRequest.merged) return OPEN;
  const mergedAt = instantOf(pullRequest.mergedAt);
  return mergedAt === undefined ? undefined : { reviews: mergedAt, events: mergedAt, isMerged: true };
}

/** Undefined: not given, or no instant. */
export function instantOf(text: string | null | undefined): Instant | undefined {
  return text === null || text === undefined ? undefined : parseInstant(text);
}

/** An event with its time read; undefined: it has none that can be read. */
export interface TimedEvent extends ReviewEvent {
  readonly when: Instant | undefined;
}

/** What happened until the moment, in order of time; an event without a time is there, and comes first. */
export function eventsUntil(
  { events: until }: Moment,
  events: readonly ReviewEvent[],
): readonly TimedEvent[] {
  const found = events
    .map((event) => ({ ...event, when: instantOf(event.at) }))
    .filter(({ when }) => !((when ?? until) > until));
  if (found.length < 2) return found;
  return found
    .map((event) => ({ event, key: keyOf(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ event }) => event);
}

/** Instants as text of one width, so that they sort by time; then what tells events apart. */
function keyOf({ when, type, before, after, actor, review }: TimedEvent): string {
  const time = when === undefined ? "" : String(when + 1e15).padStart(17, "0");
  return [time, type, after ?? "", before ?? "", actor?.id ?? "", review ?? ""].join(" ");
}
