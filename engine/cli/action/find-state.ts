import { findKeptState } from "../../adapters/github/find-kept-state.ts";
import { githubClient } from "../../adapters/github/github-client.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { forgeOf } from "../forge.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

const KEPT = { workflow: "muster-reconcile.yml", branch: "main", artifact: "muster-state" } as const;
const PULL_REQUEST = ["pull_request", "merge_group"];

/**
 * Says in the output `run-id` which run of the main branch kept the state folder; empty: none did yet. In a pull request a
 * workflow that is not on the main branch yet has no runs; elsewhere that is a fault.
 */
export async function findState(io: Io): Promise<ReadonlyMap<string, string>> {
  const repositoryId = Number(io.env.GITHUB_REPOSITORY_ID);
  if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
    throw new UsageError(
      "GITHUB_REPOSITORY_ID does not say which repository this is",
      "run it in a workflow",
    );
  try {
    const client = githubClient(forgeOf({}, io));
    const run = await findKeptState(client, { ...KEPT, repositoryId });
    return new Map([["run-id", run === undefined ? "" : String(run)]]);
  } catch (error) {
    if (!isNotThereYet(error, io)) throw error;
    return new Map([["run-id", ""]]);
  }
}

function isNotThereYet(error: unknown, { env }: Io): boolean {
  return (
    error instanceof OutsideError &&
    error.code === "forge-no-such" &&
    PULL_REQUEST.includes(env.GITHUB_EVENT_NAME ?? "")
  );
}
