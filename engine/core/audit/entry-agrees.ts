import type { LogEntry, ReviewInput } from "../../schema/documents.generated.ts";
import { LISTS_FOLDER } from "../approval/governed-files.ts";
import type { HistoryCommit } from "./audit-question.ts";
import { knownRow, rowText } from "./known-row.ts";
import { type BlobChange, firstDifference, type PathFault } from "./own-changes.ts";

/** A merge as git has it and as the log has it. */
export interface RecordedMerge {
  readonly commit: HistoryCommit;
  /** Its changes that the base governs. */
  readonly own: ReadonlyMap<string, BlobChange>;
  /** With those of files that muster.yaml names before or behind it. */
  readonly reached: ReadonlyMap<string, BlobChange>;
  readonly entry: LogEntry;
  readonly input: ReviewInput;
  /** The blob of a path at the base. Undefined: there is none. */
  readonly atBase: (path: string) => string | undefined;
  readonly isReached: (path: string) => boolean;
}

/** What an entry says otherwise than git, and of which path. */
export type Disagreement = Partial<PathFault> & { readonly says: string };

/** Where an entry or its input says something else than git. Undefined: they agree. */
export function disagreement(merge: RecordedMerge): Disagreement | undefined {
  const { commit, entry, input } = merge;
  const [, second] = commit.parents;
  const { pullRequest } = input;
  return (
    commitDisagrees(merge) ??
    (second === undefined ? undefined : differs("head", entry.head, second)) ??
    differs("base of the judged pull request", pullRequest.base.sha, entry.base) ??
    differs("head of the judged pull request", pullRequest.head.sha, entry.head) ??
    differs("merge commit of the judged pull request", pullRequest.mergeCommit ?? undefined, commit.commit) ??
    differs("number of the judged pull request", pullRequest.number, entry.pullRequest) ??
    differs("repository of the judged pull request", input.repository.id, entry.repositoryId) ??
    filesDisagree(merge) ??
    effectDisagrees(merge)
  );
}

/** The same for an entry that has nothing that was judged: a commit that came without a pull request. */
export function commitDisagrees({
  commit,
  own,
  entry,
}: Pick<RecordedMerge, "commit" | "own" | "entry">): Disagreement | undefined {
  const [base, , third] = commit.parents;
  return (
    differs("base", entry.base, base) ??
    differs("merge tree", entry.mergeTree, commit.tree) ??
    (third === undefined ? undefined : { says: `it merges ${commit.parents.length - 1} branches at once` }) ??
    firstDifference(own, new Map(Object.entries(entry.governed ?? {})))
  );
}

function differs(
  what: string,
  recorded: string | number | undefined,
  git: string | number | undefined,
): { readonly says: string } | undefined {
  if (recorded === git && recorded !== undefined) return undefined;
  return { says: `its ${what} is ${git ?? "none"}, and the log says ${recorded ?? "none"}` };
}

/**
 * The files that reviewers were shown lead to the merged ones: each governed path that the commit changes was shown, and has
 * the content that was shown. Where the base changed the same file meanwhile, only the automatic merge may have made another.
 */
function filesDisagree({ commit, reached, input, atBase, isReached }: RecordedMerge): PathFault | undefined {
  const shown = new Map(input.files.map((file) => [file.path, file]));
  const isAutomatic = input.pullRequest.mergeTree === commit.tree;
  for (const [path, { old, new: fresh }] of reached) {
    const file = shown.get(path);
    if (file === undefined)
      return { path, says: `the commit changes "${path}", which the reviewed pull request does not` };
    if (file.new === fresh || (file.old !== old && isAutomatic)) continue;
    return { path, says: `the commit makes "${path}" ${id(fresh)}; reviewed was ${id(file.new)}` };
  }
  for (const { path, old, new: fresh } of input.files) {
    const base = atBase(path) ?? null;
    if (reached.has(path) || !isReached(path) || base === fresh || base !== old || old === fresh) continue;
    return { path, says: `the reviewed pull request changes "${path}", and the commit does not` };
  }
  return undefined;
}

/** The effect that was judged is the one that is vouched for, and its files are those of the commit. */
function effectDisagrees({ reached, entry, input }: RecordedMerge): Disagreement | undefined {
  const rows = entry.effect ?? [];
  if (!areSame(rows, input.effect.now))
    return { says: "the effect that was judged is not the one that the log has" };
  const files = new Map<string, BlobChange>();
  for (const row of rows) {
    const known = knownRow(row);
    if (known === undefined) return { says: "its effect has a row that Muster does not write" };
    if (known.kind !== "file") continue;
    const change = reached.get(known.path);
    const isAside =
      known.path.startsWith(LISTS_FOLDER) && change?.old === known.old && change.new === known.new;
    if (!isAside) files.set(known.path, known);
  }
  const documents = new Map(
    [...reached].filter(([path, { old, new: fresh }]) => old !== fresh && !path.startsWith(LISTS_FOLDER)),
  );
  return firstDifference(documents, files);
}

type Rows = readonly (readonly unknown[])[];

/** Both come from one canonical text, so that equal rows nearly always have one spelling. */
function areSame(some: Rows, others: Rows): boolean {
  return JSON.stringify(some) === JSON.stringify(others) || keyOf(some) === keyOf(others);
}

function keyOf(rows: Rows): string {
  return rows.map(rowText).join("\n");
}

function id(blob: string | null): string {
  return blob === null ? "go" : blob.slice(0, 12);
}
