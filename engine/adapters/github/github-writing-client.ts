import type { GitHubOptions } from "./client-options.ts";
import { BadAnswer, forgeFault } from "./forge-fault.ts";
import { type GitHubClient, type Parameters, readingWith, sayCall, withNames } from "./github-client.ts";
import { type OctokitClient, octokitClient } from "./octokit-client.ts";

/** What asks GitHub to change something. Imported by writers alone. */
export interface GitHubWritingClient extends GitHubClient {
  /**
   * Sent once, whatever becomes of it: only what the forge refused for its limits is sent again.
   * @returns the answer's JSON; undefined: it has none
   * @throws {OutsideError} code `forge-unreachable` or `forge-bad-answer`: it may have been done all the same
   */
  send(method: "POST" | "PATCH" | "DELETE", route: string, body?: Body): Promise<unknown>;
}

type Body = Readonly<Record<string, unknown>>;

export function githubWritingClient(options: GitHubOptions): GitHubWritingClient {
  let made: Promise<OctokitClient> | undefined;
  const client = () => {
    made ??= octokitClient(options, "writes");
    return made;
  };
  return {
    ...readingWith(options, client),
    send: async (method, route, body = {}) => {
      const call = sayCall(method, route, options.repository, body as Parameters);
      try {
        const { octokit, owner, repo } = await client();
        const { status, data } = await octokit.request(
          `${method} ${route}`,
          withNames(route, { owner, repo }, body),
        );
        if (status === 204) return undefined;
        if (status < 200 || status > 202) throw new BadAnswer(`it is ${status}`);
        return data;
      } catch (error) {
        throw forgeFault(call, error);
      }
    },
  };
}
