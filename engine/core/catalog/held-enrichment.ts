import { compareText } from "../model/compare-text.ts";
import type { HeldFeed } from "./catalog-state.ts";
import { createCveTable, type PackedByCve, packedAfter } from "./cve-table.ts";
import type { EnrichmentReading, ExploitedFacts } from "./edition.ts";
import { nextEpssStep } from "./epss-score.ts";

type HeldEnrichment = Pick<
  HeldFeed,
  "exploited" | "unclear" | "gone" | "alsoExploited" | "scores" | "triage"
>;

/** What is held of an enrichment after an edition. Of scores and assessments what the edition is silent about stays. */
export function enrichmentAfter(reading: EnrichmentReading, held: HeldFeed | undefined): HeldEnrichment {
  const { exploited, unclear, scores, triage } = reading;
  return {
    ...(exploited === undefined ? {} : exploitedAfter(exploited, unclear, held)),
    ...(scores === undefined ? {} : { scores: packedAfter(held?.scores ?? {}, scores, nextEpssStep) }),
    ...(triage === undefined ? {} : triageAfter(triage, reading, held)),
  };
}

/** What an edition says that people reviewed, whatever was held. */
export function enrichmentAsRead(reading: EnrichmentReading): HeldEnrichment {
  return enrichmentAfter(reading, undefined);
}

type HeldExploited = Required<Pick<HeldFeed, "exploited" | "unclear">> & Pick<HeldFeed, "gone">;

/**
 * What the last edition said of a vulnerability stands where this one cannot be read, or does not name it any more: such a
 * list has no other way to fall silent. Dates move to the earlier one only.
 */
function exploitedAfter(
  exploited: readonly ExploitedFacts[],
  unreadable: readonly string[],
  held: HeldFeed | undefined,
): HeldExploited {
  const unclear = new Set(unreadable);
  const before = new Map((held?.exploited ?? []).map((facts) => [facts.id, facts]));
  const named = new Set(exploited.map(({ id }) => id));
  const kept = [...before.values()].filter(({ id }) => !named.has(id));
  const gone = kept.filter(({ id }) => !unclear.has(id)).map(({ id }) => id);
  for (const { id } of kept) unclear.delete(id);
  const now = exploited.map((facts) => withoutDelay(facts, before.get(facts.id)));
  return {
    exploited: inOrder([...now, ...kept]),
    unclear: [...unclear].sort(compareText),
    ...(gone.length === 0 ? {} : { gone: gone.sort(compareText) }),
  };
}

/** A due date that moves to a later day, or vanishes, gives nobody more time. */
function withoutDelay(facts: ExploitedFacts, before: ExploitedFacts | undefined): ExploitedFacts {
  if (before === undefined) return facts;
  const dues = [facts.due, before.due].filter((due) => due !== undefined);
  return {
    ...facts,
    since: Math.min(facts.since, before.since),
    ...(dues.length === 0 ? {} : { due: Math.min(...dues) }),
    ...(before.ransomware === true ? { ransomware: true } : {}),
  };
}

/** An assessment that says "listed" no longer takes that back; one that is not there says nothing. */
function triageAfter(
  triage: PackedByCve,
  { alsoExploited = [] }: EnrichmentReading,
  held: HeldFeed | undefined,
): HeldEnrichment {
  const assessed = createCveTable(triage);
  const named = new Set(alsoExploited.map(({ id }) => id));
  const kept = (held?.alsoExploited ?? []).filter(
    ({ id }) => !named.has(id) && assessed.get(id) === undefined,
  );
  return {
    triage: packedAfter(held?.triage ?? {}, triage, (_before, now) => now),
    alsoExploited: inOrder([...alsoExploited, ...kept]),
  };
}

function inOrder(facts: readonly ExploitedFacts[]): readonly ExploitedFacts[] {
  return [...facts].sort((a, b) => compareText(a.id, b.id));
}
