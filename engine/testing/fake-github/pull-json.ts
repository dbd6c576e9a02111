import { changedFiles } from "./changed-files.ts";
import { repositoryById, roleIn } from "./forge.ts";
import { pullBase, pullCommits } from "./pull-actions.ts";
import { apiOf, pageOf, repositoryJson } from "./repository-json.ts";
import { userJson } from "./user-json.ts";
import { nodeId, timestamp, type View } from "./view.ts";
import type { Pull, Repository } from "./world.ts";

/** A pull request as lists of them have it. */
export function pullSimpleJson(view: View, repository: Repository, pull: Pull): Record<string, unknown> {
  const api = `${apiOf(view, repository)}/pulls/${pull.number}`;
  const issue = `${apiOf(view, repository)}/issues/${pull.number}`;
  const page = `${pageOf(view, repository)}/pull/${pull.number}`;
  return {
    url: api,
    id: pull.id,
    node_id: nodeId("PullRequest", pull.id),
    ...{ html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch`, issue_url: issue },
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userJson(view, pull.user),
    body: pull.body,
    created_at: timestamp(pull.createdAt),
    updated_at: timestamp(pull.updatedAt),
    closed_at: pull.closedAt === null ? null : timestamp(pull.closedAt),
    merged_at: pull.mergedAt === null ? null : timestamp(pull.mergedAt),
    merge_commit_sha: pull.mergeSha,
    ...{ assignee: null, assignees: [], requested_reviewers: [], requested_teams: [], milestone: null },
    labels: [...pull.labels].map((name) => labelJson(view, repository, name)),
    draft: pull.draft,
    ...addressesOf(view, repository, pull),
    head: endJson(view, repositoryById(view.world, pull.headRepository), pull.headRef, pull.headSha),
    base: endJson(view, repository, pull.baseRef, pull.baseSha),
    author_association: associationOf(repository, pull.user),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request by itself: with what counting its parts gives. */
export function pullJson(view: View, repository: Repository, pull: Pull): Record<string, unknown> {
  const files = changedFiles(repository.dir, pullBase(repository, pull), pull.headSha);
  const sum = (of: "additions" | "deletions") => files.reduce((total, file) => total + file[of], 0);
  return {
    ...pullSimpleJson(view, repository, pull),
    merged: pull.mergedAt !== null,
    mergeable: pull.state === "closed" ? null : pull.mergeSha !== null,
    rebaseable: pull.state === "closed" ? null : pull.mergeSha !== null,
    mergeable_state: pull.state === "closed" ? "unknown" : pull.mergeSha === null ? "dirty" : "clean",
    merged_by: pull.mergedBy === null ? null : userJson(view, pull.mergedBy),
    comments: repository.comments.filter((comment) => comment.issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pullCommits(repository, pull).length,
    additions: sum("additions"),
    deletions: sum("deletions"),
    changed_files: files.length,
  };
}

export function labelJson(view: View, repository: Repository, name: string): Record<string, unknown> {
  const id = repository.labels.get(name) ?? 0;
  return {
    id,
    node_id: nodeId("Label", id),
    url: `${apiOf(view, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    description: "",
    color: "ededed",
    default: false,
  };
}

export function associationOf(repository: Repository, account: number): string {
  if (account === repository.owner) return "OWNER";
  return roleIn(repository, account) === "none" || !repository.roles.has(account) ? "NONE" : "COLLABORATOR";
}

function endJson(view: View, repository: Repository, ref: string, sha: string): Record<string, unknown> {
  const user = userJson(view, repository.owner);
  return { label: `${user?.login}:${ref}`, ref, sha, user, repo: repositoryJson(view, repository) };
}

function addressesOf(view: View, repository: Repository, pull: Pull): Record<string, unknown> {
  const repo = apiOf(view, repository);
  const api = `${repo}/pulls/${pull.number}`;
  const comments = `${repo}/issues/${pull.number}/comments`;
  const statuses = `${repo}/statuses/${pull.headSha}`;
  const inline = `${repo}/pulls/comments{/number}`;
  return {
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: inline,
    comments_url: comments,
    statuses_url: statuses,
    _links: {
      self: { href: api },
      html: { href: `${pageOf(view, repository)}/pull/${pull.number}` },
      issue: { href: `${repo}/issues/${pull.number}` },
      comments: { href: comments },
      review_comments: { href: `${api}/comments` },
      review_comment: { href: inline },
      commits: { href: `${api}/commits` },
      statuses: { href: statuses },
    },
  };
}
