import { governedBy } from "../core/approval/governed-files.ts";
import { restricts } from "../core/approval/restricts.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { WindowTools } from "../core/rings/window-occurrences.ts";
import type { GitHistory, MergeHistory } from "../ports/git-history.ts";
import type { PolicyRepository, WantedFiles } from "../ports/policy-repository.ts";
import type { PullRequestReading } from "../ports/pull-requests.ts";
import type {
  LogEntry,
  ReviewInput,
  ReviewPolicy,
  ReviewPullRequest,
  ReviewReach,
  ReviewUnread,
} from "../schema/documents.generated.ts";
import { type Attempted, attemptRead } from "./attempt-read.ts";
import { type LoadedPolicy, loadPolicy } from "./load-policy.ts";
import { readReportedState, type WorldPorts } from "./load-world.ts";
import { type RecomputeRequest, recomputeProposal } from "./recompute-proposal.ts";
import { baseTip } from "./review-base.ts";
import { reviewCommits } from "./review-commits.ts";
import { type EffectTools, type KnownEffect, type ReadEffect, readEffect } from "./review-effect.ts";
import { reviewHeads } from "./review-heads.ts";
import { listReader } from "./review-lists.ts";
import { reachOfChange } from "./review-reach.ts";
import { pathsNamed } from "./review-reach-kind.ts";
import { restrictSide } from "./review-restricts.ts";
import { byPolicyOf, reviewPolicyOf } from "./review-rules.ts";

export interface AssembleDeps extends WindowTools {
  readonly repository: PolicyRepository;
  readonly history: MergeHistory;
  /** What the log has of this pull request, in the order of the chain. */
  readonly recorded: readonly LogEntry[];
  readonly now: Instant;
  /** Absent: no patch is covered by policy, and how much is reached is not known. */
  readonly world?: WorldPorts;
  /** Whether Muster would propose the very same. Absent: worked out, where there is a world. */
  readonly recompute?: (request: RecomputeRequest) => Promise<boolean | null>;
}

/**
 * All that a judgement of an open pull request needs: what the forge said of people and times, and from git everything else. The
 * rules are those of the base branch as git has it now.
 * @throws {OutsideError} where the base cannot be read; what is wrong with the head is `unread`
 */
export async function assembleReview(reading: PullRequestReading, deps: AssembleDeps): Promise<ReviewInput> {
  const { base, unread } = await baseTip(reading, deps);
  const { head } = reading.pullRequest;
  const merge = await attemptRead("effect", () => deps.history.mergeTree(base, head.sha));
  const why = merge.unread[0]?.why ?? "";
  return assembleAt(reading, deps, { base, merge: merge.value ?? { kind: "unknown", why }, unread });
}

/** Between which commits a pull request is judged. */
export interface ReviewSpan {
  /** The commit whose rules judge. */
  readonly base: string;
  /** The tree that merging gives, or gave. */
  readonly merge: Awaited<ReturnType<GitHistory["mergeTree"]>>;
  readonly unread: readonly ReviewUnread[];
}

/** The same between two commits that are known, for a pull request that is merged. */
export async function assembleAt(
  reading: PullRequestReading,
  deps: AssembleDeps,
  span: ReviewSpan,
): Promise<ReviewInput> {
  const { base, merge } = span;
  const tree = merge.kind === "clean" ? merge.tree : undefined;
  const before = await loadPolicy({ kind: "commit", repository: deps.repository, revision: base }, deps);
  const loaded = await attemptRead("effect", () => loadTree(tree, deps));
  const { reviewPolicy, unread: noRules } = reviewPolicyOf(before);
  const after = loaded.value ?? undefined;
  const governed = pathsNamed(after === undefined ? [before] : [before, after]);
  const git = await readGit(reading, span, deps, governedBy({ reviewPolicy, governed }));
  const effect = git.effect.kind === "known" ? git.effect : undefined;
  const byPolicy =
    effect === undefined ? undefined : await byPolicyOf(before, effect.rows, deps.world?.catalog);
  const sides = effect === undefined || after === undefined ? undefined : { before, after, effect };
  const reach = await reachFor(sides, reviewPolicy, deps);
  const recomputed = await recomputedOf(reading, { base, tree, effect }, deps);
  return {
    apiVersion: "muster/v1",
    kind: "ReviewInput",
    repository: reading.repository,
    now: formatInstant(deps.now),
    pullRequest: {
      ...pullRequestOf(reading, base, tree),
      ...(recomputed === undefined ? {} : { recomputed }),
    },
    commits: git.commits,
    reviews: reading.reviews,
    events: reading.events,
    recorded: deps.recorded,
    files: git.files,
    effect: { approved: null, now: effect?.rows ?? [], restricts: isRestricting(sides) },
    reviewPolicy,
    unread: [...reading.unread, ...span.unread, ...noRules, ...loaded.unread, ...git.unread, ...reach.unread],
    heads: git.heads,
    governed,
    ...(byPolicy === undefined ? {} : { byPolicy }),
    reach: reach.value ?? null,
    ...(await overdueOf(deps)),
  };
}

