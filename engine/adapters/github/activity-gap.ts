import type { ReviewEvent } from "../../schema/documents.generated.ts";
import type { ForgePullRequest } from "./pull-request-of.ts";

/**
 * Why the activity of the head's branch is not all of it; undefined: nothing is missing. Each movement starts where the one before
 * it ended, the first made the branch, and one of them led to the head (of an open pull request: the last). A branch that came with
 * a fork was made by nobody: there the first has to start at what is no commit of the pull request.
 * @param events newest first
 * @param commits the ids of the pull request's commits
 */
export function activityGap(
  events: readonly ReviewEvent[],
  { pullRequest, repository }: ForgePullRequest,
  commits: readonly string[],
): string | undefined {
  const { head, state } = pullRequest;
  const [newest] = events;
  const first = events.at(-1);
  if (newest === undefined || first === undefined) return `nobody ever moved the branch ${head.ref}`;
  for (const [index, { before }] of events.slice(0, -1).entries()) {
    const older = events[index + 1]?.after;
    if (before !== null && before !== older)
      return `the branch ${head.ref} was moved to ${older} and then on from ${before}`;
  }
  const leads = state === "open" ? newest.after === head.sha : events.some(({ after }) => after === head.sha);
  if (!leads)
    return `the branch ${head.ref} was last moved to ${newest.after}, and the pull request has ${head.sha}`;
  const start = first.before ?? null;
  if (start === null) return undefined;
  const came = head.repositoryId !== repository.id && !commits.includes(start);
  return came ? undefined : `it is not told who moved the branch ${head.ref} to ${start}`;
}
