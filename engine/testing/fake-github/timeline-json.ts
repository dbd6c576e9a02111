import { commentJson } from "./comment-json.ts";
import { gitCommitJson } from "./commit-json.ts";
import { commitTimes } from "./commit-times.ts";
import { pullCommits } from "./pull-actions.ts";
import { apiOf } from "./repository-json.ts";
import { reviewJson } from "./review-json.ts";
import { userJson } from "./user-json.ts";
import { nodeId, timestamp, type View } from "./view.ts";
import type { Pull, Repository, TimelineEvent } from "./world.ts";

/** An entry of the timeline, written when its page is asked for. */
export interface TimelineRow {
  readonly at: number;
  write(): Record<string, unknown>;
}

/**
 * The timeline in GitHub's order: what the forge saw by its own clock, and the commits the head has now by the dates their
 * committers gave them.
 */
export function timelineRows(view: View, repository: Repository, pull: Pull): readonly TimelineRow[] {
  const commits = pullCommits(repository, pull);
  const rows: TimelineRow[] = commitTimes(repository.dir, commits).map(({ sha, at }) => ({
    at,
    write: () => ({ event: "committed", ...gitCommitJson(view, repository, sha) }),
  }));
  for (const event of pull.events)
    rows.push({ at: event.at, write: () => eventJson(view, repository, event) });
  for (const review of pull.reviews) {
    if (review.submittedAt === null) continue;
    const written = () => reviewJson(view, repository, pull, review);
    rows.push({
      at: review.submittedAt,
      write: () => ({ event: "reviewed", ...written(), state: review.state.toLowerCase() }),
    });
  }
  for (const comment of repository.comments) {
    if (comment.issue !== pull.number) continue;
    const actor = userJson(view, comment.user);
    rows.push({
      at: comment.createdAt,
      write: () => ({ event: "commented", actor, ...commentJson(view, repository, comment) }),
    });
  }
  return rows.sort((one, other) => one.at - other.at);
}

function eventJson(view: View, repository: Repository, event: TimelineEvent): Record<string, unknown> {
  const api = apiOf(view, repository);
  return {
    id: event.id,
    node_id: nodeId("Event", event.id),
    url: `${api}/issues/events/${event.id}`,
    actor: userJson(view, event.actor),
    event: event.event,
    commit_id: event.commit,
    commit_url: event.commit === null ? null : `${api}/commits/${event.commit}`,
    created_at: timestamp(event.at),
    ...event.more,
    performed_via_github_app: null,
  };
}
