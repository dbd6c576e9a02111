import type { PullRequest } from "../../ports/pull-requests.ts";
import { accountOf } from "./account-of.ts";
import {
  type Answer,
  flagOf,
  listOf,
  momentOf,
  momentOrNull,
  recordOf,
  shaOf,
  shaOrNull,
  textOf,
  wholeOf,
} from "./answer-shape.ts";
import { BadAnswer } from "./forge-fault.ts";

/** A pull request, and where it and its head are. */
export interface ForgePullRequest {
  readonly pullRequest: PullRequest;
  readonly repository: { readonly id: number; readonly name: string };
  /** `owner/name`; null: it is gone. */
  readonly headRepository: string | null;
}

/**
 * From the answer that has all of it, or from an entry of a list, which has neither `commits` nor `merged_by`.
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request
 */
export function pullRequestOf(answer: Answer): ForgePullRequest {
  const head = recordOf(answer.head, "head");
  const base = recordOf(answer.base, "base");
  const baseRepository = recordOf(base.repo, "base.repo");
  const headRepository =
    head.repo === null || head.repo === undefined ? null : recordOf(head.repo, "head.repo");
  const mergedAt = momentOrNull(answer, "merged_at");
  const pullRequest: PullRequest = {
    number: wholeOf(answer, "number"),
    title: textOf(answer, "title"),
    state: stateOf(answer),
    draft: answer.draft === undefined ? false : flagOf(answer, "draft"),
    user: accountOf(answer.user, "who opened it"),
    head: {
      sha: shaOf(head, "sha"),
      ref: textOf(head, "ref"),
      repositoryId: headRepository === null ? null : wholeOf(headRepository, "id"),
    },
    base: { sha: shaOf(base, "sha"), ref: textOf(base, "ref") },
    merged: mergedAt !== null,
    mergedAt,
    mergedBy: accountOf(answer.merged_by, "who merged it"),
    // While it is open, this is the commit of a merge that was only tried.
    mergeCommit: mergedAt === null ? null : shaOrNull(answer, "merge_commit_sha"),
    updatedAt: momentOf(answer, "updated_at"),
    commits: answer.commits === undefined ? null : wholeOf(answer, "commits"),
    labels: listOf(answer.labels ?? [], "labels").map((label) => textOf(recordOf(label, "a label"), "name")),
  };
  if (answer.merged !== undefined && flagOf(answer, "merged") !== pullRequest.merged)
    throw new BadAnswer("merged and merged_at disagree");
  return {
    pullRequest,
    repository: { id: wholeOf(baseRepository, "id"), name: textOf(baseRepository, "full_name") },
    headRepository: headRepository === null ? null : textOf(headRepository, "full_name"),
  };
}

function stateOf(answer: Answer): PullRequest["state"] {
  const state = textOf(answer, "state");
  if (state !== "open" && state !== "closed") throw new BadAnswer(`its state is ${state.slice(0, 40)}`);
  return state;
}
