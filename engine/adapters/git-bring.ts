import { OutsideError } from "../ports/outside-error.ts";
import type { PullRequestReading } from "../ports/pull-requests.ts";
import { usableGit } from "./git-cli.ts";
import { locateRepository } from "./git-location.ts";
import { formatOfId } from "./git-object-id.ts";
import { type GitRemote, originOf } from "./git-remote.ts";

export interface BringOptions {
  readonly dir: string;
  readonly token?: string | undefined;
  /** A commit that is here: only what is new against it is sent. */
  readonly have: string;
  readonly hasCommit: (commit: string) => Promise<boolean>;
}

/**
 * Brings the commits that a reading of a pull request names into the clone's objects, from its `origin`: the head, and the heads
 * that reviews were given on, as far as the forge still has them. No ref is made or moved. What cannot be had is missing
 * afterwards, and whoever judges says so.
 * @throws {OutsideError} what git cannot say of the clone
 */
export function bringer(options: BringOptions): (reading: PullRequestReading) => Promise<void> {
  let remote: Promise<GitRemote | undefined> | undefined;
  return async ({ pullRequest, reviews }) => {
    const { number, head, mergeCommit, merged } = pullRequest;
    const named = [head.sha, ...(merged && mergeCommit !== null ? [mergeCommit] : [])];
    const seen = reviews.flatMap(({ commitId }) => (commitId === null ? [] : [commitId]));
    const missing: string[] = [];
    for (const commit of new Set([...named, ...seen]))
      if (!(await options.hasCommit(commit))) missing.push(commit);
    if (missing.length === 0) return;
    remote ??= openOrigin(options);
    const origin = await remote;
    if (origin === undefined) return;
    if (missing.includes(head.sha)) await fetched(origin, `refs/pull/${number}/head`, options);
    for (const commit of missing)
      if (!(await options.hasCommit(commit))) await fetched(origin, commit, options);
  };
}

async function openOrigin({ dir, token, have }: BringOptions): Promise<GitRemote | undefined> {
  if ((await usableGit()) === undefined) return undefined;
  return originOf(await locateRepository(dir), token, formatOfId(have));
}

/** What the other side does not give is no fault here: the judgement misses the commit, and names it. */
async function fetched(origin: GitRemote, wanted: string, { have }: BringOptions): Promise<void> {
  try {
    await origin.fetch(wanted, have);
  } catch (cause) {
    if (!(cause instanceof OutsideError)) throw cause;
  }
}
