import type { Review } from "../../schema/documents.generated.ts";
import type { LoggedEntry } from "../log/logged.ts";
import type { AuditFinding } from "./audit-finding.ts";
import { findingOf } from "./finding-of.ts";

/** What a forge says today of a pull request that the log has as merged. */
export interface ForgeMerge {
  readonly merged: boolean;
  readonly head: string;
  readonly mergeCommit: string | null;
  /** Undefined: not all of them could be read, and one that is missing proves nothing. */
  readonly reviews: readonly Pick<Review, "id" | "user" | "submittedAt">[] | undefined;
}

/**
 * Where a forge says something else than the log. A forge may forget and people may dismiss, so that a review's present state is
 * no fault; who wrote it when does not change.
 */
export function forgeDifferences(
  logged: LoggedEntry,
  recorded: readonly LoggedEntry[],
  forge: ForgeMerge,
): readonly AuditFinding[] {
  const { entry } = logged;
  const commit = entry.mergeCommit === undefined ? {} : { commit: entry.mergeCommit };
  const differs = (says: string) => findingOf("content-mismatch", { ...commit, logged }, says);
  const findings: AuditFinding[] = [];
  if (!forge.merged) findings.push(differs("the log has it as merged, and the forge does not"));
  else if (forge.mergeCommit !== (entry.mergeCommit ?? null))
    findings.push(differs(`the forge says that its merge is ${forge.mergeCommit ?? "none"}`));
  if (entry.head !== undefined && forge.head !== entry.head)
    findings.push(differs(`the forge says that its head is ${forge.head}, and the log ${entry.head}`));
  return [...findings, ...reviewsDiffer(recorded, forge, differs)];
}

function reviewsDiffer(
  recorded: readonly LoggedEntry[],
  { reviews }: ForgeMerge,
  differs: (says: string) => AuditFinding,
): readonly AuditFinding[] {
  if (reviews === undefined) return [];
  const byId = new Map(reviews.map((review) => [review.id, review]));
  return recorded.flatMap(({ entry: { type, number, review, person } }) => {
    if (type !== "review" || review === undefined || person === undefined) return [];
    const said = byId.get(review.id);
    const what = `review ${review.id} by ${person.login} (entry ${number})`;
    if (said === undefined) return [differs(`the forge knows no ${what}`)];
    // An account that was deleted has no id any more.
    if (said.user !== null && said.user.id !== person.id)
      return [differs(`the forge says that ${what} is by account ${said.user.id}`)];
    if (said.submittedAt !== review.submittedAt)
      return [differs(`the forge says that ${what} was given at ${said.submittedAt ?? "no time"}`)];
    return [];
  });
}
