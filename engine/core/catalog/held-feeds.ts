import { compareText } from "../model/compare-text.ts";
import type { Instant } from "../model/instant.ts";
import { type AcceptedEditions, goodRecords } from "./accept-editions.ts";
import type { HeldFeed } from "./catalog-state.ts";
import type { Edition, PatchReading } from "./edition.ts";
import { enrichmentAfter, enrichmentAsRead } from "./held-enrichment.ts";
import { mergeLifecycles } from "./merge-lifecycles.ts";

/** What is held of every feed after the accepted editions; refused ones leave what was held. Ascending by feed. */
export function heldFeeds(
  before: ReadonlyMap<string, HeldFeed>,
  accepted: AcceptedEditions,
  now: Instant,
): readonly HeldFeed[] {
  const feeds = new Map(before);
  for (const edition of accepted.unchanged) {
    const held = before.get(edition.feed);
    if (held !== undefined)
      feeds.set(edition.feed, { ...held, readAt: now, since: held.since ?? held.readAt });
  }
  for (const { edition, reading, doubts = {} } of accepted.patches) {
    feeds.set(edition.feed, {
      ...editionOf(edition, reading.asOf, now),
      records: goodRecords(reading),
      coverage: reading.coverage,
      withdrawn: withdrawnBy(reading, before.get(edition.feed)),
      ...(Object.keys(doubts).length === 0 ? {} : { doubts }),
    });
  }
  for (const { edition, reading, by } of accepted.enrichments) {
    feeds.set(edition.feed, {
      ...editionOf(edition, reading.asOf, now),
      records: goodRecords(reading),
      withdrawn: [],
      ...(by === "reviewed" ? enrichmentAsRead(reading) : enrichmentAfter(reading, before.get(edition.feed))),
    });
  }
  for (const { edition, reading } of accepted.lifecycles) {
    feeds.set(edition.feed, {
      ...editionOf(edition, reading.asOf, now),
      records: goodRecords(reading),
      withdrawn: [],
      lifecycles: mergeLifecycles(reading.lifecycles),
    });
  }
  return [...feeds.values()].sort((a, b) => compareText(a.feed, b.feed));
}

/** A withdrawal stands until a good record of the id says otherwise; silence does not take it back. */
function withdrawnBy(reading: PatchReading, held: HeldFeed | undefined): readonly string[] {
  const listed = new Set(reading.patches.map(({ id }) => id));
  const still = (held?.withdrawn ?? []).filter((id) => !listed.has(id));
  const now = reading.patches.filter(({ retracted }) => retracted === true).map(({ id }) => id);
  return [...new Set([...still, ...now])].sort(compareText);
}

function editionOf(
  { feed, format, precedence, digest, etag, readBy }: Edition,
  asOf: Instant | undefined,
  now: Instant,
): Omit<HeldFeed, "records" | "withdrawn"> {
  return {
    feed,
    format,
    precedence,
    readAt: now,
    digest,
    ...(asOf === undefined ? {} : { asOf }),
    ...(etag === undefined ? {} : { etag }),
    ...(readBy === undefined ? {} : { readBy }),
  };
}
