import type { ReviewInput, ReviewUnread } from "../../schema/documents.generated.ts";
import { doubt, type Refusal } from "./refusal.ts";

/** Calls without which no review can be told to be fresh: retargets, head changes, who pushed. */
const EVERY_REVIEW = new Set(["timeline", "activity", "events"]);
/** Calls that only say when the present head came. */
const PRESENT_HEAD = new Set(["statuses", "status", "checks", "check-runs"]);
/** What cannot be read here stands as null, or is missing, where it would have been: that already makes it stricter. */
const ELSEWHERE = new Set(["permission", "permissions", "heads", "mergetree", "recomputed"]);

/** What could not be read, sorted by what hangs on it. Anything that has no name here decides. @see approval.md, 4 */
export interface Unread {
  readonly deciding: readonly ReviewUnread[];
  readonly everyReview: readonly ReviewUnread[];
  readonly presentHead: readonly ReviewUnread[];
}

export function sortUnread({ unread, reach }: Pick<ReviewInput, "unread" | "reach">): Unread {
  const deciding: ReviewUnread[] = [];
  const everyReview: ReviewUnread[] = [];
  const presentHead: ReviewUnread[] = [];
  for (const one of unread) {
    const call = /^[a-z-]*/.exec(one.what.trim().toLowerCase())?.[0] ?? "";
    if (EVERY_REVIEW.has(call)) everyReview.push(one);
    else if (PRESENT_HEAD.has(call)) presentHead.push(one);
    else if (!ELSEWHERE.has(call) && !(call === "reach" && reach === null)) deciding.push(one);
  }
  return { deciding, everyReview, presentHead };
}

/** Names the call that failed; undefined where all could be read. */
export function unreadRefusal(unread: readonly ReviewUnread[]): Refusal | undefined {
  const calls = [...new Set(unread.map(({ what, why }) => `${what} (${why})`))].sort();
  return calls.length === 0 ? undefined : doubt(`could not be read: ${calls.join(", ")}`);
}
