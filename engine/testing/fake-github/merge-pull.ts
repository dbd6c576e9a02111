import { addEvent } from "./add-event.ts";
import { mergeTree, NOTHING } from "./bare-repository.ts";
import { branchRules } from "./branch-rules.ts";
import { accountById, atLeast, type Forge, repositoryById, roleIn, tick } from "./forge.ts";
import { commitTree, type Signature } from "./make-commits.ts";
import { moveRef } from "./move-ref.ts";
import { pullCommits } from "./pull-actions.ts";
import { baseTip, refreshPullRefs } from "./pull-refs.ts";
import { readCommit } from "./read-commits.ts";
import { Refusal } from "./refusal.ts";
import { unmetRule } from "./unmet-rule.ts";
import type { Account, Pull, Repository, RepositorySettings } from "./world.ts";

export type MergeMethod = "merge" | "squash" | "rebase";

export interface MergeWish {
  readonly method?: MergeMethod;
  /** The head that is meant. */
  readonly sha?: string;
  readonly title?: string;
  readonly message?: string;
}

const ALLOWED: Readonly<Record<MergeMethod, keyof RepositorySettings>> = {
  merge: "allowMergeCommit",
  squash: "allowSquashMerge",
  rebase: "allowRebaseMerge",
};

/** Merges as asked, with real commits. @returns the commit the base is at now */
export function mergePull(
  forge: Forge,
  repository: Repository,
  pull: Pull,
  actor: number,
  wish: MergeWish,
): string {
  const method = wish.method ?? "merge";
  const bypassed = refuseMerge(forge, repository, pull, actor, { ...wish, method });
  const before = baseTip(repository, pull);
  const at = tick(forge);
  const tree = mergeTree(repository.dir, before, pull.headSha);
  if (tree === undefined) throw new Refusal(405, "Pull Request is not mergeable");
  const after = makeMerge(forge, repository, pull, { ...wish, method, actor, at, before, tree });
  Object.assign(pull, {
    ...{ state: "closed", closedAt: at, mergedAt: at, mergedBy: actor, updatedAt: at },
    ...{ mergeSha: after, baseSha: before },
  });
  addEvent(forge, pull, { event: "merged", actor, commit: after });
  addEvent(forge, pull, { event: "closed", actor });
  moveRef(forge, repository, {
    ...{ ref: `refs/heads/${pull.baseRef}`, before, after, actor, type: "pr_merge" },
    ...(bypassed ? { bypassed } : {}),
  });
  if (repository.settings.deleteBranchOnMerge && pull.headRepository === repository.id) {
    moveRef(forge, repository, {
      ref: `refs/heads/${pull.headRef}`,
      before: pull.headSha,
      after: NOTHING,
      actor,
    });
    addEvent(forge, pull, { event: "head_ref_deleted", actor });
  }
  return after;
}

/** Merges the base into the head, as the button "Update branch" does. */
export function updateBranch(
  forge: Forge,
  repository: Repository,
  pull: Pull,
  actor: number,
  expected: string | undefined,
): void {
  if (expected !== undefined && expected !== pull.headSha) {
    throw new Refusal(422, "expected head sha didn't match current head ref.");
  }
  const base = baseTip(repository, pull);
  const tree = mergeTree(repository.dir, base, pull.headSha);
  if (tree === undefined) throw new Refusal(422, "merge conflict between base and head");
  const source = repositoryById(forge.world, pull.headRepository);
  const person = signatureOf(accountById(forge.world, actor), tick(forge));
  const after = commitTree(repository.dir, tree, {
    message: `Merge branch '${pull.baseRef}' into ${pull.headRef}`,
    author: person,
    committer: { name: "GitHub", email: "noreply@github.com", at: person.at },
    parents: [pull.headSha, base],
  });
  if (source.id !== repository.id) throw new Refusal(422, "the fake updates no branches of forks");
  moveRef(forge, source, { ref: `refs/heads/${pull.headRef}`, before: pull.headSha, after, actor });
  refreshPullRefs(repository, pull, source);
}

