import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Asked,
  answerCall,
  errorReply,
  movedReply,
  type Reply,
  refusalReply,
  withoutNumber,
} from "./answer-call.ts";
import { bearerOf } from "./authorize.ts";
import { matchOperation, requestViolation, responseViolation } from "./contract-check.ts";
import type { Faults, Fired } from "./faults.ts";
import { accountById, type Forge } from "./forge.ts";
import { cutPage } from "./page-of.ts";
import { rateHeaders, remaining } from "./rate.ts";
import { Refusal } from "./refusal.ts";
import type { RequestLog } from "./request-log.ts";

/** What serves the API: the forge, what shall go wrong, and what has been asked. */
export interface ApiServer {
  readonly forge: Forge;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** What a client, or the fake itself, did that the published description does not allow. */
  readonly violations: string[];
}

/** What goes out, or that the connection is to be broken. */
export type Sent =
  | { readonly status: number; readonly headers: Record<string, string>; readonly text: string }
  | "reset";

/** Answers one request of the API. */
export async function serveApi(server: ApiServer, request: IncomingMessage, text: string): Promise<Sent> {
  const { forge, log } = server;
  const method = request.method ?? "GET";
  const address = new URL(request.url ?? "/", forge.url);
  const path = withoutNumber(forge.world, address.pathname);
  const matched = matchOperation(method, path);
  const entry = log.add({
    method,
    path: address.pathname,
    query: address.search,
    operation: matched?.operation.id,
  });
  const wrong =
    matched === undefined ? "the fake knows no such operation" : badRequest(matched, address, text);
  if (matched === undefined || wrong !== undefined) {
    server.violations.push(`${method} ${address.pathname}${address.search}: ${wrong}`);
    return finish(entry, send(server, errorReply(500, `Not as the published description has it: ${wrong}`)));
  }
  const page = Number(address.searchParams.get("page") ?? 1);
  const fired = server.faults.take([matched.operation.id, `${method} ${address.pathname}`], page);
  if (fired?.fault.kind === "slow") await wait((fired.fault.seconds ?? 1) * 1000);
  if (fired?.fault.kind === "meanwhile") await fired.fault.run?.();
  if (fired?.fault.kind === "reset") return finish(entry, "reset");
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  const reply = replyTo(
    server,
    request,
    { matched, path, query: address.searchParams, body },
    fired,
    (login) => {
      entry.login = login;
    },
  );
  return finish(entry, conditional(server, request, spoil(reply, fired), fired));
}

function badRequest(matched: Asked["matched"], address: URL, text: string): string | undefined {
  if (text === "") return requestViolation(matched, address.searchParams, undefined);
  try {
    return requestViolation(matched, address.searchParams, JSON.parse(text));
  } catch {
    return "the body is no JSON";
  }
}

function replyTo(
  server: ApiServer,
  request: IncomingMessage,
  asked: Omit<Asked, "bearer">,
  fired: Fired | undefined,
  known: (login: string) => void,
): Reply {
  const { forge } = server;
  if (remaining(forge.rate) === 0) return errorReply(403, "API rate limit exceeded");
  if (request.headers["user-agent"] === undefined)
    return errorReply(403, "Request forbidden by administrative rules");
  // Only reading can be stale: what is written would be lost.
  const world = (request.method === "GET" ? fired?.world : undefined) ?? forge.world;
  try {
    const bearer = bearerOf(forge, request.headers.authorization);
    if (bearer.token !== undefined) known(accountById(forge.world, bearer.token.account).login);
    const whole = { ...asked, bearer };
    const early = fired === undefined ? undefined : faultReply(server, whole, fired);
    if (early !== undefined) return early;
    const reply = answerCall(forge, { world, url: forge.url }, whole);
    const wrong = responseViolation(asked.matched.operation, reply.status, reply.body);
    if (wrong === undefined) return { ...reply, headers: { ...scopesOf(bearer), ...reply.headers } };
    const said = `the fake's own answer ${reply.status} to ${asked.matched.operation.id}: ${wrong}`;
    server.violations.push(said);
    return errorReply(500, said);
  } catch (error) {
    if (error instanceof Refusal) return refusalReply(error);
    const said = `the fake failed at ${asked.matched.operation.id}: ${String(error instanceof Error ? error.stack : error)}`;
    server.violations.push(said);
    return errorReply(500, said);
  }
}

