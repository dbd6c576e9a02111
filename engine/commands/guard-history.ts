import { compareText } from "../core/model/compare-text.ts";
import type { Problem } from "../core/model/problem.ts";
import type { LocatedDocument } from "../documents/located-document.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** A document that was declared before and is gone. */
export interface DeletedDocument {
  readonly kind: string;
  readonly name: string;
  readonly file: string;
}

/** A branch whose tip does not descend from the one that was read last. */
export interface RewrittenHistory {
  readonly kind: "rewritten";
  readonly branch: string;
  readonly commit: string;
  readonly last: string;
}

/**
 * Whether the tip descends from the one read last, by first parents. Only a branch has a last tip: a commit that was named
 * by hand is read as it is.
 *
 * @returns the commit read last, where there was one and history goes on from it
 * @throws {OutsideError} code `shallow` where the clone ends before that is known
 */
export async function checkHistory(
  { commit, branch }: Pick<LoadedPolicy, "commit" | "branch">,
  repository: PolicyRepository,
  tips: TipReader,
): Promise<
  { readonly kind: "first" } | { readonly kind: "continues"; readonly last: string } | RewrittenHistory
> {
  if (commit === undefined || branch === undefined) return { kind: "first" };
  const last = await tips.lastTip(branch);
  if (last === undefined) return { kind: "first" };
  if (last === commit) return { kind: "continues", last };
  const descends = await repository.descendsByFirstParent(commit, last);
  return descends === "yes" ? { kind: "continues", last } : { kind: "rewritten", branch, commit, last };
}

/** The documents that one declared state has and the next has not, by kind and name. */
export function deletedBetween(
  before: readonly LocatedDocument[],
  after: readonly LocatedDocument[],
): readonly DeletedDocument[] {
  const kept = new Set(after.map(({ kind, name }) => `${kind} ${name}`));
  return before
    .filter(({ kind, name }) => !kept.has(`${kind} ${name}`))
    .map(({ kind, name, file }) => ({ kind, name, file }))
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.name, b.name));
}

/** Kinds of which there were documents and now are none: emptying a folder must be said aloud with `--allow-empty`. */
export function emptiedFolders(
  before: readonly LocatedDocument[],
  after: readonly LocatedDocument[],
): readonly Problem[] {
  const kept = new Set(after.map(({ kind }) => kind));
  const gone = before.filter(({ kind }) => !kept.has(kind));
  return [...new Set(gone.map(({ kind }) => kind))].sort(compareText).flatMap((kind) => {
    const documents = gone.filter((document) => document.kind === kind);
    const names = documents.map(({ name }) => name).join(", ");
    return documents.slice(0, 1).map(({ file }) => ({
      code: "emptied-folder",
      file,
      line: 1,
      column: 1,
      message: `Every ${kind} is gone: ${names}`,
      hint: "bring them back, or say --allow-empty if that is meant",
      severity: "error",
    }));
  });
}
