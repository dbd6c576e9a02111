import type { Recorder } from "../core/approval/entry-draft.ts";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import { reviewEntries } from "../core/approval/review-entries.ts";
import type { VerifiedChain } from "../core/log/verify-chain.ts";
import type { Instant } from "../core/model/instant.ts";
import type { PullRequest, PullRequestReader, PullRequestReading } from "../ports/pull-requests.ts";
import type { LogEntry, LogRun, ReviewInput } from "../schema/documents.generated.ts";
import { type AppendPorts, appendEntries, type WantedEntry } from "./append-log.ts";
import { type AssembleDeps, assembleReview } from "./assemble-review.ts";
import { pollSince } from "./poll-since.ts";
import { type MergePorts, mergesOf } from "./record-merges.ts";
import { reviewOfMerge } from "./review-of-merge.ts";

/** What recording reads of pull requests, beside the log. */
export interface RecordPorts extends MergePorts {
  readonly forge: PullRequestReader;
  readonly append: Omit<AppendPorts, "rules">;
}

export interface RecordRequest {
  /** The branch of the workspace, by its short name, and its tip: whose keys may sign. */
  readonly branch: string;
  readonly tip: string;
  /** Its numeric id on the forge; undefined: nobody said. */
  readonly repositoryId?: number;
  readonly now: Instant;
  readonly run?: LogRun;
}

export interface Recorded {
  readonly added: readonly LogEntry[];
  readonly tip: string | undefined;
  /** Pull requests that could not be judged whole, and what could not be read: the next run looks again. */
  readonly unread: readonly { readonly pullRequest: number; readonly what: string; readonly why: string }[];
}

/**
 * Writes down what the forge says of reviews, and of what was merged since the log last looked: reviews first, so that a merge
 * is judged by what the chain saw. It polls: a run that is late, or repeated, records the same.
 * @throws {OutsideError} what forge, git, key and log cannot give
 */
export async function record(request: RecordRequest, ports: RecordPorts): Promise<Recorded> {
  const append = { ...ports.append, rules: ports.rules };
  const recorder: Recorder = { rulesCommit: request.tip, run: request.run };
  const unread: Recorded["unread"][number][] = [];
  await ports.append.writer.fetch();
  const reviews = await appendEntries((chain) => reviewsOf(chain, request, recorder, unread, ports), append);
  const merges = await appendEntries((chain) => mergesOf(chain, request, recorder, ports), append);
  return { added: [...reviews.added, ...merges.added], tip: merges.tip, unread };
}

async function reviewsOf(
  chain: VerifiedChain,
  { branch, now }: RecordRequest,
  recorder: Recorder,
  unread: Recorded["unread"][number][],
  ports: RecordPorts,
): Promise<readonly WantedEntry[]> {
  unread.length = 0;
  const wanted: WantedEntry[] = [];
  const pulls = await ports.forge.updatedSince(pollSince(chain, now));
  for (const { number } of pulls.filter((pull) => isOurs(pull, branch)).sort((a, b) => a.number - b.number)) {
    const reading = await ports.forge.read(number);
    const input = await assembled(reading, chain, now, ports);
    unread.push(...input.unread.map((part) => ({ pullRequest: number, ...part })));
    const drafts = reviewEntries(input, evaluateApproval(input), recorder);
    wanted.push(...drafts.map((entry) => ({ entry })));
  }
  return wanted;
}

/** What was closed without a merge is nobody's approval of anything. */
function isOurs({ base, state, merged }: PullRequest, branch: string): boolean {
  return base.ref === branch && (state === "open" || merged);
}

/** A merged pull request is assembled as of its merge, so that a late review is of what was merged. */
async function assembled(
  reading: PullRequestReading,
  chain: VerifiedChain,
  now: Instant,
  ports: RecordPorts,
): Promise<ReviewInput> {
  const deps: AssembleDeps = {
    ...ports.assemble,
    now,
    recorded: entriesAbout(chain, reading.pullRequest.number),
  };
  await ports.bring(reading);
  if (!reading.pullRequest.merged) return assembleReview(reading, deps);
  return (await reviewOfMerge(reading, deps)).input;
}

/** What the chain has of a pull request, in its order. */
export function entriesAbout({ entries }: VerifiedChain, number: number): readonly LogEntry[] {
  return entries.map(({ entry }) => entry).filter((entry) => entry.pullRequest === number);
}
