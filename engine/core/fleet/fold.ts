import type { EndpointHistory } from "../model/endpoint.ts";
import { NO_HISTORY } from "../model/endpoint.ts";
import { formatInstant, type Instant, isInstant } from "../model/instant.ts";
import { joinAttempts } from "./attempts.ts";
import { joinContacts } from "./contacts.ts";
import { isSameContent } from "./content.ts";
import { type Fleet, type Member, withMembers } from "./fleet.ts";
import { combined, partsOf } from "./member-parts.ts";
import { sawMissing } from "./missing.ts";
import type { MissingOf, Received, ReceivedRefusal, ReceivedReport } from "./received.ts";
import { firstReport, type JoinedReport, joinReport, missingIn, withRefusal } from "./source-report.ts";

/** How far ahead of `now` a report may be dated: clocks differ, but one that is further off would stay the newest for good. */
export const MAX_AHEAD_MS = 10 * 60_000;

/**
 * What is known after these records, and before them `previous`. Nothing known is lost, and nothing depends on the order: any
 * permutation, repetition or split into batches of the same reports ends in the same fleet, as long as `missingOf` answers
 * the same. Older reports widen what is remembered and never replace the latest.
 *
 * Each source of an endpoint has a latest report of its own; with several, the endpoint's is what they say together. What they show
 * missing only together is remembered as of when it was heard.
 *
 * A refused record marks the endpoint that it names as unreadable when it is newer than the latest report, and only an endpoint
 * that has reported before. A report dated more than `MAX_AHEAD_MS` after `now` is such a record.
 *
 * @param precedence names of sources, the best first
 */
export function fold(
  previous: Fleet,
  received: readonly Received[],
  missingOf: MissingOf,
  now: Instant,
  precedence: readonly string[] = [],
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
    else if (!isBelievable(record.report.observedAt, now)) refusals.push(asFuture(record));
    else
      keep(record.id, (held) =>
        held === undefined ? enrol(record, missingOf) : join(held, record, missingOf, precedence),
      );
  }
  // After all reports: whether an endpoint is known must not depend on which record stood first.
  for (const refusal of refusals) {
    keep(refusal.id, (held) =>
      held === undefined ? undefined : markUnreadable(held, refusal, now, missingOf, precedence),
    );
  }
  return withMembers(previous, changed);
}

function isBelievable(at: Instant, now: Instant): boolean {
  return isInstant(at) && at <= now + MAX_AHEAD_MS;
}

function enrol({ id, report, attempts, source }: ReceivedReport, missingOf: MissingOf): Member {
  const first = firstReport(report, missingOf);
  const at = report.observedAt;
  const history: EndpointHistory = {
    ...NO_HISTORY,
    firstSeen: at,
    contacts: joinContacts([[at, at]], [], at, at),
    missing: sawMissing(NO_HISTORY.missing, first.missingNow, at),
    attempts: joinAttempts([], attempts),
  };
  return { id, ...(source === undefined ? {} : { source }), ...first, history };
}

function join(
  held: Member,
  record: ReceivedReport,
  missingOf: MissingOf,
  precedence: readonly string[],
): Member {
  const { report, source } = record;
  const parts = partsOf(held, source);
  if (parts === undefined) {
    const result = joinReport(held, report, missingOf);
    const { unreadable: _, had: __, parts: ___, ...rest } = held;
    return {
      ...rest,
      ...(source === undefined ? {} : { source }),
      ...result.next,
      history: historyAfter(held, record, result, held.report.observedAt, result.next.report.observedAt),
    };
  }
  const name = source ?? "";
  const own = parts.get(name);
  const result = own === undefined ? asFirst(record, missingOf) : joinReport(own, report, missingOf);
  const all = new Map([...parts, [name, result.next] as const]);
  const latest = Math.max(...[...all.values()].map((part) => part.report.observedAt));
  const replacedAt = own?.report.observedAt ?? report.observedAt;
  const history = historyAfter(held, record, result, replacedAt, latest);
  const next = combined({ ...held, history }, all, missingOf, precedence);
  return withSeenTogether(next, { held, replaced: result.replaced, at: latest }, missingOf);
}

/**
 * Remembers what sources show missing only together: one has the packages, another one the system. When that was depends on when
 * each was heard; all that one source shows by itself does not.
 */
function withSeenTogether(
  next: Member,
  { held, replaced, at }: { held: Member; replaced: readonly string[]; at: Instant },
  missingOf: MissingOf,
): Member {
  const alone = new Set(replaced);
  for (const { missingNow } of next.parts?.values() ?? []) for (const patch of missingNow) alone.add(patch);
  const isOver = held.parts !== undefined && !isSameContent(held.report, next.report);
  const before = isOver ? missingIn(held.report, missingOf) : [];
  const together = new Set([...next.missingNow, ...before].filter((patch) => !alone.has(patch)));
  if (together.size === 0) return next;
  const missing = sawMissing(next.history.missing, [...together].sort(), at);
  return { ...next, history: { ...next.history, missing } };
}

function asFirst({ report }: ReceivedReport, missingOf: MissingOf): JoinedReport {
  const next = firstReport(report, missingOf);
  return { next, missing: next.missingNow, replaced: [] };
}

/** @param latest of all its reports */
function historyAfter(
  { history: before }: Member,
  { report, attempts }: ReceivedReport,
  { missing, replaced }: JoinedReport,
  replacedAt: Instant,
  latest: Instant,
): EndpointHistory {
  const firstSeen = Math.min(before.firstSeen ?? report.observedAt, report.observedAt);
  const seen = sawMissing(before.missing, missing, report.observedAt);
  return {
    ...before,
    firstSeen,
    contacts: joinContacts(before.contacts, [[report.observedAt, report.observedAt]], firstSeen, latest),
    missing: sawMissing(seen, replaced, replacedAt),
    attempts: joinAttempts(before.attempts, attempts),
  };
}

function markUnreadable(
  held: Member,
  refusal: ReceivedRefusal,
  now: Instant,
  missingOf: MissingOf,
  precedence: readonly string[],
): Member {
  const name = refusal.source ?? "";
  const own = held.parts?.get(name);
  if (held.parts === undefined || own === undefined) {
    // Of a source that never said anything that could be read: nothing that is known rests on it.
    const isOther =
      held.source !== undefined && refusal.source !== undefined && held.source !== refusal.source;
    if (isOther || held.parts !== undefined) return held;
    const next = withRefusal(held, refusal, now);
    return next === held ? held : { ...held, ...next };
  }
  const marked = withRefusal(own, refusal, now);
  if (marked === own) return held;
  return combined(held, new Map([...held.parts, [name, marked]]), missingOf, precedence);
}

function asFuture({ id, report, source }: ReceivedReport): ReceivedRefusal {
  const shown = isInstant(report.observedAt) ? formatInstant(report.observedAt) : String(report.observedAt);
  return {
    kind: "refused",
    id,
    says: `its date, ${shown}, lies ahead of the clock`,
    ...(source === undefined ? {} : { source }),
  };
}
