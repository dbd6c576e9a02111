import type { EndpointHistory } from "../model/endpoint.ts";
import { NO_HISTORY } from "../model/endpoint.ts";
import { formatInstant, type Instant, isInstant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { joinAttempts } from "./attempts.ts";
import { rankReports } from "./compare-reports.ts";
import { joinContacts } from "./contacts.ts";
import { isSameContent } from "./content.ts";
import { type Fleet, type Member, type Unreadable, withMembers } from "./fleet.ts";
import { sawMissing } from "./missing.ts";
import type { MissingOf, Received, ReceivedRefusal, ReceivedReport } from "./received.ts";
import { NO_TRAIL, type Trail, withReport } from "./trail.ts";

/** How far ahead of `now` a report may be dated: clocks differ, but one that is further off would stay the newest for good. */
export const MAX_AHEAD_MS = 10 * 60_000;

/**
 * What is known after these records, and before them `previous`. Nothing known is lost, and nothing depends on the order: any
 * permutation, repetition or split into batches of the same reports ends in the same fleet, as long as `missingOf` answers
 * the same. Older reports widen what is remembered and never replace the latest.
 *
 * A refused record marks the endpoint that it names as unreadable when it is newer than the latest report, and only an endpoint
 * that has reported before. A report dated more than `MAX_AHEAD_MS` after `now` is such a record.
 */
export function fold(
  previous: Fleet,
  received: readonly Received[],
  missingOf: MissingOf,
  now: Instant,
): Fleet {
  const changed = new Map<string, Member>();
  const keep = (id: string, next: (held: Member | undefined) => Member | undefined): void => {
    const held = changed.get(id) ?? previous.members.get(id);
    const member = next(held);
    if (member !== undefined && member !== held) changed.set(id, member);
  };
  const refusals: ReceivedRefusal[] = [];
  for (const record of received) {
    if (record.kind === "refused") refusals.push(record);
    else if (!(record.report.observedAt <= now + MAX_AHEAD_MS)) refusals.push(asFuture(record));
    else
      keep(record.id, (held) =>
        held === undefined ? enrol(record, missingOf) : join(held, record, missingOf),
      );
  }
  // After all reports: whether an endpoint is known must not depend on which record stood first.
  for (const refusal of refusals) {
    keep(refusal.id, (held) => (held === undefined ? undefined : markUnreadable(held, refusal, now)));
  }
  return withMembers(previous, changed);
}

function enrol({ id, report, attempts }: ReceivedReport, missingOf: MissingOf): Member {
  const missingNow = missingIn(report, missingOf);
  const at = report.observedAt;
  const history: EndpointHistory = {
    ...NO_HISTORY,
    firstSeen: at,
    contacts: joinContacts([[at, at]], [], at, at),
    missing: sawMissing(NO_HISTORY.missing, missingNow, at),
    attempts: joinAttempts([], attempts),
  };
  return { id, report, missingNow, trail: withReport(NO_TRAIL, report), history };
}

function join(held: Member, record: ReceivedReport, missingOf: MissingOf): Member {
  const { report, attempts } = record;
  const { rank, tied } = rankReports(report, held.report);
  const renews = isSameContent(report, held.report);
  const missing = renews ? held.missingNow : missingIn(report, missingOf);
  // Under the catalog of today, for the last time: once replaced, what the report showed cannot be asked again.
  const replaced = rank === "newer" && !renews ? missingIn(held.report, missingOf) : [];
  const latest = rank === "newer" ? report : held.report;
  const firstSeen = Math.min(held.history.firstSeen ?? report.observedAt, report.observedAt);
  const seen = sawMissing(held.history.missing, missing, report.observedAt);
  const history: EndpointHistory = {
    ...held.history,
    firstSeen,
    contacts: joinContacts(
      held.history.contacts,
      [[report.observedAt, report.observedAt]],
      firstSeen,
      latest.observedAt,
    ),
    missing: sawMissing(seen, replaced, held.report.observedAt),
    attempts: joinAttempts(held.history.attempts, attempts),
  };
  const { unreadable, ...rest } = held;
  return {
    ...rest,
    report: renews ? renewed(held.report, report) : latest,
    missingNow: rank === "newer" ? missing : held.missingNow,
    trail: joinTrail(held.trail, report, rank === "newer", tied),
    ...(unreadable !== undefined && unreadable.at > latest.observedAt ? { unreadable } : {}),
    history,
  };
}

/** The same report with the later of the two dates: all else, and above all the image, stays the object it was. */
function renewed(held: Report, report: Report): Report {
  const { observedAt, sequence, bootedAt, ...rest } = held;
  const [last, other] = rankReports(report, held).rank === "newer" ? [report, held] : [held, report];
  const isTwin = last.observedAt === other.observedAt && last.sequence === other.sequence;
  const boot = isTwin ? later(last.bootedAt, other.bootedAt) : last.bootedAt;
  if (last.observedAt === observedAt && last.sequence === sequence && boot === bootedAt) return held;
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

function markUnreadable(held: Member, refusal: ReceivedRefusal, now: Instant): Member {
  const mark: Unreadable = { at: Math.min(refusal.at ?? now, now), says: refusal.says };
  if (mark.at <= held.report.observedAt) return held;
  const before = held.unreadable;
  if (before !== undefined && (before.at > mark.at || (before.at === mark.at && before.says >= mark.says)))
    return held;
  return { ...held, unreadable: mark };
}

function asFuture({ id, report }: ReceivedReport): ReceivedRefusal {
  const shown = isInstant(report.observedAt) ? formatInstant(report.observedAt) : String(report.observedAt);
  return { kind: "refused", id, says: `its date, ${shown}, lies ahead of the clock` };
}

function missingIn(report: Report, missingOf: MissingOf): readonly string[] {
  return [...new Set(missingOf(report))].sort();
}

function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
