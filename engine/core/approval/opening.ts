import type { ForgeAccount } from "../../schema/documents.generated.ts";
import { pushesOf, worksOf } from "./barred.ts";
import { type Candidate, isNoPerson } from "./candidates.ts";
import { shownPerson } from "./people.ts";
import { type Refusal, refuse, shortSha } from "./refusal.ts";
import type { Subject } from "./subject.ts";
import { unreadRefusal } from "./unread.ts";

/**
 * The opening at its present head as the approval of whoever opened it, for rules with `author: counts`: if that is a person who
 * made all its commits. Whether the person has the role, the requirement asks.
 * @returns undefined where nobody knows who opened it
 * @see approval.md, 6
 */
export function openingOf(subject: Subject): Candidate | undefined {
  const { user } = subject.input.pullRequest;
  if (user === null) return undefined;
  const barred = openingRefusal(user, subject);
  const person = shownPerson(user, subject.people);
  return { person, isBot: isNoPerson(user), ...(barred === undefined ? {} : { barred }) };
}

function openingRefusal(user: ForgeAccount, subject: Subject): Refusal | undefined {
  const { input, events } = subject;
  if (isNoPerson(user)) return refuse("bot", "is no person");
  const unread = unreadRefusal(subject.unread.everyReview);
  if (unread !== undefined) return unread;
  const isOther = (account: ForgeAccount | null | undefined): boolean => account?.id !== user.id;
  const commits = worksOf(input.commits);
  if (commits.length === 0) return refuse("author", "opened it, and made none of its commits");
  const option = input.reviewPolicy.spec.coAuthors ?? "exclude";
  for (const { sha, author, committer, coAuthors } of commits) {
    const others = option === "ignore" ? [author, committer] : [author, committer, ...coAuthors];
    if (others.some(isOther)) return refuse("author", `opened it, and did not make ${shortSha(sha)} alone`);
  }
  if (pushesOf(events).some(({ actor }) => isOther(actor)))
    return refuse("author", "opened it, and somebody else pushed to it");
  return events.some(({ type }) => type === "base_ref_changed")
    ? refuse("wrong-base", "opened it for another base")
    : undefined;
}
