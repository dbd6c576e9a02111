import type { LoggedEntry } from "../log/logged.ts";
import type { AuditCode, AuditFinding } from "./audit-finding.ts";

/** The way out of each finding; docs/guides/auditing.md says more. */
const HINTS: Readonly<Record<AuditCode, string>> = {
  "unreviewed-commit":
    "have the change reviewed after the fact and sealed by two people, or take it back in a pull request",
  "content-mismatch":
    "compare the commit with its pull request: what was merged is not what was reviewed; take it back, and review what differs",
  "approver-not-entitled":
    "have somebody approve whom the ReviewPolicy of the base names, or take the change back in a pull request",
  "log-gap": "fetch the log again; if the entry is still missing, find out who dropped it",
  "log-rewritten": "fetch the log again; if it is still not the one that was seen, find out who replaced it",
  "force-push":
    "find out who moved the branch; bring the lost commits back with a pull request that merges them",
  bypass:
    "have its pull request reviewed now, by the rule that it went around; where it had none, take it back in a pull request, or have two people seal it",
  unsigned: "find out who wrote the entry; docs/guides/log.md says how a lost key is replaced",
  "follow-up-missed": "have the pull request reviewed now, and have two people seal the delay",
  "rebase-merge":
    "allow merge commits or squashing only: commits that are rebased one by one were never reviewed as they stand",
};

/** Where a finding is. */
export interface FindingPlace {
  readonly commit?: string;
  readonly path?: string;
  readonly logged?: LoggedEntry;
}

export function findingOf(
  code: AuditCode,
  { commit, path, logged }: FindingPlace,
  says: string,
  hint = HINTS[code],
): AuditFinding {
  const about = commit ?? logged?.commit;
  const pullRequest = logged?.entry.pullRequest;
  return {
    code,
    ...(about === undefined ? {} : { commit: about }),
    ...(path === undefined ? {} : { path }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(logged === undefined ? {} : { entry: logged.entry.number }),
    says,
    hint,
  };
}
