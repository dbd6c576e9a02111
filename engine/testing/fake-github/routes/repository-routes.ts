import { readRefs, resolveCommit } from "../bare-repository.ts";
import { branchRules } from "../branch-rules.ts";
import { commitJson } from "../commit-json.ts";
import { accountById, accountByLogin, roleIn } from "../forge.ts";
import { notFound } from "../refusal.ts";
import { apiOf, fullRepositoryJson, pageOf, permissionsJson } from "../repository-json.ts";
import { type Call, type Routes, repositoryOf } from "../route.ts";
import { accountJson, publicUserJson, userJson } from "../user-json.ts";
import { nodeId, timestamp } from "../view.ts";
import type { Activity, Repository, Role } from "../world.ts";

const PERIODS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const DAY = 86_400_000;

export const repositoryRoutes: Routes = {
  "repos/get": {
    scope: "metadata",
    answer: (call) => ({
      body: fullRepositoryJson(call.view, repositoryOf(call), call.token?.account),
    }),
  },
  "repos/list-activities": { scope: "contents", answer: listActivities },
  "repos/list-branches": {
    scope: "contents",
    answer: (call) => {
      const repository = repositoryOf(call);
      const wanted = call.query.get("protected");
      const branches = [...readRefs(repository.dir, "refs/heads/")].map(
        ([ref, sha]) => [ref.slice("refs/heads/".length), sha] as const,
      );
      const chosen = branches.filter(
        ([name]) => wanted === null || isProtected(call, repository, name) === (wanted === "true"),
      );
      return {
        rows: chosen.map(([name, sha]) => () => ({
          name,
          commit: { sha, url: `${apiOf(call.view, repository)}/commits/${sha}` },
          protected: isProtected(call, repository, name),
        })),
      };
    },
  },
  "repos/get-branch": { scope: "contents", answer: getBranch },
  "repos/list-collaborators": {
    scope: "metadata",
    role: "write",
    answer: (call) => {
      const repository = repositoryOf(call);
      const ids = new Set([repository.owner, ...repository.roles.keys()]);
      const people = [...ids]
        .map((id) => accountById(call.view.world, id))
        .filter((one) => one.type === "User");
      return {
        rows: people.map((person) => () => {
          const role = roleIn(repository, person.id);
          return { ...accountJson(call.view, person), permissions: permissionsJson(role), role_name: role };
        }),
      };
    },
  },
  "repos/get-collaborator-permission-level": {
    scope: "metadata",
    role: "write",
    answer: (call) => {
      const repository = repositoryOf(call);
      const person = accountByLogin(call.view.world, call.params.username ?? "");
      if (person === undefined || person.type === "Bot") throw notFound();
      const role = roleIn(repository, person.id);
      const user = { ...accountJson(call.view, person), permissions: permissionsJson(role), role_name: role };
      return { body: { permission: permissionOf(role), role_name: role, user } };
    },
  },
  "users/get-by-username": {
    scope: null,
    answer: (call) => {
      const account = accountByLogin(call.view.world, call.params.username ?? "");
      if (account === undefined) throw notFound();
      return { body: publicUserJson(call.view, account) };
    },
  },
  "users/get-authenticated": {
    scope: null,
    role: "read",
    answer: (call) => {
      const account = accountById(call.view.world, call.token?.account ?? 0);
      return { body: publicUserJson(call.view, account) };
    },
  },
};

/** The old names of permissions, which the API still gives: maintain is write, triage is read. */
function permissionOf(role: Role): string {
  if (role === "maintain") return "write";
  return role === "triage" ? "read" : role;
}

function listActivities(call: Call) {
  const repository = repositoryOf(call);
  const { query } = call;
  const ref = query.get("ref");
  const actor = query.get("actor")?.toLowerCase();
  const type = query.get("activity_type");
  const days = PERIODS[query.get("time_period") ?? ""];
  const since = days === undefined ? Number.NEGATIVE_INFINITY : call.view.world.now - days * DAY;
  const chosen = repository.activity.filter(
    (one) =>
      (ref === null || one.ref === ref || one.ref === `refs/heads/${ref}`) &&
      (actor === undefined || accountById(call.view.world, one.actor).login.toLowerCase() === actor) &&
      (type === null || one.type === type) &&
      one.at >= since,
  );
  if (query.get("direction") !== "asc") chosen.reverse();
  return { rows: chosen.map((one) => () => activityJson(call, one)), byCursor: true as const };
}

function activityJson(call: Call, one: Activity): Record<string, unknown> {
  return {
    id: one.id,
    node_id: nodeId("PushEvent", one.id),
    before: one.before,
    after: one.after,
    ref: one.ref,
    timestamp: timestamp(one.at),
    activity_type: one.type,
    actor: userJson(call.view, one.actor),
  };
}

function getBranch(call: Call) {
  const repository = repositoryOf(call);
  const name = call.params.branch ?? "";
  const sha = resolveCommit(repository.dir, `refs/heads/${name}`);
  if (sha === undefined) throw notFound();
  const self = `${apiOf(call.view, repository)}/branches/${encodeURIComponent(name)}`;
  const guarded = isProtected(call, repository, name);
  return {
    body: {
      name,
      commit: commitJson(call.view, repository, sha),
      _links: { self, html: `${pageOf(call.view, repository)}/tree/${name}` },
      protected: guarded,
      protection: { enabled: guarded },
      protection_url: `${self}/protection`,
    },
  };
}

function isProtected(call: Call, repository: Repository, branch: string): boolean {
  const rules = branchRules(call.view.world, repository, branch);
  return repository.protections.has(branch) || rules.approvals !== null || rules.noForce || rules.noDeletion;
}
