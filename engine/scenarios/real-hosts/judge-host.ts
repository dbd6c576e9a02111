import { type Assessor, createAssessor } from "../../core/applicability/assess.ts";
import { indexCatalog } from "../../core/applicability/catalog-index.ts";
import type { Missing } from "../../core/applicability/fix-status.ts";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import { parseInstant } from "../../core/model/instant.ts";
import type { Report } from "../../core/model/report.ts";
import type { FeedInput, FeedOptions } from "../../feeds/feed.ts";
import { feedByFormat } from "../../feeds/registry.ts";
import { reportFormatByName } from "../../intake/registry.ts";
import { createReportReader } from "../../intake/to-report.ts";
import type { EndpointReport, Fix, Patch } from "../../schema/documents.generated.ts";

export type Os = { readonly id: string; readonly version: string };

/** One `fixes` entry of one patch. */
export type Fixed = { readonly patch: string; readonly fix: Fix };

/** What it asks of a host. */
export type Need = Fixed & { readonly missing: Missing };

export type Verdicts = {
  readonly needs: readonly Need[];
  readonly inPlace: readonly Fixed[];
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

/**
 * Judges every patch, and every `fixes` entry of it as if it were a patch of its own, so that each architecture and build is told
 * apart. What is said of the parts and of the whole must agree.
 */
export function judgeHost(report: Report, entries: readonly CatalogEntry[]): Verdicts {
  const { whole: assessor, apart, parts } = prepare(entries);
  const candidates = new Set(assessor.candidates(report));
  const verdicts: Verdicts & { needs: Need[]; inPlace: Fixed[]; unknown: string[] } = {
    needs: [],
    inPlace: [],
    unknown: [],
  };
  for (const entry of entries) {
    const { id } = entry.patch;
    const whole = assessor.assess(report, entry);
    if (whole.kind !== "not-applicable" && !candidates.has(entry)) throw new Error(`${id} is no candidate`);
    const own = judgeParts(report, id, parts.get(entry) ?? [], apart);
    const together = whole.kind === "missing" ? whole.missing.length : 0;
    if (whole.kind === "unknown") verdicts.unknown.push(`${id}: ${whole.says}`);
    else if (together !== own.needs.length)
      throw new Error(`${id}: ${together} together, ${own.needs.length} apart`);
    verdicts.needs.push(...own.needs);
    verdicts.inPlace.push(...own.inPlace);
  }
  return verdicts;
}

function judgeParts(report: Report, patch: string, parts: readonly CatalogEntry[], assessor: Assessor) {
  const needs: Need[] = [];
  const inPlace: Fixed[] = [];
  for (const part of parts) {
    const [fix] = part.patch.fixes;
    const alone = assessor.assess(report, part);
    if (fix === undefined) continue;
    if (alone.kind === "in-place") inPlace.push({ patch, fix });
    if (alone.kind === "missing") needs.push(...alone.missing.map((missing) => ({ patch, fix, missing })));
  }
  return { needs, inPlace };
}

type Prepared = {
  readonly whole: Assessor;
  readonly apart: Assessor;
  readonly parts: ReadonlyMap<CatalogEntry, readonly CatalogEntry[]>;
};

const preparedCatalogs = new WeakMap<readonly CatalogEntry[], Prepared>();

function prepare(entries: readonly CatalogEntry[]): Prepared {
  const before = preparedCatalogs.get(entries);
  if (before !== undefined) return before;
  const parts = new Map(entries.map((entry) => [entry, partsOf(entry)]));
  const made = {
    whole: createAssessor(indexCatalog(entries)),
    apart: createAssessor(indexCatalog([...parts.values()].flat())),
    parts,
  };
  preparedCatalogs.set(entries, made);
  return made;
}

function partsOf({ patch }: CatalogEntry): readonly CatalogEntry[] {
  return patch.fixes.map((fix, at) => entryOf({ ...patch, id: `${patch.id}#${at}`, fixes: [fix] }));
}
