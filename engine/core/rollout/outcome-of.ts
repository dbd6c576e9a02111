import type { Assessor } from "../applicability/assess.ts";
import { countedReport } from "../fleet/counted-report.ts";
import type { Member } from "../fleet/fleet.ts";
import { MAX_AHEAD_MS } from "../fleet/fold.ts";
import { identityFault } from "../fleet/identity.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Incident } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import { taskOf } from "../model/task.ts";
import { judgeActivity } from "../policy/rungs/in-place.ts";
import type { OutcomeState } from "../rings/gate-counts.ts";
import { lastEnded } from "../rings/offer.ts";
import type { Opening } from "./ledger.ts";

/** What judging an outcome needs beside the endpoint. */
export interface OutcomeContext {
  readonly entry: CatalogEntry;
  readonly assessor: Assessor;
  readonly incidents: readonly Incident[];
  readonly now: Instant;
  /** How long the endpoint may be silent. */
  readonly staleAfterMs: DurationMs;
  /** Only what happened from here on counts: the opening, or the release of a trip. */
  readonly from: Instant;
}

/**
 * Judges one assigned endpoint by all that was received so far. It succeeded when a report proves it, no health check fails
 * that passed before, and it is still heard of. It failed when it says so, when such a check fails, when a ticket is linked to
 * it, or when it fell silent after an attempt began and before any proof: a report that is missing never helps. Of one that
 * proved it and fell silent nobody knows: it may be off, or broken by what came with the next start.
 */
export function outcomeOf(member: Member, opening: Opening, context: OutcomeContext): OutcomeState {
  const { entry, incidents } = context;
  const { history } = member;
  const isLinked = incidents.some(
    ({ patch, endpoints }) => patch === entry.patch.id && endpoints.includes(member.id),
  );
  if (isLinked) return "failed";
  const proof = provenAt(member, opening, context);
  const health = healthSince(member, opening);
  if (proof !== undefined) {
    if (health === "fails") return "failed";
    return health === "passes" && !isSilent(member, context) ? "succeeded" : "unconfirmed";
  }
  const tried = attemptsSince(history.attempts, entry.patch.id, context);
  if (tried.length === 0) return isHandedOut(member, opening, entry) ? "unconfirmed" : "waiting";
  if (tried.some(({ outcome }) => outcome === "failed") && !endedWell(tried)) return "failed";
  if (health === "fails" || isSilent(member, context)) return "failed";
  return "unconfirmed";
}

/**
 * When the report was made that proves the patch in place and active, or off; undefined: nothing proves it. A report that
 * decisions do not rely on proves nothing: a partial one, one that something unreadable followed, one of several machines.
 */
export function provenAt(
  member: Member,
  { of }: Opening,
  { entry, assessor, from }: OutcomeContext,
): Instant | undefined {
  const { history, id, unreadable } = member;
  const report = countedReport(member);
  if (report.partial !== undefined || unreadable !== undefined || identityFault(member) !== undefined)
    return undefined;
  if (!isInstant(report.observedAt) || report.observedAt < from) return undefined;
  const state = assessor.assess(report, entry);
  if (of === "remove")
    return state.kind === "missing" || state.kind === "not-applicable" ? report.observedAt : undefined;
  if (state.kind !== "in-place" || state.inactive !== undefined) return undefined;
  return judgeActivity({ entry, report, endpoint: { id, report, history } }).stops
    ? undefined
    : report.observedAt;
}

/**
 * A check that passed when the ring opened and is not reported any more is no news, and no news is not good; neither is one
 * that warns, or that does not know.
 */
function healthSince({ report, history }: Member, { id }: Opening): "passes" | "fails" | "unknown" {
  let isUnknown = false;
  for (const check of history.assigned.get(id) ?? []) {
    const now = report.health?.filter((item) => item.check === check) ?? [];
    if (now.some(({ status }) => status === "fail")) return "fails";
    if (now.length === 0 || now.some(({ status }) => status !== "pass")) isUnknown = true;
  }
  return isUnknown ? "unknown" : "passes";
}

/** A failure that nobody dated counts as a new one; a success that nobody dated, or that is yet to be, does not. */
function attemptsSince(
  attempts: readonly Attempt[],
  patch: string,
  { from, now }: OutcomeContext,
): readonly Attempt[] {
  return attempts.filter((attempt) => {
    if (attempt.patch !== patch) return false;
    const at = attempt.finishedAt ?? attempt.startedAt;
    if (attempt.outcome !== "succeeded") return at === undefined || !isInstant(at) || at >= from;
    return at !== undefined && isInstant(at) && at >= from && at <= now + MAX_AHEAD_MS;
  });
}

/** Attempts are kept by when they began; what counts is which ended last. */
function endedWell(tried: readonly Attempt[]): boolean {
  return lastEnded(tried)?.outcome === "succeeded";
}

/** Whenever: what stands is not noted anew for another revision, and what people answered since was handed out all the same. */
function isHandedOut({ history }: Member, { of }: Opening, { patch }: CatalogEntry): boolean {
  return history.handedOut.has(taskOf(patch.id, of));
}

function isSilent({ report }: Member, { now, staleAfterMs }: OutcomeContext): boolean {
  return !(now - report.observedAt <= staleAfterMs);
}
