import { NOTHING, resolveCommit } from "./bare-repository.ts";
import { createComment, deleteComment, editComment } from "./comment-actions.ts";
import { accountById, type Forge, nextId, repositoryById, repositoryByName, tick } from "./forge.ts";
import { makeCommits, type Signature } from "./make-commits.ts";
import { type MergeWish, mergePull, signatureOf, updateBranch } from "./merge-pull.ts";
import { moveRef } from "./move-ref.ts";
import {
  closePull,
  findPull,
  type NewPull,
  openPull,
  reopenPull,
  retargetPull,
  setDraft,
} from "./pull-actions.ts";
import { moveRefusal } from "./push-refusals.ts";
import { Refusal } from "./refusal.ts";
import { createReview, dismissReview, editReview, findReview, type ReviewVerdict } from "./review-actions.ts";
import { addFork, tipOf } from "./set-up.ts";
import type { Repository, Status } from "./world.ts";

export interface Push {
  readonly branch: string;
  /** Files as they become; null: gone. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly message?: string;
  /** Where a new branch, or a forced push, starts; the default branch or the branch itself otherwise. */
  readonly from?: string;
  /** More parents, for a merge. */
  readonly merging?: readonly string[];
  /** Who the commit says wrote it; the pusher otherwise. */
  readonly author?: Partial<Signature>;
  readonly committer?: Partial<Signature>;
  /** That many commits, the last with the files. */
  readonly commits?: number;
  /** The commit itself, where it is there already. */
  readonly sha?: string;
}

/** What somebody does on the forge, each at its own moment, refused as the forge refuses. */
export interface Actor {
  readonly id: number;
  /** @returns the branch's commit now */
  push(push: Push): string;
  deleteBranch(branch: string): void;
  /** @returns the pull request's number */
  openPullRequest(given: Omit<NewPull, "base"> & { readonly base?: string }): number;
  /** @returns the review's id */
  review(pull: number, verdict: ReviewVerdict, body?: string): number;
  approve(pull: number, body?: string): number;
  requestChanges(pull: number, body?: string): number;
  dismiss(pull: number, review: number, message?: string): void;
  editReview(pull: number, review: number, body: string): void;
  /** @returns the comment's id */
  comment(pull: number, body: string): number;
  editComment(comment: number, body: string): void;
  deleteComment(comment: number): void;
  retarget(pull: number, base: string): void;
  updateBranch(pull: number): void;
  close(pull: number): void;
  reopen(pull: number): void;
  draft(pull: number): void;
  ready(pull: number): void;
  /** @returns the commit that the base has now */
  merge(pull: number, wish?: MergeWish): string;
  status(sha: string, context: string, state?: Status["state"]): void;
  /** @returns the full name of the copy */
  fork(): string;
  /** The same person in another repository. */
  in(repository: string): Actor;
}

export function makeActor(forge: Forge, account: number, repositoryId: number): Actor {
  const repository = () => repositoryById(forge.world, repositoryId);
  const pullOf = (number: number) => findPull(repository(), number);
  const review: Actor["review"] = (number, verdict, body) =>
    createReview(forge, repository(), pullOf(number), account, {
      verdict,
      ...(body === undefined ? {} : { body }),
    }).id;
  return {
    id: account,
    push: (push) => pushCommits(forge, repository(), account, push),
    deleteBranch: (branch) => {
      const ref = `refs/heads/${branch}`;
      allowed(forge, repository(), {
        ref,
        before: tipOf(repository(), branch),
        after: NOTHING,
        actor: account,
      });
    },
    openPullRequest: (given) =>
      openPull(forge, repository(), account, { base: repository().defaultBranch, ...given }).number,
    review,
    approve: (number, body) => review(number, "APPROVE", body),
    requestChanges: (number, body = "Not like this") => review(number, "REQUEST_CHANGES", body),
    dismiss: (number, id, message = "Outdated") =>
      dismissReview(forge, pullOf(number), findReview(pullOf(number), id), account, message),
    editReview: (number, id, body) => editReview(forge, findReview(pullOf(number), id), body),
    comment: (number, body) => createComment(forge, repository(), pullOf(number).number, account, body).id,
    editComment: (id, body) => editComment(forge, repository(), id, body),
    deleteComment: (id) => deleteComment(forge, repository(), id),
    retarget: (number, base) => retargetPull(forge, repository(), pullOf(number), base, account),
    updateBranch: (number) => updateBranch(forge, repository(), pullOf(number), account, undefined),
    close: (number) => closePull(forge, pullOf(number), account),
    reopen: (number) => reopenPull(forge, repository(), pullOf(number), account),
    draft: (number) => setDraft(forge, pullOf(number), account, "draft"),
    ready: (number) => setDraft(forge, pullOf(number), account, "ready"),
    merge: (number, wish = {}) => mergePull(forge, repository(), pullOf(number), account, wish),
    status: (sha, context, state = "success") => {
      const at = tick(forge);
      const given = { id: nextId(forge), sha, state, context, description: null, targetUrl: null };
      repository().statuses.push({ ...given, creator: account, at });
    },
    fork: () => {
      const copy = addFork(forge, repository(), account);
      return `${accountById(forge.world, account).login}/${copy.name}`;
    },
    in: (name) => {
      const other = repositoryByName(forge.world, name);
      if (other === undefined) throw new Error(`The fake GitHub has no repository "${name}"`);
      return makeActor(forge, account, other.id);
    },
  };
}

function pushCommits(forge: Forge, repository: Repository, actor: number, push: Push): string {
  const ref = `refs/heads/${push.branch}`;
  const before = resolveCommit(repository.dir, ref) ?? NOTHING;
  const after = push.sha ?? commitsOf(forge, repository, actor, push, before);
  allowed(forge, repository, { ref, before, after, actor });
  return after;
}

function commitsOf(forge: Forge, repository: Repository, actor: number, push: Push, before: string): string {
  const tip = before === NOTHING ? tipOf(repository, repository.defaultBranch) : before;
  const from = push.from === undefined ? tip : resolveCommit(repository.dir, push.from);
  if (from === undefined) throw new Error(`"${push.from}" is no commit of "${repository.name}"`);
  const own = signatureOf(accountById(forge.world, actor), forge.world.now);
  const author = { ...own, ...push.author };
  const committer = { ...own, ...push.committer };
  const count = push.commits ?? 1;
  const made = makeCommits(
    repository.dir,
    Array.from({ length: count }, (_, index) => ({
      message: `${push.message ?? `Change ${push.branch}`}${index < count - 1 ? ` (${index + 1})` : ""}\n`,
      author,
      committer,
      parents: index === 0 ? [from, ...(push.merging ?? [])] : [],
      files: index === count - 1 ? (push.files ?? {}) : {},
    })),
  );
  return made.at(-1) ?? from;
}

function allowed(
  forge: Forge,
  repository: Repository,
  move: { readonly ref: string; readonly before: string; readonly after: string; readonly actor: number },
): void {
  const refused = moveRefusal(forge.world, repository, move, move.actor);
  if (refused !== undefined) throw new Refusal(403, `${move.ref}: ${refused}`);
  moveRef(forge, repository, move);
}
