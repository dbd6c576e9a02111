import type { TrustedRoot } from "../log/chain-state.ts";
import type { LoggedEntry } from "../log/logged.ts";
import type { Instant } from "../model/instant.ts";
import type { AuditFinding } from "./audit-finding.ts";
import type { AuditMemory } from "./audit-question.ts";
import type { TipFile, Vouched } from "./vouched.ts";

/** How a commit that touches governed paths stands. */
export type CommitStanding =
  /** An entry of the log has its approval, and it stands. */
  | "reviewed"
  /** It was merged without, and reviewed in full afterwards. */
  | "followed-up"
  /** Two people answer for it. */
  | "sealed"
  /** There is a finding about it. */
  | "found";

/** A commit of the branch that touches governed paths. */
export interface AuditedCommit {
  readonly commit: string;
  /** How far it is from the root along the first parents. */
  readonly place: number;
  readonly paths: readonly string[];
  readonly standing: CommitStanding;
  /** The entry that is about it, where there is exactly one. */
  readonly logged?: LoggedEntry;
}

/** A merge that must be reviewed more fully until a moment that has not come. */
export interface OpenFollowUp {
  readonly commit: string;
  readonly entry: number;
  readonly pullRequest?: number;
  readonly rule: string;
  readonly due: Instant;
}

export interface AuditCounts {
  /** First parents of the branch that were looked at. */
  readonly commits: number;
  /** Those that touch governed paths. */
  readonly governed: number;
  readonly reviewed: number;
  readonly sealed: number;
  /** Entries of the log that count. */
  readonly entries: number;
}

/** The last commit of the branch that nothing is owed about, and what comes behind it needs. */
export interface SettledAt {
  readonly commit: string;
  readonly place: number;
  readonly memory: AuditMemory;
}

export interface AuditResult {
  /** Those of the log first, then in the order of the branch. */
  readonly findings: readonly AuditFinding[];
  readonly commits: readonly AuditedCommit[];
  readonly vouched: Vouched;
  /** Governed files beside the approval lists whose content at the tip nobody vouches for. Behind a checkpoint: of what came since. */
  readonly unvouched: readonly TipFile[];
  readonly followUps: readonly OpenFollowUp[];
  /** Those that were missed, of commits that nobody sealed. */
  readonly overdue: readonly OpenFollowUp[];
  readonly counts: AuditCounts;
  /** The first commit of the log and the key that signed it. */
  readonly root?: TrustedRoot;
  /** Where the next audit may go on from; undefined: there is a finding, or nothing is settled. */
  readonly settled?: SettledAt;
}
