import { effectOf } from "../core/approval/effect-of.ts";
import type { EffectRow } from "../core/approval/effect-row.ts";
import { belongsIn } from "../documents/document-folders.ts";
import type { ChangedFile, MergeHistory } from "../ports/git-history.ts";
import type { ListReader } from "./review-lists.ts";

export interface KnownEffect {
  readonly kind: "known";
  readonly rows: readonly EffectRow[];
  /** Governed files that differ and are judged whole. */
  readonly others: readonly ChangedFile[];
}

/** What a change does, or why that cannot be told. */
export type ReadEffect = KnownEffect | { readonly kind: "unknown"; readonly why: string };

export interface EffectTools {
  readonly history: MergeHistory;
  readonly readLists: ListReader;
  readonly isGoverned: (path: string) => boolean;
}

/**
 * What differs between two commits or trees, in what Muster reads. A list that the base has and nobody can read counts as a file:
 * else what mends it could not be judged. One that cannot be read afterwards has no effect that anybody could approve.
 * @throws {OutsideError} what git cannot give
 */
export async function readEffect(
  before: string,
  after: string,
  { history, readLists, isGoverned }: EffectTools,
): Promise<ReadEffect> {
  const [was, is] = [await readLists(before), await readLists(after)];
  const [broken] = is.faulty;
  if (broken !== undefined) return { kind: "unknown", why: `${broken} would be no list that can be read` };
  const changed = await history.changedFiles(before, after);
  const others = changed.filter(
    ({ path }) => isGoverned(path) && (was.faulty.length > 0 || !belongsIn("ApprovalList", path)),
  );
  return { kind: "known", rows: effectOf(was.lists, is.lists, others), others };
}
