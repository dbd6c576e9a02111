import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { isUnknown, type Kleene } from "../model/kleene.ts";
import type { Image, Report } from "../model/report.ts";
import { applicationFixStatus } from "./application-fix.ts";
import { type CatalogIndex, type Concern, isAboutSoftware } from "./catalog-index.ts";
import { createCoverage } from "./coverage.ts";
import { firmwareFixStatus } from "./firmware-fix.ts";
import type { Applicability, FixStatus, Missing } from "./fix-status.ts";
import { concernsOf, type FixesByEntry, fixesWithImage, fixesWithoutImage } from "./fixes-for.ts";
import { type ImageIndex, indexImage } from "./image-index.ts";
import { kbFixStatus } from "./kb-fix.ts";
import { type Streams, streamsOfImage } from "./module-stream.ts";
import { type PackageMemo, packageFixStatus } from "./package-fix.ts";
import { systemFixStatus } from "./system-fix.ts";
import { matchesSystem, systemFacts } from "./system-match.ts";

/** Answers what patches mean for endpoints. The one place where installed is compared with fixed. */
export interface Assessor {
  readonly catalog: CatalogIndex;
  /** Cost: a few lookups and one comparison of versions a `fixes` entry. */
  readonly assess: (report: Report, entry: CatalogEntry) => Applicability;
  /** The `fixes` entries that are about something the endpoint has. */
  readonly concerning: (report: Report, entry: CatalogEntry) => readonly Fix[];
  /** The entries that can be anything but not-applicable, by position; where the software is not known, all that are not for another system. */
  readonly candidates: (report: Report) => readonly CatalogEntry[];
}

/** Keeps what it worked out about every report it has met; throw it away with the fleet. */
export function createAssessor(catalog: CatalogIndex): Assessor {
  const images = new WeakMap<Image, ImageIndex>();
  const streams = new WeakMap<Image, Streams>();
  const streamsOf = (image: Image): Streams => {
    return { shipped: catalog.streams, ofImage: streamsOfImage(image, catalog.streams) };
  };
  const noStreams: Streams = { shipped: catalog.streams, ofImage: new Map() };
  const systems = new Map<string, SystemAnswers>();
  const aboutSystem = new Map<string, readonly Concern[]>();
  const withoutImage = new Map<string, FixesByEntry>();
  const coverage = createCoverage(catalog);
  const packages: PackageMemo = new WeakMap();
  let answers = new Map<Image, Map<string, Answers>>();
  let last: Prepared | undefined;
  /** Endpoints with the same image, system and modules share what is said about packages: most fleets have few images. */
  const answersOf = ({ image, os, modules }: Report): Answers | undefined => {
    if (image === undefined) return undefined;
    if (answers.size >= KEPT_IMAGES) answers = new Map();
    const byFacts = answers.get(image) ?? new Map<string, Answers>();
    answers.set(image, byFacts);
    const facts = JSON.stringify([os ?? null, modules ?? null]);
    const known = byFacts.get(facts) ?? new Map();
    byFacts.set(facts, known);
    return known;
  };
  const prepare = (report: Report): Prepared => {
    if (last?.report !== report) {
      const index = report.image === undefined ? undefined : remember(images, report.image, indexImage);
      const system = systemFacts(report.os);
      last = {
        report,
        index,
        fixes:
          index === undefined
            ? at(withoutImage, system, () => fixesWithoutImage(catalog, report.os))
            : fixesWithImage(
                at(aboutSystem, system, () => concernsOf(catalog, report.os)),
                catalog,
                index,
              ),
        streams: report.image === undefined ? noStreams : remember(streams, report.image, streamsOf),
        systems: at(systems, system, () => new WeakMap()),
        covered: coverage(report.installedPatches),
        packages,
        answers: answersOf(report),
      };
    }
    return last;
  };
  return {
    catalog,
    assess: (report, entry) => {
      const known = prepare(report);
      const before = known.answers?.get(entry);
      if (before !== undefined) return before;
      const fixes = fixesOf(known, entry, catalog);
      if (fixes.length === 0 && !entry.patch.fixes.every(isAboutSoftware)) return OTHER_SYSTEM;
      const answer = combine(fixes, (fix) => statusOf(known, entry, fix));
      if (fixes.every(isAboutSoftware)) known.answers?.set(entry, answer);
      return answer;
    },
    concerning: (report, entry) => {
      const known = prepare(report);
      return entry.patch.fixes.filter((fix) => statusOf(known, entry, fix).kind !== "not-applicable");
    },
    candidates: (report) => [...prepare(report).fixes.keys()],
  };
}

/** Whether fixes are about a system: asked once for all endpoints that run it. */
type SystemAnswers = WeakMap<NonNullable<Fix["os"]>, Kleene>;

