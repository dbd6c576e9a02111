import type { AuditOutcome } from "./audit-outcome.ts";
import { csvRow } from "./inert-csv.ts";

/** The findings, a row each, below their titles. */
export function* auditCsv({ findings }: Pick<AuditOutcome, "findings">): Generator<string> {
  yield csvRow(["code", "commit", "pull request", "entry", "path", "says", "hint"]);
  for (const { code, commit, pullRequest, entry, path, says, hint } of findings)
    yield csvRow([code, commit ?? null, pullRequest ?? null, entry ?? null, path ?? null, says, hint]);
}
