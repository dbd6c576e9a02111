import { changedFiles } from "../changed-files.ts";
import { commitJson } from "../commit-json.ts";
import { fileJson } from "../file-json.ts";
import { accountById, tick } from "../forge.ts";
import { type MergeMethod, mergePull, updateBranch } from "../merge-pull.ts";
import {
  closePull,
  findPull,
  openPull,
  pullBase,
  pullCommits,
  reopenPull,
  retargetPull,
} from "../pull-actions.ts";
import { pullJson, pullSimpleJson } from "../pull-json.ts";
import { readCommits } from "../read-commits.ts";
import { notFound } from "../refusal.ts";
import { apiOf } from "../repository-json.ts";
import { actorOf, type Call, numberParam, type Routes, repositoryOf, textOf } from "../route.ts";
import type { Pull, Repository } from "../world.ts";

/** GitHub lists no more commits of a pull request than this, and no more files than that. */
const MOST_COMMITS = 250;
const MOST_FILES = 3000;
const scope = "pull_requests";

export const pullRoutes: Routes = {
  "pulls/list": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      return {
        rows: chosenPulls(call, repository).map((pull) => () => pullSimpleJson(call.view, repository, pull)),
      };
    },
  },
  "pulls/get": { scope, answer: (call) => answerPull(call, 200) },
  "pulls/create": {
    scope,
    role: "read",
    answer: (call) => {
      const repository = repositoryOf(call);
      const pull = openPull(call.forge, repository, actorOf(call), {
        title: textOf(call, "title") ?? "",
        body: textOf(call, "body") ?? null,
        head: textOf(call, "head") ?? "",
        base: textOf(call, "base") ?? "",
        draft: call.body.draft === true,
      });
      return { status: 201, body: pullJson(call.view, repository, pull) };
    },
  },
  "pulls/update": { scope, answer: updatePull },
  "pulls/list-commits": {
    scope,
    answer: (call) => {
      const { repository, pull } = named(call);
      const commits = pullCommits(repository, pull).slice(0, MOST_COMMITS);
      readCommits(repository.dir, commits);
      return { rows: commits.map((sha) => () => commitJson(call.view, repository, sha)) };
    },
  },
  "pulls/list-files": { scope, answer: listFiles },
  "pulls/list-requested-reviewers": { scope, answer: () => ({ body: { users: [], teams: [] } }) },
  "pulls/check-if-merged": {
    scope: "contents",
    answer: (call) => {
      if (named(call).pull.mergedAt === null) throw notFound();
      return { status: 204 };
    },
  },
  "pulls/merge": {
    scope: "contents",
    answer: (call) => {
      const { repository, pull } = named(call);
      const method = textOf(call, "merge_method") as MergeMethod | undefined;
      const sha = textOf(call, "sha");
      const title = textOf(call, "commit_title");
      const message = textOf(call, "commit_message");
      const merged = mergePull(call.forge, repository, pull, actorOf(call), {
        ...(method === undefined ? {} : { method }),
        ...(sha === undefined ? {} : { sha }),
        ...(title === undefined ? {} : { title }),
        ...(message === undefined ? {} : { message }),
      });
      return { body: { sha: merged, merged: true, message: "Pull Request successfully merged" } };
    },
  },
  "pulls/update-branch": {
    scope,
    answer: (call) => {
      const { repository, pull } = named(call);
      updateBranch(call.forge, repository, pull, actorOf(call), textOf(call, "expected_head_sha"));
      const url = `${apiOf(call.view, repository)}/pulls/${pull.number}`;
      return { status: 202, body: { message: "Updating pull request branch.", url } };
    },
  },
};

function named(call: Call): { readonly repository: Repository; readonly pull: Pull } {
  const repository = repositoryOf(call);
  return { repository, pull: findPull(repository, numberParam(call, "pull_number")) };
}

function answerPull(call: Call, status: number) {
  const { repository, pull } = named(call);
  return { status, body: pullJson(call.view, repository, pull) };
}

function updatePull(call: Call) {
  const { repository, pull } = named(call);
  const actor = actorOf(call);
  const base = textOf(call, "base");
  if (base !== undefined) retargetPull(call.forge, repository, pull, base, actor);
  const title = textOf(call, "title");
  const body = textOf(call, "body");
  if (title !== undefined) pull.title = title;
  if (body !== undefined) pull.body = body;
  if (title !== undefined || body !== undefined) pull.updatedAt = tick(call.forge);
  if (call.body.state === "closed") closePull(call.forge, pull, actor);
  if (call.body.state === "open") reopenPull(call.forge, repository, pull, actor);
  return answerPull(call, 200);
}

function chosenPulls(call: Call, repository: Repository): readonly Pull[] {
  const state = call.query.get("state") ?? "open";
  const base = call.query.get("base");
  const head = call.query.get("head");
  const sort = call.query.get("sort") ?? "created";
  const direction = call.query.get("direction") ?? (call.query.has("sort") ? "asc" : "desc");
  const at = (pull: Pull) => (sort === "updated" ? pull.updatedAt : pull.createdAt);
  const chosen = repository.pulls.filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (base === null || pull.baseRef === base) &&
      (head === null || labelOf(call, pull).toLowerCase() === head.toLowerCase()),
  );
  const sign = direction === "asc" ? 1 : -1;
  return chosen.sort((one, other) => sign * (at(one) - at(other) || one.number - other.number));
}

function labelOf(call: Call, pull: Pull): string {
  const source = call.view.world.repositories.find((one) => one.id === pull.headRepository);
  const owner = source === undefined ? "" : accountById(call.view.world, source.owner).login;
  return `${owner}:${pull.headRef}`;
}

function listFiles(call: Call) {
  const { repository, pull } = named(call);
  const files = changedFiles(repository.dir, pullBase(repository, pull), pull.headSha).slice(0, MOST_FILES);
  return { rows: files.map((file) => () => fileJson(call.view, repository, file, pull.headSha)) };
}
