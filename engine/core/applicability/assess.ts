import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Image, Report } from "../model/report.ts";
import { type CatalogIndex, isAboutSoftware } from "./catalog-index.ts";
import { combine } from "./combination.ts";
import { createCoverage } from "./coverage.ts";
import { type Asked, OTHER_SYSTEM, statusOf } from "./fix-answers.ts";
import type { Applicability } from "./fix-status.ts";
import { type ImageIndex, indexImage } from "./image-index.ts";
import { createAnswerTables, type ReportAnswers } from "./report-answers.ts";

/** Answers what patches mean for endpoints. The one place where installed is compared with fixed. */
export interface Assessor {
  readonly catalog: CatalogIndex;
  /** Cost: a lookup, once the report was prepared. Equal answers about one entry are mostly one object. */
  readonly assess: (report: Report, entry: CatalogEntry) => Applicability;
  /** The `fixes` entries that are about something the endpoint has. */
  readonly concerning: (report: Report, entry: CatalogEntry) => readonly Fix[];
  /** The entries that can be anything but not-applicable, by position; where the software is not known, all that are not for another system. */
  readonly candidates: (report: Report) => readonly CatalogEntry[];
}

/**
 * Keeps what it worked out about the reports it has met; throw it away with the fleet. Cost of a report: one look at each
 * installed thing, and at each fix that is about one; versions are compared once for each distinct package.
 */
export function createAssessor(catalog: CatalogIndex): Assessor {
  const images = new WeakMap<Image, ImageIndex>();
  const indexOf = (image: Image | undefined): ImageIndex | undefined => {
    if (image === undefined) return undefined;
    const index = images.get(image) ?? indexImage(image);
    images.set(image, index);
    return index;
  };
  const coverage = createCoverage(catalog);
  let tables = createAnswerTables(catalog);
  let kept: Kept = { size: 0, byImage: new Map() };
  let last: { readonly report: Report; readonly prepared: ReportAnswers } | undefined;
  const prepare = (report: Report): ReportAnswers => {
    if (last?.report === report) return last.prepared;
    const covered = coverage(report.installedPatches);
    const facts = keepingPlace(kept, report, covered);
    const key = JSON.stringify([report.os, report.modules, report.rebootPending, report.firmware]);
    let prepared = facts.get(key);
    if (prepared === undefined) {
      if (tables.size() >= KEPT_ANSWERS) tables = createAnswerTables(catalog);
      prepared = tables.prepare(report, covered);
      if (kept.size >= KEPT_REPORTS) kept = { size: 0, byImage: new Map() };
      else facts.set(key, prepared);
      kept.size += 1;
    }
    last = { report, prepared };
    return prepared;
  };
  const askedOf = (report: Report): Asked => {
    const { streams, covered } = prepare(report);
    return { report, index: indexOf(report.image), streams, covered };
  };
  return {
    catalog,
    assess: (report, entry) => {
      const known = prepare(report).of(entry);
      if (known !== undefined) return known;
      // What the catalog does not hold is asked in full.
      if (catalog.byId.get(entry.patch.id) !== entry) {
        const asked = askedOf(report);
        return combine(entry.patch.fixes.map((fix) => statusOf(asked, entry, fix)));
      }
      return entry.patch.fixes.every(isAboutSoftware) ? NOTHING_THERE : OTHER_SYSTEM;
    },
    concerning: (report, entry) => {
      const asked = askedOf(report);
      return entry.patch.fixes.filter((fix) => statusOf(asked, entry, fix).kind !== "not-applicable");
    },
    candidates: (report) => prepare(report).candidates,
  };
}

/** The answer where nothing that is installed leads to the entry. */
const NOTHING_THERE: Applicability = combine([]);

/** How many distinct things are remembered of all software that was met, at most: a bound on memory for fleets without likeness. */
const KEPT_ANSWERS = 400_000;

/** How many reports' answers are kept at once. */
const KEPT_REPORTS = 2048;

/** Reports that agree in all that fixes ask about share what was prepared: most fleets have few images. */
interface Kept {
  size: number;
  readonly byImage: Map<Image | undefined, Map<ReadonlySet<string> | undefined, Map<string, ReportAnswers>>>;
}

function keepingPlace(
  { byImage }: Kept,
  { image }: Report,
  covered: ReadonlySet<string> | undefined,
): Map<string, ReportAnswers> {
  const byCovered =
    byImage.get(image) ?? new Map<ReadonlySet<string> | undefined, Map<string, ReportAnswers>>();
  byImage.set(image, byCovered);
  const byFacts = byCovered.get(covered) ?? new Map<string, ReportAnswers>();
  byCovered.set(covered, byFacts);
  return byFacts;
}
