import type { Review } from "../../schema/documents.generated.ts";
import { accountOf } from "./account-of.ts";
import { type Answer, momentOrNull, shaOrNull, textOf, wholeOf } from "./answer-shape.ts";
import { BadAnswer } from "./forge-fault.ts";

const STATES: readonly string[] = ["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"];

/**
 * A review, without what its author may do. `editedAt` is left out: the REST interface does not tell of edits.
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/pulls/reviews#list-reviews-for-a-pull-request
 */
export function reviewOf(answer: Answer): Review {
  const state = textOf(answer, "state").toUpperCase();
  if (!isState(state)) throw new BadAnswer(`a review's state is ${state.slice(0, 40)}`);
  const submittedAt = momentOrNull(answer, "submitted_at");
  if (submittedAt === null && state !== "PENDING") throw new BadAnswer("a review was sent at no moment");
  return {
    id: wholeOf(answer, "id"),
    user: accountOf(answer.user, "the author of a review"),
    state,
    submittedAt,
    commitId: shaOrNull(answer, "commit_id"),
  };
}

function isState(state: string): state is Review["state"] {
  return STATES.includes(state);
}
