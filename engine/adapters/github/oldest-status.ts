import { parseInstant } from "../../core/model/instant.ts";
import type { ReviewEvent } from "../../schema/documents.generated.ts";
import { type Answer, momentOf } from "./answer-shape.ts";

/**
 * When the forge first had something to say of a commit: it was there then at the latest. From statuses and check suites, whose
 * `created_at` the forge sets; a check run has only a `started_at`, and that its writer sets.
 * @throws {BadAnswer}
 */
export function oldestStatus(
  statuses: readonly Answer[],
  suites: readonly Answer[],
  head: string,
): readonly ReviewEvent[] {
  let oldest: string | undefined;
  for (const item of [...statuses, ...suites]) {
    const at = momentOf(item, "created_at");
    if (oldest === undefined || Number(parseInstant(at)) < Number(parseInstant(oldest))) oldest = at;
  }
  return oldest === undefined ? [] : [{ type: "status", at: oldest, after: head }];
}
