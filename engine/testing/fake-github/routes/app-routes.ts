import { randomUUID } from "node:crypto";
import { accountById, fullName, repositoryById } from "../forge.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { repositoryJson } from "../repository-json.ts";
import { type Call, numberParam, type Routes, repositoryOf } from "../route.ts";
import { accountJson, appJson } from "../user-json.ts";
import { timestamp } from "../view.ts";
import type { App } from "../world.ts";

const HOUR = 3_600_000;

export const appRoutes: Routes = {
  "apps/get-authenticated": { scope: null, answer: (call) => ({ body: appJson(call.view, appOf(call)) }) },
  "apps/list-installations": {
    scope: null,
    answer: (call) => ({ rows: [() => installationJson(call, appOf(call))] }),
  },
  "apps/get-repo-installation": {
    scope: null,
    answer: (call) => {
      const app = appOf(call);
      if (!app.repositories.includes(repositoryOf(call).id)) throw notFound();
      return { body: installationJson(call, app) };
    },
  },
  "apps/create-installation-access-token": { scope: null, answer: createToken },
  "apps/list-repos-accessible-to-installation": {
    scope: null,
    answer: (call) => {
      const reached = call.token?.repositories ?? [];
      return {
        rows: reached.map((id) => () => repositoryJson(call.view, repositoryById(call.view.world, id))),
        wrap: (repositories, total_count) => ({
          ...{ total_count, repositories, repository_selection: "selected" },
        }),
      };
    },
  },
};

function appOf(call: Call): App {
  const app = call.view.world.apps.find((one) => one.id === call.app);
  if (app === undefined) throw new Refusal(401, "A JSON web token could not be decoded");
  return app;
}

/** A token for no more than what is asked for, and no more than the installation has. */
function createToken(call: Call) {
  const app = appOf(call);
  if (numberParam(call, "installation_id") !== app.installation) throw notFound();
  const asked = (call.body.permissions ?? app.permissions) as App["permissions"];
  for (const [name, access] of Object.entries(asked)) {
    if (app.permissions[name] !== access && app.permissions[name] !== "write") {
      throw invalid("Installation", "permissions", `"${name}" is not granted to this installation`);
    }
  }
  const repositories = wantedRepositories(call, app);
  const token = `ghs_fake${randomUUID().replaceAll("-", "")}`;
  const permissions = { metadata: "read", ...asked } as const;
  call.forge.tokens.set(token, { account: app.account, permissions, repositories, app: app.id });
  return {
    status: 201,
    body: {
      token,
      // Clients wait by the clock of this machine, not by the forge's.
      expires_at: timestamp(Date.now() + HOUR),
      permissions,
      repository_selection: "selected",
      repositories: repositories.map((id) => repositoryJson(call.view, repositoryById(call.view.world, id))),
    },
  };
}

function wantedRepositories(call: Call, app: App): readonly number[] {
  const { repositories, repository_ids } = call.body;
  if (Array.isArray(repository_ids)) return app.repositories.filter((id) => repository_ids.includes(id));
  if (!Array.isArray(repositories)) return app.repositories;
  return app.repositories.filter((id) => {
    const repository = repositoryById(call.view.world, id);
    return (
      repositories.includes(repository.name) || repositories.includes(fullName(call.view.world, repository))
    );
  });
}

function installationJson(call: Call, app: App): Record<string, unknown> {
  const [first] = app.repositories;
  const owner = first === undefined ? app.account : repositoryById(call.view.world, first).owner;
  const account = accountById(call.view.world, owner);
  const url = `${call.view.url}/app/installations/${app.installation}`;
  const since = timestamp(Date.UTC(2020, 0, 1));
  return {
    id: app.installation,
    account: accountJson(call.view, account),
    repository_selection: "selected",
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${call.view.url}/installation/repositories`,
    html_url: `${call.view.url}/settings/installations/${app.installation}`,
    ...{ app_id: app.id, app_slug: app.slug, target_id: account.id, target_type: account.type },
    permissions: app.permissions,
    ...{ events: [], created_at: since, updated_at: since, single_file_name: null },
    ...{ suspended_by: null, suspended_at: null },
  };
}
