import type { CommitAccounts, PullRequest, PullRequestReading } from "../ports/pull-requests.ts";
import type { ForgeAccount, Review } from "../schema/documents.generated.ts";
import type { GitScratch } from "./git-scratch.ts";

export const tom: ForgeAccount = { id: 7, login: "tom", type: "User" };
export const ana: ForgeAccount = { id: 1001, login: "ana", type: "User" };
export const raj: ForgeAccount = { id: 1002, login: "raj", type: "User" };

/** What a test says of a pull request from one commit to another. */
export interface ReadingInput extends Partial<Omit<PullRequestReading, "pullRequest" | "repository">> {
  readonly base: string;
  readonly head: string;
  readonly pullRequest?: Partial<PullRequest>;
}

/** What a forge would say of pull request 88 of tom's, onto main; nobody has reviewed it, and all of it could be read. */
export function buildReading({ base, head, pullRequest = {}, ...more }: ReadingInput): PullRequestReading {
  const { commits = [] } = more;
  return {
    repository: { id: 1, name: "acme/patching" },
    pullRequest: {
      number: 88,
      title: "Approve November",
      state: pullRequest.merged === true ? "closed" : "open",
      draft: false,
      user: tom,
      head: { sha: head, ref: "topic", repositoryId: 1 },
      base: { sha: base, ref: "main" },
      merged: false,
      mergedAt: null,
      mergedBy: null,
      mergeCommit: null,
      updatedAt: "2026-11-12T09:00:00Z",
      commits: commits.length,
      labels: [],
      ...pullRequest,
    },
    reviews: [],
    events: [],
    unread: [],
    ...more,
    commits,
  };
}

/** Whom the forge knows behind the commits that `head` has and `base` has not: tom, unless it is said. */
export function accountsOf(
  scratch: GitScratch,
  base: string,
  head: string,
  account: ForgeAccount | null = tom,
): readonly CommitAccounts[] {
  const shas = scratch.git("rev-list", `${base}..${head}`).split("\n");
  return shas.filter((sha) => sha !== "").map((sha) => ({ sha, author: account, committer: account }));
}

/** An approval by ana of a commit. */
export function buildApproval(commitId: string, input: Partial<Review> = {}): Review {
  return {
    id: 1,
    user: ana,
    state: "APPROVED",
    submittedAt: "2026-11-12T08:30:00Z",
    commitId,
    editedAt: null,
    permission: "write",
    ...input,
  };
}
