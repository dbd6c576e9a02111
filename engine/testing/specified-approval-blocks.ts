import type { Review } from "../schema/documents.generated.ts";
import {
  type ApprovalScene,
  dismissedAt,
  isAfterMerge,
  isDismissedLate,
  momentOf,
  recordedReview,
  rolesOf,
} from "./specified-approval-scene.ts";

/**
 * "A standing request for changes by anyone with a role blocks, from whatever head, until that person approves or it is
 * dismissed."
 */
export function standingRequests(scene: ApprovalScene): readonly Review[] {
  return scene.input.reviews.filter((review) => {
    if (isAfterMerge(scene, momentOf(review.submittedAt)) || !isRequest(scene, review)) return false;
    // Whether somebody whom the forge no longer knows has a role, nobody can say.
    if (review.user === null) return true;
    const { id } = review.user;
    if (rolesOf(scene, id).length === 0) return false;
    return !scene.input.reviews.some(
      (other) =>
        other.user?.id === id &&
        other.id !== review.id &&
        !isAfterMerge(scene, momentOf(other.submittedAt)) &&
        lifts(scene, other, review),
    );
  });
}

/** "(approved, changes requested, dismissed)" */
function isRequest(scene: ApprovalScene, review: Review): boolean {
  if (dismissedAt(scene, review) === undefined) return review.state === "CHANGES_REQUESTED";
  // What is dismissed tells no more what it was: perhaps a request that stood at the merge.
  if (!isDismissedLate(scene, review) || scene.lenient.has("dismissed-after-merge")) return false;
  return (recordedReview(scene, review)?.review?.state ?? review.state) !== "APPROVED";
}

/** "until that person approves" */
function lifts(scene: ApprovalScene, other: Review, request: Review): boolean {
  const at = momentOf(other.submittedAt);
  const since = momentOf(request.submittedAt);
  if (Number.isNaN(at) || Number.isNaN(since)) return false;
  if (at === since ? !scene.lenient.has("same-instant") || other.id < request.id : at < since) {
    return false;
  }
  if (other.state === "APPROVED") return true;
  if (dismissedAt(scene, other) === undefined) return false;
  const said = recordedReview(scene, other)?.review?.state;
  // "Per person the *last opinionated* event stands", against "until that person approves or *it* is dismissed"
  return said === "APPROVED" || scene.lenient.has("dismissal-of-another");
}
