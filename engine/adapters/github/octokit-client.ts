import { setTimeout as wait } from "node:timers/promises";
import type { Octokit } from "@octokit/core";
import { OutsideError } from "../../ports/outside-error.ts";
import { answerCache } from "./answer-cache.ts";
import type { ClientTiming, ForgeLogin, GitHubOptions } from "./client-options.ts";
import { forgeAddress, isLoopback } from "./forge-address.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { obeyLimits } from "./obey-limits.ts";

/** What a client may ask for: a reading one refuses every method but GET and HEAD, whoever calls it. */
export type ClientKind = "reads" | "writes";

export interface OctokitClient {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly address: string;
}

/** The methods that may be sent again without being asked to: they change nothing. */
const READINGS = new Set(["GET", "HEAD"]);
/** Getting a token changes nothing either. */
const TOKEN_CALL =
  /^POST (?:https?:\/\/[^/]+)?\S*\/app\/installations\/(?:\{installation_id\}|\d+)\/access_tokens$/;
const MAX_BYTES = 32_000_000;

/**
 * An octokit as Muster wants it. The libraries are loaded here and not before.
 * @throws {OutsideError} for an address or a repository that cannot be asked
 */
export async function octokitClient(options: GitHubOptions, kind: ClientKind): Promise<OctokitClient> {
  const address = forgeAddress(options.baseUrl, options.environment ?? process.env);
  const { owner, repo } = namesOf(options.repository);
  const timing = timingOf(address, options.timing);
  const make = await factory(address, timing, kind);
  if (options.login.kind === "token")
    return { octokit: make({ auth: options.login.token }), owner, repo, address };
  const strategy = await appStrategy();
  const installationId =
    options.login.installationId ?? (await installationOf(make(strategy(options.login)), owner, repo));
  return { octokit: make(strategy(options.login, installationId)), owner, repo, address };
}

type Authentication = Readonly<Record<string, unknown>>;

async function factory(
  address: string,
  timing: ClientTiming,
  kind: ClientKind,
): Promise<(authentication: Authentication) => Octokit> {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("@octokit/core"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const Made = Octokit.plugin(retry, throttling);
  const cache = answerCache();
  const fetch = guardedFetch({
    address,
    cache,
    timeoutMs: timing.timeoutMs,
    maxBytes: MAX_BYTES,
    fetch: globalThis.fetch,
  });
  return (authentication) => {
    const octokit = new Made({
      ...authentication,
      baseUrl: address,
      userAgent: "muster",
      request: { fetch },
      log: { debug: silent, info: silent, warn: silent, error: silent },
      // Limits are obeyed below: the plugin knows neither every form of them nor an end to waiting.
      retry: {
        retryAfterBaseValue: timing.retryMs,
        doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      },
      throttle: {
        enabled: timing.pace === "polite",
        onRateLimit: () => false,
        onSecondaryRateLimit: () => false,
      },
    });
    guard(octokit, timing, kind);
    return octokit;
  };
}

function guard(octokit: Octokit, timing: ClientTiming, kind: ClientKind): void {
  const obey = obeyLimits({ totalMs: timing.limitsMs, wait: timing.wait, now: timing.now });
  octokit.hook.wrap("request", (request, options) => {
    const call = `${options.method} ${options.url}`;
    const reads = READINGS.has(options.method) || TOKEN_CALL.test(call);
    if (kind === "reads" && !reads) throw new Error(`a client that reads was asked to ${call}`);
    // A copy of its own, put in place: the hooks share one object, which all requests share else.
    options.request = { ...options.request, ...(reads ? {} : { retries: 0 }) };
    return obey(() => request(options), call);
  });
}

async function appStrategy(): Promise<(login: AppLogin, installationId?: number) => Authentication> {
  const { createAppAuth } = await import("@octokit/auth-app");
  return ({ appId, privateKey }, installationId) => ({
    authStrategy: createAppAuth,
    auth: { appId, privateKey, ...(installationId === undefined ? {} : { installationId }) },
  });
}

type AppLogin = Extract<ForgeLogin, { readonly kind: "app" }>;

async function installationOf(octokit: Octokit, owner: string, repo: string): Promise<number> {
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/installation", { owner, repo });
  return data.id;
}

function namesOf(repository: string): { readonly owner: string; readonly repo: string } {
  const [, owner, repo] = /^([A-Za-z0-9](?:[A-Za-z0-9_-]*))\/([A-Za-z0-9._-]+)$/.exec(repository) ?? [];
  if (owner === undefined || repo === undefined || /^\.\.?$/.test(repo))
    throw new OutsideError(
      `cannot ask for the repository ${JSON.stringify(repository)}: it is not OWNER/NAME`,
      {
        code: "forge-address",
        retry: "never",
      },
    );
  return { owner, repo };
}

/** A forge on this machine asks for no pace. */
function timingOf(address: string, given: Partial<ClientTiming> = {}): ClientTiming {
  return {
    timeoutMs: 30_000,
    limitsMs: 120_000,
    retryMs: 1000,
    pace: isLoopback(new URL(address).hostname) ? "none" : "polite",
    wait: (ms) => wait(ms),
    now: () => Date.now(),
    ...given,
  };
}

function silent(): void {
  // What matters is thrown.
}
