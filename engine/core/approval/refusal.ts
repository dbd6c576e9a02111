import type { IgnoredReason } from "./verdict.ts";

/** Why something is not counted. */
export interface Refusal {
  readonly reason: IgnoredReason;
  /** In words, with what was seen. */
  readonly says: string;
  /** It could not be read: with the answer at hand it might count. */
  readonly isDoubt?: true;
}

export function refuse(reason: IgnoredReason, says: string): Refusal {
  return { reason, says };
}

/** What could not be read does not count, under a reason that names it. @see approval.md, 4 */
export function doubt(says: string): Refusal {
  return { reason: "freshness-unknown", says, isDoubt: true };
}

/** A commit, as people read it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7);
}
