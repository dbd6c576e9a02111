import type { MergeHistory } from "../ports/git-history.ts";
import { collectDeclared } from "./declared-tree.ts";
import { parseCommit, parseCommitLink } from "./git-commit.ts";
import { commitsOfHead } from "./git-history-commits.ts";
import { changedBetween } from "./git-history-files.ts";
import { type CommitGraph, commitGraph, readCommits } from "./git-history-graph.ts";
import type { MergeAnswer, MergeStore } from "./git-history-merge.ts";
import { bestMergeBases } from "./git-history-merge-base.ts";
import { isObjectId } from "./git-object-id.ts";
import { type OpenObjects, readCommit, requireCommitId } from "./git-object-repository.ts";
import type { ObjectSource } from "./git-objects.ts";
import { gitTreeSource } from "./git-tree-source.ts";

/**
 * All that both readers share of history.
 * @param merges undefined: there is no git to work merges out
 */
export async function objectHistory(
  { location, source }: OpenObjects,
  merges: MergeStore | undefined,
): Promise<MergeHistory> {
  const graph = await commitGraph(location, source);
  return {
    mergeBase: async (a, b) => (await bestMergeBases(graph, a, b))[0],
    async commitsBetween(base, head) {
      const ids = (await commitsOfHead(graph, base, head)).map(({ commit }) => commit);
      const bytes = await readCommits(source, ids);
      return ids.map((id, index) => parseCommit(bytes[index] ?? new Uint8Array(), id));
    },
    async changedFiles(from, to) {
      const old = from === undefined ? undefined : await openTree(source, merges, from);
      const fresh = await openTree(source, merges, to);
      const reader = old?.isMerged === true ? old.source : fresh.source;
      return changedBetween(reader, old?.tree ?? null, fresh.tree);
    },
    mergeTree: (base, head) => mergeTree(graph, merges, base, head),
    async readTree(treeish, wanted) {
      const { source: reader, tree } = await openTree(source, merges, treeish);
      return collectDeclared(gitTreeSource(reader, tree), wanted);
    },
    async hasCommit(commit) {
      requireCommitId(commit);
      return (await source.headers([commit]))[0]?.type === "commit";
    },
    async close() {
      await merges?.close();
      await source.close();
    },
  };
}

interface OpenTree {
  readonly tree: string;
  /** What reads it; of a merged tree also all that the repository has. */
  readonly source: ObjectSource;
  readonly isMerged: boolean;
}

async function openTree(
  source: ObjectSource,
  merges: MergeStore | undefined,
  treeish: string,
): Promise<OpenTree> {
  const merged = await merges?.sourceOf(treeish);
  if (merged !== undefined) return { tree: treeish, source: merged, isMerged: true };
  const [header] = isObjectId(treeish) ? await source.headers([treeish]) : [];
  if (header?.type === "tree") return { tree: treeish, source, isMerged: false };
  const { tree } = parseCommitLink(await readCommit(source, treeish), treeish);
  return { tree, source, isMerged: false };
}

async function mergeTree(
  graph: CommitGraph,
  merges: MergeStore | undefined,
  base: string,
  head: string,
): Promise<MergeAnswer> {
  const bases = await bestMergeBases(graph, base, head);
  const [only] = bases;
  const [ours, theirs] = await graph.read([base, head]);
  if (only === undefined) return { kind: "unknown", why: "the two have no common ancestor" };
  if (bases.length > 1) return { kind: "unknown", why: `the two have ${bases.length} best common ancestors` };
  if (only === base && theirs !== undefined) return { kind: "clean", tree: theirs.tree };
  if (only === head && ours !== undefined) return { kind: "clean", tree: ours.tree };
  return (
    (await merges?.merge(base, head)) ?? { kind: "unknown", why: "merging takes git, which is not used" }
  );
}
