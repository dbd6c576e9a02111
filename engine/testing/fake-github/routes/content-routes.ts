import { commitsBetween, mergeBase, resolveRevision } from "../bare-repository.ts";
import { changedFiles } from "../changed-files.ts";
import { commitJson } from "../commit-json.ts";
import { fileJson } from "../file-json.ts";
import { accountById } from "../forge.ts";
import { type TreeEntry, treeEntries } from "../make-tree.ts";
import { readCommits } from "../read-commits.ts";
import { notFound } from "../refusal.ts";
import { apiOf, pageOf } from "../repository-json.ts";
import { type Call, type Routes, repositoryOf } from "../route.ts";
import { tryGit } from "../run-git.ts";
import type { Repository } from "../world.ts";
import { commitOf } from "./commit-routes.ts";

const scope = "contents";
/** No more are listed of what lies between two commits; pages have the rest of the commits only. */
const MOST_FILES = 300;

export const contentRoutes: Routes = {
  "repos/get-content": { scope, answer: getContent },
  "repos/compare-commits-with-basehead": { scope, answer: compare },
};

function getContent(call: Call) {
  const repository = repositoryOf(call);
  const commit = contentCommit(call, repository);
  const path = (call.params.path ?? "").replace(/^\/+|\/+$/g, "");
  const spec = path === "" ? `${commit}^{tree}` : `${commit}:${path}`;
  const sha = resolveRevision(repository.dir, spec);
  if (sha === undefined) throw notFound();
  const ref = call.query.get("ref") ?? repository.defaultBranch;
  const about = (entry: TreeEntry, at: string) => entryJson(call, repository, { entry, at, ref });
  const type = tryGit(repository.dir, ["cat-file", "-t", sha]).stdout.trim();
  if (type === "tree") {
    const prefix = path === "" ? "" : `${path}/`;
    return {
      body: treeEntries(repository.dir, sha, "flat").map((entry) => about(entry, `${prefix}${entry.path}`)),
    };
  }
  const { bytes } = tryGit(repository.dir, ["cat-file", "blob", sha]);
  const entry = { path, mode: "100644", type: "blob", sha, size: bytes.length };
  const content = bytes.toString("base64").replace(/.{60}/g, "$&\n");
  return { body: { ...about(entry, path), content: `${content}\n`, encoding: "base64" } };
}

function contentCommit(call: Call, repository: Repository): string {
  try {
    return commitOf(call, repository, call.query.get("ref")?.replace(/^refs\/heads\//, ""));
  } catch {
    throw notFound();
  }
}

function entryJson(
  call: Call,
  repository: Repository,
  { entry, at, ref }: { readonly entry: TreeEntry; readonly at: string; readonly ref: string },
): Record<string, unknown> {
  const api = apiOf(call.view, repository);
  const url = `${api}/contents/${encodeURI(at)}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${entry.type}s/${entry.sha}`;
  const html = `${pageOf(call.view, repository)}/${entry.type}/${ref}/${encodeURI(at)}`;
  const type = entry.type === "tree" ? "dir" : entry.mode === "120000" ? "symlink" : "file";
  return {
    type: entry.type === "commit" ? "submodule" : type,
    ...{ size: entry.size ?? 0, name: at.split("/").at(-1) ?? "", path: at, sha: entry.sha, url },
    ...{
      git_url: git,
      html_url: html,
      download_url: type === "file" ? html.replace("/blob/", "/raw/") : null,
    },
    _links: { self: url, git, html },
  };
}

function compare(call: Call) {
  const repository = repositoryOf(call);
  const [from = "", to = ""] = (call.params.basehead ?? "").split("...");
  const base = comparedCommit(call, repository, from);
  const head = comparedCommit(call, repository, to);
  const common = mergeBase(repository.dir, base, head);
  if (common === undefined) throw notFound();
  const ahead = commitsBetween(repository.dir, base, head);
  const behind = commitsBetween(repository.dir, head, base).length;
  readCommits(repository.dir, ahead);
  const page = `${pageOf(call.view, repository)}/compare/${base}...${head}`;
  const files = changedFiles(repository.dir, common, head).slice(0, MOST_FILES);
  const number = Number(call.query.get("page") ?? 1);
  return {
    rows: ahead.map((sha) => () => commitJson(call.view, repository, sha)),
    wrap: (commits: readonly unknown[]) => ({
      url: `${apiOf(call.view, repository)}/compare/${base}...${head}`,
      ...{ html_url: page, permalink_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
      base_commit: commitJson(call.view, repository, base),
      merge_base_commit: commitJson(call.view, repository, common),
      status: statusOf(ahead.length, behind),
      ...{ ahead_by: ahead.length, behind_by: behind, total_commits: ahead.length, commits },
      ...(number === 1 ? { files: files.map((file) => fileJson(call.view, repository, file, head)) } : {}),
    }),
  };
}

/** A commit, a branch or `owner:branch` of a repository of the same network. */
function comparedCommit(call: Call, repository: Repository, name: string): string {
  const [owner, branch] = name.includes(":") ? name.split(/:(.*)/s) : [undefined, name];
  if (owner !== undefined && accountById(call.view.world, repository.owner).login !== owner) throw notFound();
  try {
    return commitOf(call, repository, branch);
  } catch {
    throw notFound();
  }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
