import { recordOf, textOf, wholeOf } from "./answer-shape.ts";
import { BadAnswer, forgeFault, statusOf } from "./forge-fault.ts";
import type { GitHubClient } from "./github-client.ts";

/** `github-actions[bot]`: who a workflow's own token writes as, and which that token may not ask for. */
const ACTIONS_BOT = 41_898_282;

/**
 * The id of the account that the client writes as.
 * @throws {OutsideError}
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
export async function ownAccount(client: GitHubClient): Promise<number> {
  try {
    if (client.loginKind === "app") return await botOf(client);
    const { data } = await client.get("/user");
    return wholeOf(recordOf(data, "the answer"), "id");
  } catch (error) {
    const status = statusOf(error);
    if (client.loginKind === "token" && (status === 403 || status === 404)) return ACTIONS_BOT;
    throw error instanceof BadAnswer ? forgeFault("GET the own account", error) : error;
  }
}

async function botOf(client: GitHubClient): Promise<number> {
  const { data: app } = await client.get("/app");
  const login = `${textOf(recordOf(app, "the answer"), "slug")}[bot]`;
  const { data: bot } = await client.get("/users/{username}", { username: login });
  return wholeOf(recordOf(bot, "the answer"), "id");
}
