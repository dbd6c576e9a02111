import type { GitHubOptions } from "../adapters/github/client-options.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

const NAME = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/;

/**
 * Which repository of GitHub is asked, and as whom: `github.repository` of muster.yaml, else GITHUB_REPOSITORY; the App of
 * MUSTER_APP_ID and MUSTER_APP_KEY, else the token of MUSTER_TOKEN or GITHUB_TOKEN.
 * @throws {UsageError} where nothing says so
 */
export function forgeOf({ github }: WorkspaceSpec, { env }: Io): GitHubOptions {
  const repository = github?.repository ?? env.GITHUB_REPOSITORY;
  if (repository === undefined || !NAME.test(repository)) {
    const given = repository === undefined ? "nothing says" : `${JSON.stringify(repository)} does not say`;
    throw new UsageError(
      `${given} which repository of GitHub this is`,
      "write github: {repository: owner/name} into muster.yaml, or set GITHUB_REPOSITORY",
    );
  }
  return { repository, login: loginOf(env), environment: env };
}

function loginOf(env: Io["env"]): GitHubOptions["login"] {
  const { MUSTER_APP_ID: appId, MUSTER_APP_KEY: privateKey } = env;
  if (appId && privateKey) return { kind: "app", appId, privateKey };
  const token = env.MUSTER_TOKEN || env.GITHUB_TOKEN;
  if (token) return { kind: "token", token };
  throw new UsageError(
    "GitHub is not asked without a token",
    "set MUSTER_TOKEN (or GITHUB_TOKEN), or MUSTER_APP_ID and MUSTER_APP_KEY of an App",
  );
}
