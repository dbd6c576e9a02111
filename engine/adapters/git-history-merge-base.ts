import { compareText } from "../core/model/compare-text.ts";
import type { CommitGraph, GraphCommit } from "./git-history-graph.ts";
import { commitQueue } from "./git-history-queue.ts";
import { shallow } from "./git-object-repository.ts";

const OF_A = 1;
const OF_B = 2;
const OF_BOTH = OF_A | OF_B;
/** Behind a common ancestor that was found. */
const BEHIND = 4;

/**
 * The best common ancestors of two commits by all parents, in order of id: those that no other common ancestor has behind it.
 * Dates only set the order of the walk; with any dates the answer is the same.
 * @throws {OutsideError} code `shallow` where the clone ends before that is known
 */
export async function bestMergeBases(graph: CommitGraph, a: string, b: string): Promise<readonly string[]> {
  const found = await commonAncestors(graph, a, b);
  const best: string[] = [];
  for (const one of found) {
    if (!(await isBehindAny(graph, one, found))) best.push(one);
  }
  return best.sort(compareText);
}

/** All best ones, and at times some that stand behind them. */
async function commonAncestors(graph: CommitGraph, a: string, b: string): Promise<readonly string[]> {
  const queue = commitQueue<GraphCommit>();
  const colours = new Map<string, number>();
  const visited = new Map<string, number>();
  const open = new Set<string>();
  const common = new Set<string>();
  const reach = async (ids: readonly string[], colour: number) => {
    for (const commit of await graph.read(ids)) {
      const old = colours.get(commit.commit) ?? 0;
      const now = old | colour;
      if (now === old) continue;
      colours.set(commit.commit, now);
      queue.push(commit);
      if ((now & BEHIND) === 0) open.add(commit.commit);
      else open.delete(commit.commit);
    }
  };
  await reach([a], OF_A);
  await reach([b], OF_B);
  while (open.size > 0) {
    const next = queue.pop();
    if (next === undefined) break;
    const { commit, parents } = next;
    const colour = colours.get(commit) ?? 0;
    if (visited.get(commit) === colour) continue;
    visited.set(commit, colour);
    open.delete(commit);
    const isCommon = (colour & OF_BOTH) === OF_BOTH;
    if (colour === OF_BOTH) common.add(commit);
    if (!graph.boundary.has(commit)) await reach(parents, isCommon ? colour | BEHIND : colour);
    else if (!isCommon && parents.length > 0) throw shallow(commit);
  }
  return [...common].filter((commit) => ((colours.get(commit) ?? 0) & BEHIND) === 0);
}

async function isBehindAny(graph: CommitGraph, one: string, others: readonly string[]): Promise<boolean> {
  for (const other of others) {
    if (other !== one && (await hasAncestor(graph, other, one))) return true;
  }
  return false;
}

async function hasAncestor(graph: CommitGraph, commit: string, ancestor: string): Promise<boolean> {
  const seen = new Set([commit]);
  let cut: string | undefined;
  for (let level: readonly string[] = [commit]; level.length > 0; ) {
    const next: string[] = [];
    for (const { commit: at, parents } of await graph.read(level)) {
      if (graph.boundary.has(at) && parents.length > 0) cut ??= at;
      else next.push(...parents.filter((parent) => !seen.has(parent)));
    }
    for (const id of next) seen.add(id);
    if (seen.has(ancestor)) return true;
    level = [...new Set(next)];
  }
  if (cut !== undefined) throw shallow(cut);
  return false;
}
