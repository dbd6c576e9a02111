import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { AcceptedEdition } from "./accept-editions.ts";
import type { HeldFeed } from "./catalog-state.ts";
import type { PatchReading, RefusedRecord } from "./edition.ts";

/** A record that could be the catalog's of its id. */
export interface Candidate {
  readonly patch: Patch;
  readonly feed: string;
  readonly precedence: number;
  /** `held`: not read in this run, and standing because nothing was heard to the contrary. */
  readonly from: "edition" | "held";
}

export interface GatheredRecords {
  readonly byId: ReadonlyMap<string, readonly Candidate[]>;
  readonly refused: readonly (RefusedRecord & { readonly feed: string })[];
}

/** The records of all editions by id. An id that stands twice in one edition with different contents is refused there. */
export function gatherRecords(editions: readonly AcceptedEdition<PatchReading>[]): GatheredRecords {
  const byId = new Map<string, Candidate[]>();
  const refused: (RefusedRecord & { feed: string })[] = [];
  for (const { edition, reading } of editions) {
    const { feed, precedence } = edition;
    const { patches, twice } = withoutTwins(reading.patches);
    for (const id of twice)
      refused.push({ feed, record: id, reason: "stands twice in the edition, with different contents" });
    for (const patch of patches) {
      const candidate: Candidate = { patch, feed, precedence, from: "edition" };
      const others = byId.get(patch.id);
      if (others === undefined) byId.set(patch.id, [candidate]);
      else others.push(candidate);
    }
  }
  return { byId, refused };
}

/** The records whose id stands once in an edition, or with the same contents each time. */
export function withoutTwins(all: readonly Patch[]): {
  readonly patches: readonly Patch[];
  readonly twice: readonly string[];
} {
  const first = new Map<string, Patch>();
  const twice = new Set<string>();
  for (const patch of all) {
    const other = first.get(patch.id);
    if (other === undefined) first.set(patch.id, patch);
    else if (JSON.stringify(other) !== JSON.stringify(patch)) twice.add(patch.id);
  }
  for (const id of twice) first.delete(id);
  return { patches: [...first.values()], twice: [...twice].sort(compareText) };
}

/**
 * The record that stands for an id: the one of the feed with the highest precedence, then of the feed whose name sorts
 * first. What is held of a feed that was not read in this run competes like the rest, so that the catalog does not turn to
 * and fro with what happens to be read.
 * @returns undefined when no feed lists the id any more
 */
export function chooseRecord(
  candidates: readonly Candidate[],
  held: Candidate | undefined,
): { readonly winner: Candidate; readonly losers: readonly Candidate[] } | undefined {
  const [winner, ...losers] = [...candidates, ...(held === undefined ? [] : [held])].sort(
    (a, b) => b.precedence - a.precedence || compareText(a.feed, b.feed),
  );
  return winner === undefined ? undefined : { winner, losers };
}

/** What is held of an id, if it still counts as listed by the feed it came from. */
export function heldCandidate(
  entry: CatalogEntry | undefined,
  feeds: ReadonlyMap<string, HeldFeed>,
  silentOn: (feed: string, id: string) => boolean,
): Candidate | undefined {
  if (entry === undefined) return undefined;
  const feed = entry.patch.source?.feed ?? "";
  if (entry.unlisted !== undefined || !silentOn(feed, entry.patch.id)) return undefined;
  return { patch: entry.patch, feed, precedence: feeds.get(feed)?.precedence ?? 0, from: "held" };
}
