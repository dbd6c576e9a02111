import type { MergeHistory } from "../ports/git-history.ts";
import type { CommitInfo } from "../ports/policy-repository.ts";
import type { CommitAccounts } from "../ports/pull-requests.ts";
import type { ReviewCommit, ReviewUnread } from "../schema/documents.generated.ts";
import { coAuthorsOf } from "./co-authors.ts";

export interface ReadCommits {
  readonly commits: readonly ReviewCommit[];
  readonly unread: readonly ReviewUnread[];
}

/**
 * Every commit reachable from head and not from base, by all parents, with the people whom the forge knows behind it.
 * @throws {OutsideError} what git cannot give
 */
export async function reviewCommits(
  history: MergeHistory,
  base: string,
  head: string,
  accounts: readonly CommitAccounts[],
): Promise<ReadCommits> {
  const infos = await history.commitsBetween(base, head);
  const known = new Map(accounts.map((one) => [one.sha, one]));
  const own = new Set(infos.map(({ commit }) => commit));
  const commits: ReviewCommit[] = [];
  const nameless: string[] = [];
  for (const info of infos) {
    const people = known.get(info.commit);
    if (people === undefined) nameless.push(info.commit);
    commits.push(await commitOf(info, people, own, history));
  }
  const foreign = await foreignOf(history, base, own, accounts);
  return { commits, unread: [...unreadOf("says nothing of", nameless), ...unreadOf("also lists", foreign)] };
}

async function commitOf(
  { commit, parents, tree, message }: CommitInfo,
  people: CommitAccounts | undefined,
  own: ReadonlySet<string>,
  history: MergeHistory,
): Promise<ReviewCommit> {
  const baseMerge = await isBaseMerge(parents, tree, own, history);
  return {
    sha: commit,
    parents,
    tree,
    author: people?.author ?? null,
    committer: people?.committer ?? null,
    coAuthors: coAuthorsOf(message),
    ...(baseMerge === false ? {} : { baseMerge }),
  };
}

/** A merge of one commit of the base into one of the change, with the tree that git gives by itself. Null: not known. */
async function isBaseMerge(
  parents: readonly string[],
  tree: string,
  own: ReadonlySet<string>,
  history: MergeHistory,
): Promise<boolean | null> {
  const [first, second, ...more] = parents;
  if (first === undefined || second === undefined || more.length > 0) return false;
  if (own.has(first) === own.has(second)) return false;
  const answer = await history.mergeTree(first, second);
  if (answer.kind === "unknown") return null;
  return answer.kind === "clean" && answer.tree === tree;
}

/** What the forge lists and git does not: unless the base has it by now, the two do not speak of the same change. */
async function foreignOf(
  history: MergeHistory,
  base: string,
  own: ReadonlySet<string>,
  accounts: readonly CommitAccounts[],
): Promise<readonly string[]> {
  const foreign: string[] = [];
  for (const { sha } of accounts) {
    if (own.has(sha)) continue;
    const isOfBase = (await history.hasCommit(sha)) && (await history.mergeBase(base, sha)) === sha;
    if (!isOfBase) foreign.push(sha);
  }
  return foreign;
}

function unreadOf(verb: string, commits: readonly string[]): readonly ReviewUnread[] {
  const [first] = commits;
  if (first === undefined) return [];
  const more = commits.length === 1 ? "" : ` and ${commits.length - 1} more`;
  return [{ what: "commits", why: `the forge ${verb} commit ${first}${more}` }];
}