type Answers = Map<CatalogEntry, Applicability>;

/** How many images' answers are kept at once: a bound on memory where every endpoint has an image of its own. */
const KEPT_IMAGES = 2048;

/** What was worked out about the report that was asked about last: questions come report by report. */
interface Prepared {
  readonly report: Report;
  readonly index: ImageIndex | undefined;
  /** The fixes that could be about it, by entry in the catalog's order. */
  readonly fixes: FixesByEntry;
  readonly streams: Streams;
  readonly systems: SystemAnswers;
  /** Canonical ids of installed patches and of what they supersede; undefined: not reported. */
  readonly covered: ReadonlySet<string> | undefined;
  readonly packages: PackageMemo;
  readonly answers: Answers | undefined;
}

/** What is not there is asked first: of a patch's many fixes, few are about something an endpoint has. */
function statusOf(known: Prepared, entry: CatalogEntry, fix: Fix): FixStatus {
  const status = statusByType(fix, entry, known);
  if (status.kind === "not-applicable" || fix.os === undefined || fix.os === null) return status;
  const system = remember(known.systems, fix.os, (os) => matchesSystem(known.report.os, os));
  if (system === "no") return OTHER_SYSTEM;
  return isUnknown(system) ? { kind: "unknown", says: system.unknown } : status;
}

const OTHER_SYSTEM = { kind: "not-applicable", says: "it is for another system" } as const;

function statusByType(
  fix: Fix,
  entry: CatalogEntry,
  { report, index, covered, packages, streams }: Prepared,
): FixStatus {
  switch (fix.type) {
    case "package":
    case "source":
      return packageFixStatus(fix, report, index, streams, packages);
    case "application":
      return applicationFixStatus(fix, index);
    case "system":
      return systemFixStatus(fix, report);
    case "kb":
      return kbFixStatus(fix, entry.patch.id, report, covered);
    case "firmware":
      return firmwareFixStatus(fix, report);
  }
}

/** The same for keys that are texts. */
function at<V>(known: Map<string, V>, key: string, compute: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = compute();
  known.set(key, value);
  return value;
}

function remember<K extends WeakKey, V extends object | string>(
  known: WeakMap<K, V>,
  key: K,
  compute: (key: K) => V,
): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = compute(key);
  known.set(key, value);
  return value;
}

/**
 * One entry that needs a fact nobody reported makes the whole unknown, for what is known of the others could be the smaller
 * part; else one that is missing makes the patch needed; else what is in place counts.
 */
function combine(fixes: readonly Fix[], statusFor: (fix: Fix) => FixStatus): Applicability {
  const missing: Missing[] = [];
  const inPlace: string[] = [];
  const held: string[] = [];
  let absent: string | undefined;
  let inactive: string | undefined;
  for (const fix of fixes) {
    const status = statusFor(fix);
    if (status.kind === "unknown") return { kind: "unknown", says: status.says };
    if (status.kind === "not-applicable") absent ??= status.says;
    else if (status.kind === "missing") missing.push(status.missing);
    else {
      inPlace.push(status.product);
      inactive ??= status.inactive;
      if (status.held) held.push(status.product);
    }
  }
  if (missing.length > 0) return { kind: "missing", says: describeMissing(missing), missing };
  if (inPlace.length > 0)
    return {
      kind: "in-place",
      says: "every matching fix is in place",
      products: inPlace,
      held,
      ...(inactive === undefined ? {} : { inactive }),
    };
  return { kind: "not-applicable", says: absent ?? "nothing of it is installed" };
}

function describeMissing(missing: readonly Missing[]): string {
  const [first] = missing;
  if (first === undefined) return "";
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : "";
  if (first.type === "kb") return `${first.product} is not installed${describeBuild(first)}${more}`;
  const broken = first.broken ? " (half-configured)" : "";
  return `${first.product} ${first.from}${broken} is installed, ${first.to ?? "no fix"} is ${first.to === undefined ? "published" : "wanted"}${more}`;
}

function describeBuild({ build }: Missing): string {
  if (build === undefined) return "";
  return build.from === undefined
    ? `, and os.build, which would be ${build.to}, was not reported`
    : `: os.build ${build.from} is before ${build.to}`;
}

/** An entry that nothing installed leads to has no fix that could apply; one that the catalog does not hold is asked in full. */
function fixesOf({ fixes }: Prepared, entry: CatalogEntry, { byId }: CatalogIndex): readonly Fix[] {
  if (byId.get(entry.patch.id) !== entry) return entry.patch.fixes;
  return fixes.get(entry) ?? NO_FIXES;
}

const NO_FIXES: readonly Fix[] = [];
