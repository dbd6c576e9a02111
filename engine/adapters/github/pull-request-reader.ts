import { parseInstant } from "../../core/model/instant.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type {
  CommitAccounts,
  PullRequest,
  PullRequestReader,
  PullRequestReading,
} from "../../ports/pull-requests.ts";
import type { ReviewEvent, ReviewUnread } from "../../schema/documents.generated.ts";
import { activityGap } from "./activity-gap.ts";
import { type Answer, recordOf, textOf, wholeOf } from "./answer-shape.ts";
import { everyPage, wholeOrThrow } from "./every-page.ts";
import { BadAnswer, forgeFault } from "./forge-fault.ts";
import type { GitHubClient } from "./github-client.ts";
import { type ForgePullRequest, pullRequestOf } from "./pull-request-of.ts";
import { readActivity } from "./read-activity.ts";
import { readCommitAccounts } from "./read-commit-accounts.ts";
import type { Part } from "./read-part.ts";
import { readPermissions } from "./read-permissions.ts";
import { readReviews } from "./read-reviews.ts";
import { readStatuses } from "./read-statuses.ts";

export interface ReaderOptions {
  /** The numeric id of the repository, where it is known: a name can be given to another one. */
  readonly repositoryId?: number;
}

const PULL = "/repos/{owner}/{repo}/pulls/{pull_number}";
const PULLS = "/repos/{owner}/{repo}/pulls";
const ATTEMPTS = 3;

/**
 * What GitHub says of pull requests. The types of event are in timeline-events.ts; what `unread` names is `reviews`, `timeline`,
 * `commits`, `activity`, `statuses`, `permission of LOGIN`.
 */
export function pullRequestReader(client: GitHubClient, options: ReaderOptions = {}): PullRequestReader {
  return {
    read: (number) => readSteady(client, number, options),
    updatedSince: (instant) => updatedSince(client, instant, options),
    openFrom: (branch) => openFrom(client, branch, options),
    mergedWith: (commit) => mergedWith(client, commit, options),
  };
}

async function readSteady(
  client: GitHubClient,
  number: number,
  options: ReaderOptions,
): Promise<PullRequestReading> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const reading = await readOnce(client, number, options);
    if (reading !== "moved") return reading;
  }
  throw new OutsideError(`cannot read pull request ${number}: it changed each time it was read`, {
    code: "forge-changed",
    retry: "later",
    hint: "run it again when nobody pushes to it",
  });
}

async function readOnce(
  client: GitHubClient,
  number: number,
  options: ReaderOptions,
): Promise<PullRequestReading | "moved"> {
  const before = await readPull(client, number, options);
  const { pullRequest, repository } = before;
  const [reviews, commits, activity, statuses] = await Promise.all([
    readReviews(client, number),
    readCommitAccounts(client, pullRequest),
    readActivity(client, before),
    readStatuses(client, pullRequest.head.sha),
  ]);
  const permitted = await readPermissions(client, reviews.value.reviews);
  const after = await readPull(client, number, options);
  if (!isSame(pullRequest, after.pullRequest)) return "moved";
  return {
    repository,
    pullRequest,
    reviews: permitted.value,
    events: [...reviews.value.events, ...activity.value, ...statuses.value],
    commits: commits.value,
    unread: [
      ...[reviews, commits, activity, statuses, permitted].flatMap(({ unread }) => unread),
      ...gaps(before, commits, activity),
    ],
  };
}

/** Held against each other only where both came. */
function gaps(
  pull: ForgePullRequest,
  commits: Part<readonly CommitAccounts[]>,
  activity: Part<readonly ReviewEvent[]>,
): readonly ReviewUnread[] {
  if (commits.unread.length > 0 || activity.unread.length > 0) return [];
  const ids = commits.value.map(({ sha }) => sha);
  const why = activityGap(activity.value, pull, ids);
  return why === undefined ? [] : [{ what: "activity", why }];
}

/** Whether what was read between the two is about the same thing. */
function isSame(a: PullRequest, b: PullRequest): boolean {
  return (
    a.head.sha === b.head.sha &&
    a.base.sha === b.base.sha &&
    a.base.ref === b.base.ref &&
    a.state === b.state &&
    a.merged === b.merged &&
    a.commits === b.commits
  );
}

