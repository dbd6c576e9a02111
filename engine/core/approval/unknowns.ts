import type { ReviewUnread } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { instantOf } from "./moment.ts";
import type { Opinions } from "./opinions.ts";
import { shortSha } from "./refusal.ts";
import type { Subject } from "./subject.ts";

/**
 * What decides and could not be read, or is plainly not all there: partial answers are no answers, and an empty list is none.
 * @see approval.md, known ways in: partial answers (a page missing)
 */
export function unknownsOf(
  subject: Subject,
  opinions: Opinions,
  contradictory: readonly string[],
): readonly ReviewUnread[] {
  const { input, unread } = subject;
  const { head } = input.pullRequest;
  const found: ReviewUnread[] = [...unread.deciding];
  if (input.files.length === 0) found.push({ what: "files", why: "the list is empty" });
  for (const path of contradictory) found.push({ what: `file ${path}`, why: "it is listed in two ways" });
  if (!input.commits.some(({ sha }) => sha === head.sha))
    found.push({ what: "commits", why: `the head ${shortSha(head.sha)} is not among them` });
  found.push(...missingReviews(subject), ...untold(opinions, subject));
  return distinct(found);
}

/** What the log recorded, the forge must list still: submitted reviews do not vanish. */
function missingReviews({ input, recorded, moment }: Subject): readonly ReviewUnread[] {
  const listed = new Set(input.reviews.map(({ id }) => id));
  return recorded.opinions.flatMap(({ number, review }) => {
    const submittedAt = instantOf(review?.submittedAt);
    const isLate = submittedAt !== undefined && submittedAt > moment.reviews;
    if (review === undefined || isLate || listed.has(review.id)) return [];
    return [{ what: `review ${review.id}`, why: `the log has it (entry ${number}), the forge lists it not` }];
  });
}

/** A request for changes whose author nobody knows, and a dismissal after the merge of nobody knows what: either may have blocked. */
function untold({ people, nobody }: Opinions, subject: Subject): readonly ReviewUnread[] {
  const found: ReviewUnread[] = [];
  for (const { review, stance } of nobody) {
    if (stance !== "requests-changes" && stance !== "untold") continue;
    const why = "it may request changes, and the forge no longer knows who wrote it: dismiss it";
    found.push({ what: `review ${review.id}`, why });
  }
  for (const { account, standing } of people) {
    if (standing.stance !== "untold" || !subject.people.has(account.id)) continue;
    const why = "it was dismissed, and nobody can tell what it said at the merge";
    found.push({ what: `review ${standing.review.id}`, why });
  }
  return found;
}

function distinct(unread: readonly ReviewUnread[]): readonly ReviewUnread[] {
  const byText = new Map(unread.map(({ what, why }) => [`${what} ${why}`, { what, why }]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
