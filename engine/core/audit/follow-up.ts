import type { LogEntry, Review, ReviewInput } from "../../schema/documents.generated.ts";
import type { ApprovalVerdict, RuleVerdict } from "../approval/verdict.ts";
import { formatInstant, type Instant } from "../model/instant.ts";

/** What the rules that let a merge pass ask for afterwards. */
export function followUpsOf({ tree }: ApprovalVerdict): readonly NonNullable<RuleVerdict["followUp"]>[] {
  return tree.rules.flatMap(({ followUp, met }) => (followUp === undefined || !met ? [] : [followUp]));
}

/**
 * A merged pull request with the reviews that the log recorded after its merge.
 * @param later reviews and dismissals of the pull request, recorded after the merge
 */
export function withLater(input: ReviewInput, later: readonly LogEntry[], now: Instant): ReviewInput {
  return {
    ...input,
    now: formatInstant(now),
    reviews: [...input.reviews, ...later.flatMap((entry) => lateReview(entry, input))],
    recorded: [...input.recorded, ...later],
  };
}

/** Whether all rules that judged a merge are met by now, as if it were merged only now. */
export function isMadeUp(
  input: ReviewInput,
  later: readonly LogEntry[],
  now: Instant,
  evaluate: (input: ReviewInput) => ApprovalVerdict,
): boolean {
  if (later.length === 0) return false;
  const whole = withLater(input, later, now);
  return evaluate({ ...whole, pullRequest: { ...whole.pullRequest, mergedAt: formatInstant(now) } }).approved;
}

const STATES: ReadonlySet<string> = new Set(["APPROVED", "CHANGES_REQUESTED"]);

/** As the log recorded it, with what the person might do then. */
function lateReview({ type, review, person, head }: LogEntry, { reviews }: ReviewInput): readonly Review[] {
  if (type !== "review" || review === undefined || person === undefined || !STATES.has(review.state))
    return [];
  if (reviews.some(({ id }) => id === review.id)) return [];
  return [
    {
      id: review.id,
      user: { id: person.id, login: person.login, type: "User" },
      state: review.state === "APPROVED" ? "APPROVED" : "CHANGES_REQUESTED",
      submittedAt: review.submittedAt,
      commitId: head ?? null,
      permission: review.permission ?? null,
    },
  ];
}
