import { governedBy as governedPaths } from "../approval/governed-files.ts";
import type { AuditQuestion, BaseRules, HistoryCommit, RuleBlobs } from "./audit-question.ts";
import type { BlobChange } from "./own-changes.ts";

/** A commit, and what was in force before it. */
export interface WalkedCommit {
  readonly commit: HistoryCommit;
  /** The rules of its first parent. */
  readonly rules: BaseRules;
  /** Its changes that the base governs, by path. */
  readonly own: ReadonlyMap<string, BlobChange>;
  /** Whether a path is governed, by the base's rules and by what muster.yaml names before it or behind it. */
  readonly isReached: (path: string) => boolean;
  /** Its changes of such paths. */
  readonly reached: ReadonlyMap<string, BlobChange>;
}

export const REVIEW_POLICY = "policies/review.yaml";
export const WORKSPACE = "muster.yaml";

/** Goes along the branch, oldest first, with the files that are there at each step. */
export function branchWalk({ branch, rulesOf }: Pick<AuditQuestion, "branch" | "rulesOf">): {
  /** Path → blob, up to and without the commit that is looked at. */
  readonly files: Map<string, string>;
  /** What the next commit changes, by the rules before it. */
  readonly look: (commit: HistoryCommit) => WalkedCommit;
  /** Goes beyond it. */
  readonly pass: (commit: HistoryCommit) => void;
  /** The rules behind the last commit that was passed. */
  readonly rules: () => BaseRules;
} {
  const files = new Map(branch.before);
  const governs = new WeakMap<BaseRules, (path: string) => boolean>();
  const governedBy = (inForce: BaseRules): ((path: string) => boolean) => {
    const isGoverned = governs.get(inForce) ?? governedIn(inForce);
    governs.set(inForce, isGoverned);
    return isGoverned;
  };
  const rules = (): BaseRules => rulesOf(blobsOf(files));
  return {
    files,
    rules,
    look(commit) {
      const inForce = rules();
      const workspace = commit.changes.find(({ path }) => path === WORKSPACE)?.new ?? undefined;
      const after = workspace === undefined ? undefined : rulesOf({ workspace });
      const own = governedChanges(commit, governedBy(inForce));
      if (after === undefined)
        return { commit, rules: inForce, own, reached: own, isReached: governedBy(inForce) };
      const isReached = governedIn({ ...inForce, named: [...inForce.named, ...after.named] });
      return { commit, rules: inForce, own, reached: governedChanges(commit, isReached), isReached };
    },
    pass({ changes }) {
      for (const { path, new: fresh } of changes)
        if (fresh === null) files.delete(path);
        else files.set(path, fresh);
    },
  };
}

function blobsOf(files: ReadonlyMap<string, string>): RuleBlobs {
  const review = files.get(REVIEW_POLICY);
  const workspace = files.get(WORKSPACE);
  return {
    ...(review === undefined ? {} : { review }),
    ...(workspace === undefined ? {} : { workspace }),
  };
}

/** Without a ReviewPolicy what Muster reads is governed all the same. */
export function governedIn({ reviewPolicy, named }: BaseRules): (path: string) => boolean {
  const none = {
    apiVersion: "muster/v1",
    kind: "ReviewPolicy",
    metadata: { name: "none" },
    spec: { people: [], rules: [], governs: [] },
  } as const;
  return governedPaths({ reviewPolicy: reviewPolicy ?? none, governed: named });
}

/** A path that a tree names twice differs from every record: its second change is told as a change of its own. */
function governedChanges(
  { changes }: HistoryCommit,
  isGoverned: (path: string) => boolean,
): ReadonlyMap<string, BlobChange> {
  const own = new Map<string, BlobChange>();
  for (const { path, old, new: fresh } of changes) {
    if (!isGoverned(path)) continue;
    const before = own.get(path);
    own.set(before === undefined ? path : `${path} (again)`, { old, new: fresh });
  }
  return own;
}
