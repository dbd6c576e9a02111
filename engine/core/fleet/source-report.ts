import { type Instant, isInstant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { rankReports } from "./compare-reports.ts";
import { isSameContent, isSharedContent } from "./content.ts";
import type { MissingOf, ReceivedRefusal } from "./received.ts";
import { joinTrails, NO_TRAIL, type Trail, withReport } from "./trail.ts";

/** What the fleet keeps of what one source says of an endpoint. */
export interface SourceReport {
  /** The newest: by `observedAt`, then `sequence`, then content. */
  readonly report: Report;
  /** The patches that `report` showed missing under the catalog of that day, ascending. */
  readonly missingNow: readonly string[];
  /** By what a second machine under this id gives itself away. */
  readonly trail: Trail;
  /** Something newer than `report` came and could not be read. */
  readonly unreadable?: Unreadable;
  /** What any of its reports listed. Absent: what `report` lists. */
  readonly had?: Had;
}

export interface Unreadable {
  /** When it was made as far as it said so, else when it came. */
  readonly at: Instant;
  readonly says: string;
}

/** Whether a list ever had anything in it: a machine has packages and firmware for good. */
export interface Had {
  readonly software: boolean;
  readonly patches: boolean;
  readonly firmware: boolean;
}

export function firstReport(report: Report, missingOf: MissingOf): SourceReport {
  return { report, missingNow: missingIn(report, missingOf), trail: withReport(NO_TRAIL, report) };
}

export interface JoinedReport {
  readonly next: SourceReport;
  /** What the report shows missing. */
  readonly missing: readonly string[];
  /** What the one that it replaced showed missing until now, under the catalog of today; empty when it replaced none. */
  readonly replaced: readonly string[];
}

/** After one more report of the same source, newer or older than the one held. */
export function joinReport(held: SourceReport, report: Report, missingOf: MissingOf): JoinedReport {
  const { rank, tied } = rankReports(report, held.report);
  const renews = isSameContent(report, held.report);
  const missing = renews ? held.missingNow : missingIn(report, missingOf);
  // For the last time: once replaced, what the report showed cannot be asked again.
  const replaced = rank === "newer" && !renews ? missingIn(held.report, missingOf) : [];
  const latest = rank === "newer" ? report : held.report;
  const { unreadable } = held;
  const had = orHad(wholeHad(held), shownBy(report));
  const next: SourceReport = {
    report: renews ? renewed(held.report, report) : latest,
    missingNow: rank === "newer" ? missing : held.missingNow,
    trail: joinTrail(held.trail, report, rank === "newer", tied),
    ...(unreadable !== undefined && unreadable.at > latest.observedAt ? { unreadable } : {}),
    ...(isShownBy(latest, had) ? {} : { had }),
  };
  return { next, missing, replaced };
}

/** What one source said under two names. */
export function joinSources(a: SourceReport, b: SourceReport): SourceReport {
  const { next } = joinReport(a, b.report, (report) => (report === b.report ? b : a).missingNow);
  const { unreadable: _, had: __, trail, ...rest } = next;
  const { report } = rest;
  const isTied = trail.tied || (rankReports(b.report, a.report).rank === "newer" ? b : a).trail.tied;
  const marks = [a.unreadable, b.unreadable].filter(
    (mark) => mark !== undefined && mark.at > report.observedAt,
  );
  const [unreadable] = marks.sort((x, y) => (y?.at ?? 0) - (x?.at ?? 0));
  const had = orHad(wholeHad(a), wholeHad(b));
  return {
    ...rest,
    trail: { ...joinTrails(trail, b.trail), tied: isTied },
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(isShownBy(report, had) ? {} : { had }),
  };
}

/** The same report where the refused record is older than it, or than one refused before. */
export function withRefusal(held: SourceReport, refusal: ReceivedRefusal, now: Instant): SourceReport {
  const made = refusal.at !== undefined && isInstant(refusal.at) ? refusal.at : now;
  const mark: Unreadable = { at: Math.min(made, now), says: refusal.says };
  if (mark.at <= held.report.observedAt) return held;
  const before = held.unreadable;
  if (before !== undefined && (before.at > mark.at || (before.at === mark.at && before.says >= mark.says)))
    return held;
  return { ...held, unreadable: mark };
}

/**
 * Why a list that is empty now is not believed; undefined: it was always so, or it is not empty.
 *
 * @param sources what each source of the same machine says: what one of them lists, no other may hide by listing nothing
 */
export function emptiedList(
  counted: SourceReport,
  sources: readonly SourceReport[] = [counted],
): string | undefined {
  const had = sources.map(wholeHad).reduce(orHad, wholeHad(counted));
  const { image, installedPatches, firmware } = counted.report;
  const who = sources.length > 1 ? "another source or an earlier report" : "an earlier report";
  if (had.software && image?.software.length === 0) return `it lists no software at all, and ${who} did`;
  if (had.patches && installedPatches?.length === 0)
    return `it lists no installed patch at all, and ${who} did`;
  if (had.firmware && firmware?.length === 0) return `it lists no firmware at all, and ${who} did`;
  return undefined;
}

/** What any report of it listed. */
function wholeHad({ report, had }: SourceReport): Had {
  return had === undefined ? shownBy(report) : orHad(had, shownBy(report));
}

function orHad(a: Had, b: Had): Had {
  return {
    software: a.software || b.software,
    patches: a.patches || b.patches,
    firmware: a.firmware || b.firmware,
  };
}

function shownBy({ image, installedPatches, firmware }: Report): Had {
  return {
    software: (image?.software.length ?? 0) > 0,
    patches: (installedPatches?.length ?? 0) > 0,
    firmware: (firmware?.length ?? 0) > 0,
  };
}

function isShownBy(report: Report, had: Had): boolean {
  const shown = shownBy(report);
  return shown.software === had.software && shown.patches === had.patches && shown.firmware === had.firmware;
}

/** The same report with the later of the two dates: all else, and above all the image, stays the object it was. */
function renewed(held: Report, report: Report): Report {
  const { observedAt, sequence, bootedAt } = held;
  const [last, other] = rankReports(report, held).rank === "newer" ? [report, held] : [held, report];
  const isTwin = last.observedAt === other.observedAt && last.sequence === other.sequence;
  const boot = isTwin ? later(last.bootedAt, other.bootedAt) : last.bootedAt;
  if (last.observedAt === observedAt && last.sequence === sequence && boot === bootedAt) return held;
  if (last === report && boot === report.bootedAt && isSharedContent(held, report)) return report;
  const { observedAt: _at, sequence: _number, bootedAt: _boot, ...rest } = held;
  return {
    ...rest,
    observedAt: last.observedAt,
    ...(last.sequence === undefined ? {} : { sequence: last.sequence }),
    ...(boot === undefined ? {} : { bootedAt: boot }),
  };
}

function joinTrail(trail: Trail, report: Report, isNewer: boolean, tied: boolean): Trail {
  const next = withReport(trail, report);
  if (tied) return next.tied ? next : { ...next, tied };
  return isNewer && next.tied ? { ...next, tied: false } : next;
}

export function missingIn(report: Report, missingOf: MissingOf): readonly string[] {
  return [...new Set(missingOf(report))].sort();
}

function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
