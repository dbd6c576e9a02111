import type { Review, ReviewEvent, ReviewUnread } from "../../schema/documents.generated.ts";
import { everyPage } from "./every-page.ts";
import type { GitHubClient } from "./github-client.ts";
import { itemsOf, type Part, partOf } from "./read-part.ts";
import { reviewOf } from "./review-of.ts";
import { timelineEvents } from "./timeline-events.ts";

export interface ReviewsRead {
  readonly reviews: readonly Review[];
  readonly events: readonly ReviewEvent[];
}

const REVIEWS = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews";
const TIMELINE = "/repos/{owner}/{repo}/issues/{issue_number}/timeline";

/**
 * The reviews and the timeline, each held against the other: an opinion that the timeline tells of must be among the reviews,
 * and a review that was dismissed must have its dismissal in the timeline. REST counts neither.
 */
export async function readReviews(client: GitHubClient, number: number): Promise<Part<ReviewsRead>> {
  const [reviewList, timelineList] = await Promise.all([
    everyPage(client, REVIEWS, { pull_number: number }, { what: "reviews" }),
    everyPage(client, TIMELINE, { issue_number: number }, { what: "timeline" }),
  ]);
  const reviews = partOf("reviews", [reviewList], [], () => itemsOf(reviewList).map(reviewOf));
  const nothing = { events: [], reviewed: new Set<number>() };
  const timeline = partOf("timeline", [timelineList], nothing, () => timelineEvents(itemsOf(timelineList)));
  const unread = [...reviews.unread, ...timeline.unread];
  if (unread.length === 0) unread.push(...disagreements(reviews.value, timeline.value));
  return { value: { reviews: reviews.value, events: timeline.value.events }, unread };
}

function disagreements(
  reviews: readonly Review[],
  { events, reviewed }: ReturnType<typeof timelineEvents>,
): readonly ReviewUnread[] {
  const unread: ReviewUnread[] = [];
  const listed = new Set(reviews.map(({ id }) => id));
  for (const id of reviewed)
    if (!listed.has(id))
      unread.push({ what: "reviews", why: `the timeline has review ${id}, the list has not` });
  const dismissed = new Set(events.map(({ review }) => review));
  for (const { id, state } of reviews)
    if (state === "DISMISSED" && !dismissed.has(id))
      unread.push({
        what: "timeline",
        why: `review ${id} was dismissed, and the timeline does not say when`,
      });
  return unread;
}
