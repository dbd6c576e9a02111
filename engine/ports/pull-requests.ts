import type { ForgeAccount, Review, ReviewEvent, ReviewUnread } from "../schema/documents.generated.ts";

/** A pull request, as the forge says it is. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly draft: boolean;
  /** Null: the account is gone. */
  readonly user: ForgeAccount | null;
  readonly head: { readonly sha: string; readonly ref: string; readonly repositoryId: number | null };
  readonly base: { readonly sha: string; readonly ref: string };
  readonly merged: boolean;
  readonly mergedAt: string | null;
  readonly mergedBy: ForgeAccount | null;
  readonly mergeCommit: string | null;
  readonly updatedAt: string;
  /** How many commits it has; a list of them that is shorter was cut off. Null: out of a list, which does not tell (nor who merged it). */
  readonly commits: number | null;
  readonly labels: readonly string[];
}

/** What the forge says of the people behind commits that git knows by e-mail only. */
export interface CommitAccounts {
  readonly sha: string;
  readonly author: ForgeAccount | null;
  readonly committer: ForgeAccount | null;
}

/** All that a forge said of a pull request at one moment; its head did not move meanwhile. */
export interface PullRequestReading {
  readonly repository: { readonly id: number; readonly name: string };
  readonly pullRequest: PullRequest;
  readonly reviews: readonly Review[];
  readonly events: readonly ReviewEvent[];
  readonly commits: readonly CommitAccounts[];
  /** What could not be read: never an empty list in its place. */
  readonly unread: readonly ReviewUnread[];
}

/** What a forge says of pull requests. It can only read. */
export interface PullRequestReader {
  /** @throws {OutsideError} when not even the pull request can be read, or its head moves each time */
  read(number: number): Promise<PullRequestReading>;
  /** Those updated since, newest first; undefined: all. @throws {OutsideError} when the list cannot be had whole */
  updatedSince(instant: string | undefined): Promise<readonly PullRequest[]>;
  /** Those open whose head is this branch of the repository itself. */
  openFrom(branch: string): Promise<readonly PullRequest[]>;
  /** The merged pull requests that brought a commit onto the branch. */
  mergedWith(commit: string): Promise<readonly PullRequest[]>;
}
