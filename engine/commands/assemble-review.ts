import { governedBy } from "../core/approval/governed-files.ts";
import { restricts } from "../core/approval/restricts.ts";
import { rulesByPatch } from "../core/approval/rules-by-patch.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { WindowTools } from "../core/rings/window-occurrences.ts";
import { documentsOf } from "../documents/located-document.ts";
import type { GitHistory, MergeHistory } from "../ports/git-history.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { PullRequestReading } from "../ports/pull-requests.ts";
import type {
  LogEntry,
  ReviewInput,
  ReviewPolicy,
  ReviewPullRequest,
  ReviewUnread,
} from "../schema/documents.generated.ts";
import { type LoadedPolicy, loadPolicy } from "./load-policy.ts";
import { readReportedState, type WorldPorts } from "./load-world.ts";
import { baseTip } from "./review-base.ts";
import { type ReadCommits, reviewCommits } from "./review-commits.ts";
import { type EffectTools, type ReadEffect, readEffect } from "./review-effect.ts";
import { reviewHeads } from "./review-heads.ts";
import { listReader } from "./review-lists.ts";
import { reachOfChange } from "./review-reach.ts";
import { pathsNamed } from "./review-reach-kind.ts";
import { restrictSide } from "./review-restricts.ts";

export interface AssembleDeps extends WindowTools {
  readonly repository: PolicyRepository;
  readonly history: MergeHistory;
  /** What the log has of this pull request, in the order of the chain. */
  readonly recorded: readonly LogEntry[];
  readonly now: Instant;
  /** Absent: no patch is covered by policy, and how much is reached is not known. */
  readonly world?: WorldPorts;
}

/**
 * All that a judgement of an open pull request needs: what the forge said of people and times, and from git everything else. The
 * rules are those of the base branch as git has it now.
 * @throws {OutsideError} where the base cannot be read; what is wrong with the head is `unread`
 */
export async function assembleReview(reading: PullRequestReading, deps: AssembleDeps): Promise<ReviewInput> {
  const { base, unread } = await baseTip(reading, deps);
  const { head } = reading.pullRequest;
  const { value, unread: failed } = await attempt("effect", () => deps.history.mergeTree(base, head.sha));
  const merge = value ?? { kind: "unknown", why: failed[0]?.why ?? "" };
  return assembleAt(reading, deps, { base, merge, unread });
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
  { base, merge, unread }: ReviewSpan,
): Promise<ReviewInput> {
  const { history, now } = deps;
  const head = reading.pullRequest.head.sha;
  const tree = merge.kind === "clean" ? merge.tree : undefined;
  const before = await loadPolicy({ kind: "commit", repository: deps.repository, revision: base }, deps);
  const after = await attempt("effect", () => loadTree(tree, deps));
  const rules = rulesOf(before);
  const sides = after.value === undefined ? [before] : [before, after.value];
  const governed = pathsNamed(sides);
  const tools: EffectTools = {
    history,
    readLists: listReader(history, (zone) => deps.zoneOffset(zone, now) !== undefined),
    isGoverned: governedBy({ reviewPolicy: rules.reviewPolicy, governed }),
  };
  const commits = await attempt<ReadCommits>("commits", () =>
    reviewCommits(history, base, head, reading.commits),
  );
  const files = await attempt("files", () => changedSince(base, head, history));
  const effect = await attempt<ReadEffect>("effect", async () =>
    tree === undefined ? { kind: "unknown", why: whyNoTree(merge) } : readEffect(base, tree, tools),
  );
  const heads = await reviewHeads(
    { base, head, ...reading, recorded: deps.recorded },
    deps.repository,
    tools,
  );
  const known = effect.value?.kind === "known" ? effect.value : undefined;
  const judged = known === undefined || after.value === undefined ? undefined : { known, after: after.value };
  const byPolicy = await byPolicyOf(before, known, deps);
  const reach = await reachFor(before, judged, rules.reviewPolicy, deps);
  return {
    apiVersion: "muster/v1",
    kind: "ReviewInput",
    repository: reading.repository,
    now: formatInstant(now),
    pullRequest: pullRequestOf(reading, base, tree),
    commits: commits.value?.commits ?? [],
    reviews: reading.reviews,
    events: reading.events,
    recorded: deps.recorded,
    files: files.value ?? [],
    effect: {
      approved: null,
      now: known?.rows ?? [],
      restricts: judged !== undefined && isRestricting(before, judged.after, judged.known),
    },
    reviewPolicy: rules.reviewPolicy,
    unread: [
      ...reading.unread,
      ...unread,
      ...rules.unread,
      ...after.unread,
      ...commits.unread,
      ...(commits.value?.unread ?? []),
      ...files.unread,
      ...effect.unread,
      ...(effect.value?.kind === "unknown" ? [{ what: "effect", why: effect.value.why }] : []),
      ...heads.unread,
      ...reach.unread,
    ],
    heads: heads.heads,
    governed,
    ...(byPolicy === undefined ? {} : { byPolicy }),
    reach: reach.value,
  };
}