/** Only a person's classic token has scopes, and every answer says which. */
function scopesOf({ token }: Asked["bearer"]): Record<string, string> {
  return token?.permissions === null ? { "x-oauth-scopes": "repo, workflow" } : {};
}

/** The answers that a fault gives in place of the forge's. */
function faultReply(server: ApiServer, asked: Asked, { fault }: Fired): Reply | undefined {
  const seconds = fault.seconds === undefined ? 1 : fault.seconds;
  const retry: Record<string, string> = seconds === null ? {} : { "retry-after": String(seconds) };
  const limited = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  if (fault.kind === "secondary-limit") return { ...errorReply(403, limited), headers: retry };
  if (fault.kind === "too-many-requests") return { ...errorReply(429, limited), headers: retry };
  if (fault.kind === "primary-limit") {
    const reset = Math.floor(Date.now() / 1000) + (seconds ?? 1);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
    return { ...errorReply(403, "API rate limit exceeded"), headers };
  }
  if (fault.kind === "bad-gateway") return errorReply(502, "Server Error");
  if (fault.kind === "server-error") return errorReply(500, "Server Error");
  if (fault.kind === "conflict") return errorReply(409, "Git Repository is empty.");
  if (fault.kind === "not-found") return errorReply(404, "Not Found");
  if (fault.kind === "unauthorized") return errorReply(401, "Bad credentials");
  if (fault.kind === "forbidden") return errorReply(403, "Resource not accessible by integration");
  if (fault.kind === "moved" && asked.path.startsWith("/repos/")) {
    return movedReply(server.forge.world, asked, server.forge.url);
  }
  return undefined;
}

/** What a fault does to an answer that was right. */
function spoil(reply: Reply, fired: Fired | undefined): Reply {
  const { link: _link, ...unlinked } = reply.headers;
  switch (fired?.fault.kind) {
    case "lost-answer":
      return errorReply(502, "Server Error");
    case "empty-page":
      return { ...reply, body: cutPage(reply.body, () => 0) };
    case "short-page":
      return { ...reply, body: cutPage(reply.body, (length) => length - 1) };
    case "no-link":
      return { ...reply, headers: unlinked };
    default:
      return reply;
  }
}

/** 304 for what the client has already; that costs nothing of its rate. */
function conditional(
  server: ApiServer,
  request: IncomingMessage,
  reply: Reply,
  fired: Fired | undefined,
): Sent {
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  const reads = request.method === "GET" && reply.status === 200;
  const seed = `${request.headers.authorization ?? ""}\n${reply.headers.link ?? ""}\n${text}`;
  const etag = `W/"${createHash("sha256").update(seed).digest("hex")}"`;
  if (reads && request.headers["if-none-match"] === etag) {
    return send(server, { status: 304, body: undefined, headers: { ...reply.headers, etag } });
  }
  if (!request.url?.startsWith("/rate_limit")) server.forge.rate.used += 1;
  const sent = send(server, reads ? { ...reply, headers: { ...reply.headers, etag } } : reply);
  if (fired?.fault.kind !== "truncated" || sent === "reset") return sent;
  return { ...sent, text: sent.text.slice(0, Math.floor(sent.text.length / 2)) };
}

function send(server: ApiServer, reply: Reply): Sent {
  return {
    status: reply.status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-github-media-type": "github.v3; format=json",
      "x-github-api-version-selected": "2022-11-28",
      ...rateHeaders(server.forge.rate),
      ...reply.headers,
    },
    text: reply.body === undefined ? "" : JSON.stringify(reply.body),
  };
}

function finish(entry: { status: number }, sent: Sent): Sent {
  entry.status = sent === "reset" ? 0 : sent.status;
  return sent;
}
