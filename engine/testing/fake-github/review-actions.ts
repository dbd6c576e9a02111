import { addEvent } from "./add-event.ts";
import { resolveCommit } from "./bare-repository.ts";
import { type Forge, nextId, tick } from "./forge.ts";
import { notFound, unprocessable } from "./refusal.ts";
import type { Pull, Repository, Review } from "./world.ts";

export type ReviewVerdict = "APPROVE" | "REQUEST_CHANGES" | "COMMENT";

const STATES = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
} as const;

export function findReview(pull: Pull, id: number): Review {
  const review = pull.reviews.find((one) => one.id === id);
  if (review === undefined) throw notFound();
  return review;
}

/** A review at once, or one that is pending still: without a verdict. */
export function createReview(
  forge: Forge,
  repository: Repository,
  pull: Pull,
  actor: number,
  given: { readonly verdict?: ReviewVerdict; readonly body?: string; readonly commit?: string },
): Review {
  const commitId = given.commit ?? pull.headSha;
  if (resolveCommit(repository.dir, commitId) === undefined) throw unprocessable("Commit could not be found");
  refuseOwn(pull, actor, given.verdict);
  if (given.verdict !== undefined && given.verdict !== "APPROVE" && (given.body ?? "") === "") {
    throw unprocessable("Body can't be blank");
  }
  const at = tick(forge);
  const review: Review = {
    id: nextId(forge),
    user: actor,
    state: given.verdict === undefined ? "PENDING" : STATES[given.verdict],
    body: given.body ?? "",
    submittedAt: given.verdict === undefined ? null : at,
    updatedAt: at,
    commitId,
  };
  pull.reviews.push(review);
  pull.updatedAt = at;
  return review;
}

export function submitReview(
  forge: Forge,
  pull: Pull,
  review: Review,
  given: { readonly verdict: ReviewVerdict; readonly body?: string },
): void {
  if (review.state !== "PENDING") throw unprocessable("Can not submit a review that is not pending");
  refuseOwn(pull, review.user, given.verdict);
  review.submittedAt = tick(forge);
  review.updatedAt = review.submittedAt;
  review.state = STATES[given.verdict];
  if (given.body !== undefined) review.body = given.body;
  pull.updatedAt = review.submittedAt;
}

export function dismissReview(
  forge: Forge,
  pull: Pull,
  review: Review,
  actor: number,
  message: string,
): void {
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") {
    throw unprocessable("Can not dismiss a review that is neither an approval nor a request for changes");
  }
  const was = review.state.toLowerCase();
  review.updatedAt = tick(forge);
  review.state = "DISMISSED";
  pull.updatedAt = review.updatedAt;
  addEvent(forge, pull, {
    event: "review_dismissed",
    actor,
    more: { dismissed_review: { state: was, review_id: review.id, dismissal_message: message } },
  });
}

/** The text of a review may change later; its state and time stay. */
export function editReview(forge: Forge, review: Review, body: string): void {
  review.updatedAt = tick(forge);
  review.body = body;
}

function refuseOwn(pull: Pull, actor: number, verdict: ReviewVerdict | undefined): void {
  if (actor !== pull.user) return;
  if (verdict === "APPROVE") throw unprocessable("Can not approve your own pull request");
  if (verdict === "REQUEST_CHANGES") throw unprocessable("Can not request changes on your own pull request");
}
