import type { CommitAccounts, PullRequest } from "../../ports/pull-requests.ts";
import { commitAccounts } from "./commit-accounts.ts";
import { everyPage } from "./every-page.ts";
import type { GitHubClient } from "./github-client.ts";
import { itemsOf, type Part, partOf } from "./read-part.ts";

/** The pull request's own list of commits ends here, without saying so. */
const LISTED = 250;

/** The accounts of all its commits: from its list, or where that would be cut off, from the comparison of its ends. */
export async function readCommitAccounts(
  client: GitHubClient,
  { number, commits, base, head }: PullRequest,
): Promise<Part<readonly CommitAccounts[]>> {
  const count = commits === null ? {} : { count: commits };
  const list =
    commits !== null && commits > LISTED
      ? await everyPage(
          client,
          "/repos/{owner}/{repo}/compare/{basehead}",
          { basehead: `${base.sha}...${head.sha}` },
          { what: "commits", under: "commits", ...count },
        )
      : await everyPage(
          client,
          "/repos/{owner}/{repo}/pulls/{pull_number}/commits",
          { pull_number: number },
          { what: "commits", ...count },
        );
  return partOf("commits", [list], [], () => itemsOf(list).map(commitAccounts));
}
