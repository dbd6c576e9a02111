import type { ForgeAccount, ReviewCommit, ReviewEvent } from "../../schema/documents.generated.ts";
import { type Refusal, refuse, shortSha } from "./refusal.ts";
import type { Subject } from "./subject.ts";

/** Events in which somebody moves the head. */
export const PUSHES = new Set(["pushed", "head_ref_force_pushed"]);

/** Who never counts, and by how much that raises every count. */
export interface Barred {
  readonly of: ReadonlyMap<number, Refusal>;
  /** A reason for each step. */
  readonly raised: readonly string[];
}

/**
 * Whoever opened it, author and committer of every commit, pushers, co-authors by option. An identity that cannot be resolved
 * could be any of the reviewers, so it takes one more.
 * @see approval.md, 6 (who never counts)
 */
export function barredFrom({ input, events }: Subject): Barred {
  const { pullRequest, reviewPolicy } = input;
  const coAuthors = reviewPolicy.spec.coAuthors ?? "exclude";
  const barred = new Map<number, Refusal>();
  const unresolved = new Set<string>();
  const bar = (account: ForgeAccount | null | undefined, refusal: Refusal): void => {
    if (account === null || account === undefined) unresolved.add(refusal.says);
    else if (!barred.has(account.id)) barred.set(account.id, refusal);
  };
  const commits = worksOf(input.commits);
  bar(pullRequest.user, refuse("author", "opened it"));
  for (const { author, sha } of commits) bar(author, refuse("author", `made commit ${shortSha(sha)}`));
  for (const { committer, sha } of commits) bar(committer, refuse("committer", `committed ${shortSha(sha)}`));
  if (coAuthors === "exclude")
    for (const { coAuthors: listed, sha } of commits)
      for (const account of listed) bar(account, refuse("coauthor", `is a co-author of ${shortSha(sha)}`));
  for (const event of pushesOf(events))
    bar(event.actor, refuse("pusher", `pushed ${shortSha(event.after ?? "to it")}`));
  return { of: barred, raised: raisedBy(unresolved, coAuthors, commits) };
}

/**
 * Every commit reachable from head and not from base, by all parents; a merge of the base whose tree equals the clean automatic
 * merge is nobody's work. In order of id, so that what is said of somebody does not depend on the list's.
 */
export function worksOf(commits: readonly ReviewCommit[]): readonly ReviewCommit[] {
  return commits
    .filter(({ baseMerge, parents }) => !(baseMerge === true && parents.length >= 2))
    .sort((a, b) => (a.sha < b.sha ? -1 : a.sha > b.sha ? 1 : 0));
}

/** Who moved the head. */
export function pushesOf(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return events.filter(({ type }) => PUSHES.has(type));
}

function raisedBy(
  unresolved: ReadonlySet<string>,
  option: "exclude" | "ignore" | "raise-threshold",
  commits: readonly ReviewCommit[],
): readonly string[] {
  const raised: string[] = [];
  const [first] = [...unresolved].sort();
  if (first !== undefined) raised.push(`nobody knows who ${first}${more(unresolved.size - 1)}`);
  const co = commits.filter(({ coAuthors }) => coAuthors.length > 0);
  const [one] = co;
  if (option === "raise-threshold" && one !== undefined)
    raised.push(`${shortSha(one.sha)} has co-authors${more(new Set(co.map(({ sha }) => sha)).size - 1)}`);
  return raised;
}

function more(count: number): string {
  return count === 0 ? "" : `, and ${count} more`;
}
