import { type Forge, repositoryByName, type Token } from "./forge.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { View } from "./view.ts";
import type { Repository, Role } from "./world.ts";

/** A request that may be answered. */
export interface Call {
  readonly forge: Forge;
  /** What is read is written from here; a stale answer has another one than the forge. */
  readonly view: View;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: Token | undefined;
  /** The JSON web token of an app, where one came instead. */
  readonly app: number | undefined;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that has pages; each row is written only when its page is asked for. */
export interface ListAnswer {
  readonly rows: readonly (() => unknown)[];
  /** Puts the page's rows and their total into the object that some lists are. */
  wrap?(items: readonly unknown[], total: number): unknown;
  /** Pages are found by a mark of where the last one ended, not by number. */
  readonly byCursor?: true;
}

export interface Route {
  /** The permission that a token of an app needs, to read or to write by the request's method (`a|b`: either); null: none. */
  readonly scope: string | null;
  /** What a person must be able to do in the repository. */
  readonly role?: Role;
  /** What those get who may not: GitHub hides some things and forbids others. */
  readonly otherwise?: 403 | 404;
  answer(call: Call): Answer | ListAnswer;
}

export type Routes = Readonly<Record<string, Route>>;

/** The repository that the path names. */
export function repositoryOf(call: Call): Repository {
  const repository = repositoryByName(call.view.world, `${call.params.owner}/${call.params.repo}`);
  if (repository === undefined) throw notFound();
  return repository;
}

/** Who asks, where GitHub wants to know. */
export function actorOf(call: Call): number {
  if (call.token === undefined) throw new Refusal(401, "Requires authentication");
  return call.token.account;
}

export function numberParam(call: Call, name: string): number {
  const text = call.params[name] ?? "";
  if (!/^\d+$/.test(text)) throw notFound();
  return Number(text);
}

/** A text of the body that the contract has already held to be one; undefined: not given. */
export function textOf(call: Call, name: string): string | undefined {
  const value = call.body[name];
  return typeof value === "string" ? value : undefined;
}