/** @returns whether it passes by a rule that is not met */
function refuseMerge(
  forge: Forge,
  repository: Repository,
  pull: Pull,
  actor: number,
  wish: MergeWish & { readonly method: MergeMethod },
): boolean {
  if (!atLeast(roleIn(repository, actor), "write")) throw new Refusal(403, "Must have write access to merge");
  if (pull.state !== "open") throw new Refusal(405, "Pull Request is not mergeable");
  if (pull.draft) throw new Refusal(405, "Pull Request is still a draft");
  if (wish.sha !== undefined && wish.sha !== pull.headSha) {
    throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
  }
  const rules = branchRules(forge.world, repository, pull.baseRef);
  const allowed = rules.mergeMethods === null || rules.mergeMethods.includes(wish.method);
  const linear = rules.linear && wish.method === "merge";
  if (!allowed || linear || repository.settings[ALLOWED[wish.method]] !== true) {
    throw new Refusal(405, `Merge method "${wish.method}" is not allowed on this repository.`);
  }
  const unmet = unmetRule(repository, pull, rules);
  if (unmet !== undefined && !rules.mayBypass(actor)) throw new Refusal(405, unmet);
  return unmet !== undefined;
}

interface Merging extends MergeWish {
  readonly method: MergeMethod;
  readonly actor: number;
  readonly at: number;
  readonly before: string;
  readonly tree: string;
}

function makeMerge(forge: Forge, repository: Repository, pull: Pull, merging: Merging): string {
  if (merging.method === "rebase") return rebase(repository, pull, merging);
  const merger = signatureOf(accountById(forge.world, merging.actor), merging.at);
  const squash = merging.method === "squash";
  const title =
    merging.title ??
    (squash ? `${pull.title} (#${pull.number})` : `Merge pull request #${pull.number} from ${pull.headRef}`);
  const text = merging.message ?? (squash ? "" : pull.title);
  return commitTree(repository.dir, merging.tree, {
    message: text === "" ? title : `${title}\n\n${text}`,
    author: squash ? signatureOf(accountById(forge.world, pull.user), merging.at) : merger,
    committer: { name: "GitHub", email: "noreply@github.com", at: merging.at },
    parents: squash ? [merging.before] : [merging.before, pull.headSha],
  });
}

/** Each commit again on top of the base; the committer is who merged. */
function rebase(repository: Repository, pull: Pull, merging: Merging): string {
  let tip = merging.before;
  for (const sha of pullCommits(repository, pull)) {
    const commit = readCommit(repository.dir, sha);
    const [parent] = commit.parents;
    if (parent === undefined || commit.parents.length > 1) continue;
    const tree = pickedTree(repository, tip, parent, sha);
    tip = commitTree(repository.dir, tree, {
      message: commit.message,
      author: { ...commit.author, at: commit.author.seconds * 1000 },
      committer: { name: "GitHub", email: "noreply@github.com", at: merging.at },
      parents: [tip],
    });
  }
  return tip;
}

/** What the commit changes, done to another tree: the three-way merge with its parent in the middle. */
function pickedTree(repository: Repository, onto: string, parent: string, sha: string): string {
  const person = { name: "GitHub", email: "noreply@github.com", at: 0 };
  const same = { author: person, committer: person, message: "picked" };
  // git 2.39's merge-tree takes no --merge-base: a commit of our own makes the parent the common ancestor.
  const ours = commitTree(repository.dir, readCommit(repository.dir, onto).tree, {
    ...same,
    parents: [parent],
  });
  const tree = mergeTree(repository.dir, ours, sha);
  if (tree === undefined) throw new Refusal(405, `Rebase of ${sha} onto ${onto} conflicts`);
  return tree;
}

/** How commits made on the forge name an account. */
export function signatureOf(account: Account, at: number): Signature {
  return { name: account.name, email: `${account.id}+${account.login}@users.noreply.github.com`, at };
}
