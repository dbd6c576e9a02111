import { eventPayload, type HappenedEvent } from "../fake-github/event-payload.ts";
import { findPull } from "../fake-github/pull-actions.ts";
import type { FakeGitHub } from "../fake-github/server.ts";
import type { Mapping, WorkflowFile } from "./workflow-file.ts";

export type RunnerEvent =
  | Exclude<HappenedEvent, { readonly event: "workflow_run" | "pull_request_target" | "pull_request_review" }>
  | { readonly event: "merge_group"; readonly headRef: string; readonly baseSha: string };

/** What a run is told of why it runs. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: Mapping;
  readonly ref: string;
  readonly sha: string;
  readonly headRef: string;
  readonly baseRef: string;
  /** The branch of the run, as the forge lists it. */
  readonly headBranch: string;
  readonly headRepository: number;
}

export function workflowEvent(
  fake: FakeGitHub,
  name: string,
  sender: string,
  happened: RunnerEvent,
): WorkflowEvent {
  const repository = fake.repo(name);
  const about = (given: HappenedEvent) =>
    eventPayload(fake.forge, repository, fake.as(sender, name).id, given);
  const main = { ref: "refs/heads/main", sha: fake.tip("main", name), headRef: "", baseRef: "" };
  const own = { headBranch: "main", headRepository: repository.id };
  if (happened.event === "merge_group") {
    const { headRef, baseSha } = happened;
    const sha = fake.tip(headRef, name);
    const merge_group = {
      head_sha: sha,
      head_ref: `refs/heads/${headRef}`,
      base_sha: baseSha,
      base_ref: "refs/heads/main",
    };
    const common = about({ event: "schedule", schedule: "" });
    const payload = { ...common, schedule: undefined, action: "checks_requested", merge_group };
    return {
      ...own,
      name: "merge_group",
      payload,
      ref: `refs/heads/${headRef}`,
      sha,
      headRef: "",
      baseRef: "",
      headBranch: headRef,
    };
  }
  const payload = about(happened);
  if (happened.event !== "pull_request") return { ...main, ...own, name: happened.event, payload };
  const pull = findPull(repository, happened.pull);
  if (pull.mergeSha === null) throw new Error(`Pull request ${pull.number} cannot be merged: nothing is run`);
  return {
    ...{ name: "pull_request", payload, ref: `refs/pull/${pull.number}/merge`, sha: pull.mergeSha },
    ...{ headRef: pull.headRef, baseRef: pull.baseRef, headBranch: pull.headRef },
    headRepository: pull.headRepository,
  };
}

/** Whether a workflow asks to be started by it. */
export function isStartedBy({ on }: WorkflowFile, { name, payload, ref, baseRef }: WorkflowEvent): boolean {
  if (!(name in on)) return false;
  const wanted = (on[name] ?? {}) as {
    readonly branches?: readonly string[];
    readonly types?: readonly string[];
  };
  const branch = name === "pull_request" ? baseRef : ref.replace("refs/heads/", "");
  if (name === "schedule") return true;
  if (wanted.branches !== undefined && !wanted.branches.includes(branch)) return false;
  return wanted.types === undefined || wanted.types.includes(String(payload.action));
}
