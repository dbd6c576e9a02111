import type { HeldFeed } from "./catalog-state.ts";
import { createCveTable } from "./cve-table.ts";
import type { EnrichmentReading } from "./edition.ts";

/** Every vulnerability that an enrichment says something of, as it was read or as it is held. */
export function enrichedIds(
  enrichment: Pick<EnrichmentReading | HeldFeed, "exploited" | "scores" | "triage">,
): ReadonlySet<string> {
  const { exploited = [], scores, triage } = enrichment;
  const ids = new Set(exploited.map(({ id }) => id));
  for (const packed of [scores, triage]) {
    if (packed !== undefined) for (const [id] of createCveTable(packed).rows()) ids.add(id);
  }
  return ids;
}

export function isEnrichment(held: HeldFeed): boolean {
  return held.exploited !== undefined || held.scores !== undefined || held.triage !== undefined;
}
