import type { ReviewEvent } from "../../schema/documents.generated.ts";
import { accountOf } from "./account-of.ts";
import { type Answer, momentOf, recordOf, shaOrNull, textOf, wholeOf } from "./answer-shape.ts";

/**
 * Every type of event of a ReviewInput that this adapter writes:
 *
 * | type | from | carries |
 * |---|---|---|
 * | `review_dismissed` | timeline | `review`, `actor` (who dismissed) |
 * | `head_ref_force_pushed` | timeline | `after` (the new head, where the forge names it), `actor` |
 * | `base_ref_changed` | timeline; also what the forge retargets by itself when a base branch is deleted | `actor` |
 * | `base_ref_force_pushed` | timeline | `actor` |
 * | `reopened` | timeline | `actor` |
 * | `merged` | timeline | `after` (the merge commit), `actor` |
 * | `pushed` | activity of the head's branch: every way its tip can change | `before`, `after`, `actor` (null: unknown) |
 * | `status` | the oldest status or check suite of the head | `after` (the head) |
 *
 * `at` is the moment by the forge's clock, verbatim.
 */
export const reviewEventTypes = [
  "review_dismissed",
  "head_ref_force_pushed",
  "base_ref_changed",
  "base_ref_force_pushed",
  "reopened",
  "merged",
  "pushed",
  "status",
] as const;

/** By the forge's names. */
const KEPT: ReadonlyMap<string, (typeof reviewEventTypes)[number]> = new Map([
  ["review_dismissed", "review_dismissed"],
  ["head_ref_force_pushed", "head_ref_force_pushed"],
  ["base_ref_changed", "base_ref_changed"],
  ["automatic_base_change_succeeded", "base_ref_changed"],
  ["base_ref_force_pushed", "base_ref_force_pushed"],
  ["reopened", "reopened"],
  ["merged", "merged"],
]);

export interface Timeline {
  readonly events: readonly ReviewEvent[];
  /** The opinions that it tells of, by review id: the list of reviews must have each. */
  readonly reviewed: ReadonlySet<number>;
}

/**
 * The events of a timeline that say something of reviews, in its order.
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/issues/timeline
 */
export function timelineEvents(items: readonly Answer[]): Timeline {
  const events: ReviewEvent[] = [];
  const reviewed = new Set<number>();
  for (const item of items) {
    const name = textOf(item, "event");
    if (name === "reviewed" && isOpinion(item)) reviewed.add(wholeOf(item, "id"));
    const type = KEPT.get(name);
    if (type !== undefined) events.push(eventOf(item, type));
  }
  return { events, reviewed };
}

function eventOf(item: Answer, type: (typeof reviewEventTypes)[number]): ReviewEvent {
  const event = {
    type,
    at: momentOf(item, "created_at"),
    actor: accountOf(item.actor, `who made ${type}`),
  };
  if (type === "review_dismissed") {
    const dismissed = recordOf(item.dismissed_review, "dismissed_review");
    return { ...event, review: wholeOf(dismissed, "review_id") };
  }
  if (type !== "head_ref_force_pushed" && type !== "merged") return event;
  return { ...event, after: shaOrNull(item, "commit_id") };
}

function isOpinion(item: Answer): boolean {
  return ["approved", "changes_requested", "dismissed"].includes(textOf(item, "state").toLowerCase());
}