interface GitPart {
  readonly commits: ReviewInput["commits"];
  readonly files: ReviewInput["files"];
  readonly effect: ReadEffect;
  readonly heads: NonNullable<ReviewInput["heads"]>;
  readonly unread: readonly ReviewUnread[];
}

async function readGit(
  reading: PullRequestReading,
  { base, merge }: ReviewSpan,
  { history, repository, recorded, zoneOffset, now }: AssembleDeps,
  isGoverned: (path: string) => boolean,
): Promise<GitPart> {
  const head = reading.pullRequest.head.sha;
  const isZone = (zone: string): boolean => zoneOffset(zone, now) !== undefined;
  const tools: EffectTools = { history, readLists: listReader(history, isZone), isGoverned };
  const commits = await attemptRead("commits", () => reviewCommits(history, base, head, reading.commits));
  const files = await attemptRead("files", async () =>
    history.changedFiles(await history.mergeBase(base, head), head),
  );
  const effect = await attemptRead<ReadEffect>("effect", async () =>
    merge.kind === "clean" ? readEffect(base, merge.tree, tools) : { kind: "unknown", why: whyNoTree(merge) },
  );
  const heads = await reviewHeads({ base, head, reviews: reading.reviews, recorded }, repository, tools);
  const unknown = effect.value?.kind === "unknown" ? [{ what: "effect", why: effect.value.why }] : [];
  return {
    commits: commits.value?.commits ?? [],
    files: files.value ?? [],
    effect: effect.value ?? { kind: "unknown", why: "" },
    heads: heads.heads,
    unread: [
      ...commits.unread,
      ...(commits.value?.unread ?? []),
      ...files.unread,
      ...effect.unread,
      ...unknown,
      ...heads.unread,
    ],
  };
}

/** The documents as they are once merged. */
async function loadTree(tree: string | undefined, deps: AssembleDeps): Promise<LoadedPolicy | undefined> {
  if (tree === undefined) return undefined;
  const readFiles = (wanted: WantedFiles) => deps.history.readTree(tree, wanted);
  return loadPolicy({ kind: "worktree", worktree: { readFiles } }, deps);
}

function whyNoTree(merge: Exclude<ReviewSpan["merge"], { kind: "clean" }>): string {
  return merge.kind === "conflict"
    ? "merging it conflicts with the base: merge the base into it, and solve that"
    : `what merging gives is not known: ${merge.why}`;
}

interface Sides {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  readonly effect: KnownEffect;
}

function isRestricting(sides: Sides | undefined): boolean {
  if (sides === undefined) return false;
  const [was, is] = [restrictSide(sides.before), restrictSide(sides.after)];
  return was !== undefined && is !== undefined && restricts(was, is, sides.effect.others);
}

/** What other merges owe, as the log has it. */
async function overdueOf({ world }: AssembleDeps): Promise<Pick<ReviewInput, "overdue">> {
  const vouched = await world?.vouched?.();
  if (vouched === undefined) return {};
  return {
    overdue: vouched.overdue.map(({ pullRequest = null, rule, due }) => ({
      pullRequest,
      rule,
      since: formatInstant(due),
    })),
  };
}

async function reachFor(
  sides: Sides | undefined,
  reviewPolicy: ReviewPolicy,
  { world, now }: AssembleDeps,
): Promise<Attempted<ReviewReach>> {
  if (world === undefined || sides === undefined) return { unread: [] };
  const { before, after, effect } = sides;
  const request = { base: before, merged: after, rows: effect.rows, reviewPolicy, now };
  return attemptRead(
    "reach",
    async () => reachOfChange(request, await readReportedState(world), world) ?? null,
  );
}

/** Asked of a bot's pull request from a branch of Muster's in the repository itself. Undefined: of any other. */
async function recomputedOf(
  { repository: { id }, pullRequest: { user, head } }: PullRequestReading,
  { base, tree, effect }: { base: string; tree: string | undefined; effect: KnownEffect | undefined },
  { repository, history, world, now, recompute }: AssembleDeps,
): Promise<boolean | null | undefined> {
  if (user?.type !== "Bot" || !head.ref.startsWith("muster/") || head.repositoryId !== id) return undefined;
  if (tree === undefined || effect === undefined) return null;
  const request = { branch: head.ref, base, tree, rows: effect.rows, now };
  if (recompute !== undefined) return recompute(request);
  return world === undefined ? null : recomputeProposal(request, { repository, history, world });
}

function pullRequestOf(
  { pullRequest }: PullRequestReading,
  base: string,
  mergeTree: string | undefined,
): ReviewPullRequest {
  const { number, user, head, draft, merged, mergedAt, mergeCommit, mergedBy } = pullRequest;
  return {
    number,
    user,
    head: { sha: head.sha, ref: head.ref },
    base: { sha: base, ref: pullRequest.base.ref },
    merged,
    mergedAt: merged ? mergedAt : null,
    mergeCommit: merged ? mergeCommit : null,
    mergeTree: mergeTree ?? null,
    draft,
    mergedBy,
  };
}
