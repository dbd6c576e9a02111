import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, makeActor } from "./actor.ts";
import { type Fault, makeFaults } from "./faults.ts";
import { accountByLogin, type Forge, fullName, repositoryByName, type Token } from "./forge.ts";
import { makeRate, type Rate } from "./rate.ts";
import { type LoggedRequest, makeRequestLog } from "./request-log.ts";
import { type ApiServer, serveApi } from "./serve-api.ts";
import { gitRequestOf, serveGit } from "./serve-git.ts";
import {
  addAccount,
  addApp,
  addRepository,
  makeWorld,
  type NewAccount,
  type NewApp,
  type NewRepository,
  tipOf,
} from "./set-up.ts";
import type { Account, App, Repository } from "./world.ts";

export interface FakeGitHubOptions {
  /** The first moment; milliseconds since the epoch, or ISO 8601. */
  readonly now?: number | string;
  /** Seconds that each change takes; 1 by default. */
  readonly tickSeconds?: number;
  /** Whether approvals move along with a push that keeps the patch, as on GitHub; true by default. */
  readonly reanchorReviews?: boolean;
  readonly accounts?: readonly (string | NewAccount)[];
  readonly repositories?: readonly NewRepository[];
  /** Requests before the primary limit. */
  readonly rateLimit?: number;
}

/** A GitHub on this machine, with real git behind it. */
export interface FakeGitHub {
  /** Of the API and of git alike (`URL/owner/name.git`), without a slash at the end. */
  readonly url: string;
  /** What was not as the published description has it; `close` throws when there is any. */
  readonly violations: string[];
  readonly requests: readonly LoggedRequest[];
  readonly rate: Rate;
  readonly forge: Forge;
  /** Those requests that change something, or try to. */
  writes(): readonly LoggedRequest[];
  /** A token by which somebody is known; with permissions it is one of an app or a workflow, and may do no more than these. */
  token(login: string, permissions?: Readonly<Record<string, "read" | "write">>): string;
  account(given: string | NewAccount): Account;
  repository(given: NewRepository): Repository;
  /** An app, installed; its JSON web tokens and installation tokens work. */
  app(given: NewApp): App;
  /** The repository as the fake knows it: settings, protections and rules may be changed there. */
  repo(name?: string): Repository;
  /** Somebody who acts, in the only repository or the one named. */
  as(login: string, repository?: string): Actor;
  /** The address for git with a token in it. */
  remote(login: string, repository?: string): string;
  tip(branch: string, repository?: string): string;
  fault(fault: Fault): void;
  clearFaults(): void;
  /** What time it is there, in milliseconds since the epoch. */
  now(): number;
  setClock(at: number | string): void;
  advance(seconds: number): void;
  rename(repository: string, name: string): void;
  renameAccount(login: string, now: string): void;
  removeAccount(login: string): void;
  close(): Promise<void>;
}

