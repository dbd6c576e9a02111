import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { VersionScheme } from "../../core/versions/scheme.ts";
import { objectsOf, textOf, textsOf } from "../json-shape.ts";
import { isOsvVersion } from "./osv-version.ts";

/** Affected from `introduced` (absent: from the first) to before `fixed` (absent: no fix is published). */
export interface AffectedRange {
  readonly introduced?: string;
  readonly fixed?: string;
  /** The last version that is known to be affected, where no fix is named. */
  readonly lastAffected?: string;
}

export interface AffectedRanges {
  readonly ranges: readonly AffectedRange[];
  /** Versions that are listed as affected and lie in no range: the first of them. */
  readonly outside?: string;
}

/**
 * The ranges of one `affected` entry. Every range counts, and every pair of events within one; ranges of Git commits say
 * nothing about packages.
 * @returns what makes them unreadable, as a phrase
 * @see https://ossf.github.io/osv-schema/#affectedrangesevents-fields
 */
export function affectedRanges(affected: JsonObject, scheme: VersionScheme): AffectedRanges | string {
  const ranges: AffectedRange[] = [];
  for (const range of objectsOf(affected, "ranges")) {
    const type = textOf(range, "type");
    if (type === "GIT") continue;
    if (type !== "ECOSYSTEM" && type !== "SEMVER")
      return `a range of the type ${JSON.stringify(type ?? null)}`;
    const read = readEvents((asArray(fieldOf(range, "events")) ?? []).map(asObject), scheme);
    if (typeof read === "string") return read;
    ranges.push(...read);
  }
  if (ranges.length > 0) return withOutside(ranges, textsOf(affected, "versions"), scheme);
  if (Array.isArray(fieldOf(affected, "versions"))) return "lists affected versions one by one and no range";
  return "has no range of versions";
}

interface Event {
  readonly kind: "introduced" | "fixed" | "last_affected";
  readonly version: string;
}

function readEvents(
  objects: readonly (JsonObject | undefined)[],
  scheme: VersionScheme,
): readonly AffectedRange[] | string {
  const events: Event[] = [];
  for (const object of objects) {
    const read = eventsOf(object);
    if (typeof read === "string") return read;
    for (const event of read) {
      if (!isStart(event) && !isOsvVersion(event.version, scheme))
        return `${JSON.stringify(event.version)} is no ${scheme.name} version`;
    }
    events.push(...read);
  }
  if (events.some(({ kind }) => kind === "fixed") && events.some(({ kind }) => kind === "last_affected"))
    return "names the last affected version beside a fixed one";
  return pairEvents(events.sort((a, b) => compareEvents(a, b, scheme)));
}

/** An event is one key; several in one object are as many events. */
function eventsOf(object: JsonObject | undefined): readonly Event[] | string {
  const events: Event[] = [];
  for (const kind of ["introduced", "fixed", "last_affected"] as const) {
    const version = textOf(object, kind);
    if (version !== undefined) events.push({ kind, version });
  }
  const limit = textOf(object, "limit");
  if (limit !== undefined && limit !== "*")
    return `ends a range at the limit ${JSON.stringify(limit)} and names no fix`;
  return events.length === 0 && limit === undefined
    ? "an event that is neither introduced nor fixed"
    : events;
}

/** "0" is OSV's word for "before all versions". */
function isStart({ kind, version }: Event): boolean {
  return kind === "introduced" && version === "0";
}

/** "Events are sorted by version": specification, "Evaluation". Those of one version stay as they are listed. */
function compareEvents(a: Event, b: Event, scheme: VersionScheme): number {
  if (isStart(a) || isStart(b)) return Number(isStart(b)) - Number(isStart(a));
  return scheme.compare(a.version, b.version);
}

function pairEvents(events: readonly Event[]): readonly AffectedRange[] | string {
  const found: AffectedRange[] = [];
  let open: string | undefined;
  for (const { kind, version } of events) {
    if (kind === "introduced") {
      if (open !== undefined) found.push(rangeOf(open, {}));
      open = version;
      continue;
    }
    // Several fixes of one introduction: each is a build that has it (rebuilds of one version).
    const from: string | undefined = open ?? lastIntroduced(found);
    if (from === undefined) return "a version is fixed before one is introduced";
    found.push(rangeOf(from, kind === "fixed" ? { fixed: version } : { lastAffected: version }));
    open = undefined;
  }
  if (open !== undefined) found.push(rangeOf(open, {}));
  return found;
}

function lastIntroduced(found: readonly AffectedRange[]): string | undefined {
  const last = found[found.length - 1];
  return last === undefined ? undefined : (last.introduced ?? "0");
}

function rangeOf(introduced: string, end: AffectedRange): AffectedRange {
  return introduced === "0" ? end : { introduced, ...end };
}

/** Publishers list versions beside the ranges that they follow from; one that lies in none says more than the ranges. */
function withOutside(
  ranges: readonly AffectedRange[],
  versions: readonly string[],
  scheme: VersionScheme,
): AffectedRanges {
  const outside = versions.find(
    (version) => isOsvVersion(version, scheme) && !ranges.some((range) => isWithin(version, range, scheme)),
  );
  return outside === undefined ? { ranges } : { ranges, outside };
}

function isWithin(version: string, { introduced, fixed }: AffectedRange, scheme: VersionScheme): boolean {
  if (introduced !== undefined && scheme.compare(version, introduced) < 0) return false;
  return fixed === undefined || scheme.compare(version, fixed) < 0;
}
