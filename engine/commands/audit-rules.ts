import type { BaseRules, HistoryCommit, RuleBlobs } from "../core/audit/audit-question.ts";
import { REVIEW_POLICY, WORKSPACE } from "../core/audit/branch-walk.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import { type ReadOptions, readDocuments } from "../documents/read-documents.ts";
import type { BranchHistory } from "../ports/branch-history.ts";
import type { ReviewPolicySpec, WorkspaceSpec } from "../schema/documents.generated.ts";

export interface AuditTools extends ReadOptions {
  /** The fingerprint of an SSH public key. Undefined: it is none that can be used. */
  readonly fingerprintOf: (publicKey: string) => string | undefined;
}

/** What the ReviewPolicies and workspaces of a history say, by blob. */
export interface RuleBook {
  readonly rulesOf: (blobs: RuleBlobs) => BaseRules;
  /** Fingerprints of the keys that may sign the log. Undefined: there is no muster.yaml, or it cannot be read. */
  readonly keysOf: (workspace: string | undefined) => ReadonlySet<string> | undefined;
  /** Fingerprint → person. Undefined: there is no ReviewPolicy, or it cannot be read. */
  readonly peopleOf: (review: string | undefined) => ReadonlyMap<string, number> | undefined;
}

const NO_RULES: BaseRules = { named: [], log: "none" };

/** Reads every version of the two files that a history has, each once. */
export async function readRuleBook(
  history: BranchHistory,
  before: ReadonlyMap<string, string>,
  commits: readonly HistoryCommit[],
  tools: AuditTools,
): Promise<RuleBook> {
  const documents = new Map<string, readonly LocatedDocument[]>();
  for (const [path, blob] of versionsOf(before, commits)) {
    const bytes = await history.blob(blob).catch(() => new Uint8Array(0));
    const read = readDocuments([{ path, bytes }], tools);
    documents.set(
      `${path} ${blob}`,
      read.problems.some(({ severity }) => severity === "error") ? [] : read.documents,
    );
  }
  const reviews = new Map<string, Reviewed>();
  const workspaces = new Map<string, Worked>();
  for (const [key, read] of documents) {
    const blob = key.slice(key.indexOf(" ") + 1);
    const [policy] = documentsOf(read, "ReviewPolicy");
    if (policy !== undefined) reviews.set(blob, { policy, people: peopleIn(policy.value.spec, tools) });
    const [workspace] = documentsOf(read, "Workspace");
    if (workspace !== undefined) workspaces.set(blob, workedOut(workspace.value.spec, tools));
  }
  const known = new Map<string, BaseRules>();
  return {
    rulesOf({ review = "", workspace = "" }) {
      const key = `${review} ${workspace}`;
      const rules = known.get(key) ?? baseRules(reviews.get(review), workspaces.get(workspace));
      known.set(key, rules);
      return rules;
    },
    keysOf: (workspace) => workspaces.get(workspace ?? "")?.keys,
    peopleOf: (review) => reviews.get(review ?? "")?.people,
  };
}

interface Reviewed {
  readonly policy: { readonly value: NonNullable<BaseRules["reviewPolicy"]> };
  readonly people: ReadonlyMap<string, number>;
}

interface Worked {
  readonly named: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly log: BaseRules["log"];
}

function baseRules(review: Reviewed | undefined, worked: Worked | undefined): BaseRules {
  const { named, log } = worked ?? NO_RULES;
  return { ...(review === undefined ? {} : { reviewPolicy: review.policy.value }), named, log };
}

function versionsOf(
  before: ReadonlyMap<string, string>,
  commits: readonly HistoryCommit[],
): readonly (readonly [path: string, blob: string])[] {
  const versions = new Map<string, readonly [string, string]>();
  const add = (path: string, blob: string | null | undefined) => {
    if (typeof blob === "string" && (path === REVIEW_POLICY || path === WORKSPACE))
      versions.set(`${path} ${blob}`, [path, blob]);
  };
  for (const path of [REVIEW_POLICY, WORKSPACE]) add(path, before.get(path));
  for (const { changes } of commits) for (const { path, new: fresh } of changes) add(path, fresh);
  return [...versions.values()];
}

function peopleIn({ people }: ReviewPolicySpec, { fingerprintOf }: AuditTools): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, keys = [] } of people)
    for (const key of keys) {
      const fingerprint = fingerprintOf(key);
      if (fingerprint !== undefined) found.set(fingerprint, id);
    }
  return found;
}

function workedOut(spec: WorkspaceSpec, { fingerprintOf }: AuditTools): Worked {
  const keys = (spec.log?.keys ?? []).flatMap(({ key }) => fingerprintOf(key) ?? []);
  return { named: namedFiles(spec), keys: new Set(keys), log: spec.log === undefined ? "none" : "declared" };
}

/** The files of the repository that muster.yaml names: what they say is read, hence they are governed. */
export function namedFiles({ inventory, catalog }: WorkspaceSpec): readonly string[] {
  const feeds = (catalog?.feeds ?? []).flatMap(({ from }) =>
    /^[a-z][a-z0-9+.-]*:/i.test(from) ? [] : [from],
  );
  return [...(inventory === undefined ? [] : [inventory.from]), ...feeds];
}
