import type { LogEntry, Review, ReviewInput } from "../../schema/documents.generated.ts";
import type { ApprovalVerdict, RuleVerdict } from "../approval/verdict.ts";
import { formatInstant, type Instant } from "../model/instant.ts";

/** A fuller review that a merge owes. */
export interface FollowUp {
  readonly rule: string;
  readonly due: Instant;
}

/** What the rules that let a merge pass ask for afterwards. */
export function followUpsOf({ tree }: ApprovalVerdict, merged: Instant): readonly FollowUp[] {
  return tree.rules.flatMap(({ followUp, met }: RuleVerdict) =>
    followUp === undefined || !met ? [] : [{ rule: followUp.rule, due: merged + followUp.withinMs }],
  );
}

/**
 * Whether the reviews that the log recorded after a merge meet a rule.
 * @param input as it was judged
 * @param later reviews and dismissals of the pull request, recorded after the merge
 * @param rule undefined: all that judged the merge
 * @param until reviews after it are too late
 */
export function isFollowedUp(
  input: ReviewInput,
  later: readonly LogEntry[],
  rule: string | undefined,
  until: Instant,
  evaluate: (input: ReviewInput) => ApprovalVerdict,
): boolean {
  if (later.length === 0) return false;
  const { reviewPolicy, pullRequest, recorded } = input;
  const governs = rule === undefined ? reviewPolicy.spec.governs : [{ paths: ["**"], rule }];
  const spec = { ...reviewPolicy.spec, governs, ...(rule === undefined ? {} : { blastRadius: [] }) };
  return evaluate({
    ...input,
    now: formatInstant(until),
    pullRequest: { ...pullRequest, merged: true, mergedAt: formatInstant(until) },
    reviews: [...input.reviews, ...later.flatMap((entry) => lateReview(entry, input))],
    recorded: [...recorded, ...later],
    reviewPolicy: { ...reviewPolicy, spec },
  }).approved;
}

const STATES: ReadonlySet<string> = new Set(["APPROVED", "CHANGES_REQUESTED"]);

/** The recorder keeps reviews of people with a role alone. */
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
      permission: person.roles.length > 0 ? "write" : null,
    },
  ];
}
