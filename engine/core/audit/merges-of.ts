import type { LogEntry } from "../../schema/documents.generated.ts";
import type { LoggedEntry } from "../log/logged.ts";

/** The entries of the log, by what an audit asks them for. */
export interface LogBooks {
  /** Merges and bypasses by merge commit. */
  readonly merges: ReadonlyMap<string, readonly LoggedEntry[]>;
  /** Reviews and dismissals by pull request, in order. */
  readonly reviews: ReadonlyMap<number, readonly LoggedEntry[]>;
  /** Seals, in order. */
  readonly seals: readonly LoggedEntry[];
  readonly tips: readonly LoggedEntry[];
}

export function logBooks(entries: readonly LoggedEntry[]): LogBooks {
  const merges = new Map<string, LoggedEntry[]>();
  const reviews = new Map<number, LoggedEntry[]>();
  const seals: LoggedEntry[] = [];
  const tips: LoggedEntry[] = [];
  for (const logged of entries) {
    const { type, mergeCommit, pullRequest } = logged.entry;
    if (type === "merge" || type === "bypass") add(merges, mergeCommit ?? "", logged);
    else if (type === "review" || type === "dismiss") add(reviews, pullRequest ?? 0, logged);
    else if (type === "seal") seals.push(logged);
    else if (type === "tip") tips.push(logged);
  }
  return { merges, reviews, seals, tips };
}

function add<Key>(map: Map<Key, LoggedEntry[]>, key: Key, logged: LoggedEntry): void {
  const some = map.get(key);
  if (some === undefined) map.set(key, [logged]);
  else some.push(logged);
}

/** What the chain had of a pull request before an entry. */
export function recordedBefore(
  { reviews }: LogBooks,
  { pullRequest, number }: LogEntry,
): readonly LogEntry[] {
  const some = reviews.get(pullRequest ?? 0) ?? [];
  return some.filter(({ entry }) => entry.number < number).map(({ entry }) => entry);
}
