import { associationOf } from "./pull-json.ts";
import { apiOf, pageOf } from "./repository-json.ts";
import { appById, userJson } from "./user-json.ts";
import { nodeId, timestamp, type View } from "./view.ts";
import type { Comment, Repository } from "./world.ts";

export function commentJson(view: View, repository: Repository, comment: Comment): Record<string, unknown> {
  const api = apiOf(view, repository);
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${pageOf(view, repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    body: comment.body,
    user: userJson(view, comment.user),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    author_association: associationOf(repository, comment.user),
    performed_via_github_app: comment.app === null ? null : appById(view, comment.app),
  };
}
