import type { ForgeAccount, Review, ReviewInput } from "../../schema/documents.generated.ts";
import type { Instant } from "../model/instant.ts";
import { instantOf, type Moment } from "./moment.ts";
import type { RecordedReviews } from "./recorded-reviews.ts";
import { reviewsOnce } from "./reviews-once.ts";
import { sortUnread } from "./unread.ts";

/** What a review says at the moment. `untold`: it was dismissed, and nobody can tell what it said at the merge. */
export type Stance = "approves" | "requests-changes" | "dismissed" | "untold";

export interface Opinion {
  readonly review: Review;
  /** Undefined: not said. */
  readonly submittedAt: Instant | undefined;
  readonly stance: Stance;
  /** The log has it as an approval, whatever became of it. */
  readonly wasApproval: boolean;
}

export interface PersonOpinions {
  readonly account: ForgeAccount;
  /** The last one: the one that stands. */
  readonly standing: Opinion;
  /** What came before it. */
  readonly earlier: readonly Opinion[];
}

export interface Opinions {
  /** By numeric id, ascending. */
  readonly people: readonly PersonOpinions[];
  /** Of accounts that the forge no longer knows. */
  readonly nobody: readonly Opinion[];
  /** Approvals that came after the merge. */
  readonly late: readonly Review[];
}

/**
 * One order of reviews and dismissals: a person's last opinion stands. A dismissed review gives none and brings no older one back;
 * a comment and a review not sent are no opinion.
 * @see approval.md, 3 (events)
 */
export function opinionsOf(input: ReviewInput, recorded: RecordedReviews, moment: Moment): Opinions {
  const told: Told = { recorded, moment, times: dismissalsOf(input), isWhole: isTimelineWhole(input) };
  const people = new Map<number, { account: ForgeAccount; opinions: Opinion[] }>();
  const nobody: Opinion[] = [];
  const late: Review[] = [];
  for (const review of reviewsOnce(input.reviews)) {
    if (review.state === "COMMENTED" || review.state === "PENDING") continue;
    const submittedAt = instantOf(review.submittedAt);
    if (submittedAt !== undefined && submittedAt > moment.reviews) {
      if (review.state === "APPROVED") late.push(review);
      continue;
    }
    const stance = stanceOf(review, submittedAt, told);
    const wasApproval = recorded.entryOf(review)?.review?.state === "APPROVED";
    const opinion: Opinion = { review, submittedAt, stance, wasApproval };
    if (review.user === null) nobody.push(opinion);
    else {
      const known = people.get(review.user.id) ?? { account: review.user, opinions: [] };
      known.opinions.push(opinion);
      people.set(review.user.id, known);
    }
  }
  return {
    people: [...people].sort(([a], [b]) => a - b).flatMap(([, { opinions }]) => lastOf(opinions)),
    nobody: nobody.sort(byTime),
    late: late.sort((a, b) => a.id - b.id),
  };
}

function lastOf(opinions: readonly Opinion[]): readonly PersonOpinions[] {
  const standing = standingOf([...opinions].sort(byTime));
  const account = standing?.review.user ?? null;
  if (standing === undefined || account === null) return [];
  return [{ account, standing, earlier: opinions.filter((one) => one !== standing).sort(byTime) }];
}

/**
 * The last one. Of those without a time a request for changes stands, an approval ends with any other, and what was dismissed
 * ends an approval but no request for changes.
 */
function standingOf(inOrder: readonly Opinion[]): Opinion | undefined {
  const undated = inOrder.filter(({ submittedAt }) => submittedAt === undefined);
  const last = inOrder.filter(({ submittedAt }) => submittedAt !== undefined).at(-1);
  const request = undated.find(({ stance }) => stance === "requests-changes") ?? unanswered(inOrder);
  if (request !== undefined) return request;
  return undated.find(({ stance }) => stance !== "approves") ?? last ?? undated.at(-1);
}

/**
 * The last request for changes that neither was dismissed nor has an approval behind it. A review that was dismissed may have
 * been a second request: only where the log has it as an approval does it answer the first.
 * @see approval.md, 3: "blocks … until that person approves or it is dismissed"
 */
function unanswered(inOrder: readonly Opinion[]): Opinion | undefined {
  const dated = inOrder.filter(({ submittedAt }) => submittedAt !== undefined);
  const at = dated.findLastIndex(({ stance }) => stance === "requests-changes");
  const isAnswered = dated
    .slice(at + 1)
    .some(({ stance, wasApproval }) => stance === "approves" || wasApproval);
  return isAnswered ? undefined : dated[at];
}

/** Of one instant: by id, which the forge gives in order. */
function byTime(a: Opinion, b: Opinion): number {
  const [first, second] = [a.submittedAt ?? 0, b.submittedAt ?? 0];
  return first < second ? -1 : first > second ? 1 : a.review.id - b.review.id;
}

/** When the forge says that a review was dismissed; undefined in it: it does not say when. */
function dismissalsOf({ events }: ReviewInput): ReadonlyMap<number, readonly (Instant | undefined)[]> {
  const times = new Map<number, (Instant | undefined)[]>();
  for (const { type, review, at } of events) {
    if (type !== "review_dismissed" || review === undefined) continue;
    times.set(review, [...(times.get(review) ?? []), instantOf(at)]);
  }
  return times;
}

function isTimelineWhole(input: ReviewInput): boolean {
  return sortUnread(input).everyReview.length === 0;
}

/** What is known of dismissals. */
interface Told {
  readonly recorded: RecordedReviews;
  readonly moment: Moment;
  readonly times: ReadonlyMap<number, readonly (Instant | undefined)[]>;
  readonly isWhole: boolean;
}

/**
 * Dismissing an approval takes it away whenever that may have been; dismissing a request for changes lifts it only when that is
 * known to have been after it and in time. A dismissal after the merge changes nothing about the merge.
 */
function stanceOf(review: Review, submittedAt: Instant | undefined, told: Told): Stance {
  const { moment, recorded } = told;
  const times = told.times.get(review.id) ?? [];
  const logged = recorded.dismissals.get(review.id) ?? [];
  const inTime = [...times, ...logged].filter((at) => at !== undefined && at <= moment.reviews);
  if (review.state === "APPROVED")
    return inTime.length > 0 || times.includes(undefined) ? "dismissed" : "approves";
  if (review.state === "CHANGES_REQUESTED") {
    const isLifted = inTime.some((at) => at !== undefined && submittedAt !== undefined && at >= submittedAt);
    return isLifted ? "dismissed" : "requests-changes";
  }
  if (!moment.isMerged || inTime.length > 0) return "dismissed";
  if (times.length === 0) return told.isWhole && logged.length === 0 ? "dismissed" : "untold";
  if (times.includes(undefined)) return "untold";
  const before = recorded.entryOf(review)?.review?.state;
  return before === "APPROVED" ? "approves" : before === "CHANGES_REQUESTED" ? "requests-changes" : "untold";
}
