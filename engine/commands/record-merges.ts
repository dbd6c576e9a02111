import type { Recorder } from "../core/approval/entry-draft.ts";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import { governedBy } from "../core/approval/governed-files.ts";
import { bypassEntry, type GovernedCommit, mergeEntry } from "../core/approval/merge-entry.ts";
import type { ChainRules } from "../core/log/chain-state.ts";
import type { Unnumbered } from "../core/log/is-recorded.ts";
import type { VerifiedChain } from "../core/log/verify-chain.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { BranchCommit, BranchHistory } from "../ports/branch-history.ts";
import type { PullRequest, PullRequestReader, PullRequestReading } from "../ports/pull-requests.ts";
import type { ReviewInput } from "../schema/documents.generated.ts";
import type { WantedEntry } from "./append-log.ts";
import type { AssembleDeps } from "./assemble-review.ts";
import { placesOf } from "./audit-places.ts";
import { type AuditTools, readRuleBook } from "./audit-rules.ts";
import { reviewOfMerge } from "./review-of-merge.ts";

/** What recording a merge reads. */
export interface MergePorts {
  readonly forge: PullRequestReader;
  readonly history: BranchHistory;
  readonly tools: AuditTools;
  readonly rules: ChainRules;
  readonly assemble: Omit<AssembleDeps, "recorded" | "now">;
  /** Brings the objects of a pull request into the clone; those that cannot be had stay away, and are missed later. */
  readonly bring: (reading: PullRequestReading) => Promise<void>;
}

export interface MergeRequest {
  readonly branch: string;
  readonly tip: string;
  /** Its numeric id on the forge; undefined: nobody said. */
  readonly repositoryId?: number;
  readonly now: Instant;
}

/**
 * An entry for every commit of the branch that touches governed paths and has none yet, oldest first: as the merge of its pull
 * request, judged by the rules of its first parent, or as a bypass. What two people sealed needs none.
 */
export async function mergesOf(
  chain: VerifiedChain,
  request: MergeRequest,
  recorder: Recorder,
  ports: MergePorts,
): Promise<readonly WantedEntry[]> {
  const wanted: WantedEntry[] = [];
  for (const commit of await missingOf(chain, request, ports)) {
    const entry = await entryOf(commit, chain, request, recorder, ports);
    wanted.push({ entry, catalog: await catalogOf(entry, ports) });
    const change = keysChange(commit, entry, recorder, request, ports.rules);
    if (change !== undefined) wanted.push({ entry: change });
  }
  return wanted;
}

/** Commits behind the last seal that touch what Muster reads and that no entry is about. */
async function missingOf(
  { entries }: VerifiedChain,
  { tip }: MergeRequest,
  { history, tools, rules }: MergePorts,
): Promise<readonly GovernedCommit[]> {
  const commits = await history.commits(tip);
  const known = new Set(entries.map(({ entry }) => entry.mergeCommit));
  const sealed = entries
    .filter(({ entry }) => entry.type === "seal")
    .map(({ entry }) => rules.placeOf(entry.tip?.commit ?? "") ?? -1);
  const from = Math.max(-1, ...sealed);
  const places = placesOf(commits, new Map());
  const book = await readRuleBook(history, new Map(), commits, tools);
  return commits.flatMap((commit, place) => {
    const [base] = commit.parents;
    if (place <= from || base === undefined || known.has(commit.commit)) return [];
    const isGoverned = governedBy(rulesOf(book.rulesOf(places.blobsAt(base) ?? {})));
    const changes = commit.changes.filter(({ path }) => isGoverned(path));
    return changes.length === 0 ? [] : [governed(commit, base, changes)];
  });
}

const NO_POLICY: ReviewInput["reviewPolicy"] = {
  apiVersion: "muster/v1",
  kind: "ReviewPolicy",
  metadata: { name: "none" },
  spec: { people: [], rules: [], governs: [] },
};

function rulesOf({
  reviewPolicy,
  named,
}: {
  readonly reviewPolicy?: ReviewInput["reviewPolicy"];
  readonly named: readonly string[];
}): Pick<ReviewInput, "reviewPolicy" | "governed"> {
  return { reviewPolicy: reviewPolicy ?? NO_POLICY, governed: named };
}

function governed(
  { commit, tree }: BranchCommit,
  base: string,
  changes: BranchCommit["changes"],
): GovernedCommit {
  return {
    commit,
    tree,
    base,
    changes: changes.map(({ path, old, new: fresh }) => ({ path, old, new: fresh })),
  };
}

async function entryOf(
  commit: GovernedCommit,
  chain: VerifiedChain,
  { branch, now, repositoryId }: MergeRequest,
  recorder: Recorder,
  ports: MergePorts,
): Promise<Unnumbered> {
  const pulls = (await ports.forge.mergedWith(commit.commit)).filter(({ base }) => base.ref === branch);
  const merged = pulls.find(({ mergeCommit }) => mergeCommit === commit.commit);
  if (merged === undefined) {
    const about = { recordedAt: formatInstant(now), ...(repositoryId === undefined ? {} : { repositoryId }) };
    return bypassEntry(commit, about, whyNone(pulls), recorder);
  }
  const reading = await ports.forge.read(merged.number);
  await ports.bring(reading);
  const recorded = chain.entries
    .map(({ entry }) => entry)
    .filter(({ pullRequest }) => pullRequest === merged.number);
  const { input } = await reviewOfMerge(reading, { ...ports.assemble, now, recorded });
  return mergeEntry(commit, input, evaluateApproval(input), recorder);
}

function whyNone(pulls: readonly PullRequest[]): string {
  const [pull] = pulls;
  if (pull === undefined) return "it was pushed without a pull request";
  return `it came with pull request ${pull.number}, whose merge is ${pull.mergeCommit ?? "another commit"}: a rebase`;
}

/** The catalog entries that were approved, as they are: so that it can be read years later what somebody said yes to. */
async function catalogOf(
  { type, effect = [] }: Unnumbered,
  { assemble }: MergePorts,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const digests = new Set(effect.flatMap(([verb, , digest]) => (verb === "approve" ? [digest] : [])));
  const stored = type === "merge" && digests.size > 0 ? await assemble.world?.catalog() : undefined;
  const named = (stored?.catalog.entries ?? []).filter(({ digest }) => digests.has(digest));
  return new Map(
    named.map(({ digest, patch }) => [digest, new TextEncoder().encode(`${canonicalJson(patch)}\n`)]),
  );
}

/** A merge that takes keys out of muster.yaml revokes them from here on. */
function keysChange(
  { commit, base }: GovernedCommit,
  { approved, pullRequest }: Unnumbered,
  { rulesCommit, run }: Recorder,
  { repositoryId, now }: MergeRequest,
  { keysAt }: ChainRules,
): Unnumbered | undefined {
  if (approved !== true) return undefined;
  const after = keysAt(commit);
  const gone = [...(keysAt(base) ?? [])].filter((key) => after !== undefined && !after.has(key)).sort();
  if (gone.length === 0) return undefined;
  return {
    type: "policy-change",
    ...(repositoryId === undefined ? {} : { repositoryId }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    recordedAt: formatInstant(now),
    rulesCommit,
    mergeCommit: commit,
    reason: `muster.yaml no longer lists them since ${commit}`,
    revokes: gone,
    ...(run === undefined ? {} : { run }),
  };
}
