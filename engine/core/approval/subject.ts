import type { ReviewFile, ReviewInput } from "../../schema/documents.generated.ts";
import { governedBy } from "./governed-files.ts";
import { eventsUntil, type Moment, type TimedEvent } from "./moment.ts";
import type { People } from "./people.ts";
import type { RecordedReviews } from "./recorded-reviews.ts";
import { createRowKeys, type RowKeys } from "./row-key.ts";
import { sortUnread, type Unread } from "./unread.ts";

/** What is judged, worked out once for all reviews. @see approval.md, 2 (subject) */
export interface Subject {
  readonly input: ReviewInput;
  readonly moment: Moment;
  readonly people: People;
  readonly recorded: RecordedReviews;
  readonly unread: Unread;
  readonly isGoverned: (path: string) => boolean;
  /** What happened until the moment, in order of time; what has none comes first. */
  readonly events: readonly TimedEvent[];
  /** The governed paths that changed, in order. */
  readonly files: readonly ReviewFile[];
  readonly rowKeys: (rows: readonly unknown[]) => RowKeys;
  readonly rowsNow: RowKeys;
  /** What somebody who looks at the present head sees: the rows that are said to be approved, else the present ones. */
  readonly rowsShown: RowKeys;
}

export function subjectOf(
  input: ReviewInput,
  known: Pick<Subject, "moment" | "people" | "recorded" | "files">,
): Subject {
  const rowKeys = createRowKeys();
  const rowsNow = rowKeys(input.effect.now);
  return {
    ...known,
    input,
    unread: sortUnread(input),
    events: eventsUntil(known.moment, input.events),
    isGoverned: governedBy(input),
    rowKeys,
    rowsNow,
    rowsShown: input.effect.approved === null ? rowsNow : rowKeys(input.effect.approved),
  };
}
