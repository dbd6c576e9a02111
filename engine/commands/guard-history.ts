import type { Problem } from "../core/model/problem.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** A document that was declared before and is gone. */
export interface DeletedDocument {
  readonly kind: string;
  readonly name: string;
  readonly file: string;
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
  | { readonly kind: "first" }
  | { readonly kind: "continues"; readonly last: string }
  | { readonly kind: "rewritten"; readonly last: string }
> {
  if (commit === undefined || branch === undefined) return { kind: "first" };
  const last = await tips.lastTip(branch);
  if (last === undefined) return { kind: "first" };
  if (last === commit) return { kind: "continues", last };
  const descends = await repository.descendsByFirstParent(commit, last);
  return descends === "yes" ? { kind: "continues", last } : { kind: "rewritten", last };
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
    .sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));
}

/** Kinds of which there were documents and now are none: emptying a folder must be said aloud with `--allow-empty`. */
export function emptiedFolders(
  before: readonly LocatedDocument[],
  after: readonly LocatedDocument[],
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const kind of [...new Set(before.map((document) => document.kind))].sort()) {
    if (documentsOf(after, kind).length > 0) continue;
    const gone = documentsOf(before, kind);
    problems.push({
      code: "emptied-folder",
      file: gone[0]?.file ?? "muster.yaml",
      line: 1,
      column: 1,
      message: `Every ${kind} is gone: ${gone.map(({ name }) => name).join(", ")}`,
      hint: "bring them back, or say --allow-empty if that is meant",
      severity: "error",
    });
  }
  return problems;
}
