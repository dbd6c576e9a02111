import type { AuditFinding } from "../core/audit/audit-finding.ts";
import type { AuditCounts, OpenFollowUp } from "../core/audit/audit-result.ts";
import type { TrustedRoot } from "../core/log/chain-state.ts";

/** An audit as it is shown, in whichever format. */
export interface AuditOutcome {
  readonly branch: string;
  readonly commit: string;
  /** The tip of the log. Undefined: there is none. */
  readonly log?: string;
  readonly trust: "rooted" | "self-consistent";
  readonly root?: TrustedRoot;
  /** The commit behind which the audit began, where it went on from a checkpoint. */
  readonly since?: string;
  readonly counts: AuditCounts;
  readonly findings: readonly AuditFinding[];
  readonly followUps: readonly OpenFollowUp[];
  readonly exitCode: number;
  readonly exitReason: string;
}
