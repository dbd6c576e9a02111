import { isInstant } from "../core/model/instant.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { CommitInfo, CommitLink, CommitPerson } from "../ports/policy-repository.ts";
import { isObjectId } from "./git-object-id.ts";

/**
 * Reads the tree and the parents of a commit: they come first, and what follows (signatures, merged tags) cannot add to them.
 * @throws {OutsideError} code `odd-commit`
 */
export function parseCommitLink(bytes: Uint8Array, commit: string): CommitLink {
  const [first = "", ...rest] = headerLines(bytes);
  const tree = idAfter("tree ", first, commit);
  const parents: string[] = [];
  for (const line of rest) {
    if (!line.startsWith("parent ")) break;
    parents.push(idAfter("parent ", line, commit));
  }
  return { commit, tree, parents };
}

/** @throws {OutsideError} code `odd-commit`, where a date is no date too */
export function parseCommit(bytes: Uint8Array, commit: string): CommitInfo {
  const link = parseCommitLink(bytes, commit);
  const [author = "", committer = ""] = headerLines(bytes).slice(1 + link.parents.length);
  const text = Buffer.from(bytes);
  const end = text.indexOf("\n\n");
  return {
    ...link,
    author: personAfter("author ", author, commit),
    committer: personAfter("committer ", committer, commit),
    message: end < 0 ? "" : text.subarray(end + 2).toString("utf8"),
  };
}

/**
 * Reads what an annotated tag points at.
 * @throws {OutsideError} code `not-a-commit`
 */
export function parseTagTarget(bytes: Uint8Array, tag: string): string {
  const [first = ""] = headerLines(bytes);
  const id = first.slice("object ".length);
  if (first.startsWith("object ") && isObjectId(id)) return id;
  throw new OutsideError(`Cannot read the tag ${tag}: it names no object`, {
    retry: "never",
    code: "not-a-commit",
  });
}

function headerLines(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = text.indexOf("\n\n");
  return text
    .subarray(0, end < 0 ? text.length : end)
    .toString("utf8")
    .split("\n");
}

function idAfter(label: string, line: string, commit: string): string {
  const id = line.slice(label.length);
  if (line.startsWith(label) && isObjectId(id) && id.length === commit.length) return id;
  throw oddCommit(commit, `its ${label}line is ${JSON.stringify(line.slice(0, 120))}`);
}

function personAfter(label: string, line: string, commit: string): CommitPerson {
  const [, name, email, seconds] =
    /^(.*?) ?<([^<>]*)> (\d{1,12}) [+-]\d{4}$/.exec(line.slice(label.length)) ?? [];
  const at = Number(seconds) * 1000;
  if (!line.startsWith(label) || name === undefined || email === undefined || !isInstant(at)) {
    throw oddCommit(commit, `its ${label}line is ${JSON.stringify(line.slice(0, 120))}`);
  }
  return { name, email, at };
}

function oddCommit(commit: string, why: string): OutsideError {
  return new OutsideError(`Cannot read the commit ${commit}: ${why}`, {
    retry: "never",
    code: "odd-commit",
    hint: "no git tool writes such a commit: look into where it came from",
  });
}
