import { compareText } from "../model/compare-text.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { CatalogState, Doubt, HeldFeed } from "./catalog-state.ts";
import { withoutTwins } from "./choose-record.ts";
import { countPacked } from "./cve-table.ts";
import type { Edition, EnrichmentReading, FeedReading, LifecycleReading, PatchReading } from "./edition.ts";
import { type LossGuards, lossFault } from "./edition-losses.ts";
import { type HeldRecords, heldRecords, sketchesHeld, sketchesOf } from "./held-records.ts";
import {
  type DoubtContext,
  type DoubtGuards,
  fixComparison,
  olderByRecords,
  withoutWeaker,
} from "./weaker-records.ts";

export interface Guards extends LossGuards, DoubtGuards {
  /** Share, 0 to 1, of its records that an edition may lack of what the last one had. */
  readonly maxShrink: number;
  /** Digests of editions, as they were delivered, and of records that people reviewed: no guard speaks about them. */
  readonly accept: ReadonlySet<string>;
}

export const DEFAULT_GUARDS: Guards = {
  maxShrink: 0.1,
  maxFamilyShrink: 0.5,
  maxLoss: 0.1,
  lessAfterMs: 7 * 86_400_000,
  accept: new Set(),
};

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
  /** `reviewed`: people named its digest, and what it says counts as it stands. */
  readonly by: "guards" | "reviewed";
  /** Records of it that are refused for asking for less, by id. */
  readonly doubts?: Readonly<Record<string, Doubt>>;
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
  previous: CatalogState,
  now: Instant,
  guards: Guards,
  sha256: Sha256,
): AcceptedEditions {
  const patches: AcceptedEdition<PatchReading>[] = [];
  const enrichments: AcceptedEdition<EnrichmentReading>[] = [];
  const lifecycles: AcceptedEdition<LifecycleReading>[] = [];
  const unchanged: Edition[] = [];
  const refused: RefusedFeed[] = [];
  const heldOf = heldRecords(previous, new Set(editions.map(({ feed }) => feed)));
  for (const edition of [...editions].sort(
    (a, b) => compareText(a.feed, b.feed) || compareText(a.digest, b.digest),
  )) {
    const { feed, format, reading } = edition;
    const held = heldOf(feed);
    const before = held.feed;
    const by = guards.accept.has(edition.digest) ? "reviewed" : "guards";
    const doubted = doubtContext(held, { now, guards, sha256 });
    const reason = refusalOf(edition, editions, held, { ...doubted, by });
    if (reason !== undefined)
      refused.push({ feed, format, reason, ...(before === undefined ? {} : { held: before }) });
    else if (reading.kind === "unchanged") unchanged.push(edition);
    else if (reading.kind === "enrichment") enrichments.push({ edition, reading, by });
    else if (reading.kind === "lifecycles") lifecycles.push({ edition, reading, by });
    else if (reading.kind === "patches") {
      patches.push({
        edition,
        by,
        ...(by === "reviewed" ? { reading } : withoutWeaker(reading, doubted)),
      });
    }
  }
  return { patches, enrichments, lifecycles, unchanged, refused };
}

interface GuardContext extends DoubtContext {
  readonly guards: Guards;
  readonly by: AcceptedEdition<PatchReading>["by"];
}

function refusalOf(
  { feed, format, reading, digest }: Edition,
  editions: readonly Edition[],
  held: HeldRecords,
  context: GuardContext,
): string | undefined {
  const before = held.feed;
  if (editions.filter((other) => other.feed === feed).length > 1) return "it is given twice";
  if (before !== undefined && before.format !== format)
    return `it was a feed of the format ${before.format} before`;
  if (reading.kind === "refused") return reading.reason;
  if (reading.kind === "unchanged") {
    return before === undefined
      ? "its publisher says that nothing changed, and nothing of it is held"
      : undefined;
  }
  const empty = emptyFault(reading);
  if (empty !== undefined || before === undefined || context.by === "reviewed") return empty;
  const fault = guardFault(reading, before, held, context);
  if (fault === undefined || digest === "") return fault;
  return `${fault}; if its publisher means it, put ${digest} into catalog.guards.accept of muster.yaml`;
}

/** What people may find to be meant all the same. */
function guardFault(
  reading: GoodReading,
  before: HeldFeed,
  held: HeldRecords,
  context: GuardContext,
): string | undefined {
  const { now, guards } = context;
  const dated = dateFault(reading.asOf, before, now);
  if (dated !== undefined) return dated;
  if (isPart(reading)) return partFault(before);
  const single =
    reading.kind === "patches" ? { ...reading, patches: withoutTwins(reading.patches).patches } : reading;
  return (
    sizeFault(reading, before, guards) ??
    lossFault(sketchesHeld(held), sketchesOf(single), guards) ??
    (single.kind === "patches" ? olderByRecords(single, context) : undefined)
  );
}

function doubtContext(
  { feed, entries }: HeldRecords,
  given: Pick<GuardContext, "now" | "guards" | "sha256">,
): DoubtContext & Pick<GuardContext, "guards"> {
  return { ...given, held: entries, doubts: feed?.doubts ?? {}, changesOf: fixComparison() };
}

/** A feed that shows only a part of what there is may show less, or nothing. */
function isPart(reading: GoodReading): boolean {
  return reading.kind === "patches" && reading.coverage === "part";
}

/** Something else than a list that was whole, as an empty file is where one endpoint's list is a format too. */
function partFault({ coverage }: HeldFeed): string | undefined {
  return coverage === "whole"
    ? "it shows only a part of what there is, and the edition held was whole"
    : undefined;
}

function emptyFault(reading: GoodReading): string | undefined {
  if (goodRecords(reading) > 0) return undefined;
  const bad = reading.refused.length;
  if (bad === 0 && isPart(reading)) return undefined;
  return bad === 0
    ? "it lists nothing"
    : `none of its ${bad} records can be read: ${reading.refused[0]?.reason ?? ""}`;
}

function sizeFault(reading: GoodReading, before: HeldFeed, { maxShrink }: Guards): string | undefined {
  const count = goodRecords(reading);
  if (count >= before.records * (1 - maxShrink)) return undefined;
  const lost = Math.round((1 - count / before.records) * 1000) / 10;
  const allowed = Math.round(maxShrink * 1000) / 10;
  return `it has ${count} good records where the last edition had ${before.records}: ${lost} % fewer, and ${allowed} % are allowed (maxShrink)`;
}

/** By the publisher's date of the edition only: the dates of records say nothing of its age. */
function dateFault(asOf: Instant | undefined, before: HeldFeed, now: Instant): string | undefined {
  if (before.asOf === undefined) return undefined;
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
      return (reading.exploited?.length ?? 0) + countPacked(reading.scores) + countPacked(reading.triage);
    case "lifecycles":
      return reading.lifecycles.filter(({ eol }) => eol !== undefined).length;
  }
}
