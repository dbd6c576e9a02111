import type { ReviewFile, ReviewInput, ReviewPolicy } from "../../schema/documents.generated.ts";
import type { evaluateFollowUp } from "../approval/evaluate-follow-up.ts";
import type { ApprovalVerdict } from "../approval/verdict.ts";
import type { ChainState } from "../log/chain-state.ts";
import type { LoggedEntry } from "../log/logged.ts";
import type { Instant } from "../model/instant.ts";
import type { AuditFinding } from "./audit-finding.ts";

/** A commit of the branch with its own difference from its first parent; of the root: all its files. */
export interface HistoryCommit {
  readonly commit: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly changes: readonly ReviewFile[];
  /** Whether its message has a trailer of Muster. Nothing trusts it, but it says that there was a log. */
  readonly hasTrailer: boolean;
}

/** The branch as git has it. */
export interface BranchState {
  readonly name: string;
  /** Path → blob at the commit before the first one; empty where that is the root. */
  readonly before: ReadonlyMap<string, string>;
  /** First parents, oldest first. */
  readonly commits: readonly HistoryCommit[];
}

/** What is in force at a commit, read from two of its files. */
export interface BaseRules {
  /** Undefined: there is none, or it cannot be read; then nothing is approved. */
  readonly reviewPolicy?: ReviewPolicy;
  /** Paths that muster.yaml names (inventory, feeds): read, hence governed. */
  readonly named: readonly string[];
  /** Whether muster.yaml declares a log. */
  readonly log: "declared" | "none";
}

/** The blobs of `policies/review.yaml` and `muster.yaml`. */
export interface RuleBlobs {
  readonly review?: string;
  readonly workspace?: string;
}

/** The log as it was verified. */
export interface AuditedLog {
  readonly kind: "there" | "missing";
  /** Those that count, oldest first. */
  readonly entries: readonly LoggedEntry[];
  /** What its verification found. */
  readonly findings: readonly AuditFinding[];
  readonly state?: ChainState;
}

/** What was learnt before a checkpoint, and what follows may need. JSON. */
export interface AuditMemory {
  /** The entries of the log that are about what comes behind the checkpoint. */
  readonly open: readonly LoggedEntry[];
  /** Up to where two people sealed history: how far that is from the root; -1: nowhere. */
  readonly sealedTo: number;
}

export interface AuditQuestion {
  readonly branch: BranchState;
  readonly log: AuditedLog;
  readonly now: Instant;
  /** How far a commit is from the root along the first parents. Undefined: it is none of them. */
  readonly placeOf: (commit: string) => number | undefined;
  /** Rules by blob: equal blobs are asked for once. */
  readonly rulesOf: (blobs: RuleBlobs) => BaseRules;
  /** A recorded input as a ReviewInput, or what is wrong with it. */
  readonly readInput: (value: unknown) => ReviewInput | string;
  readonly evaluate: (input: ReviewInput) => ApprovalVerdict;
  readonly evaluateFollowUp: typeof evaluateFollowUp;
  /** The effect rows of all approval lists at a commit that was sealed. Undefined: they cannot be read. */
  readonly rowsAt: (commit: string) => ReadonlySet<string> | undefined;
  readonly memory?: AuditMemory;
}
