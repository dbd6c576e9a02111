import { OutsideError } from "../../ports/outside-error.ts";
import type { Answer } from "./answer-shape.ts";
import type { GitHubOptions } from "./client-options.ts";
import { BadAnswer, forgeFault } from "./forge-fault.ts";
import { type OctokitClient, octokitClient } from "./octokit-client.ts";

export interface ForgeAnswer {
  /** JSON: an object or a list. */
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** What asks GitHub. It can only read. */
export interface GitHubClient {
  /** `owner/name`, as it was given; the repository may have been renamed since. */
  readonly repository: string;
  readonly loginKind: GitHubOptions["login"]["kind"];
  /**
   * @param route `/repos/{owner}/{repo}/pulls/{number}`, the first two filled in; or the whole address of a next page
   * @throws {OutsideError}
   */
  get(route: string, parameters?: Parameters): Promise<ForgeAnswer>;
  /** What the App's installation may do; undefined for a token. @throws {OutsideError} */
  permissions(): Promise<Answer | undefined>;
}

/** A client that reads: its hook refuses every method but GET and HEAD. */
export function githubClient(options: GitHubOptions): GitHubClient {
  let made: Promise<OctokitClient> | undefined;
  return readingWith(options, () => {
    made ??= octokitClient(options, "reads");
    return made;
  });
}

/** The reading half of any client. */
export function readingWith(options: GitHubOptions, client: () => Promise<OctokitClient>): GitHubClient {
  return {
    repository: options.repository,
    loginKind: options.login.kind,
    get: async (route, parameters = {}) => {
      const call = sayCall("GET", route, options.repository, parameters);
      try {
        const { octokit, owner, repo } = await client();
        return read(
          call,
          await octokit.request(`GET ${route}`, withNames(route, { owner, repo }, parameters)),
        );
      } catch (error) {
        throw forgeFault(call, error);
      }
    },
    permissions: async () => {
      if (options.login.kind === "token") return undefined;
      try {
        const { octokit } = await client();
        return permissionsOf(await octokit.auth({ type: "installation" }));
      } catch (error) {
        throw forgeFault("POST /app/installations/{installation_id}/access_tokens", error);
      }
    },
  };
}

/** With the repository where the route asks for it: what a route does not ask for would go into the query. */
export function withNames<T>(
  route: string,
  names: { readonly owner: string; readonly repo: string },
  parameters: Readonly<Record<string, T>>,
): Record<string, T | string> {
  return route.includes("{owner}/{repo}") ? { ...names, ...parameters } : { ...parameters };
}

/** The call in words, with its parameters in place. */
export function sayCall(method: string, route: string, repository: string, parameters: Parameters): string {
  const path = route.replace(/^https?:\/\/[^/]+/, "").replace("{owner}/{repo}", repository);
  return `${method} ${path.replaceAll(/\{\+?(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))}`;
}

interface OctokitAnswer extends ForgeAnswer {
  readonly status: number;
}

function read(call: string, { status, data, headers }: OctokitAnswer): ForgeAnswer {
  if (status >= 300 && status < 400) throw elsewhere(call, status);
  if (status !== 200) throw new BadAnswer(`it is ${status}, not 200`);
  if (typeof data !== "object" || data === null) throw new BadAnswer("it is empty, or no JSON");
  return { data, headers };
}

function elsewhere(call: string, status: number): Error {
  return new OutsideError(
    `cannot follow where ${call} leads: it was answered ${status}, to another host or too often`,
    {
      code: "forge-other-repository",
      retry: "never",
      hint: "name the repository as it is called now",
    },
  );
}

function permissionsOf(authentication: unknown): Answer | undefined {
  if (typeof authentication !== "object" || authentication === null) return undefined;
  const permissions: unknown = Reflect.get(authentication, "permissions");
  return typeof permissions === "object" && permissions !== null ? { ...permissions } : undefined;
}
