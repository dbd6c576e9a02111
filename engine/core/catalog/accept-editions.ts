import { compareText } from "../model/compare-text.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { HeldFeed } from "./catalog-state.ts";
import type { Edition, EnrichmentReading, FeedReading, LifecycleReading, PatchReading } from "./edition.ts";

export interface Guards {
  /** Share, 0 to 1, of its records that an edition may lack of what the last one had. */
  readonly maxShrink: number;
}

export const DEFAULT_GUARDS: Guards = { maxShrink: 0.1 };

/** An edition of which nothing went in, and what stands in its place. */
export interface RefusedFeed {
  readonly feed: string;
  readonly format: string;
  readonly reason: string;
  /** The last good edition; absent when there never was one. */
  readonly held?: HeldFeed;
}

export interface AcceptedEdition<R extends FeedReading> {
  readonly edition: Edition;
  readonly reading: R;
}

export interface AcceptedEditions {
  /** Ascending by feed, as all of these. */
  readonly patches: readonly AcceptedEdition<PatchReading>[];
  readonly enrichments: readonly AcceptedEdition<EnrichmentReading>[];
  readonly lifecycles: readonly AcceptedEdition<LifecycleReading>[];
  readonly unchanged: readonly Edition[];
  readonly refused: readonly RefusedFeed[];
}

/** Tells the editions that may go in from those that are refused whole, each by itself. */
export function acceptEditions(
  editions: readonly Edition[],
  held: ReadonlyMap<string, HeldFeed>,
  now: Instant,
  guards: Guards,
): AcceptedEditions {
  const patches: AcceptedEdition<PatchReading>[] = [];
  const enrichments: AcceptedEdition<EnrichmentReading>[] = [];
  const lifecycles: AcceptedEdition<LifecycleReading>[] = [];
  const unchanged: Edition[] = [];
  const refused: RefusedFeed[] = [];
  for (const edition of [...editions].sort(
    (a, b) => compareText(a.feed, b.feed) || compareText(a.digest, b.digest),
  )) {
    const { feed, format, reading } = edition;
    const before = held.get(feed);
    const reason = refusalOf(edition, editions, before, now, guards);
    if (reason !== undefined)
      refused.push({ feed, format, reason, ...(before === undefined ? {} : { held: before }) });
    else if (reading.kind === "unchanged") unchanged.push(edition);
    else if (reading.kind === "enrichment") enrichments.push({ edition, reading });
    else if (reading.kind === "lifecycles") lifecycles.push({ edition, reading });
    else if (reading.kind === "patches") patches.push({ edition, reading });
  }
  return { patches, enrichments, lifecycles, unchanged, refused };
}

function refusalOf(
  { feed, format, reading }: Edition,
  editions: readonly Edition[],
  before: HeldFeed | undefined,
  now: Instant,
  guards: Guards,
): string | undefined {
  if (editions.filter((other) => other.feed === feed).length > 1) return "it is given twice";
  if (before !== undefined && before.format !== format)
    return `it was a feed of the format ${before.format} before`;
  if (reading.kind === "refused") return reading.reason;
  if (reading.kind === "unchanged") {
    return before === undefined
      ? "its publisher says that nothing changed, and nothing of it is held"
      : undefined;
  }
  return dateFault(reading.asOf, before, now) ?? sizeFault(reading, before, guards);
}

/** A feed that shows only a part of what there is may show less, or nothing. */
function sizeFault(reading: GoodReading, before: HeldFeed | undefined, guards: Guards): string | undefined {
  if (reading.kind === "patches" && reading.coverage === "part") return undefined;
  const count = goodRecords(reading);
  if (count === 0) {
    const bad = reading.refused.length;
    return bad === 0
      ? "it lists nothing"
      : `none of its ${bad} records can be read: ${reading.refused[0]?.reason ?? ""}`;
  }
  if (before === undefined || count >= before.records * (1 - guards.maxShrink)) return undefined;
  const lost = Math.round((1 - count / before.records) * 1000) / 10;
  const allowed = Math.round(guards.maxShrink * 1000) / 10;
  return `it has ${count} good records where the last edition had ${before.records}: ${lost} % fewer, and ${allowed} % are allowed`;
}

/** By the publisher's date of the edition only: the dates of records say nothing of its age. */
function dateFault(
  asOf: Instant | undefined,
  before: HeldFeed | undefined,
  now: Instant,
): string | undefined {
  if (before?.asOf === undefined) return undefined;
  if (asOf === undefined) return `it has no date, and the edition held is of ${formatInstant(before.asOf)}`;
  // A date in the future counts as the moment it was met, so that one slip does not shut out every later edition.
  if (Math.min(asOf, now) >= Math.min(before.asOf, before.readAt)) return undefined;
  return `it is of ${formatInstant(asOf)}, older than the edition held, of ${formatInstant(before.asOf)}`;
}

type GoodReading = PatchReading | EnrichmentReading | LifecycleReading;

export function goodRecords(reading: GoodReading): number {
  switch (reading.kind) {
    case "patches":
      return reading.patches.length;
    case "enrichment":
      return reading.exploited.length;
    case "lifecycles":
      return reading.lifecycles.filter(({ eol }) => eol !== undefined).length;
  }
}
