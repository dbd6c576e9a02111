import { authorize, type Bearer } from "./authorize.ts";
import type { Matched } from "./contract-check.ts";
import { type Forge, fullName, repositoryByFormerName, repositoryByName } from "./forge.ts";
import { pageOf } from "./page-of.ts";
import { Refusal } from "./refusal.ts";
import type { Answer, Call, ListAnswer, Route } from "./route.ts";
import { routes } from "./route-table.ts";
import type { View } from "./view.ts";
import type { World } from "./world.ts";

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

/** What is asked for, as the routes take it. */
export interface Asked {
  readonly matched: Matched;
  /** The path as it was asked, for links to other pages. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly bearer: Bearer;
}

/** Answers as the forge of this view would. */
export function answerCall(forge: Forge, view: View, asked: Asked): Reply {
  const { operation, path: params } = asked.matched;
  const route = routes[operation.id];
  if (route === undefined) throw new Error(`The fake GitHub has no answer to ${operation.id} yet`);
  const moved = movedTo(view, asked);
  if (moved !== undefined) return moved;
  try {
    const repository = repositoryByName(view.world, `${params.owner}/${params.repo}`);
    if (params.repo !== undefined && repository === undefined) throw new Refusal(404, "Not Found");
    authorize(operation, route, repository, asked.bearer);
    return answerRoute(forge, view, asked, route);
  } catch (error) {
    if (error instanceof Refusal) return refusalReply(error);
    throw error;
  }
}

export function refusalReply(error: Refusal): Reply {
  return errorReply(error.status, error.said, error.details);
}

export function errorReply(
  status: number,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Reply {
  const about = { documentation_url: "https://docs.github.com/rest", status: String(status) };
  return { status, body: { message, ...about, ...details }, headers: {} };
}

/** To the repository by its number, which no renaming changes. */
export function movedReply(world: World, asked: Asked, url: string): Reply | undefined {
  const { owner, repo } = asked.matched.path;
  const name = `${owner}/${repo}`;
  const repository = repositoryByName(world, name) ?? repositoryByFormerName(world, name);
  if (repository === undefined) return undefined;
  const rest = asked.path.split("/").slice(4).join("/");
  const query = asked.query.size === 0 ? "" : `?${asked.query}`;
  const location = `${url}/repositories/${repository.id}${rest === "" ? "" : `/${rest}`}${query}`;
  const reply = errorReply(301, "Moved Permanently", { url: location });
  return { ...reply, headers: { location } };
}

function movedTo(view: View, asked: Asked): Reply | undefined {
  const { owner, repo } = asked.matched.path;
  if (repo === undefined || repositoryByName(view.world, `${owner}/${repo}`) !== undefined) return undefined;
  return movedReply(view.world, asked, view.url);
}

function answerRoute(forge: Forge, view: View, asked: Asked, route: Route): Reply {
  const call: Call = {
    forge,
    view,
    params: asked.matched.path,
    query: asked.query,
    body: isRecord(asked.body) ? asked.body : {},
    ...asked.bearer,
  };
  const answer = route.answer(call);
  if (!isList(answer)) {
    return { status: answer.status ?? 200, body: answer.body, headers: { ...answer.headers } };
  }
  const { body, link } = pageOf(answer, `${view.url}${asked.path}`, asked.query);
  return { status: 200, body, headers: link === undefined ? {} : { link } };
}

function isList(answer: Answer | ListAnswer): answer is ListAnswer {
  return "rows" in answer;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The path with the name in place of the number that a redirect gave. */
export function withoutNumber(world: World, path: string): string {
  const found = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  if (found === null) return path;
  const repository = world.repositories.find((one) => one.id === Number(found[1]));
  return repository === undefined ? path : `/repos/${fullName(world, repository)}${found[2] ?? ""}`;
}
