import { join } from "node:path";
import { makeBareRepository, NOTHING, resolveCommit, setRef } from "./bare-repository.ts";
import { ACTIONS_APP, accountById, accountByLogin, type Forge, fullName, nextId } from "./forge.ts";
import { makeCommits } from "./make-commits.ts";
import { signatureOf } from "./merge-pull.ts";
import { refMoved } from "./move-ref.ts";
import { runGit } from "./run-git.ts";
import type { Account, App, Repository, Role, World } from "./world.ts";

export interface NewAccount {
  readonly login: string;
  readonly id?: number;
  readonly type?: Account["type"];
  readonly name?: string;
  readonly emails?: readonly string[];
}

export interface NewRepository {
  /** `owner/name`; the owner is made where there is none. */
  readonly name: string;
  readonly id?: number;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Who may do what, by login. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** The first commit; none: the repository is empty. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The forge's own accounts, and nothing else. */
export function makeWorld(now: number): World {
  const own = (id: number, login: string, type: Account["type"], emails: string[]): Account => ({
    ...{ id, login, type, emails, name: login, gone: false },
  });
  const bot = own(41898282, "github-actions[bot]", "Bot", [
    "41898282+github-actions[bot]@users.noreply.github.com",
  ]);
  const actions: App = {
    id: ACTIONS_APP,
    slug: "github-actions",
    name: "GitHub Actions",
    account: bot.id,
    publicKey: null,
    installation: 1,
    permissions: {},
    repositories: [],
  };
  const flow = own(19864447, "web-flow", "User", ["noreply@github.com"]);
  return { now, lastId: 1000, accounts: [bot, flow], repositories: [], apps: [actions] };
}

export function addAccount(forge: Forge, given: NewAccount): Account {
  const id = given.id ?? nextId(forge);
  const account: Account = {
    id,
    login: given.login,
    type: given.type ?? "User",
    name: given.name ?? given.login,
    emails: [
      ...(given.emails ?? [`${given.login}@example.org`]),
      `${id}+${given.login}@users.noreply.github.com`,
    ],
    gone: false,
  };
  forge.world.accounts.push(account);
  return account;
}

export function addRepository(forge: Forge, given: NewRepository): Repository {
  const [login = "", name = ""] = given.name.split("/");
  const owner = accountByLogin(forge.world, login) ?? addAccount(forge, { login, type: "Organization" });
  const repository = emptyRepository(forge, owner, name, given);
  for (const [login, role] of Object.entries(given.roles ?? {})) {
    const account = accountByLogin(forge.world, login) ?? addAccount(forge, { login });
    repository.roles.set(account.id, role);
  }
  forge.world.repositories.push(repository);
  makeBareRepository(repository.dir, repository.defaultBranch);
  if (given.files !== undefined) firstCommit(forge, repository, given.files);
  return repository;
}

export interface NewApp {
  readonly slug: string;
  readonly permissions: Readonly<Record<string, "read" | "write">>;
  /** Full names; all there are otherwise. */
  readonly repositories?: readonly string[];
  /** PEM; without it any JSON web token that names the app will do. */
  readonly publicKey?: string;
}

/** An app and its installation, with its bot. */
export function addApp(forge: Forge, given: NewApp): App {
  const bot = addAccount(forge, { login: `${given.slug}[bot]`, type: "Bot", name: given.slug });
  const reached = forge.world.repositories.filter(
    (one) => given.repositories?.includes(fullName(forge.world, one)) ?? true,
  );
  const app: App = {
    id: nextId(forge),
    slug: given.slug,
    name: given.slug,
    account: bot.id,
    publicKey: given.publicKey ?? null,
    installation: nextId(forge),
    permissions: given.permissions,
    repositories: reached.map((one) => one.id),
  };
  for (const repository of reached) repository.roles.set(bot.id, "write");
  forge.world.apps.push(app);
  return app;
}

/** A copy that belongs to somebody else. */
export function addFork(forge: Forge, source: Repository, owner: number): Repository {
  const account = accountById(forge.world, owner);
  const fork = emptyRepository(
    forge,
    account,
    source.name,
    {
      name: source.name,
      defaultBranch: source.defaultBranch,
      private: source.private,
    },
    source.id,
  );
  forge.world.repositories.push(fork);
  makeBareRepository(fork.dir, fork.defaultBranch);
  runGit(fork.dir, ["fetch", "--quiet", "--no-tags", source.dir, "+refs/heads/*:refs/heads/*"]);
  return fork;
}

function emptyRepository(
  forge: Forge,
  owner: Account,
  name: string,
  given: NewRepository,
  fork: number | null = null,
): Repository {
  const id = given.id ?? nextId(forge);
  return {
    ...{ id, owner: owner.id, name, formerNames: [], private: given.private ?? true, fork },
    defaultBranch: given.defaultBranch ?? "main",
    dir: join(forge.root, `${id}.git`),
    createdAt: forge.world.now,
    lastNumber: 0,
    roles: new Map([[41898282, "write" as const]]),
    ...{
      pulls: [],
      comments: [],
      activity: [],
      statuses: [],
      checkRuns: [],
      checkSuites: [],
      protections: new Map(),
    },
    ...{ rulesets: [], ruleSuites: [], codeownersErrors: [], environments: [], deployKeys: [] },
    ...{ labels: new Map(), workflowStates: new Map(), runs: [] },
    actions: {
      enabled: true,
      allowedActions: "all",
      shaPinningRequired: false,
      patternsAllowed: [],
      defaultWorkflowPermissions: "read",
      canApprovePullRequestReviews: false,
    },
    settings: {
      allowMergeCommit: true,
      allowSquashMerge: true,
      allowRebaseMerge: true,
      allowAutoMerge: false,
      deleteBranchOnMerge: false,
      archived: false,
    },
  };
}

function firstCommit(forge: Forge, repository: Repository, files: Readonly<Record<string, string>>): void {
  const owner = accountById(forge.world, repository.owner);
  const person = signatureOf(owner, forge.world.now);
  const [sha = ""] = makeCommits(repository.dir, [
    { message: "Initial commit\n", author: person, committer: person, parents: [], files },
  ]);
  const ref = `refs/heads/${repository.defaultBranch}`;
  setRef(repository.dir, ref, sha);
  refMoved(forge, repository, { ref, before: NOTHING, after: sha, actor: owner.id });
}

/** @throws when there is no such branch */
export function tipOf(repository: Repository, branch: string): string {
  const sha = resolveCommit(repository.dir, `refs/heads/${branch}`);
  if (sha === undefined)
    throw new Error(`There is no branch "${branch}" in the fake repository "${repository.name}"`);
  return sha;
}
