import { OutsideError } from "../../ports/outside-error.ts";
import { type Answer, isRecord } from "./answer-shape.ts";
import type { GitHubClient } from "./github-client.ts";

const RUNS = "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
const ARTIFACTS = "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";

/** What starts runs of the branch itself. A pull request whose head is called `main` has that for its branch as well. */
const OWN_EVENTS = ["push", "schedule", "workflow_dispatch"];
/** How many runs back it is looked for. */
const MOST_RUNS = 50;

export interface KeptState {
  /** The file of the workflow that keeps it. */
  readonly workflow: string;
  readonly branch: string;
  readonly artifact: string;
  readonly repositoryId: number;
}

/**
 * The newest run of the branch's own workflow that kept the state folder as an artifact. Undefined: no run ever did.
 * @throws {OutsideError} code `state-lost` where a run kept it and it is gone: going on without it would forget what it held
 */
export async function findKeptState(client: GitHubClient, wanted: KeptState): Promise<number | undefined> {
  const { data } = await client.get(RUNS, {
    workflow_id: wanted.workflow,
    branch: wanted.branch,
    status: "completed",
    per_page: MOST_RUNS,
  });
  for (const run of listIn(data, "workflow_runs").filter((one) => isOwn(one, wanted))) {
    const id = Number(run.id);
    const kept = await artifactOf(client, id, wanted.artifact);
    if (kept === "there") return id;
    if (kept === "expired" || run.conclusion === "success") throw lost(id, wanted, kept);
  }
  return undefined;
}

function isOwn(run: Answer, { branch, repositoryId }: KeptState): boolean {
  return (
    Number.isSafeInteger(run.id) &&
    run.head_branch === branch &&
    OWN_EVENTS.includes(String(run.event)) &&
    isRecord(run.head_repository) &&
    run.head_repository.id === repositoryId
  );
}

async function artifactOf(
  client: GitHubClient,
  run: number,
  name: string,
): Promise<"there" | "expired" | "none"> {
  const { data } = await client.get(ARTIFACTS, { run_id: run, name, per_page: 100 });
  const named = listIn(data, "artifacts").filter((one) => one.name === name);
  if (named.some((one) => one.expired === false)) return "there";
  return named.length > 0 ? "expired" : "none";
}

function listIn(data: unknown, key: string): readonly Answer[] {
  const list = isRecord(data) ? data[key] : undefined;
  if (Array.isArray(list) && list.every(isRecord)) return list;
  throw new OutsideError(`cannot use the ${key.replace("_", " ")}: the forge's answer has no such list`, {
    code: "forge-bad-answer",
    retry: "later",
  });
}

function lost(run: number, { artifact, workflow }: KeptState, kept: "expired" | "none"): OutsideError {
  const how = kept === "expired" ? "has expired" : "is not there";
  return new OutsideError(
    `cannot restore the state: artifact "${artifact}" of run ${run} of ${workflow} ${how}`,
    {
      code: "state-lost",
      retry: "never",
      hint: "run the workflow by hand with start-over, once you know what is forgotten by it",
    },
  );
}
