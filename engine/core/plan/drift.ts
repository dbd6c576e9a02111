import type { PlanDrift } from "../../schema/documents.generated.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";

/**
 * What came though nothing approved it. Which report was the first to show it is not kept, only the last that did not and the
 * last of all: `since` stays open, and the words name the two between which it came.
 */
export function driftOf({ id, report, history }: Endpoint, { patch, reason }: Decision): PlanDrift {
  const missed = history.missing.get(patch)?.last;
  const seen = report?.observedAt;
  const between = [
    ...(missed === undefined ? [] : [`missing at ${formatInstant(missed)}`]),
    ...(seen === undefined ? [] : [`in place at ${formatInstant(seen)}`]),
  ].join(", ");
  const says = reason().says;
  return {
    endpoint: id,
    patch,
    since: null,
    by: cause(history.attempts, patch, missed),
    says: between === "" ? says : `${says} (${between})`,
  };
}

/** What brought it, where attempts tell: one of its own, else the last of another patch that ended after it was missed. */
function cause(
  attempts: readonly Attempt[],
  patch: string,
  missed: Instant = Number.NEGATIVE_INFINITY,
): string | null {
  const done = attempts.filter(
    ({ outcome, finishedAt }) => outcome === "succeeded" && (finishedAt ?? Number.POSITIVE_INFINITY) > missed,
  );
  const own = done.findLast((attempt) => attempt.patch === patch);
  if (own !== undefined) return `the endpoint's own attempt${endOf(own)}`;
  const other = done.findLast(
    ({ finishedAt }) => finishedAt !== undefined && missed > Number.NEGATIVE_INFINITY,
  );
  return other === undefined ? null : `an attempt of ${other.patch}${endOf(other)}, as it seems`;
}

function endOf({ finishedAt }: Attempt): string {
  return finishedAt === undefined ? "" : ` that ended at ${formatInstant(finishedAt)}`;
}
