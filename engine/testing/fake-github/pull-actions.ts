import { addEvent } from "./add-event.ts";
import { commitsBetween, mergeBase, resolveCommit } from "./bare-repository.ts";
import { accountByLogin, type Forge, nextId, repositoryById, tick } from "./forge.ts";
import { baseTip, refreshPullRefs } from "./pull-refs.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import type { Pull, Repository } from "./world.ts";

export interface NewPull {
  readonly title: string;
  readonly body?: string | null;
  /** A branch, or `login:branch` of a fork. */
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean;
}

export function findPull(repository: Repository, number: number): Pull {
  const pull = repository.pulls.find((one) => one.number === number);
  if (pull === undefined) throw notFound();
  return pull;
}

export function openPull(forge: Forge, repository: Repository, actor: number, given: NewPull): Pull {
  const { source, branch } = headOf(forge, repository, given.head);
  const headSha = resolveCommit(source.dir, `refs/heads/${branch}`);
  if (headSha === undefined) throw invalid("PullRequest", "head", `head "${given.head}" is no branch`);
  const baseSha = resolveCommit(repository.dir, `refs/heads/${given.base}`);
  if (baseSha === undefined) throw invalid("PullRequest", "base", `base "${given.base}" is no branch`);
  const same = repository.pulls.find(
    (one) =>
      one.state === "open" &&
      one.headRepository === source.id &&
      one.headRef === branch &&
      one.baseRef === given.base,
  );
  if (same !== undefined) {
    throw invalid("PullRequest", "head", `A pull request already exists for ${given.head}.`);
  }
  const at = tick(forge);
  repository.lastNumber += 1;
  const pull: Pull = {
    id: nextId(forge),
    number: repository.lastNumber,
    title: given.title,
    body: given.body ?? null,
    state: "open",
    draft: given.draft ?? false,
    user: actor,
    headRepository: source.id,
    headRef: branch,
    headSha,
    baseRef: given.base,
    baseSha,
    mergeSha: null,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    labels: new Set(),
    reviews: [],
    events: [],
  };
  refreshPullRefs(repository, pull, source);
  if (pullCommits(repository, pull).length === 0) {
    throw invalid("PullRequest", "head", `No commits between ${given.base} and ${given.head}`);
  }
  repository.pulls.push(pull);
  return pull;
}

/** The commits that the head has and the base had when they parted, oldest first. */
export function pullCommits(repository: Repository, pull: Pull): readonly string[] {
  return commitsBetween(
    repository.dir,
    pull.mergedAt === null ? baseTip(repository, pull) : pull.baseSha,
    pull.headSha,
  );
}

/** Where a pull request's own changes start. */
export function pullBase(repository: Repository, pull: Pull): string {
  const base = pull.mergedAt === null ? baseTip(repository, pull) : pull.baseSha;
  return mergeBase(repository.dir, base, pull.headSha) ?? base;
}

export function closePull(forge: Forge, pull: Pull, actor: number): void {
  if (pull.state === "closed") return;
  pull.closedAt = tick(forge);
  pull.updatedAt = pull.closedAt;
  pull.state = "closed";
  addEvent(forge, pull, { event: "closed", actor });
}

export function reopenPull(forge: Forge, repository: Repository, pull: Pull, actor: number): void {
  if (pull.state === "open") return;
  if (pull.mergedAt !== null) throw invalid("PullRequest", "state", "state cannot be changed: it is merged");
  pull.updatedAt = tick(forge);
  pull.closedAt = null;
  pull.state = "open";
  addEvent(forge, pull, { event: "reopened", actor });
  refreshPullRefs(repository, pull, repositoryById(forge.world, pull.headRepository));
}

/** Aims it at another branch: what the reviewers saw was a change to the former one. */
export function retargetPull(
  forge: Forge,
  repository: Repository,
  pull: Pull,
  base: string,
  actor: number,
): void {
  if (base === pull.baseRef) return;
  if (pull.state !== "open")
    throw invalid("PullRequest", "base", "Cannot change base branch of closed pull request.");
  const sha = resolveCommit(repository.dir, `refs/heads/${base}`);
  if (sha === undefined) throw invalid("PullRequest", "base", `base "${base}" is no branch`);
  pull.updatedAt = tick(forge);
  pull.baseRef = base;
  pull.baseSha = sha;
  addEvent(forge, pull, { event: "base_ref_changed", actor });
  refreshPullRefs(repository, pull, repositoryById(forge.world, pull.headRepository));
}

export function setDraft(forge: Forge, pull: Pull, actor: number, draft: "draft" | "ready"): void {
  pull.updatedAt = tick(forge);
  pull.draft = draft === "draft";
  addEvent(forge, pull, { event: pull.draft ? "convert_to_draft" : "ready_for_review", actor });
}

function headOf(forge: Forge, repository: Repository, head: string): { source: Repository; branch: string } {
  const [login, branch] = head.includes(":") ? head.split(/:(.*)/s) : [undefined, head];
  if (login === undefined) return { source: repository, branch: head };
  const owner = accountByLogin(forge.world, login);
  if (owner?.id === repository.owner) return { source: repository, branch: branch ?? "" };
  const fork = forge.world.repositories.find((one) => one.fork === repository.id && one.owner === owner?.id);
  if (fork === undefined)
    throw new Refusal(422, "Validation Failed", { errors: [{ code: "invalid", field: "head" }] });
  return { source: fork, branch: branch ?? "" };
}
