import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Image, Report } from "../model/report.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import type { Applicability, FixStatus, Missing } from "./fix-status.ts";
import { type ImageIndex, indexImage } from "./image-index.ts";
import { applicationFixStatus, firmwareFixStatus, kbFixStatus, systemFixStatus } from "./other-fixes.ts";
import { packageFixStatus } from "./package-fix.ts";
import { matchesSystem } from "./system-match.ts";

/** Answers what patches mean for endpoints. The one place where installed is compared with fixed. */
export interface Assessor {
  readonly catalog: CatalogIndex;
  /** Cost: a few lookups and one comparison of versions a `fixes` entry. */
  readonly assess: (report: Report, entry: CatalogEntry) => Applicability;
  /** The `fixes` entries that are about something the endpoint has. */
  readonly concerning: (report: Report, entry: CatalogEntry) => readonly Fix[];
  /** The entries that can be anything but not-applicable, by position; all of them where the software is not known. */
  readonly candidates: (report: Report) => readonly CatalogEntry[];
}

/** Keeps an index for every image it has met; throw it away with the fleet. */
export function createAssessor(catalog: CatalogIndex): Assessor {
  const images = new WeakMap<Image, ImageIndex>();
  const covered = new WeakMap<Report, ReadonlySet<string>>();
  const imageOf = (report: Report): ImageIndex | undefined => {
    if (report.image === undefined) return undefined;
    const before = images.get(report.image);
    if (before !== undefined) return before;
    const index = indexImage(report.image);
    images.set(report.image, index);
    return index;
  };
  const coveredBy = (report: Report): ReadonlySet<string> | undefined => {
    if (report.installedPatches === undefined) return undefined;
    const before = covered.get(report);
    if (before !== undefined) return before;
    const ids = new Set(report.installedPatches);
    for (const id of report.installedPatches) for (const older of catalog.supersededBy(id)) ids.add(older);
    covered.set(report, ids);
    return ids;
  };
  const statusOf = (report: Report, entry: CatalogEntry, fix: Fix): FixStatus => {
    const system = matchesSystem(report.os, fix.os);
    if (system === "no") return { kind: "not-applicable", says: "it is for another system" };
    const status = statusByType(fix, entry, report, imageOf(report), coveredBy, catalog);
    if (isUnknown(system) && status.kind !== "not-applicable")
      return { kind: "unknown", says: system.unknown };
    return status;
  };
  return {
    catalog,
    assess: (report, entry) => combine(entry.patch.fixes.map((fix) => statusOf(report, entry, fix))),
    concerning: (report, entry) =>
      entry.patch.fixes.filter((fix) => statusOf(report, entry, fix).kind !== "not-applicable"),
    candidates: (report) => candidatesOf(catalog, imageOf(report)),
  };
}

function statusByType(
  fix: Fix,
  entry: CatalogEntry,
  report: Report,
  index: ImageIndex | undefined,
  coveredBy: (report: Report) => ReadonlySet<string> | undefined,
  catalog: CatalogIndex,
): FixStatus {
  switch (fix.type) {
    case "package":
    case "source":
      return packageFixStatus(fix, report, index, catalog.streams);
    case "application":
      return applicationFixStatus(fix, index);
    case "system":
      return systemFixStatus(fix, report);
    case "kb":
      return kbFixStatus(fix, entry.patch.id, coveredBy(report));
    case "firmware":
      return firmwareFixStatus(fix, report);
  }
}

/** One entry that is surely missing makes the patch needed; else one unknown leaves it open; else what is in place counts. */
function combine(statuses: readonly FixStatus[]): Applicability {
  const missing: Missing[] = [];
  const inPlace: string[] = [];
  let unknown: string | undefined;
  for (const status of statuses) {
    if (status.kind === "missing") missing.push(status.missing);
    else if (status.kind === "unknown") unknown ??= status.says;
    else if (status.kind === "in-place") inPlace.push(status.product);
  }
  if (missing.length > 0) return { kind: "missing", says: describeMissing(missing), missing };
  if (unknown !== undefined) return { kind: "unknown", says: unknown };
  if (inPlace.length > 0)
    return { kind: "in-place", says: "every matching fix is in place", products: inPlace };
  const why = statuses.find((status) => status.kind === "not-applicable");
  return { kind: "not-applicable", says: why?.kind === "not-applicable" ? why.says : "it fixes nothing" };
}

function describeMissing(missing: readonly Missing[]): string {
  const [first] = missing;
  if (first === undefined) return "";
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : "";
  const broken = first.broken ? " (half-configured)" : "";
  return `${first.product} ${first.from}${broken} is installed, ${first.to ?? "no fix"} is ${first.to === undefined ? "published" : "wanted"}${more}`;
}

function candidatesOf(catalog: CatalogIndex, index: ImageIndex | undefined): readonly CatalogEntry[] {
  if (index === undefined) return catalog.entries;
  const positions = new Set(catalog.always);
  for (const product of index.byProduct.keys())
    for (const position of catalog.byProduct.get(product) ?? []) positions.add(position);
  for (const source of index.bySource.keys())
    for (const position of catalog.bySource.get(source) ?? []) positions.add(position);
  const entries: CatalogEntry[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const entry = catalog.entries[position];
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}
