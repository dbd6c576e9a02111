import type { ProposedChange } from "../../ports/forge-writer.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { isRecord } from "./answer-shape.ts";
import { everyPage, wholeOrThrow } from "./every-page.ts";
import type { GitHubClient } from "./github-client.ts";

/** `web-flow`: the committer of what is made on the forge, by whoever is the author. */
const WEB_FLOW = 19_864_447;

/**
 * Sees that a branch is ours alone: every commit that the base branch has not says that we made it, and, since commits say what
 * their makers like, the forge says of every movement of the branch that it was ours.
 * @param account the id of our account
 * @throws {OutsideError} code `branch-not-ours`; what the forge cannot tell
 */
export async function refuseOthers(
  client: GitHubClient,
  { branch, base }: Pick<ProposedChange, "branch" | "base">,
  tip: string,
  account: number,
): Promise<void> {
  const commits = await everyPage(
    client,
    "/repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${base}...${tip}` },
    { what: `commits of ${branch}`, under: "commits" },
  );
  for (const { sha, author, committer } of wholeOrThrow(commits)) {
    const by = idOf(committer);
    if (idOf(author) !== account || (by !== account && by !== WEB_FLOW))
      throw notOurs(branch, `commit ${String(sha)} on it is not ours`);
  }
  await refuseOtherPushers(client, branch, tip, account);
}

async function refuseOtherPushers(
  client: GitHubClient,
  branch: string,
  tip: string,
  account: number,
): Promise<void> {
  const list = await everyPage(
    client,
    "/repos/{owner}/{repo}/activity",
    { ref: `refs/heads/${branch}` },
    { what: `activity of ${branch}`, paging: "cursor" },
  );
  const movements = wholeOrThrow(list);
  if (movements[0]?.after !== tip)
    throw new OutsideError(
      `cannot write the branch ${branch}: the forge does not say yet who moved it to ${tip}`,
      {
        code: "forge-changed",
        retry: "later",
      },
    );
  for (const { actor, after, activity_type } of movements) {
    if (idOf(actor) !== account) throw notOurs(branch, `somebody else moved it to ${String(after)}`);
    // What was before belongs to an earlier branch of this name.
    if (activity_type === "branch_creation") return;
  }
}

function idOf(account: unknown): unknown {
  return isRecord(account) ? account.id : undefined;
}

function notOurs(branch: string, why: string): Error {
  return new OutsideError(`cannot write the branch ${branch}: ${why}`, {
    code: "branch-not-ours",
    retry: "never",
    hint: `merge it or delete it: git push origin --delete ${branch}`,
  });
}
