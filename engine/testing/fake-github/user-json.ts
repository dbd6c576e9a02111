import { accountById } from "./forge.ts";
import { nodeId, timestamp, type View } from "./view.ts";
import type { Account, App } from "./world.ts";

/** An account as others see it; null: it is gone. */
export function userJson(view: View, id: number): Record<string, unknown> | null {
  const account = accountById(view.world, id);
  return account.gone ? null : accountJson(view, account);
}

export function accountJson(view: View, account: Account): Record<string, unknown> {
  const api = `${view.url}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type, account.id),
    avatar_url: `${view.url}/avatars/u/${account.id}?v=4`,
    gravatar_id: "",
    url: api,
    html_url: `${view.url}/${encodeURIComponent(account.login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.type,
    user_view_type: "public",
    site_admin: false,
  };
}

export function publicUserJson(view: View, account: Account): Record<string, unknown> {
  const since = timestamp(Date.UTC(2015, 0, 1));
  return {
    ...accountJson(view, account),
    ...{
      name: account.name,
      company: null,
      blog: "",
      location: null,
      email: null,
      hireable: null,
      bio: null,
    },
    ...{ twitter_username: null, public_repos: 0, public_gists: 0, followers: 0, following: 0 },
    ...{ created_at: since, updated_at: since },
  };
}

export function appJson(view: View, app: App): Record<string, unknown> {
  const since = timestamp(Date.UTC(2020, 0, 1));
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId("Integration", app.id),
    client_id: `Iv1.${app.id.toString(16).padStart(16, "0")}`,
    owner: accountJson(view, accountById(view.world, app.account)),
    name: app.name,
    description: null,
    external_url: `${view.url}/apps/${app.slug}`,
    html_url: `${view.url}/apps/${app.slug}`,
    created_at: since,
    updated_at: since,
    permissions: app.permissions,
    events: [],
  };
}

export function appById(view: View, id: number): Record<string, unknown> | null {
  const app = view.world.apps.find((one) => one.id === id);
  return app === undefined ? null : appJson(view, app);
}
