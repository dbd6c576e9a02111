import type { LogEntry, ReviewInput } from "../../schema/documents.generated.ts";
import type { ApprovalVerdict, Ignored } from "../approval/verdict.ts";
import type { LoggedEntry } from "../log/logged.ts";
import type { AuditCode } from "./audit-finding.ts";
import type { BaseRules } from "./audit-question.ts";

export interface MergeJudgement {
  readonly fault?: { readonly code: AuditCode; readonly says: string };
  /** Undefined: the base has no rules to judge by. */
  readonly verdict?: ApprovalVerdict;
  readonly input?: ReviewInput;
}

/** Judges a recorded input again: by the rules of its base from git, and by what the chain itself saw of the reviews. */
export function judgeMerge(
  { entry }: LoggedEntry,
  input: ReviewInput,
  { reviewPolicy }: BaseRules,
  recorded: readonly LogEntry[],
  evaluate: (input: ReviewInput) => ApprovalVerdict,
): MergeJudgement {
  const base = entry.base?.slice(0, 12) ?? "none";
  if (reviewPolicy === undefined)
    return {
      fault: { code: "unreviewed-commit", says: `its base ${base} has no ReviewPolicy that can be read` },
    };
  const doctored = otherReview(input, recorded);
  if (doctored !== undefined) return { fault: { code: "content-mismatch", says: doctored } };
  const judged: ReviewInput = { ...input, reviewPolicy, recorded };
  const verdict = evaluate(judged);
  const known = { verdict, input: judged };
  if (entry.type === "bypass")
    return {
      ...known,
      fault: { code: "bypass", says: `it was merged around the rules: ${entry.reason ?? verdict.line}` },
    };
  if (verdict.approved && entry.approved === true) return known;
  if (entry.approved !== true)
    return {
      ...known,
      fault: {
        code: "unreviewed-commit",
        says: `it was merged without approval: ${entry.line ?? verdict.line}`,
      },
    };
  const says = `the log calls it approved; by the rules of its base ${base} it is not: ${verdict.line}`;
  return {
    ...known,
    fault: { code: isUnentitled(verdict) ? "approver-not-entitled" : "unreviewed-commit", says },
  };
}

const UNENTITLED: ReadonlySet<Ignored["reason"]> = new Set([
  "not-in-role",
  "role-at-base-absent",
  "no-permission",
]);

/** Somebody approved, whom the base gives no role for it. */
function isUnentitled({ answer, tree }: ApprovalVerdict): boolean {
  if (answer !== "missing") return false;
  return tree.rules.some(({ requires }) =>
    requires.some(({ met, ignored }) => !met && ignored.some(({ reason }) => UNENTITLED.has(reason))),
  );
}

/** A review that the chain recorded when it was given, and that the input has otherwise. */
function otherReview({ reviews }: ReviewInput, recorded: readonly LogEntry[]): string | undefined {
  const first = new Map<number, LogEntry>();
  for (const entry of recorded)
    if (entry.type === "review" && entry.review !== undefined && !first.has(entry.review.id))
      first.set(entry.review.id, entry);
  for (const { id, user, submittedAt } of reviews) {
    const entry = first.get(id);
    if (entry === undefined) continue;
    if (entry.person?.id !== user?.id)
      return `review ${id} is by ${user?.login ?? user?.id ?? "nobody"} in its input; entry ${entry.number} recorded it of ${entry.person?.login ?? "nobody"}`;
    if (submittedAt !== entry.review?.submittedAt)
      return `review ${id} is of ${submittedAt ?? "no time"} in its input; entry ${entry.number} recorded ${entry.review?.submittedAt ?? "none"}`;
  }
  return undefined;
}
