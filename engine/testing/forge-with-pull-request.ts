import type { GitHubOptions } from "../adapters/github/client-options.ts";
import type { GitHubClient } from "../adapters/github/github-client.ts";
import { githubClient } from "../adapters/github/github-client.ts";
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from "./fake-github/server.ts";

export const PATCHING = "acme/patching";

/** A forge with one repository, four people (eve may only read), and tom's open pull request from `november`. */
export async function forgeWithPullRequest(
  options: FakeGitHubOptions & { readonly private?: boolean } = {},
): Promise<{ readonly github: FakeGitHub; readonly number: number }> {
  const github = await startFakeGitHub({
    ...options,
    accounts: [
      { login: "tom", id: 501 },
      { login: "ana", id: 502 },
      { login: "raj", id: 503 },
      { login: "eve", id: 504 },
    ],
    repositories: [
      {
        name: PATCHING,
        private: options.private ?? true,
        roles: { tom: "write", ana: "maintain", raj: "admin", eve: "read" },
        files: { "policies/a.yaml": "a: 1\n" },
      },
    ],
  });
  const tom = github.as("tom");
  tom.push({ branch: "november", files: { "policies/a.yaml": "a: 2\n" } });
  const number = tom.openPullRequest({ head: "november", title: "Approve November" });
  return { github, number };
}

/** For a client that never really waits. */
export function impatient(github: FakeGitHub, login = "raj"): GitHubOptions {
  return {
    repository: PATCHING,
    login: { kind: "token", token: github.token(login) },
    baseUrl: github.url,
    timing: { retryMs: 0, pace: "none", wait: async () => undefined, limitsMs: 20_000 },
  };
}

export function impatientReader(github: FakeGitHub): GitHubClient {
  return githubClient(impatient(github));
}
