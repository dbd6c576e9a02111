/** What an audit can find. Each has a heading in docs/guides/auditing.md. */
export type AuditCode =
  | "unreviewed-commit"
  | "content-mismatch"
  | "approver-not-entitled"
  | "log-gap"
  | "log-rewritten"
  | "force-push"
  | "bypass"
  | "unsigned"
  | "follow-up-missed"
  | "rebase-merge";

export interface AuditFinding {
  readonly code: AuditCode;
  /** The commit of the branch, or of the log, that it is about. */
  readonly commit?: string;
  readonly path?: string;
  readonly pullRequest?: number;
  /** The number of the log's entry. */
  readonly entry?: number;
  /** What was found, with the values. */
  readonly says: string;
  /** The way out. */
  readonly hint: string;
}
