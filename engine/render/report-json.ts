import type { Member } from "../core/fleet/fleet.ts";
import type { IdentityFault } from "../core/model/endpoint.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Attempt, Report } from "../core/model/report.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/reports-show.schema.json` has it. */
export function reportJson(
  { id, report, history, missingNow, unreadable, source, parts }: Member,
  identity: IdentityFault | undefined,
): Iterable<string> {
  return jsonDocument({
    id,
    firstSeen: orNull(history.firstSeen),
    identity: identity ?? null,
    unreadable: unreadable?.says ?? null,
    sources: [
      ...(source === undefined ? [] : [[source, report] as const]),
      ...[...(parts ?? [])].map(([name, part]) => [name, part.report] as const),
    ].map(([name, { observedAt }]) => ({ source: name, observedAt: formatInstant(observedAt) })),
    report: reportOf(report),
    missing: missingNow.map((patch) => ({ patch, since: orNull(history.missing.get(patch)?.first) })),
    attempts: history.attempts.map(attemptOf),
    exitCode: 0,
    exitReason: "clean",
  });
}

/** What was not reported is not there. */
function reportOf(report: Report): Readonly<Record<string, unknown>> {
  const { observedAt, bootedAt, image, evidence, ...rest } = report;
  return {
    observedAt: formatInstant(observedAt),
    ...(bootedAt === undefined ? {} : { bootedAt: formatInstant(bootedAt) }),
    ...rest,
    ...(image === undefined ? {} : { software: image.software }),
    ...(evidence === undefined
      ? {}
      : { evidence: evidence.map(({ type, at }) => ({ type, at: formatInstant(at) })) }),
  };
}

function attemptOf({
  patch,
  outcome,
  startedAt,
  finishedAt,
  code,
}: Attempt): Readonly<Record<string, unknown>> {
  return { patch, outcome, startedAt: orNull(startedAt), finishedAt: orNull(finishedAt), code: code ?? null };
}

function orNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}
