import { compareText } from "../core/model/compare-text.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { LogEntry, Review, ReviewHead, ReviewUnread } from "../schema/documents.generated.ts";
import { type EffectTools, readEffect } from "./review-effect.ts";

export interface HeadsRequest {
  readonly base: string;
  readonly head: string;
  readonly reviews: readonly Review[];
  readonly recorded: readonly LogEntry[];
}

export interface ReadHeads {
  readonly heads: readonly ReviewHead[];
  readonly unread: readonly ReviewUnread[];
}

/**
 * What the change was at every earlier head that a review names or the log recorded. What forges show is compared with where the
 * branch left the base: that is what a reviewer saw, and not what merging would do by now.
 */
export async function reviewHeads(
  { base, head, reviews, recorded }: HeadsRequest,
  repository: PolicyRepository,
  tools: EffectTools,
): Promise<ReadHeads> {
  const bases = new Map<string, string | undefined>();
  for (const { commitId } of reviews) if (commitId !== null) bases.set(commitId, undefined);
  for (const entry of recorded) if (entry.head !== undefined) bases.set(entry.head, entry.base);
  bases.delete(head);
  const heads: ReviewHead[] = [];
  const unread: ReviewUnread[] = [];
  for (const [sha, baseThen] of [...bases].sort(([a], [b]) => compareText(a, b))) {
    try {
      heads.push(await headAt(sha, base, baseThen, repository, tools));
    } catch (cause) {
      if (!(cause instanceof OutsideError)) throw cause;
      unread.push({ what: "heads", why: cause.message });
    }
  }
  return { heads, unread };
}

async function headAt(
  sha: string,
  base: string,
  baseThen: string | undefined,
  repository: PolicyRepository,
  tools: EffectTools,
): Promise<ReviewHead> {
  const { history } = tools;
  const { tree } = await repository.commitInfo(sha);
  const left = await history.mergeBase(baseThen ?? base, sha);
  const merge = baseThen === undefined ? undefined : await history.mergeTree(baseThen, sha);
  const effect = left === undefined ? undefined : await readEffect(left, sha, tools);
  return {
    sha,
    tree,
    mergeTree: merge?.kind === "clean" ? merge.tree : null,
    files: left === undefined ? [] : await history.changedFiles(left, sha),
    effect: effect?.kind === "known" ? effect.rows : null,
  };
}
