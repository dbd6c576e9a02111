import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { ok, partOf, unknown, wrong } from "./part-of.ts";

/** What the App must be able to read to judge a pull request. */
const NEEDED = ["contents", "pull_requests", "metadata"] as const;
/** What Muster never changes. */
const NEVER_WRITES = [
  "administration",
  "workflows",
  "secrets",
  "environments",
  "members",
  "organization_administration",
  "actions_variables",
] as const;
/** Of a classic token: what lets it undo settings. @see https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
const TOO_WIDE = /^(?:admin:|delete_repo$|workflow$|write:org$|site_admin$)/;

/** Whether the token that looked may do too much or too little. */
export function checkToken(facts: DoctorFacts): readonly Found[] {
  const told = partOf(facts, "token");
  if (told.kind === "unknown") return [unknown("token", told.why)];
  if (told.value.kind === "scopes") return ofScopes(told.value.scopes);
  const { permissions } = told.value;
  const wide = NEVER_WRITES.filter((name) => permissions[name] === "write" || permissions[name] === "admin");
  const missing = NEEDED.filter((name) => permissions[name] === undefined);
  const found = [
    ...wide.map((name) => wrong("token", `too wide: the App may change ${name}`)),
    ...missing.map((name) => wrong("token", `too narrow: the App may not read ${name}`)),
  ];
  return found.length === 0 ? [ok("token", "the App may do what it needs")] : found;
}

function ofScopes(scopes: readonly string[]): readonly Found[] {
  const wide = scopes.filter((scope) => TOO_WIDE.test(scope));
  const found = [
    ...wide.map((scope) => wrong("token", `too wide: the token has the scope ${scope}`)),
    ...(scopes.includes("repo")
      ? [
          wrong(
            "token",
            "too wide: a classic token with the scope repo reaches every repository of its owner",
          ),
        ]
      : []),
    ...(scopes.includes("repo") || scopes.includes("public_repo")
      ? []
      : [wrong("token", `too narrow: the token has the scopes ${scopes.join(", ") || "none"}`)]),
  ];
  return found.length === 0 ? [ok("token", `the token has the scopes ${scopes.join(", ")}`)] : found;
}
