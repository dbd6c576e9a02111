import { OutsideError } from "../ports/outside-error.ts";
import type { CommitLink } from "../ports/policy-repository.ts";
import { parseCommitLink } from "./git-commit.ts";
import type { GitLocation } from "./git-location.ts";
import { readCommit, requireCommitId, shallowBoundary } from "./git-object-repository.ts";
import {
  corruptObject,
  missingObject,
  type ObjectHeader,
  type ObjectSource,
  objectTooLarge,
  readVerified,
} from "./git-objects.ts";
import { COMMIT_OBJECT_BYTES } from "./tree-limits.ts";

/** A commit and the date that it claims; 0 where it claims none that can be read. */
export interface GraphCommit extends CommitLink {
  readonly at: number;
}

/** Commits and their parents as the objects say, read once each. */
export interface CommitGraph {
  /** In the order asked. @throws {OutsideError} where one is missing, damaged or no commit */
  read(commits: readonly string[]): Promise<readonly GraphCommit[]>;
  /** Commits whose parents were not fetched. */
  readonly boundary: ReadonlySet<string>;
}

export async function commitGraph(location: GitLocation, source: ObjectSource): Promise<CommitGraph> {
  const known = new Map<string, GraphCommit>();
  return {
    boundary: await shallowBoundary(location),
    async read(commits) {
      const unread = [...new Set(commits)].filter((commit) => !known.has(commit));
      const bytes = await readCommits(source, unread);
      for (const [index, commit] of unread.entries())
        known.set(commit, parseGraphCommit(bytes[index] ?? new Uint8Array(), commit));
      return commits.map((commit) => known.get(commit) ?? neverRead(commit));
    },
  };
}

/** The bytes of commits, in the order asked, in one exchange with git. @throws {OutsideError} */
export async function readCommits(
  source: ObjectSource,
  commits: readonly string[],
): Promise<readonly Uint8Array[]> {
  if (commits.length === 0) return [];
  for (const commit of commits) requireCommitId(commit);
  const headers = await source.headers(commits);
  const requests = [];
  for (const [index, id] of commits.entries()) {
    const header = headers[index];
    if (header === undefined) throw missingObject(id);
    await requireCommit(source, id, header);
    requests.push({ id, size: header.size });
  }
  return (await readVerified(source, requests)).map(({ bytes }) => bytes);
}

async function requireCommit(source: ObjectSource, id: string, header: ObjectHeader): Promise<void> {
  if (header.type !== "commit") await readCommit(source, id);
  if (!(header.size <= COMMIT_OBJECT_BYTES)) throw objectTooLarge(id, header, COMMIT_OBJECT_BYTES);
}

function parseGraphCommit(bytes: Uint8Array, commit: string): GraphCommit {
  return { ...parseCommitLink(bytes, commit), at: claimedDate(bytes) };
}

/** Old commits have odd dates: to walk past them is no reason to refuse. */
function claimedDate(bytes: Uint8Array): number {
  const text = Buffer.from(bytes);
  const end = text.indexOf("\n\n");
  const head = text.subarray(0, end < 0 ? text.length : end).toString("latin1");
  const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(head)?.[1];
  return seconds === undefined ? 0 : Number(seconds);
}

function neverRead(commit: string): never {
  throw corruptObject(commit, "nothing came");
}

export function tooManyCommits(base: string, head: string, most: number): OutsideError {
  return new OutsideError(
    `Cannot list the commits of ${head} that ${base} has not: they are more than ${most}`,
    {
      retry: "never",
      code: "history-too-long",
      hint: "split the change, or check that the two belong together",
    },
  );
}
