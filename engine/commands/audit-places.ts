import type { HistoryCommit, RuleBlobs } from "../core/audit/audit-question.ts";
import { REVIEW_POLICY, WORKSPACE } from "../core/audit/branch-walk.ts";

/** Where the commits of a branch stand, and which rules each has. */
export interface Places {
  /** How far a commit is from the root along the first parents. Undefined: it is none of them. */
  readonly placeOf: (commit: string) => number | undefined;
  /** Undefined: it is none of them, or stands before what was read. */
  readonly blobsAt: (commit: string) => RuleBlobs | undefined;
}

/** Where the walk began: behind a commit that an earlier audit settled. */
export interface Beginning {
  readonly commit: string;
  readonly place: number;
}

/** @param older places of commits before the beginning, as far as somebody asked for them */
export function placesOf(
  commits: readonly HistoryCommit[],
  before: ReadonlyMap<string, string>,
  from?: Beginning,
  older: ReadonlyMap<string, number> = new Map(),
): Places {
  const places = new Map<string, number>(older);
  const blobs = new Map<string, RuleBlobs>();
  const files = new Map([REVIEW_POLICY, WORKSPACE].flatMap((path) => entryOf(path, before.get(path))));
  let inForce = blobsOf(files);
  if (from !== undefined) {
    places.set(from.commit, from.place);
    blobs.set(from.commit, inForce);
  }
  const start = from === undefined ? 0 : from.place + 1;
  for (const [index, { commit, changes }] of commits.entries()) {
    for (const { path, new: fresh } of changes) {
      if (path !== REVIEW_POLICY && path !== WORKSPACE) continue;
      if (fresh === null) files.delete(path);
      else files.set(path, fresh);
      inForce = blobsOf(files);
    }
    places.set(commit, start + index);
    blobs.set(commit, inForce);
  }
  return { placeOf: (commit) => places.get(commit), blobsAt: (commit) => blobs.get(commit) };
}

function entryOf(path: string, blob: string | undefined): readonly (readonly [string, string])[] {
  return blob === undefined ? [] : [[path, blob]];
}

function blobsOf(files: ReadonlyMap<string, string>): RuleBlobs {
  const review = files.get(REVIEW_POLICY);
  const workspace = files.get(WORKSPACE);
  return { ...(review === undefined ? {} : { review }), ...(workspace === undefined ? {} : { workspace }) };
}
