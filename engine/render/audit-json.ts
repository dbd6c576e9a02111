import { formatInstant } from "../core/model/instant.ts";
import type { AuditOutcome } from "./audit-outcome.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/audit.schema.json` has it. */
export function auditJson(outcome: AuditOutcome): Iterable<string> {
  const { branch, commit, log, trust, root, since, counts, findings, followUps, exitCode, exitReason } =
    outcome;
  return jsonDocument({
    branch,
    commit,
    log: log ?? null,
    trust,
    root: root ?? null,
    since: since ?? null,
    counts,
    findings: findings.map((finding) => ({
      code: finding.code,
      commit: finding.commit ?? null,
      path: finding.path ?? null,
      pullRequest: finding.pullRequest ?? null,
      entry: finding.entry ?? null,
      says: finding.says,
      hint: finding.hint,
    })),
    followUps: followUps.map((owed) => ({
      commit: owed.commit,
      pullRequest: owed.pullRequest ?? null,
      entry: owed.entry,
      rule: owed.rule,
      due: formatInstant(owed.due),
    })),
    exitCode,
    exitReason,
  });
}
