import { type CommitGraph, type GraphCommit, tooManyCommits } from "./git-history-graph.ts";
import { commitQueue } from "./git-history-queue.ts";
import { shallow } from "./git-object-repository.ts";

/** A pull request with more is not one that people review. */
const MOST_COMMITS = 10_000;

const OF_BASE = 1;
const OF_HEAD = 2;

interface Walk {
  readonly graph: CommitGraph;
  readonly queue: ReturnType<typeof commitQueue<GraphCommit>>;
  readonly colours: Map<string, number>;
  readonly visited: Map<string, number>;
  /** In the queue and not known to be the base's. */
  readonly open: Set<string>;
  readonly ofHead: Map<string, GraphCommit>;
  /** Commits of the base whose parents were not fetched. */
  readonly cut: GraphCommit[];
}

/**
 * Every commit reachable from `head` and not from `base`, by all parents, children before parents. Where commits of the base
 * have dates that cannot be, some of them may be listed too: never one too few.
 * @throws {OutsideError} code `shallow` where the clone ends before that is known, `history-too-long` beyond 10,000
 */
export async function commitsOfHead(
  graph: CommitGraph,
  base: string,
  head: string,
): Promise<readonly GraphCommit[]> {
  const walk: Walk = {
    graph,
    queue: commitQueue(),
    colours: new Map(),
    visited: new Map(),
    open: new Set(),
    ofHead: new Map(),
    cut: [],
  };
  await reach(walk, [base], OF_BASE);
  await reach(walk, [head], OF_HEAD);
  while (walk.open.size > 0 || mayReachMore(walk)) {
    const next = walk.queue.pop();
    if (next === undefined) break;
    await visit(walk, next);
    if (walk.ofHead.size > MOST_COMMITS) throw tooManyCommits(base, head, MOST_COMMITS);
  }
  const oldest = oldestOf(walk);
  const cut = walk.cut.find(({ at }) => at > oldest);
  if (cut !== undefined) throw shallow(cut.commit);
  return childrenFirst(walk.ofHead);
}

async function reach(walk: Walk, ids: readonly string[], colour: number): Promise<void> {
  for (const commit of await walk.graph.read(ids)) {
    const old = walk.colours.get(commit.commit) ?? 0;
    const now = old | colour;
    if (now === old) continue;
    walk.colours.set(commit.commit, now);
    walk.queue.push(commit);
    if (now === OF_HEAD) walk.open.add(commit.commit);
    else {
      walk.open.delete(commit.commit);
      walk.ofHead.delete(commit.commit);
    }
  }
}

async function visit(walk: Walk, next: GraphCommit): Promise<void> {
  const { commit, parents } = next;
  const colour = walk.colours.get(commit) ?? 0;
  if (walk.visited.get(commit) === colour) return;
  walk.visited.set(commit, colour);
  walk.open.delete(commit);
  if (colour === OF_HEAD) walk.ofHead.set(commit, next);
  if (!walk.graph.boundary.has(commit)) await reach(walk, parents, colour);
  else if (parents.length > 0 && colour === OF_HEAD) throw shallow(commit);
  else if (parents.length > 0) walk.cut.push(next);
}

/** Whether a commit of the base that was not visited may have one listed behind it, if dates are what they should be. */
function mayReachMore(walk: Walk): boolean {
  const next = walk.queue.peek();
  return next !== undefined && next.at >= oldestOf(walk);
}

function oldestOf({ ofHead }: Walk): number {
  let oldest = Number.POSITIVE_INFINITY;
  for (const { at } of ofHead.values()) oldest = Math.min(oldest, at);
  return oldest;
}

function childrenFirst(commits: ReadonlyMap<string, GraphCommit>): readonly GraphCommit[] {
  const children = new Map<string, number>();
  for (const { parents } of commits.values()) {
    for (const parent of new Set(parents)) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const ready = commitQueue<GraphCommit>();
  for (const commit of commits.values()) if (!children.has(commit.commit)) ready.push(commit);
  const sorted: GraphCommit[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    sorted.push(next);
    for (const id of new Set(next.parents)) {
      const left = (children.get(id) ?? 0) - 1;
      children.set(id, left);
      const parent = commits.get(id);
      if (left === 0 && parent !== undefined) ready.push(parent);
    }
  }
  return sorted;
}
