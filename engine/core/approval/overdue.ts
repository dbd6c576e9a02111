import { formatInstant, parseInstant } from "../model/instant.ts";
import type { Applying } from "./applying-rules.ts";
import type { Subject } from "./subject.ts";

/**
 * Follow-ups that were missed before the change is judged. Until they are made up for, only what is an emergency itself, and what
 * only restricts, passes. One whose date cannot be read is missed.
 * @see documents.md, ReviewPolicy, `followUp`
 */
export function overdueFor({ rules }: Applying, { input, moment }: Subject): readonly string[] {
  const passes = rules.some(
    ({ rule, causes }) => rule.followUp !== undefined || causes.some(({ kind }) => kind === "restricts"),
  );
  if (passes) return [];
  const missed = (input.overdue ?? []).filter(
    ({ since }) => !((parseInstant(since) ?? moment.events) > moment.events),
  );
  const says = missed.map(({ pullRequest, rule, since }) => {
    const what = pullRequest === null ? "a merge" : `pull request ${pullRequest}`;
    const at = parseInstant(since);
    return `the follow-up of ${what} by rule ${rule} is overdue${at === undefined ? "" : ` since ${formatInstant(at)}`}`;
  });
  return [...new Set(says)].sort();
}
