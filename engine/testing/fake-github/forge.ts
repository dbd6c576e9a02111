import type { Rate } from "./rate.ts";
import { type Account, type Repository, ROLES, type Role, type World } from "./world.ts";

/** The fake while it runs: what it knows, and how it behaves. */
export interface Forge {
  world: World;
  /** Without a slash at the end. */
  url: string;
  readonly root: string;
  readonly tokens: Map<string, Token>;
  readonly rate: Rate;
  /** Whether an approval's `commit_id` moves along with a push that keeps the patch, as GitHub does. */
  reanchorReviews: boolean;
  /** Milliseconds that each change takes. */
  readonly tick: number;
}

/** Who a bearer is, and for a token of an app (a workflow's too) what it may do. */
export interface Token {
  readonly account: number;
  /** Null: of a person, who may what the person may. */
  readonly permissions: Readonly<Record<string, "read" | "write">> | null;
  /** Null: all of the account's. */
  readonly repositories: readonly number[] | null;
  readonly app: number | null;
}

/** The app behind the tokens of workflows. */
export const ACTIONS_APP = 15368;

/** A new id; the forge's clock moves on with it, since it stands for a change. */
export function nextId(forge: Forge): number {
  forge.world.lastId += 1;
  return forge.world.lastId;
}

/** Lets the time pass that a change takes, and says when it is now. */
export function tick(forge: Forge): number {
  forge.world.now += forge.tick;
  return forge.world.now;
}

export function accountById(world: World, id: number): Account {
  const account = world.accounts.find((one) => one.id === id);
  if (account === undefined) throw new Error(`The fake GitHub has no account ${id}`);
  return account;
}

/** Logins are told apart without regard to case, as GitHub does. */
export function accountByLogin(world: World, login: string): Account | undefined {
  const wanted = login.toLowerCase();
  return world.accounts.find((one) => !one.gone && one.login.toLowerCase() === wanted);
}

export function accountByEmail(world: World, email: string): Account | undefined {
  const wanted = email.toLowerCase();
  return world.accounts.find((one) => !one.gone && one.emails.some((own) => own.toLowerCase() === wanted));
}

export function fullName(world: World, repository: Repository): string {
  return `${accountById(world, repository.owner).login}/${repository.name}`;
}

export function repositoryByName(world: World, name: string): Repository | undefined {
  const wanted = name.toLowerCase();
  return world.repositories.find((one) => fullName(world, one).toLowerCase() === wanted);
}

export function repositoryByFormerName(world: World, name: string): Repository | undefined {
  const wanted = name.toLowerCase();
  return world.repositories.find((one) => one.formerNames.some((former) => former.toLowerCase() === wanted));
}

export function repositoryById(world: World, id: number): Repository {
  const repository = world.repositories.find((one) => one.id === id);
  if (repository === undefined) throw new Error(`The fake GitHub has no repository ${id}`);
  return repository;
}

/** What somebody may do there; the owner everything, anybody may read what is public. */
export function roleIn(repository: Repository, account: number | undefined): Role {
  const least: Role = repository.private ? "none" : "read";
  if (account === undefined) return least;
  if (account === repository.owner) return "admin";
  return repository.roles.get(account) ?? least;
}

export function atLeast(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
