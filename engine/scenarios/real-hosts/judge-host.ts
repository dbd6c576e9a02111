import { createAssessor } from "../../core/applicability/assess.ts";
import { indexCatalog } from "../../core/applicability/catalog-index.ts";
import type { Applicability, Missing } from "../../core/applicability/fix-status.ts";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import { parseInstant } from "../../core/model/instant.ts";
import type { Report } from "../../core/model/report.ts";
import type { FeedInput, FeedOptions } from "../../feeds/feed.ts";
import { feedByFormat } from "../../feeds/registry.ts";
import { reportFormatByName } from "../../intake/registry.ts";
import { createReportReader } from "../../intake/to-report.ts";
import type { EndpointReport, Fix, Patch } from "../../schema/documents.generated.ts";

export type Os = { readonly id: string; readonly version: string };

/** What one `fixes` entry of one patch asks of a host. */
export type Need = { readonly patch: string; readonly fix: Fix; readonly missing: Missing };

export type Verdicts = {
  readonly needs: readonly Need[];
  readonly inPlace: readonly Omit<Need, "missing">[];
  /** `patch: why`. */
  readonly unknown: readonly string[];
};

const NOW = parseInstant("2026-11-22T12:00:00Z") ?? 0;

/** The report that an intake makes of one host's list; `more` is what the format lacks. */
export function readHost(
  format: string,
  bytes: Uint8Array,
  os: Os,
  more: Partial<EndpointReport> = {},
): Report {
  const options = { id: "host-1", os, now: NOW, reportFault: () => undefined };
  const converted = reportFormatByName(format)?.convert({ name: "host-1", bytes }, options);
  const [record] = converted?.records ?? [];
  if (record === undefined) throw new Error(`cannot take in the host: ${converted?.refused[0]?.reason}`);
  const read = createReportReader().read({ ...record.record, ...more }, NOW);
  if (!read.ok) throw new Error(`cannot take in the host: ${read.reason}`);
  return read.received.report;
}

/** The patches that a feed makes of its members. */
export function readCatalog(format: string, members: FeedInput["members"], os?: Os): readonly CatalogEntry[] {
  const options: FeedOptions = { ...(os === undefined ? {} : { os }), patchFault: () => undefined };
  const reading = feedByFormat(format)?.read({ members }, options);
  if (reading?.kind !== "patches") throw new Error(`cannot read the feed: ${JSON.stringify(reading)}`);
  return reading.patches.map(entryOf);
}

function entryOf(patch: Patch): CatalogEntry {
  return { patch, digest: "", facts: [], revisions: new Map() };
}

/** Every `fixes` entry of every patch by itself, so that each architecture and build is told apart. */
export function judgeHost(report: Report, entries: readonly CatalogEntry[]): Verdicts {
  const assessor = createAssessor(indexCatalog(entries));
  const candidates = new Set(assessor.candidates(report));
  const needs: Need[] = [];
  const inPlace: Omit<Need, "missing">[] = [];
  const unknown: string[] = [];
  for (const entry of entries) {
    const whole = assessor.assess(report, entry);
    if (whole.kind !== "not-applicable" && !candidates.has(entry))
      throw new Error(`${entry.patch.id} is no candidate`);
    if (whole.kind === "unknown") unknown.push(`${entry.patch.id}: ${whole.says}`);
    let found = 0;
    for (const fix of entry.patch.fixes) {
      const alone = assessor.assess(report, { ...entry, patch: { ...entry.patch, fixes: [fix] } });
      if (alone.kind === "in-place") inPlace.push({ patch: entry.patch.id, fix });
      if (alone.kind !== "missing") continue;
      found += alone.missing.length;
      for (const missing of alone.missing) needs.push({ patch: entry.patch.id, fix, missing });
    }
    if (whole.kind !== "unknown" && missingOf(whole) !== found)
      throw new Error(`${entry.patch.id}: ${missingOf(whole)} missing together, ${found} one by one`);
  }
  return { needs, inPlace, unknown };
}

function missingOf(whole: Applicability): number {
  return whole.kind === "missing" ? whole.missing.length : 0;
}
