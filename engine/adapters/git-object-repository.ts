import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type {
  CommitInfo,
  CommitLink,
  DeclaredTree,
  PolicyRepository,
  ResolvedRef,
  WantedFiles,
} from "../ports/policy-repository.ts";
import { collectDeclared } from "./declared-tree.ts";
import { parseCommit, parseCommitLink } from "./git-commit.ts";
import type { GitLocation } from "./git-location.ts";
import { isObjectId } from "./git-object-id.ts";
import { type ObjectSource, readObject } from "./git-objects.ts";
import { resolveBase } from "./git-resolve.ts";
import { parseRevision } from "./git-revision.ts";
import { gitTreeSource } from "./git-tree-source.ts";
import { COMMIT_OBJECT_BYTES } from "./tree-limits.ts";

/** Longest history that is walked; a hundred policy changes a day make it in 27 years. */
const MOST_COMMITS = 1_000_000;
const SHALLOW_BYTES = 16 * 1024 * 1024;

/** A repository whose objects can be read, and who reads them. */
export interface OpenObjects {
  readonly location: GitLocation;
  readonly source: ObjectSource;
  readonly reader: string;
}

/** All that both adapters share: they differ only in where the bytes of an object come from. */
export function objectRepository(
  location: GitLocation,
  source: ObjectSource,
  reader: string,
): PolicyRepository {
  const link = async (commit: string) => parseCommitLink(await readCommit(source, commit), commit);
  const walk = (from: string, until?: string) => walkFirstParents(location, link, from, until);
  return {
    reader,
    resolveRef: (revision = "HEAD") => resolveRef(location, source, walk, revision),
    commitInfo: async (commit): Promise<CommitInfo> => parseCommit(await readCommit(source, commit), commit),
    readTree: (commit, wanted) => readTree(source, link, commit, wanted),
    firstParents: walk,
    descendsByFirstParent: (tip, ancestor) => descends(walk, tip, ancestor),
    isShallow: async () => (await shallowBoundary(location)).size > 0,
    close: () => source.close(),
  };
}

type ReadLink = (commit: string) => Promise<CommitLink>;
type WalkParents = (from: string, until?: string) => AsyncIterable<CommitLink>;

async function resolveRef(
  location: GitLocation,
  source: ObjectSource,
  walk: WalkParents,
  text: string,
): Promise<ResolvedRef> {
  const { base, back } = parseRevision(text);
  const found = await resolveBase(location, source, base);
  await readCommit(source, found.commit);
  if (back === 0) return found;
  let left = back;
  for await (const { commit } of walk(found.commit)) {
    if (left === 0) return { commit };
    left -= 1;
  }
  throw new OutsideError(
    `Cannot resolve ${JSON.stringify(text)}: history has only ${back - left} first parents there`,
    {
      retry: "never",
      code: "no-such-parent",
    },
  );
}

async function readTree(
  source: ObjectSource,
  link: ReadLink,
  commit: string,
  wanted: WantedFiles,
): Promise<DeclaredTree> {
  const { tree } = await link(commit);
  return collectDeclared(gitTreeSource(source, tree), wanted);
}

async function* walkFirstParents(
  location: GitLocation,
  link: ReadLink,
  from: string,
  until?: string,
): AsyncGenerator<CommitLink> {
  const boundary = await shallowBoundary(location);
  let at: string | undefined = from;
  for (let count = 0; at !== undefined && at !== until; count += 1) {
    if (count >= MOST_COMMITS) throw historyTooLong(from);
    const step: CommitLink = await link(at);
    yield step;
    if (boundary.has(at) && step.parents.length > 0 && step.parents[0] !== until) throw shallow(at);
    at = step.parents[0];
  }
  if (at === undefined && until !== undefined) throw notAnAncestor(from, until);
}

async function descends(walk: WalkParents, tip: string, ancestor: string): Promise<"yes" | "no"> {
  requireCommitId(ancestor);
  try {
    for await (const _ of walk(tip, ancestor));
    return "yes";
  } catch (cause) {
    if (cause instanceof OutsideError && cause.code === "not-an-ancestor") return "no";
    throw cause;
  }
}

/** The bytes of a commit. @throws {OutsideError} codes `invalid-ref`, `not-a-commit`, `missing-object`, `corrupt-object` */
export function readCommit(source: ObjectSource, commit: string): Promise<Uint8Array> {
  requireCommitId(commit);
  return readObject(source, commit, COMMIT_OBJECT_BYTES, (type) => {
    if (type !== "commit") throw notACommit(commit, type);
  });
}

export function requireCommitId(commit: string): void {
  if (isObjectId(commit)) return;
  throw new OutsideError(`Cannot read ${JSON.stringify(commit)}: it is no full commit id`, {
    retry: "never",
    code: "invalid-ref",
  });
}

/** @see gitformat-shallow: one commit a line, whose parents were not fetched */
export async function shallowBoundary(location: GitLocation): Promise<ReadonlySet<string>> {
  const path = join(location.commonDir, "shallow");
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return new Set();
  const ids =
    found.isFile() && found.size <= SHALLOW_BYTES ? (await readFile(path, "utf8")).split("\n") : ["?"];
  const boundary = new Set(ids.filter((id) => id !== ""));
  for (const id of boundary) {
    if (!isObjectId(id))
      throw new OutsideError(`Cannot read ${path}: it does not list commits`, {
        retry: "never",
        code: "broken-repository",
      });
  }
  return boundary;
}

function notACommit(id: string, type: string): OutsideError {
  return new OutsideError(`Cannot read ${id} as a commit: it is a ${type}`, {
    retry: "never",
    code: "not-a-commit",
    hint: "name a branch, or a tag in full (refs/tags/NAME)",
  });
}

export function shallow(commit: string): OutsideError {
  return new OutsideError(`Cannot follow history behind ${commit}: the clone is shallow and ends there`, {
    retry: "never",
    code: "shallow",
    hint: "git fetch --unshallow; in a workflow: actions/checkout with fetch-depth: 0",
  });
}

function notAnAncestor(from: string, until: string): OutsideError {
  return new OutsideError(
    `Cannot reach ${until} from ${from} along first parents: history was rewritten, or they never met`,
    {
      retry: "never",
      code: "not-an-ancestor",
    },
  );
}

export function historyTooLong(from: string): OutsideError {
  return new OutsideError(
    `Cannot follow history from ${from}: it has more than ${MOST_COMMITS} first parents`,
    {
      retry: "never",
      code: "history-too-long",
    },
  );
}
