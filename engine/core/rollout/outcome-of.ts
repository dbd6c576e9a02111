import type { Assessor } from "../applicability/assess.ts";
import type { Member } from "../fleet/fleet.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Incident } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import { taskOf } from "../model/task.ts";
import { judgeActivity } from "../policy/rungs/in-place.ts";
import type { OutcomeState } from "../rings/gate-counts.ts";
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
 * Judges one assigned endpoint by all that was received so far. It succeeded when a report proves it and no health check fails
 * that passed before. It failed when it says so, when such a check fails, when a ticket is linked to it, or when it fell silent
 * after an attempt began: a report that is missing never helps.
 */
export function outcomeOf(member: Member, opening: Opening, context: OutcomeContext): OutcomeState {
  const { entry, incidents, from } = context;
  const { history } = member;
  const isLinked = incidents.some(
    ({ patch, endpoints }) => patch === entry.patch.id && endpoints.includes(member.id),
  );
  if (isLinked) return "failed";
  const proof = provenAt(member, opening, context);
  const health = healthSince(member, opening);
  if (proof !== undefined)
    return health === "fails" ? "failed" : health === "passes" ? "succeeded" : "unconfirmed";
  const handed = history.handedOut.get(taskOf(entry.patch.id, opening.of));
  const tried = attemptsSince(history.attempts, entry.patch.id, from);
  if (tried.length === 0) return handed !== undefined && handed >= from ? "unconfirmed" : "waiting";
  if (tried.some((attempt) => attempt.outcome === "failed") && !endedWell(tried)) return "failed";
  if (health === "fails" || isSilent(member, context)) return "failed";
  return "unconfirmed";
}

/** When the report was made that proves the patch in place and active, or off; undefined: nothing proves it. */
export function provenAt(
  { report, history, id }: Member,
  { of }: Opening,
  { entry, assessor, from }: OutcomeContext,
): Instant | undefined {
  if (report.partial !== undefined || !isInstant(report.observedAt) || report.observedAt < from)
    return undefined;
  const { kind } = assessor.assess(report, entry);
  if (of === "remove") return kind === "missing" || kind === "not-applicable" ? report.observedAt : undefined;
  if (kind !== "in-place") return undefined;
  return judgeActivity({ entry, report, endpoint: { id, report, history } }).stops
    ? undefined
    : report.observedAt;
}

/** A check that passed when the ring opened and is not reported any more is no news, and no news is not good. */
function healthSince({ report, history }: Member, { id }: Opening): "passes" | "fails" | "unknown" {
  const passed = history.assigned.get(id) ?? [];
  let missing = false;
  for (const check of passed) {
    const now = report.health?.filter((item) => item.check === check) ?? [];
    if (now.some(({ status }) => status !== "pass")) return "fails";
    if (now.length === 0) missing = true;
  }
  return missing ? "unknown" : "passes";
}

/** A failure that nobody dated counts as a new one; a success that nobody dated does not. */
function attemptsSince(attempts: readonly Attempt[], patch: string, from: Instant): readonly Attempt[] {
  return attempts.filter((attempt) => {
    if (attempt.patch !== patch) return false;
    const at = attempt.finishedAt ?? attempt.startedAt;
    return at === undefined || !isInstant(at) ? attempt.outcome !== "succeeded" : at >= from;
  });
}

function endedWell(tried: readonly Attempt[]): boolean {
  return tried.at(-1)?.outcome === "succeeded";
}

function isSilent({ report }: Member, { now, staleAfterMs }: OutcomeContext): boolean {
  return !(now - report.observedAt <= staleAfterMs);
}
