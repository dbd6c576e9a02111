import { spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { bearerOf } from "./authorize.ts";
import { NOTHING, readRefs } from "./bare-repository.ts";
import {
  accountById,
  atLeast,
  type Forge,
  fullName,
  repositoryByFormerName,
  repositoryByName,
  roleIn,
  type Token,
} from "./forge.ts";
import { refMoved } from "./move-ref.ts";
import { pushRefusals } from "./push-refusals.ts";
import { serverEnvironment } from "./run-git.ts";
import type { ApiServer } from "./serve-api.ts";
import type { Repository } from "./world.ts";

export interface GitRequest {
  readonly name: string;
  readonly service: "git-upload-pack" | "git-receive-pack";
  /** `info/refs` or the service itself. */
  readonly place: string;
}

/** What git asks a server for, told by the address; undefined: it is not git. */
export function gitRequestOf(url: string): GitRequest | undefined {
  const { pathname, searchParams } = new URL(url, "http://fake");
  const found = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(pathname);
  if (found === null) return undefined;
  const [, name = "", place = ""] = found;
  const service = place === "info/refs" ? searchParams.get("service") : place;
  if (service !== "git-upload-pack" && service !== "git-receive-pack") return undefined;
  return { name, service, place };
}

/** Serves git's smart protocol with `git http-backend`, and lets follow what a push brings. */
export async function serveGit(
  server: ApiServer,
  git: GitRequest,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const { forge } = server;
  const operation = git.service === "git-receive-pack" ? "git/receive-pack" : "git/upload-pack";
  const entry = server.log.add({
    method: request.method ?? "GET",
    path: `/${git.name}.git/${git.place}`,
    query: "",
    operation,
  });
  const end = (status: number, text: string, headers: Record<string, string> = {}) => {
    entry.status = status;
    response.writeHead(status, { "content-type": "text/plain", ...headers }).end(text);
  };
  const fired = server.faults.take([operation], 1);
  if (fired?.fault.kind === "reset") return void response.destroy();
  if (fired?.fault.kind === "meanwhile") await fired.fault.run?.();
  if (fired?.fault.kind === "bad-gateway") return end(502, "bad gateway");
  const token = tokenOf(forge, request.headers.authorization);
  if (token === null)
    return end(401, "Invalid username or token.", { "www-authenticate": 'Basic realm="GitHub"' });
  const repository = repositoryByName(forge.world, git.name);
  const former = repository ?? repositoryByFormerName(forge.world, git.name);
  if (repository === undefined && former !== undefined) {
    const location = `${forge.url}/${fullName(forge.world, former)}.git/${git.place}?service=${git.service}`;
    return end(301, "Moved Permanently", { location });
  }
  const writes = git.service === "git-receive-pack";
  if (token === undefined && (writes || repository?.private !== false)) {
    return end(401, "Authentication required", { "www-authenticate": 'Basic realm="GitHub"' });
  }
  if (repository === undefined || !may(repository, token, "read")) return end(404, "Repository not found.");
  if (writes && !may(repository, token, "write")) return end(403, "Permission to this repository denied.");
  if (token !== undefined) entry.login = accountById(forge.world, token.account).login;
  const before = writes ? readRefs(repository.dir) : undefined;
  const refused = writes && token !== undefined ? refusedTo(forge, repository, token, body) : "";
  const answer = await runBackend(repository, git, request, body, refused);
  if (before !== undefined && token !== undefined && git.place === "git-receive-pack") {
    followPush(forge, repository, before, token.account);
  }
  entry.status = answer.status;
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

function tokenOf(forge: Forge, header: string | undefined): Token | undefined | null {
  try {
    return bearerOf(forge, header).token;
  } catch {
    return null;
  }
}

function may(repository: Repository, token: Token | undefined, wanted: "read" | "write"): boolean {
  if (token?.permissions == null) return atLeast(roleIn(repository, token?.account), wanted);
  if (token.repositories !== null && !token.repositories.includes(repository.id)) {
    return wanted === "read" && !repository.private;
  }
  const given = token.permissions.contents;
  return given === "write" || (wanted === "read" && (given === "read" || !repository.private));
}

/** The refs of a push stand at the start of its body, one a line. */
function refusedTo(forge: Forge, repository: Repository, token: Token, body: Buffer): string {
  const head = body.subarray(0, Math.min(body.length, 65_536)).toString("latin1");
  const refs = [...head.matchAll(/[0-9a-f]{40} [0-9a-f]{40} (refs\/[^\0\n]+?)(?=[\0\n]|[0-9a-f]{4})/g)];
  const names = new Set(refs.map((found) => found[1] ?? ""));
  for (const name of repository.protections.keys()) names.add(`refs/heads/${name}`);
  for (const ref of readRefs(repository.dir, "refs/heads/").keys()) names.add(ref);
  return pushRefusals(forge.world, repository, names, token.account);
}

function followPush(forge: Forge, repository: Repository, before: Map<string, string>, actor: number): void {
  const after = readRefs(repository.dir);
  for (const ref of new Set([...before.keys(), ...after.keys()])) {
    const move = { ref, before: before.get(ref) ?? NOTHING, after: after.get(ref) ?? NOTHING, actor };
    if (move.before !== move.after) refMoved(forge, repository, move);
  }
}

interface BackendAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function runBackend(
  repository: Repository,
  git: GitRequest,
  request: IncomingMessage,
  body: Buffer,
  refused: string,
): Promise<BackendAnswer> {
  const input = request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
  const child = spawn("git", ["http-backend"], {
    env: {
      ...serverEnvironment(),
      GIT_PROJECT_ROOT: repository.dir,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `/${git.place}`,
      QUERY_STRING: git.place === "info/refs" ? `service=${git.service}` : "",
      REQUEST_METHOD: request.method ?? "GET",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      CONTENT_LENGTH: String(input.length),
      REMOTE_USER: "somebody",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      FAKE_GITHUB_REFUSED: refused,
    },
  });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.resume();
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(parseCgi(Buffer.concat(parts))));
  });
}

function parseCgi(output: Buffer): BackendAnswer {
  const end = output.indexOf("\r\n\r\n");
  const headers: Record<string, string> = {};
  for (const line of output.subarray(0, Math.max(0, end)).toString("latin1").split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const { status = end < 0 ? "500" : "200", ...others } = headers;
  return { status: Number.parseInt(status, 10), headers: others, body: output.subarray(end + 4) };
}
