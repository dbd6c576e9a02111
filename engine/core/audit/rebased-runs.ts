import type { LoggedEntry } from "../log/logged.ts";
import { type BlobChange, composed, firstDifference } from "./own-changes.ts";

/** A commit of a branch with what is recorded of it. */
export interface RunCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly own: ReadonlyMap<string, BlobChange>;
  readonly isReached: (path: string) => boolean;
  /** Undefined: no entry is about it. */
  readonly logged?: LoggedEntry;
}

/** Commits of a pull request that was rebased onto the branch; the last one is the one that is recorded. */
export interface RebasedRun {
  readonly from: number;
  readonly to: number;
}

/** A forge lists no more commits of a pull request. */
const LONGEST = 250;

/**
 * The run of commits that ends at `end`, if only all of them together are what was reviewed: the forge applied the commits of a
 * pull request one by one, and none of them was ever reviewed as it stands.
 */
export function rebasedRun(commits: readonly RunCommit[], end: number): RebasedRun | undefined {
  const last = commits[end];
  if (last?.logged === undefined || last.parents.length !== 1) return undefined;
  const reviewed = reviewedFiles(last.logged, last.isReached);
  if (reviewed.length === 0) return undefined;
  let whole = last.own;
  for (let at = end - 1; at >= 0 && end - at < LONGEST; at -= 1) {
    const before = commits[at];
    if (before === undefined || !isBeside(before)) return undefined;
    whole = composed(before.own, whole);
    if (reviewed.some((files) => firstDifference(whole, files) === undefined)) return { from: at, to: end };
  }
  return undefined;
}

/** A commit that no pull request is the merge of: the log has nothing of it, or that it came without one. */
function isBeside({ logged, parents }: RunCommit): boolean {
  return parents.length === 1 && (logged === undefined || logged.entry.input === undefined);
}

/** What the log says that was reviewed: the change of the merge, or the files of the pull request. */
function reviewedFiles(
  { entry }: LoggedEntry,
  isReached: RunCommit["isReached"],
): readonly ReadonlyMap<string, BlobChange>[] {
  const governed = new Map<string, BlobChange>(Object.entries(entry.governed ?? {}));
  const shown = new Map<string, BlobChange>();
  const files = entry.input?.files;
  for (const file of Array.isArray(files) ? (files as readonly unknown[]) : []) {
    if (typeof file !== "object" || file === null || !("path" in file) || typeof file.path !== "string")
      return [];
    const { old, new: fresh } = file as { old?: unknown; new?: unknown };
    if (isReached(file.path)) shown.set(file.path, { old: blob(old), new: blob(fresh) });
  }
  return [governed, shown].filter(({ size }) => size > 0);
}

function blob(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
