import { resolveCommit } from "./bare-repository.ts";
import { accountById, type Forge } from "./forge.ts";
import { findPull } from "./pull-actions.ts";
import { pullJson } from "./pull-json.ts";
import { repositoryJson } from "./repository-json.ts";
import { findReview } from "./review-actions.ts";
import { reviewJson } from "./review-json.ts";
import { accountJson } from "./user-json.ts";
import type { Repository } from "./world.ts";

/** What happened, of that which workflows start by. */
export type HappenedEvent =
  | { readonly event: "pull_request" | "pull_request_target"; readonly action: string; readonly pull: number }
  | {
      readonly event: "pull_request_review";
      readonly action: string;
      readonly pull: number;
      readonly review: number;
    }
  | { readonly event: "push"; readonly ref: string; readonly before: string; readonly after: string }
  | { readonly event: "schedule"; readonly schedule: string }
  | {
      readonly event: "workflow_dispatch";
      readonly ref: string;
      readonly inputs: Readonly<Record<string, string>>;
    }
  | {
      readonly event: "workflow_run";
      readonly action: string;
      readonly workflow: string;
      readonly headSha: string;
    };

/** The payload that GitHub would put into `GITHUB_EVENT_PATH`, as far as workflows read it. */
export function eventPayload(
  forge: Forge,
  repository: Repository,
  sender: number,
  happened: HappenedEvent,
): Record<string, unknown> {
  const view = { world: forge.world, url: forge.url };
  const common = {
    repository: repositoryJson(view, repository),
    sender: accountJson(view, accountById(forge.world, sender)),
  };
  if (happened.event === "push") {
    const { ref, before, after } = happened;
    return { ...common, ref, before, after, created: false, deleted: false, forced: false };
  }
  if (happened.event === "schedule") return { ...common, schedule: happened.schedule };
  if (happened.event === "workflow_dispatch") {
    return { ...common, ref: happened.ref, inputs: happened.inputs, workflow: null };
  }
  if (happened.event === "workflow_run") return { ...common, ...runPayload(repository, happened) };
  const pull = findPull(repository, happened.pull);
  const about = { ...common, action: happened.action, number: pull.number };
  const pull_request = pullJson(view, repository, pull);
  if (happened.event !== "pull_request_review") return { ...about, pull_request };
  const review = reviewJson(view, repository, pull, findReview(pull, happened.review));
  return { ...about, pull_request, review: { ...review, state: String(review.state).toLowerCase() } };
}

/** GitHub leaves `pull_requests` empty where the head is in a fork. */
function runPayload(
  repository: Repository,
  happened: Extract<HappenedEvent, { readonly event: "workflow_run" }>,
): Record<string, unknown> {
  const { action, workflow, headSha } = happened;
  const pulls = repository.pulls.filter(
    (pull) => pull.headSha === headSha && pull.headRepository === repository.id && pull.state === "open",
  );
  const known = resolveCommit(repository.dir, headSha) !== undefined;
  return {
    action,
    workflow_run: {
      id: 1,
      name: workflow,
      event: "pull_request_review",
      status: action === "completed" ? "completed" : "in_progress",
      conclusion: action === "completed" ? "success" : null,
      head_sha: known ? headSha : null,
      head_branch: pulls[0]?.headRef ?? null,
      pull_requests: pulls.map((pull) => ({
        number: pull.number,
        head: { ref: pull.headRef, sha: pull.headSha },
        base: { ref: pull.baseRef, sha: pull.baseSha },
      })),
    },
  };
}
