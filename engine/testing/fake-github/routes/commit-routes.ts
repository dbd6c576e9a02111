import { isAncestor, resolveCommit } from "../bare-repository.ts";
import { commitJson } from "../commit-json.ts";
import { nextId, tick } from "../forge.ts";
import { pullCommits } from "../pull-actions.ts";
import { pullSimpleJson } from "../pull-json.ts";
import { readCommits } from "../read-commits.ts";
import { invalid, Refusal } from "../refusal.ts";
import { apiOf, minimalRepositoryJson } from "../repository-json.ts";
import { actorOf, type Call, type Routes, repositoryOf, textOf } from "../route.ts";
import { runGit } from "../run-git.ts";
import { userJson } from "../user-json.ts";
import { nodeId, timestamp } from "../view.ts";
import type { Pull, Repository, Status } from "../world.ts";

export const commitRoutes: Routes = {
  "repos/list-commits": { scope: "contents", answer: listCommits },
  "repos/get-commit": {
    scope: "contents",
    answer: (call) => {
      const repository = repositoryOf(call);
      return { body: commitJson(call.view, repository, commitOf(call, repository, call.params.ref)) };
    },
  },
  "repos/list-pull-requests-associated-with-commit": {
    scope: "pull_requests",
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = commitOf(call, repository, call.params.commit_sha);
      const pulls = repository.pulls.filter((pull) => brought(repository, pull, sha));
      return { rows: pulls.map((pull) => () => pullSimpleJson(call.view, repository, pull)) };
    },
  },
  "repos/list-commit-statuses-for-ref": {
    scope: "statuses",
    answer: (call) => {
      const repository = repositoryOf(call);
      const statuses = statusesOf(repository, commitOf(call, repository, call.params.ref));
      return { rows: statuses.map((status) => () => statusJson(call, repository, status)) };
    },
  },
  "repos/get-combined-status-for-ref": { scope: "statuses", answer: combinedStatus },
  "repos/create-commit-status": {
    scope: "statuses",
    answer: (call) => {
      const repository = repositoryOf(call);
      const sha = resolveCommit(repository.dir, call.params.sha ?? "");
      if (sha === undefined) throw invalid("Status", "sha", `No commit found for SHA: ${call.params.sha}`);
      const status: Status = {
        id: nextId(call.forge),
        sha,
        state: textOf(call, "state") as Status["state"],
        context: textOf(call, "context") ?? "default",
        description: textOf(call, "description") ?? null,
        targetUrl: textOf(call, "target_url") ?? null,
        creator: actorOf(call),
        at: tick(call.forge),
      };
      repository.statuses.push(status);
      return { status: 201, body: statusJson(call, repository, status) };
    },
  },
};

/** The commit that a name leads to. @throws {Refusal} 422, as GitHub, where it leads to none */
export function commitOf(call: Call, repository: Repository, name: string | undefined): string {
  const wanted = name ?? repository.defaultBranch;
  const found =
    resolveCommit(repository.dir, `refs/heads/${wanted}`) ?? resolveCommit(repository.dir, wanted);
  if (found !== undefined) return found;
  throw new Refusal(422, `No commit found for SHA: ${wanted}`, {
    errors: [{ resource: "Commit", field: "sha", code: "invalid", value: call.params.ref ?? wanted }],
  });
}

function listCommits(call: Call) {
  const repository = repositoryOf(call);
  const tip = commitOf(call, repository, call.query.get("sha") ?? undefined);
  const path = call.query.get("path");
  const listed = runGit(repository.dir, ["rev-list", tip, "--", ...(path === null ? [] : [path])]);
  const shas = listed === "" ? [] : listed.split("\n");
  const since = Date.parse(call.query.get("since") ?? "") || Number.NEGATIVE_INFINITY;
  const until = Date.parse(call.query.get("until") ?? "") || Number.POSITIVE_INFINITY;
  const within = readCommits(repository.dir, shas).filter(({ committer }) => {
    const at = committer.seconds * 1000;
    return at >= since && at <= until;
  });
  return {
    rows: within.map(
      ({ sha }) =>
        () =>
          commitJson(call.view, repository, sha),
    ),
  };
}

/** Merged pull requests by their merge or their commits, open ones by their commits. */
function brought(repository: Repository, pull: Pull, sha: string): boolean {
  if (pull.mergedAt !== null && pull.mergeSha === sha) return true;
  return isAncestor(repository.dir, sha, pull.headSha) && pullCommits(repository, pull).includes(sha);
}

function statusesOf(repository: Repository, sha: string): readonly Status[] {
  return repository.statuses.filter((status) => status.sha === sha).reverse();
}

function statusJson(call: Call, repository: Repository, status: Status): Record<string, unknown> {
  const creator = userJson(call.view, status.creator);
  return {
    url: `${apiOf(call.view, repository)}/statuses/${status.sha}`,
    avatar_url: creator?.avatar_url ?? null,
    id: status.id,
    node_id: nodeId("StatusContext", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.at),
    updated_at: timestamp(status.at),
    creator,
  };
}

function combinedStatus(call: Call) {
  const repository = repositoryOf(call);
  const sha = commitOf(call, repository, call.params.ref);
  const latest = new Map<string, Status>();
  for (const status of statusesOf(repository, sha)) {
    if (!latest.has(status.context)) latest.set(status.context, status);
  }
  const states = [...latest.values()].map((status) => status.state);
  const failed = states.some((state) => state === "failure" || state === "error");
  const succeeded = states.length > 0 && states.every((state) => state === "success");
  const url = `${apiOf(call.view, repository)}/commits/${sha}`;
  return {
    rows: [...latest.values()].map((status) => () => {
      const { creator: _creator, ...json } = statusJson(call, repository, status);
      return json;
    }),
    wrap: (statuses: readonly unknown[], total: number) => ({
      state: failed ? "failure" : succeeded ? "success" : "pending",
      statuses,
      sha,
      total_count: total,
      repository: minimalRepositoryJson(call.view, repository),
      commit_url: url,
      url: `${url}/status`,
    }),
  };
}
