import { accountById, atLeast, fullName, roleIn } from "./forge.ts";
import { accountJson } from "./user-json.ts";
import { nodeId, timestamp, type View } from "./view.ts";
import type { Repository, Role } from "./world.ts";

/** The addresses that each answer about a repository has, by their path below it. */
const ADDRESSES: Readonly<Record<string, string>> = {
  archive_url: "{archive_format}{/ref}",
  assignees_url: "assignees{/user}",
  blobs_url: "git/blobs{/sha}",
  branches_url: "branches{/branch}",
  collaborators_url: "collaborators{/collaborator}",
  comments_url: "comments{/number}",
  commits_url: "commits{/sha}",
  compare_url: "compare/{base}...{head}",
  contents_url: "contents/{+path}",
  contributors_url: "contributors",
  deployments_url: "deployments",
  downloads_url: "downloads",
  events_url: "events",
  forks_url: "forks",
  git_commits_url: "git/commits{/sha}",
  git_refs_url: "git/refs{/sha}",
  git_tags_url: "git/tags{/sha}",
  hooks_url: "hooks",
  issue_comment_url: "issues/comments{/number}",
  issue_events_url: "issues/events{/number}",
  issues_url: "issues{/number}",
  keys_url: "keys{/key_id}",
  labels_url: "labels{/name}",
  languages_url: "languages",
  merges_url: "merges",
  milestones_url: "milestones{/number}",
  notifications_url: "notifications{?since,all,participating}",
  pulls_url: "pulls{/number}",
  releases_url: "releases{/id}",
  stargazers_url: "stargazers",
  statuses_url: "statuses/{sha}",
  subscribers_url: "subscribers",
  subscription_url: "subscription",
  tags_url: "tags",
  teams_url: "teams",
  trees_url: "git/trees{/sha}",
};

/** Where the API keeps a repository. */
export function apiOf(view: View, repository: Repository): string {
  return `${view.url}/repos/${fullName(view.world, repository)}`;
}

/** Where people and git find it. */
export function pageOf(view: View, repository: Repository): string {
  return `${view.url}/${fullName(view.world, repository)}`;
}

export function repositoryJson(view: View, repository: Repository, caller?: number): Record<string, unknown> {
  const page = pageOf(view, repository);
  return {
    ...minimalRepositoryJson(view, repository),
    ...{ git_url: `${page}.git`, ssh_url: `${page}.git`, clone_url: `${page}.git`, svn_url: page },
    ...{ mirror_url: null, homepage: null, language: null, license: null, is_template: false, topics: [] },
    ...{ forks_count: 0, forks: 0, stargazers_count: 0, watchers_count: 0, watchers: 0, size: 0 },
    ...{ open_issues_count: openPulls(repository), open_issues: openPulls(repository) },
    ...{ has_issues: true, has_projects: false, has_wiki: false, has_pages: false, has_downloads: false },
    ...{ has_discussions: false, disabled: false, allow_forking: true, web_commit_signoff_required: false },
    default_branch: repository.defaultBranch,
    archived: repository.settings.archived,
    visibility: repository.private ? "private" : "public",
    pushed_at: timestamp(repository.activity.at(-1)?.at ?? repository.createdAt),
    created_at: timestamp(repository.createdAt),
    updated_at: timestamp(repository.activity.at(-1)?.at ?? repository.createdAt),
    permissions: permissionsJson(roleIn(repository, caller)),
  };
}

/** With what only the answer about the one repository says. */
export function fullRepositoryJson(
  view: View,
  repository: Repository,
  caller?: number,
): Record<string, unknown> {
  const owner = accountById(view.world, repository.owner);
  const parent = view.world.repositories.find((one) => one.id === repository.fork);
  const family = parent === undefined ? undefined : repositoryJson(view, parent);
  const json = {
    ...repositoryJson(view, repository, caller),
    ...{ subscribers_count: 0, network_count: 0, temp_clone_token: null },
    ...(owner.type === "Organization" ? { organization: accountJson(view, owner) } : {}),
    ...(family === undefined ? {} : { parent: family, source: family }),
  };
  if (!atLeast(roleIn(repository, caller), "write")) return json;
  return { ...json, ...mergeSettingsJson(repository) };
}

export function minimalRepositoryJson(view: View, repository: Repository): Record<string, unknown> {
  const api = apiOf(view, repository);
  const addresses = Object.entries(ADDRESSES).map(([name, path]) => [name, `${api}/${path}`]);
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: fullName(view.world, repository),
    owner: accountJson(view, accountById(view.world, repository.owner)),
    private: repository.private,
    html_url: pageOf(view, repository),
    description: null,
    fork: repository.fork !== null,
    url: api,
    ...Object.fromEntries(addresses),
  };
}

export function permissionsJson(role: Role): Record<string, boolean> {
  return {
    pull: atLeast(role, "read"),
    triage: atLeast(role, "triage"),
    push: atLeast(role, "write"),
    maintain: atLeast(role, "maintain"),
    admin: atLeast(role, "admin"),
  };
}

function mergeSettingsJson({ settings }: Repository): Record<string, unknown> {
  return {
    allow_merge_commit: settings.allowMergeCommit,
    allow_squash_merge: settings.allowSquashMerge,
    allow_rebase_merge: settings.allowRebaseMerge,
    allow_auto_merge: settings.allowAutoMerge,
    delete_branch_on_merge: settings.deleteBranchOnMerge,
    allow_update_branch: false,
  };
}

function openPulls(repository: Repository): number {
  return repository.pulls.filter((pull) => pull.state === "open").length;
}
