import { verify } from "node:crypto";
import type { Operation } from "./contract.ts";
import { ACTIONS_APP, atLeast, type Forge, roleIn, type Token } from "./forge.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { Route } from "./route.ts";
import type { App, Repository, World } from "./world.ts";

export interface Bearer {
  readonly token: Token | undefined;
  readonly app: number | undefined;
}

/** Who sends this. @throws {Refusal} for a token that nobody has */
export function bearerOf(forge: Forge, header: string | undefined): Bearer {
  if (header === undefined) return { token: undefined, app: undefined };
  const [scheme = "", value = ""] = header.split(" ");
  const secret = scheme.toLowerCase() === "basic" ? passwordOf(value) : value;
  const token = forge.tokens.get(secret);
  if (token !== undefined) return { token, app: undefined };
  if (secret.split(".").length === 3) return { token: undefined, app: appOf(forge.world, secret) };
  throw new Refusal(401, "Bad credentials");
}

/** @throws {Refusal} as GitHub refuses: what one may not see does not exist, what one may not do is forbidden */
export function authorize(
  operation: Operation,
  route: Route,
  repository: Repository | undefined,
  { token, app }: Bearer,
): void {
  if (operation.path.startsWith("/app")) {
    if (app === undefined) throw new Refusal(401, "A JSON web token could not be decoded");
    return;
  }
  const reads = operation.method === "GET";
  if (repository === undefined) {
    if (route.role !== undefined && token === undefined) throw new Refusal(401, "Requires authentication");
    return;
  }
  if (app !== undefined && operation.id === "apps/get-repo-installation") return;
  const role = roleIn(repository, token?.account);
  if (token?.permissions != null) {
    allowApp(token, route, repository, reads);
    return;
  }
  if (!atLeast(role, "read")) throw notFound();
  const wanted = route.role ?? (reads ? "read" : "write");
  if (atLeast(role, wanted)) return;
  if (token === undefined) throw new Refusal(401, "Requires authentication");
  if (route.otherwise === 404) throw notFound();
  throw new Refusal(
    403,
    wanted === "admin" ? "Must have admin rights to Repository." : "Must have push access",
  );
}

function allowApp(token: Token, route: Route, repository: Repository, reads: boolean): void {
  const reached = token.repositories === null || token.repositories.includes(repository.id);
  if (!reached) {
    if (reads && !repository.private) return;
    throw notFound();
  }
  if (route.scope === null) return;
  for (const scope of route.scope.split("|")) {
    const given = token.permissions?.[scope];
    if (given === "write" || (given === "read" && reads)) return;
  }
  throw new Refusal(403, "Resource not accessible by integration");
}

function passwordOf(encoded: string): string {
  const text = Buffer.from(encoded, "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1);
}

/** The app that a JSON web token names, whose key must have signed it. */
function appOf(world: World, token: string): number {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims: { iss?: string | number; exp?: number; iat?: number } = JSON.parse(
    Buffer.from(payload, "base64url").toString("utf8"),
  );
  const app = world.apps.find((one) => String(one.id) === String(claims.iss) && one.id !== ACTIONS_APP);
  if (app === undefined) throw new Refusal(401, "Integration not found");
  const seconds = Date.now() / 1000;
  if (claims.exp === undefined || claims.exp < seconds || claims.exp > seconds + 11 * 60) {
    throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future or past");
  }
  if (!signedBy(app, `${header}.${payload}`, signature)) {
    throw new Refusal(401, "A JSON web token could not be decoded");
  }
  return app.id;
}

function signedBy(app: App, signed: string, signature: string): boolean {
  if (app.publicKey === null) return true;
  return verify("RSA-SHA256", Buffer.from(signed), app.publicKey, Buffer.from(signature, "base64url"));
}
