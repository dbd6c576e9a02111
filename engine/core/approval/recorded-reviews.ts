import type { LogEntry, Review, ReviewInput } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { type Instant, parseInstant } from "../model/instant.ts";

/** What the log has of this pull request's reviews. */
export interface RecordedReviews {
  /** The first entry of this review; undefined: it is not recorded. */
  readonly entryOf: (review: Review) => LogEntry | undefined;
  /** When dismissals of a review were recorded, which is not before they happened. */
  readonly dismissals: ReadonlyMap<number, readonly (Instant | undefined)[]>;
  /** The reviews that give an opinion, as the log has them. */
  readonly opinions: readonly LogEntry[];
}

/** Entries of another repository or pull request say nothing. @see approval.md, 4: "The log's own entry says" */
export function recordedReviews({ recorded, repository, pullRequest }: ReviewInput): RecordedReviews {
  const first = new Map<string, LogEntry>();
  const dismissals = new Map<number, (Instant | undefined)[]>();
  for (const entry of recorded) {
    if (entry.repositoryId !== repository.id || entry.pullRequest !== pullRequest.number) continue;
    const { review, person } = entry;
    if (review === undefined) continue;
    if (entry.type === "dismiss") {
      dismissals.set(review.id, [...(dismissals.get(review.id) ?? []), parseInstant(entry.recordedAt)]);
    } else if (entry.type === "review" && person !== undefined) {
      const key = keyOf(review.id, person.id);
      const before = first.get(key);
      if (before === undefined || isEarlier(entry, before)) first.set(key, entry);
    }
  }
  return {
    entryOf: ({ id, user }) => (user === null ? undefined : first.get(keyOf(id, user.id))),
    dismissals,
    opinions: [...first.values()].filter(isOpinion),
  };
}

function isOpinion({ review }: LogEntry): boolean {
  return review?.state === "APPROVED" || review?.state === "CHANGES_REQUESTED";
}

function keyOf(review: number, person: number): string {
  return `${review} ${person}`;
}

/** By number; a chain has no two of one number, and where a list has, its order must not decide. */
function isEarlier(a: LogEntry, b: LogEntry): boolean {
  if (a.number !== b.number) return a.number < b.number;
  return spelled(a) < spelled(b);
}

function spelled(entry: LogEntry): string {
  try {
    return canonicalJson(entry);
  } catch {
    return "";
  }
}
