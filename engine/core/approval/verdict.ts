/** Why a review, or what stands for one, was not counted. Each is one rule of docs/guides/approval.md. */
export type IgnoredReason =
  | "author"
  | "committer"
  | "coauthor"
  | "pusher"
  | "bot"
  | "not-in-role"
  | "role-at-base-absent"
  | "no-permission"
  | "dismissed"
  | "superseded"
  | "stale-head"
  | "stale-content"
  | "stale-effect"
  | "freshness-unknown"
  | "edited"
  | "duplicate-person"
  | "expired"
  | "wrong-base";

/** An account, and the login it had when it was read: people are told apart by the id alone. */
export interface VerdictPerson {
  readonly id: number;
  readonly login: string;
}

/** A review that fills a place. Without `review` it is the opening, by a rule with `author: counts`. */
export interface Counted {
  readonly person: VerdictPerson;
  readonly review?: number;
}

/** A review that fills none. */
export interface Ignored {
  /** Undefined: the forge no longer knows who it was. */
  readonly person?: VerdictPerson;
  readonly review?: number;
  readonly reason: IgnoredReason;
  /** In words, with what was seen: for people. */
  readonly says: string;
}

/** So many people with a role. */
export interface RequirementVerdict {
  readonly role: string;
  /** How many it takes, raised where an identity could not be resolved. */
  readonly count: number;
  readonly met: boolean;
  readonly counted: readonly Counted[];
  readonly ignored: readonly Ignored[];
  /** People of the role, as of the base, whose approval would count: by login. */
  readonly canApprove: readonly VerdictPerson[];
}

/** What made a rule apply. */
export type RuleCause =
  | { readonly kind: "paths"; readonly paths: readonly string[] }
  | { readonly kind: "restricts" }
  | { readonly kind: "by-policy"; readonly patches: readonly string[] }
  | { readonly kind: "blast-radius"; readonly says: string };

export interface RuleVerdict {
  readonly rule: string;
  readonly causes: readonly RuleCause[];
  readonly met: boolean;
  readonly distinct: boolean;
  readonly requires: readonly RequirementVerdict[];
  /** A bot opened it: so many different people it takes in all, and so many there are. */
  readonly people?: { readonly needs: number; readonly counted: number };
  /** A fuller review that is due after the merge; milliseconds. */
  readonly followUp?: { readonly rule: string; readonly withinMs: number };
}

export interface PathVerdict {
  readonly path: string;
  /** The rules that judge it; none: it is not covered, and never approved. */
  readonly rules: readonly string[];
}

/** A standing request for changes. */
export interface Blocker {
  readonly person: VerdictPerson;
  readonly review: number;
}

/** Everything that led to the answer. */
export interface ApprovalTree {
  readonly paths: readonly PathVerdict[];
  readonly rules: readonly RuleVerdict[];
  /** What no rule judges, in words: paths, patches, rules that do not exist. */
  readonly uncovered: readonly string[];
  readonly blocked: readonly Blocker[];
  /** Follow-ups of other merges that were missed: until they are made up for, this change does not pass. */
  readonly overdue: readonly string[];
  /** By how much every count is raised, and why. */
  readonly raised: readonly string[];
  /** What could not be read, where that keeps the answer from being yes. */
  readonly unknown: readonly { readonly what: string; readonly why: string }[];
}

/**
 * - `approved`: every governed path is covered and every rule that applies is met.
 * - `missing`: more approvals would do.
 * - `blocked`: somebody with a role requests changes, or a follow-up was missed.
 * - `uncovered`: no rule judges a governed path, or a patch: no approval helps.
 * - `unknown`: something could not be read that decides.
 */
export type ApprovalAnswer = "approved" | "missing" | "blocked" | "uncovered" | "unknown";

export interface ApprovalVerdict {
  /** True for the answer `approved` and no other. */
  readonly approved: boolean;
  readonly answer: ApprovalAnswer;
  /** At most 140 characters: `1 of 2: security missing (can approve: raj). Ignored 1: tom, committer`. */
  readonly line: string;
  readonly tree: ApprovalTree;
}
