import type { ReviewEvent } from "../../schema/documents.generated.ts";
import { activityEvents } from "./activity-events.ts";
import { everyPage } from "./every-page.ts";
import type { GitHubClient } from "./github-client.ts";
import type { ForgePullRequest } from "./pull-request-of.ts";
import { itemsOf, type Part, partOf } from "./read-part.ts";

/** Who moved the head's branch, and when; a fork's branch is moved in the fork. */
export async function readActivity(
  client: GitHubClient,
  { pullRequest, headRepository }: ForgePullRequest,
): Promise<Part<readonly ReviewEvent[]>> {
  const what = "activity";
  if (headRepository === null)
    return { value: [], unread: [{ what, why: "the repository of the head is gone" }] };
  const [owner = "", repo = ""] = headRepository.split("/");
  const { ref } = pullRequest.head;
  const list = await everyPage(
    client,
    "/repos/{owner}/{repo}/activity",
    { owner, repo, ref: `refs/heads/${ref}` },
    { what, paging: "cursor" },
  );
  return partOf(what, [list], [], () => activityEvents(itemsOf(list), ref));
}
