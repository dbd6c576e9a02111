import { addEvent } from "../add-event.ts";
import { createComment, deleteComment, editComment, findComment } from "../comment-actions.ts";
import { commentJson } from "../comment-json.ts";
import { atLeast, nextId, roleIn, tick } from "../forge.ts";
import { findPull } from "../pull-actions.ts";
import { labelJson } from "../pull-json.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { actorOf, type Call, numberParam, type Routes, repositoryOf, textOf } from "../route.ts";
import type { Comment, Pull, Repository } from "../world.ts";

/** GitHub takes no longer one. */
const LONGEST = 65_536;
const scope = "issues|pull_requests";

export const commentRoutes: Routes = {
  "issues/list-comments": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const pull = findPull(repository, numberParam(call, "issue_number"));
      const since = Date.parse(call.query.get("since") ?? "") || 0;
      const chosen = repository.comments.filter((one) => one.issue === pull.number && one.updatedAt >= since);
      return { rows: chosen.map((one) => () => commentJson(call.view, repository, one)) };
    },
  },
  "issues/get-comment": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      return {
        body: commentJson(call.view, repository, findComment(repository, numberParam(call, "comment_id"))),
      };
    },
  },
  "issues/create-comment": {
    scope,
    role: "read",
    answer: (call) => {
      const repository = repositoryOf(call);
      const pull = findPull(repository, numberParam(call, "issue_number"));
      const body = bodyOf(call);
      const app = call.token?.app ?? null;
      const comment = createComment(call.forge, repository, pull.number, actorOf(call), body, app);
      return { status: 201, body: commentJson(call.view, repository, comment) };
    },
  },
  "issues/update-comment": {
    scope,
    role: "read",
    answer: (call) => {
      const repository = repositoryOf(call);
      const comment = ownComment(call, repository);
      editComment(call.forge, repository, comment.id, bodyOf(call));
      return { body: commentJson(call.view, repository, comment) };
    },
  },
  "issues/delete-comment": {
    scope,
    role: "read",
    answer: (call) => {
      const repository = repositoryOf(call);
      deleteComment(call.forge, repository, ownComment(call, repository).id);
      return { status: 204 };
    },
  },
  "issues/list-labels-on-issue": { scope, answer: (call) => labelRows(call, named(call)) },
  "issues/add-labels": {
    scope,
    role: "triage",
    answer: (call) => {
      const found = named(call);
      for (const name of namesOf(call)) addLabel(call, found, name);
      return labelRows(call, found);
    },
  },
  "issues/set-labels": {
    scope,
    role: "triage",
    answer: (call) => {
      const found = named(call);
      const names = namesOf(call);
      for (const name of [...found.pull.labels]) if (!names.includes(name)) removeLabel(call, found, name);
      for (const name of names) addLabel(call, found, name);
      return labelRows(call, found);
    },
  },
  "issues/remove-label": {
    scope,
    role: "triage",
    answer: (call) => {
      const found = named(call);
      const name = call.params.name ?? "";
      if (!found.pull.labels.has(name)) throw new Refusal(404, "Label does not exist");
      removeLabel(call, found, name);
      return labelRows(call, found);
    },
  },
};

interface Named {
  readonly repository: Repository;
  readonly pull: Pull;
}

function named(call: Call): Named {
  const repository = repositoryOf(call);
  return { repository, pull: findPull(repository, numberParam(call, "issue_number")) };
}

function bodyOf(call: Call): string {
  const body = textOf(call, "body") ?? "";
  if (body === "") throw invalid("IssueComment", "body", "body can't be blank");
  if (body.length > LONGEST) {
    throw invalid("IssueComment", "body", `body is too long (maximum is ${LONGEST} characters)`);
  }
  return body;
}

/** Everybody may change their own; who may write to the repository may change all, which is how an edit by others looks. */
function ownComment(call: Call, repository: Repository): Comment {
  const comment = findComment(repository, numberParam(call, "comment_id"));
  const actor = actorOf(call);
  if (comment.user === actor || atLeast(roleIn(repository, actor), "write")) return comment;
  throw notFound();
}

function namesOf(call: Call): readonly string[] {
  const given = Array.isArray(call.body.labels) ? call.body.labels : [];
  return given.map((label) => (typeof label === "string" ? label : String(label.name)));
}

function addLabel(call: Call, { repository, pull }: Named, name: string): void {
  if (pull.labels.has(name)) return;
  if (!repository.labels.has(name)) repository.labels.set(name, nextId(call.forge));
  pull.labels.add(name);
  noteLabel(call, pull, "labeled", name);
}

function removeLabel(call: Call, { pull }: Named, name: string): void {
  pull.labels.delete(name);
  noteLabel(call, pull, "unlabeled", name);
}

function noteLabel(call: Call, pull: Pull, event: string, name: string): void {
  pull.updatedAt = tick(call.forge);
  addEvent(call.forge, pull, { event, actor: actorOf(call), more: { label: { name, color: "ededed" } } });
}

function labelRows(call: Call, { repository, pull }: Named) {
  return { rows: [...pull.labels].map((name) => () => labelJson(call.view, repository, name)) };
}
