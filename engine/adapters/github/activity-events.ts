import type { ReviewEvent } from "../../schema/documents.generated.ts";
import { accountOf } from "./account-of.ts";
import { type Answer, momentOf, shaOrNull, textOf } from "./answer-shape.ts";
import { BadAnswer } from "./forge-fault.ts";

/**
 * What happened to the head's branch: each change of its tip is `pushed`, whichever way it came (push, force-push, creation, a
 * merge into it, or a way that is new); only its deletion is none.
 * @param items newest first, as the forge lists them
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export function activityEvents(items: readonly Answer[], branch: string): readonly ReviewEvent[] {
  const events: ReviewEvent[] = [];
  for (const item of items) {
    const ref = textOf(item, "ref");
    if (ref !== `refs/heads/${branch}`) throw new BadAnswer(`an activity is of ${ref.slice(0, 100)}`);
    if (textOf(item, "activity_type") === "branch_deletion") continue;
    events.push({
      type: "pushed",
      at: momentOf(item, "timestamp"),
      actor: accountOf(item.actor, "who pushed"),
      before: shaOrNull(item, "before"),
      after: shaOrNull(item, "after"),
    });
  }
  return events;
}
