import { addEvent } from "./add-event.ts";
import { isAncestor, NOTHING, resolveCommit, setRef } from "./bare-repository.ts";
import { branchRules } from "./branch-rules.ts";
import { checkSuiteOf } from "./check-suite-of.ts";
import { type Forge, nextId, repositoryById, tick } from "./forge.ts";
import { baseTip, patchOf, refreshPullRefs } from "./pull-refs.ts";
import type { Activity, Pull, Repository } from "./world.ts";

/** A ref that somebody moved; `NOTHING` before or after: made or taken away. */
export interface RefMove {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly actor: number;
  readonly type?: Activity["type"];
  /** A merge that did not meet the rules; a push past them shows by itself. */
  readonly bypassed?: true;
}

/** Sets the ref and lets everything follow that GitHub lets follow. */
export function moveRef(forge: Forge, repository: Repository, move: RefMove): void {
  if (move.before === move.after) return;
  setRef(repository.dir, move.ref, move.after);
  refMoved(forge, repository, move);
}

/** What follows when git itself has set the ref: activity, the pull requests from and to this branch, their refs and reviews. */
export function refMoved(forge: Forge, repository: Repository, move: RefMove): void {
  const forced = isForced(repository, move);
  const at = tick(forge);
  if (!move.ref.startsWith("refs/heads/")) return;
  const branch = move.ref.slice("refs/heads/".length);
  repository.activity.push({
    id: nextId(forge),
    type: move.type ?? activityType(move, forced),
    ref: move.ref,
    before: move.before,
    after: move.after,
    at,
    actor: move.actor,
  });
  noteBypass(forge, repository, branch, move);
  for (const app of forge.world.apps) {
    const writes = app.permissions.checks === "write" && app.repositories.includes(repository.id);
    if (writes && move.after !== NOTHING) checkSuiteOf(forge, repository, app.id, move.after, branch);
  }
  for (const target of forge.world.repositories) {
    for (const pull of target.pulls) {
      if (pull.state !== "open") continue;
      if (pull.headRepository === repository.id && pull.headRef === branch) {
        headMoved(forge, target, pull, move, forced);
      } else if (target.id === repository.id && pull.baseRef === branch) {
        baseMoved(forge, target, pull, move, forced);
      }
    }
  }
}

/** What passed a branch's rules by is kept for whoever asks for the suites of rules. */
function noteBypass(forge: Forge, repository: Repository, branch: string, move: RefMove): void {
  const rules = branchRules(forge.world, repository, branch);
  const pushed = move.type === undefined && (rules.approvals !== null || rules.checks.length > 0);
  if (!pushed && move.bypassed === undefined) return;
  const { ref, before, after, actor } = move;
  const at = forge.world.now;
  repository.ruleSuites.push({ ...{ id: nextId(forge), actor, before, after, ref, at }, result: "bypass" });
}

function headMoved(forge: Forge, target: Repository, pull: Pull, move: RefMove, forced: boolean): void {
  if (move.after === NOTHING) {
    addEvent(forge, pull, { event: "head_ref_deleted", actor: move.actor });
    if (pull.mergedAt === null) closeUnmerged(forge, pull, move.actor);
    return;
  }
  const before = { head: pull.headSha, patch: patchOf(target, pull) };
  pull.headSha = move.after;
  pull.baseSha = baseTip(target, pull);
  pull.updatedAt = forge.world.now;
  if (forced) {
    addEvent(forge, pull, { event: "head_ref_force_pushed", actor: move.actor, commit: move.after });
  }
  refreshPullRefs(target, pull, repositoryById(forge.world, pull.headRepository));
  const kept = before.patch !== undefined && patchOf(target, pull) === before.patch;
  if (kept) reanchor(forge, pull, before.head);
  else dismissStale(forge, target, pull, move.actor);
}

/** An approval of the former head is said to be one of the new head: nobody looked at it. */
function reanchor(forge: Forge, pull: Pull, before: string): void {
  if (!forge.reanchorReviews) return;
  for (const review of pull.reviews) {
    if (review.state === "APPROVED" && review.commitId === before) review.commitId = pull.headSha;
  }
}

function dismissStale(forge: Forge, target: Repository, pull: Pull, actor: number): void {
  if (!branchRules(forge.world, target, pull.baseRef).dismissStaleReviews) return;
  for (const review of pull.reviews) {
    if (review.state !== "APPROVED") continue;
    review.state = "DISMISSED";
    addEvent(forge, pull, {
      event: "review_dismissed",
      actor,
      more: {
        dismissed_review: {
          state: "approved",
          review_id: review.id,
          dismissal_message: null,
          dismissal_commit_id: pull.headSha,
        },
      },
    });
  }
}

/** A base that has all commits of the head now: GitHub calls that merged, whoever pushed it. */
function baseMoved(forge: Forge, target: Repository, pull: Pull, move: RefMove, forced: boolean): void {
  if (move.after === NOTHING) {
    if (!retargeted(forge, target, pull, move.actor)) closeUnmerged(forge, pull, move.actor);
    return;
  }
  if (forced)
    addEvent(forge, pull, { event: "base_ref_force_pushed", actor: move.actor, commit: move.after });
  if (move.type === undefined && isAncestor(target.dir, pull.headSha, move.after)) {
    const at = forge.world.now;
    Object.assign(pull, {
      ...{ state: "closed", closedAt: at, mergedAt: at, mergedBy: move.actor, updatedAt: at },
      mergeSha: move.after,
    });
    addEvent(forge, pull, { event: "merged", actor: move.actor, commit: move.after });
    addEvent(forge, pull, { event: "closed", actor: move.actor });
    return;
  }
  refreshPullRefs(target, pull, repositoryById(forge.world, pull.headRepository));
}

/** A base that was merged and deleted: what was aimed at it is aimed at where it went. */
function retargeted(forge: Forge, target: Repository, pull: Pull, actor: number): boolean {
  const merged = target.pulls.findLast((one) => one.mergedAt !== null && one.headRef === pull.baseRef);
  const base = merged && resolveCommit(target.dir, `refs/heads/${merged.baseRef}`);
  if (merged === undefined || base === undefined) return false;
  pull.baseRef = merged.baseRef;
  pull.baseSha = base;
  pull.updatedAt = forge.world.now;
  addEvent(forge, pull, { event: "automatic_base_change_succeeded", actor });
  refreshPullRefs(target, pull, repositoryById(forge.world, pull.headRepository));
  return true;
}

function closeUnmerged(forge: Forge, pull: Pull, actor: number): void {
  pull.state = "closed";
  pull.closedAt = forge.world.now;
  pull.updatedAt = forge.world.now;
  addEvent(forge, pull, { event: "closed", actor });
}

function isForced(repository: Repository, { before, after }: RefMove): boolean {
  if (before === NOTHING || after === NOTHING) return false;
  return !isAncestor(repository.dir, before, after);
}

function activityType({ before, after }: RefMove, forced: boolean): Activity["type"] {
  if (before === NOTHING) return "branch_creation";
  if (after === NOTHING) return "branch_deletion";
  return forced ? "force_push" : "push";
}
