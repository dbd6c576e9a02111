import type { ReviewEvent } from "../../schema/documents.generated.ts";
import { everyPage } from "./every-page.ts";
import type { GitHubClient } from "./github-client.ts";
import { oldestStatus } from "./oldest-status.ts";
import { itemsOf, type Part, partOf } from "./read-part.ts";

/** Since when the forge knows the head, as far as statuses and check suites tell. */
export async function readStatuses(
  client: GitHubClient,
  head: string,
): Promise<Part<readonly ReviewEvent[]>> {
  const what = "statuses";
  const [statuses, suites] = await Promise.all([
    everyPage(client, "/repos/{owner}/{repo}/commits/{ref}/statuses", { ref: head }, { what }),
    everyPage(
      client,
      "/repos/{owner}/{repo}/commits/{ref}/check-suites",
      { ref: head },
      { what: "check suites", under: "check_suites" },
    ),
  ]);
  return partOf(what, [statuses, suites], [], () => oldestStatus(itemsOf(statuses), itemsOf(suites), head));
}