interface Attempted<T> {
  readonly value?: T;
  readonly unread: readonly ReviewUnread[];
}

/** What git cannot give of a change is no reason to fail: it is what keeps the change from being approved. */
async function attempt<T>(what: string, read: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await read(), unread: [] };
  } catch (cause) {
    if (!(cause instanceof OutsideError)) throw cause;
    const hint = cause.hint === undefined ? "" : `; ${cause.hint}`;
    return { unread: [{ what, why: `${cause.message}${hint}` }] };
  }
}

async function loadTree(tree: string | undefined, deps: AssembleDeps): Promise<LoadedPolicy | undefined> {
  if (tree === undefined) return undefined;
  const worktree = {
    readFiles: (wanted: Parameters<MergeHistory["readTree"]>[1]) => deps.history.readTree(tree, wanted),
  };
  return loadPolicy({ kind: "worktree", worktree }, deps);
}

function whyNoTree(merge: ReviewSpan["merge"]): string {
  if (merge.kind === "conflict")
    return "merging it conflicts with the base: merge the base into it, and solve that";
  return merge.kind === "unknown" ? `what merging gives is not known: ${merge.why}` : "";
}

/** The base's own document, as it is written. Without one that can be read nothing is ever approved. */
function rulesOf({ documents, problems }: LoadedPolicy): {
  readonly reviewPolicy: ReviewPolicy;
  readonly unread: readonly ReviewUnread[];
} {
  const [found, ...more] = documentsOf(documents, "ReviewPolicy");
  if (found !== undefined && more.length === 0) return { reviewPolicy: found.value, unread: [] };
  const problem = problems.find(({ file }) => file === "policies/review.yaml");
  const why =
    problem === undefined
      ? "the base has no ReviewPolicy of its own"
      : `policies/review.yaml: ${problem.message}`;
  const none: ReviewPolicy = {
    apiVersion: "muster/v1",
    kind: "ReviewPolicy",
    metadata: { name: "none" },
    spec: { people: [], rules: [], governs: [] },
  };
  return { reviewPolicy: none, unread: [{ what: "review-policy", why }] };
}

async function changedSince(
  base: string,
  head: string,
  history: MergeHistory,
): Promise<ReviewInput["files"]> {
  const left = await history.mergeBase(base, head);
  return history.changedFiles(left, head);
}

function isRestricting(
  before: LoadedPolicy,
  after: LoadedPolicy,
  { others }: Extract<ReadEffect, { kind: "known" }>,
): boolean {
  const [was, is] = [restrictSide(before), restrictSide(after)];
  return was !== undefined && is !== undefined && restricts(was, is, others);
}

async function byPolicyOf(
  { declared }: LoadedPolicy,
  effect: Extract<ReadEffect, { kind: "known" }> | undefined,
  { world }: AssembleDeps,
): Promise<ReviewInput["byPolicy"]> {
  const stored = declared === undefined || effect === undefined ? undefined : await world?.catalog();
  if (stored === undefined || declared === undefined || effect === undefined) return undefined;
  const catalog = new Map(stored.catalog.entries.map((entry) => [entry.patch.id, entry]));
  return rulesByPatch(declared.policies, catalog, effect.rows);
}

async function reachFor(
  base: LoadedPolicy,
  judged:
    | { readonly known: Extract<ReadEffect, { kind: "known" }>; readonly after: LoadedPolicy }
    | undefined,
  reviewPolicy: ReviewPolicy,
  { world, now }: AssembleDeps,
): Promise<{
  readonly value: NonNullable<ReviewInput["reach"]> | null;
  readonly unread: readonly ReviewUnread[];
}> {
  if (world === undefined || judged === undefined) return { value: null, unread: [] };
  const state = await attempt("reach", () => readReportedState(world));
  if (state.value === undefined) return { value: null, unread: state.unread };
  const request = { base, merged: judged.after, rows: judged.known.rows, reviewPolicy, now };
  return { value: reachOfChange(request, state.value, world) ?? null, unread: [] };
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
