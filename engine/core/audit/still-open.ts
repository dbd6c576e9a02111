import type { LoggedEntry } from "../log/logged.ts";
import type { LogBooks } from "./merges-of.ts";

/**
 * The entries that an audit of the commits behind `settled` needs beside the new ones: merges of those commits, and the reviews
 * of pull requests that were merged there or not at all yet.
 *
 * @param settled how far the branch is settled: the place of its last commit that nothing is owed about
 */
export function stillOpen(
  books: LogBooks,
  settled: number,
  placeOf: (commit: string) => number | undefined,
): readonly LoggedEntry[] {
  const open: LoggedEntry[] = [];
  const done = new Set<number>();
  for (const [commit, entries] of books.merges) {
    const isOpen = (placeOf(commit) ?? -1) > settled;
    for (const logged of entries) {
      if (isOpen) open.push(logged);
      else if (logged.entry.pullRequest !== undefined) done.add(logged.entry.pullRequest);
    }
  }
  for (const [pullRequest, entries] of books.reviews) if (!done.has(pullRequest)) open.push(...entries);
  open.push(...books.seals.filter(({ entry }) => (placeOf(entry.tip?.commit ?? "") ?? -1) > settled));
  return open.sort((a, b) => a.entry.number - b.entry.number);
}