async function readPull(
  client: GitHubClient,
  number: number,
  options: ReaderOptions,
): Promise<ForgePullRequest> {
  const { data } = await client.get(PULL, { pull_number: number });
  return understood(`GET pull request ${number}`, () => {
    const pull = pullRequestOf(recordOf(data, "the answer"));
    if (pull.pullRequest.number !== number)
      throw new BadAnswer(`it is pull request ${pull.pullRequest.number}`);
    if (pull.pullRequest.commits === null) throw new BadAnswer("it does not count its commits");
    refuseOther(pull.repository, options);
    return pull;
  });
}

async function updatedSince(
  client: GitHubClient,
  instant: string | undefined,
  options: ReaderOptions,
): Promise<readonly PullRequest[]> {
  const since = instant === undefined ? Number.NEGATIVE_INFINITY : parseInstant(instant);
  if (since === undefined) throw new Error(`no instant: ${instant}`);
  const call = "GET the pull requests";
  const list = await everyPage(
    client,
    PULLS,
    { state: "all", sort: "updated", direction: "desc" },
    { what: "pull requests", until: (item) => isBefore(item, since) },
  );
  return understood(call, () => pullsIn(wholeOrThrow(list), options));
}

/** One whose moment cannot be read is not before anything. */
function isBefore(item: Answer, since: number): boolean {
  return typeof item.updated_at === "string" && Number(parseInstant(item.updated_at) ?? since) < since;
}

async function openFrom(
  client: GitHubClient,
  branch: string,
  options: ReaderOptions,
): Promise<readonly PullRequest[]> {
  const repository = await readRepository(client, options);
  const list = await everyPage(
    client,
    PULLS,
    { state: "open", head: `${repository.owner}:${branch}` },
    { what: `pull requests of ${branch}` },
  );
  const pulls = understood("GET the pull requests", () => pullsIn(wholeOrThrow(list), options));
  return pulls.filter(
    ({ state, head }) => state === "open" && head.ref === branch && head.repositoryId === repository.id,
  );
}

async function mergedWith(
  client: GitHubClient,
  commit: string,
  options: ReaderOptions,
): Promise<readonly PullRequest[]> {
  const repository = await readRepository(client, options);
  const list = await everyPage(
    client,
    "/repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    { commit_sha: commit },
    { what: `pull requests of ${commit}` },
  );
  return understood("GET the pull requests of a commit", () =>
    wholeOrThrow(list)
      .map(pullRequestOf)
      // The forge also names those of forks.
      .filter((pull) => pull.repository.id === repository.id && pull.pullRequest.merged)
      .map(({ pullRequest }) => pullRequest),
  );
}

function pullsIn(items: readonly Answer[], options: ReaderOptions): readonly PullRequest[] {
  return items.map((item) => {
    const { pullRequest, repository } = pullRequestOf(item);
    refuseOther(repository, options);
    return pullRequest;
  });
}

async function readRepository(
  client: GitHubClient,
  options: ReaderOptions,
): Promise<{ readonly id: number; readonly owner: string }> {
  const { data } = await client.get("/repos/{owner}/{repo}");
  return understood("GET the repository", () => {
    const answer = recordOf(data, "the answer");
    const id = wholeOf(answer, "id");
    refuseOther({ id, name: textOf(answer, "full_name") }, options);
    return { id, owner: textOf(recordOf(answer.owner, "owner"), "login") };
  });
}

function refuseOther(
  { id, name }: { readonly id: number; readonly name: string },
  { repositoryId }: ReaderOptions,
): void {
  if (repositoryId === undefined || id === repositoryId) return;
  throw new OutsideError(`cannot take ${name} for the repository: its id is ${id}, not ${repositoryId}`, {
    code: "forge-other-repository",
    retry: "never",
    hint: "somebody took over the name, or the wrong repository is named",
  });
}

function understood<T>(call: string, take: () => T): T {
  try {
    return take();
  } catch (error) {
    throw error instanceof BadAnswer ? forgeFault(call, error) : error;
  }
}