/** Starts one on a free port of the loopback. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const forge: Forge = {
    world: makeWorld(instantOf(options.now ?? "2026-01-05T09:00:00Z")),
    url: "",
    root: mkdtempSync(join(tmpdir(), "muster-fake-github-")),
    tokens: new Map(),
    rate: makeRate(options.rateLimit),
    reanchorReviews: options.reanchorReviews ?? true,
    tick: (options.tickSeconds ?? 1) * 1000,
  };
  const server: ApiServer = {
    ...{ forge, faults: makeFaults(), log: makeRequestLog(), violations: [] },
  };
  const http = createServer((request, response) => {
    handle(server, request, response).catch((error: unknown) => {
      server.violations.push(`the fake failed: ${String(error instanceof Error ? error.stack : error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  forge.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  for (const account of options.accounts ?? []) addAccount(forge, accountOf(account));
  for (const repository of options.repositories ?? []) addRepository(forge, repository);
  return fakeOver(server, async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    rmSync(forge.root, { recursive: true, force: true });
  });
}

function fakeOver(server: ApiServer, stop: () => Promise<void>): FakeGitHub {
  const { forge, faults, log, violations } = server;
  const repo = (name?: string) => (name === undefined ? onlyRepository(forge) : repositoryNamed(forge, name));
  const token: FakeGitHub["token"] = (login, permissions) =>
    tokenFor(forge, accountNamed(forge, login).id, permissions);
  return {
    url: forge.url,
    violations,
    requests: log.entries,
    rate: forge.rate,
    forge,
    writes: log.writes,
    token,
    account: (given) => addAccount(forge, accountOf(given)),
    repository: (given) => addRepository(forge, given),
    app: (given) => addApp(forge, given),
    repo,
    as: (login, name) => makeActor(forge, accountNamed(forge, login).id, repo(name).id),
    remote: (login, name) => {
      const [scheme = "", host = ""] = forge.url.split("//");
      return `${scheme}//x-access-token:${token(login)}@${host}/${fullName(forge.world, repo(name))}.git`;
    },
    tip: (branch, name) => tipOf(repo(name), branch),
    fault: (fault) => faults.add(fault, forge.world),
    clearFaults: faults.clear,
    now: () => forge.world.now,
    setClock: (at) => {
      forge.world.now = instantOf(at);
    },
    advance: (seconds) => {
      forge.world.now += seconds * 1000;
    },
    rename: (name, now) => {
      const repository = repo(name);
      repository.formerNames.push(fullName(forge.world, repository));
      repository.name = now;
    },
    renameAccount: (login, now) => {
      const account = accountNamed(forge, login);
      for (const repository of forge.world.repositories) {
        if (repository.owner === account.id) repository.formerNames.push(fullName(forge.world, repository));
      }
      account.login = now;
    },
    removeAccount: (login) => {
      accountNamed(forge, login).gone = true;
    },
    close: async () => {
      await stop();
      if (violations.length > 0) throw new Error(`Not as GitHub describes it:\n${violations.join("\n")}`);
    },
  };
}

async function handle(server: ApiServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const git = gitRequestOf(request.url ?? "/");
  if (git !== undefined) return serveGit(server, git, request, body, response);
  const sent = await serveApi(server, request, body.toString("utf8"));
  if (sent === "reset") {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(sent.status, {
    ...sent.headers,
    "content-length": String(Buffer.byteLength(sent.text)),
  });
  response.end(sent.text);
}

function tokenFor(
  forge: Forge,
  account: number,
  permissions?: Readonly<Record<string, "read" | "write">>,
): string {
  const scopes = permissions === undefined ? "" : `-${Object.entries(permissions).flat().join("-")}`;
  const secret = `fake-token-${account}${scopes}`;
  const app = forge.world.apps.find((one) => one.account === account)?.id ?? null;
  const token: Token = {
    account,
    permissions: permissions === undefined ? null : { metadata: "read", ...underscored(permissions) },
    repositories: null,
    app,
  };
  forge.tokens.set(secret, token);
  return secret;
}

/** A workflow writes `pull-requests`, the API `pull_requests`. */
function underscored(permissions: Readonly<Record<string, "read" | "write">>) {
  return Object.fromEntries(
    Object.entries(permissions).map(([name, access]) => [name.replaceAll("-", "_"), access]),
  );
}

function accountNamed(forge: Forge, login: string): Account {
  const account = accountByLogin(forge.world, login);
  if (account === undefined) throw new Error(`The fake GitHub has no account "${login}"`);
  return account;
}

function repositoryNamed(forge: Forge, name: string): Repository {
  const repository = repositoryByName(forge.world, name);
  if (repository === undefined) throw new Error(`The fake GitHub has no repository "${name}"`);
  return repository;
}

function onlyRepository(forge: Forge): Repository {
  const [repository] = forge.world.repositories;
  if (repository === undefined) throw new Error("The fake GitHub has no repository");
  return repository;
}

function accountOf(given: string | NewAccount): NewAccount {
  return typeof given === "string" ? { login: given } : given;
}

function instantOf(at: number | string): number {
  const instant = typeof at === "number" ? at : Date.parse(at);
  if (!Number.isSafeInteger(instant)) throw new Error(`"${at}" is no instant`);
  return instant;
}
