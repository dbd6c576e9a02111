import type { AuditCode, AuditFinding } from "../audit/audit-finding.ts";
import type { LoggedEntry } from "./logged.ts";

/** Why an entry, and all behind it, does not count. */
export interface ChainFault {
  readonly code: AuditCode;
  readonly says: string;
  readonly hint: string;
}

const LOOK =
  "find out who wrote it; what stands before it still counts, so set the ref back to its parent once that is known (docs/guides/log.md)";

export function chainFault(code: AuditCode, says: string, hint = LOOK): ChainFault {
  return { code, says, hint };
}

export function faultFinding({ code, says, hint }: ChainFault, { commit, entry }: LoggedEntry): AuditFinding {
  const pullRequest = entry.pullRequest === undefined ? {} : { pullRequest: entry.pullRequest };
  return { code, commit, entry: entry.number, ...pullRequest, says, hint };
}
