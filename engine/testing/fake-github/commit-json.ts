import { accountByEmail } from "./forge.ts";
import { type RawCommit, type RawPerson, readCommit } from "./read-commits.ts";
import { apiOf, pageOf } from "./repository-json.ts";
import { accountJson } from "./user-json.ts";
import { timestamp, type View } from "./view.ts";
import type { Repository } from "./world.ts";

/** A commit of the list endpoints: with the accounts that its addresses lead to; null: they lead to none. */
export function commitJson(view: View, repository: Repository, sha: string): Record<string, unknown> {
  const commit = readCommit(repository.dir, sha);
  const api = apiOf(view, repository);
  return {
    sha,
    node_id: Buffer.from(`06:Commit${sha}`).toString("base64"),
    commit: {
      author: personJson(commit.author),
      committer: personJson(commit.committer),
      message: shownMessage(commit),
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: verificationJson(commit),
    },
    url: `${api}/commits/${sha}`,
    html_url: `${pageOf(view, repository)}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    author: accountOf(view, commit.author.email),
    committer: accountOf(view, commit.committer.email),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${pageOf(view, repository)}/commit/${parent}`,
    })),
  };
}

/** A commit of the git database: what git has, without accounts. */
export function gitCommitJson(view: View, repository: Repository, sha: string): Record<string, unknown> {
  const commit = readCommit(repository.dir, sha);
  const api = apiOf(view, repository);
  return {
    sha,
    node_id: Buffer.from(`06:Commit${sha}`).toString("base64"),
    url: `${api}/git/commits/${sha}`,
    html_url: `${pageOf(view, repository)}/commit/${sha}`,
    author: personJson(commit.author),
    committer: personJson(commit.committer),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: shownMessage(commit),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/git/commits/${parent}`,
      html_url: `${pageOf(view, repository)}/commit/${parent}`,
    })),
    verification: verificationJson(commit),
  };
}

/** GitHub leaves line ends at the end of a message away. */
function shownMessage(commit: RawCommit): string {
  return commit.message.replace(/\n+$/, "");
}

function personJson(person: RawPerson): Record<string, string> {
  return { name: person.name, email: person.email, date: timestamp(person.seconds * 1000) };
}

function accountOf(view: View, email: string): Record<string, unknown> | null {
  const account = accountByEmail(view.world, email);
  return account === undefined ? null : accountJson(view, account);
}

/** The fake knows nobody's keys: no signature is ever verified. */
function verificationJson(commit: RawCommit): Record<string, unknown> {
  return {
    verified: false,
    reason: commit.signature === null ? "unsigned" : "unknown_key",
    signature: commit.signature,
    payload: commit.signature === null ? null : commit.payload,
    verified_at: null,
  };
}
