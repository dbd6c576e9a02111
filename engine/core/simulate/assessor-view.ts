import type { Assessor } from "../applicability/assess.ts";
import { type CatalogIndex, indexCatalog } from "../applicability/catalog-index.ts";
import type { Applicability } from "../applicability/fix-status.ts";
import { systemFacts } from "../applicability/system-match.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Image, Report } from "../model/report.ts";

/**
 * Assessors of what is known of one catalog at different moments. What a patch means for an image depends on its fixes alone,
 * and those do not move: it is worked out once, for all moments. Which module stream a build is of is read from the whole
 * catalog, so also from what is published later.
 *
 * @param whole the assessor of all entries
 */
export function createAssessorViews(
  all: readonly CatalogEntry[],
  whole: Assessor,
): (known: readonly CatalogEntry[]) => Assessor {
  const assess = rememberAnswers(whole);
  const original = (entry: CatalogEntry): CatalogEntry => whole.catalog.byId.get(entry.patch.id) ?? entry;
  return (known) => {
    const catalog = known === all ? whole.catalog : knownPart(whole.catalog, known);
    const candidates = new WeakMap<Image, Map<string, readonly CatalogEntry[]>>();
    const candidatesOf = (report: Report): readonly CatalogEntry[] =>
      whole.candidates(report).flatMap(({ patch }) => catalog.byId.get(patch.id) ?? []);
    return {
      catalog,
      assess: (report, entry) => assess(report, original(entry)),
      concerning: (report, entry) => whole.concerning(report, original(entry)),
      candidates: (report) => {
        if (report.image === undefined) return candidatesOf(report);
        const bySystem = candidates.get(report.image) ?? new Map<string, readonly CatalogEntry[]>();
        candidates.set(report.image, bySystem);
        const system = systemFacts(report.os);
        const before = bySystem.get(system) ?? candidatesOf(report);
        bySystem.set(system, before);
        return before;
      },
    };
  };
}

/** What decisions ask of a catalog. What leads from products to patches is the assessor's own, and that looks at all of them. */
function knownPart(whole: CatalogIndex, known: readonly CatalogEntry[]): CatalogIndex {
  const bare = known.map((entry) => ({ ...entry, patch: { ...entry.patch, fixes: [] } }));
  const { supersededBy, superseding } = indexCatalog(bare);
  const byId = new Map(known.map((entry) => [entry.patch.id, entry]));
  return { ...whole, entries: known, byId, supersededBy, superseding };
}

/** What was answered about the software of an image, and of which system and modules: one endpoint after the other has the same. */
interface Answers {
  readonly os: Report["os"];
  readonly modules: Report["modules"];
  readonly byEntry: Map<CatalogEntry, Applicability>;
}

/** Asked again and again about the same few images, in any order. */
function rememberAnswers({ assess }: Assessor): Assessor["assess"] {
  const known = new WeakMap<Image, Answers[]>();
  const aboutSoftware = new WeakMap<CatalogEntry, boolean>();
  const isAboutSoftware = (entry: CatalogEntry): boolean => {
    const before = aboutSoftware.get(entry);
    if (before !== undefined) return before;
    const answer = entry.patch.fixes.every(({ type }) => SOFTWARE.has(type));
    aboutSoftware.set(entry, answer);
    return answer;
  };
  return (report, entry) => {
    const { image, os, modules } = report;
    if (image === undefined || !isAboutSoftware(entry)) return assess(report, entry);
    const ofImage = known.get(image) ?? [];
    known.set(image, ofImage);
    let answers = ofImage.find((one) => one.os === os && one.modules === modules);
    if (answers === undefined) {
      answers = { os, modules, byEntry: new Map() };
      ofImage.push(answers);
    }
    const before = answers.byEntry.get(entry);
    if (before !== undefined) return before;
    const answer = assess(report, entry);
    answers.byEntry.set(entry, answer);
    return answer;
  };
}

const SOFTWARE: ReadonlySet<string> = new Set(["package", "source", "application"]);
