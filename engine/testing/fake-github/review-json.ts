import { associationOf } from "./pull-json.ts";
import { apiOf, pageOf } from "./repository-json.ts";
import { userJson } from "./user-json.ts";
import { nodeId, timestamp, type View } from "./view.ts";
import type { Pull, Repository, Review } from "./world.ts";

/** A review. The REST API says nowhere that its text was edited. */
export function reviewJson(
  view: View,
  repository: Repository,
  pull: Pull,
  review: Review,
): Record<string, unknown> {
  const page = `${pageOf(view, repository)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const api = `${apiOf(view, repository)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId("PullRequestReview", review.id),
    user: userJson(view, review.user),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: api,
    author_association: associationOf(repository, review.user),
    _links: { html: { href: page }, pull_request: { href: api } },
    ...(review.submittedAt === null ? {} : { submitted_at: timestamp(review.submittedAt) }),
    commit_id: review.commitId,
  };
}
