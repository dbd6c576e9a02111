import { cpSync, rmSync } from "node:fs";
import { objectId } from "../adapters/git-object-id.ts";
import { readSshSigner } from "../adapters/ssh-private-key.ts";
import { withAuditPorts } from "../cli/audit-ports.ts";
import { type Audited, type AuditRequest, audit } from "../commands/audit.ts";
import { effectOf } from "../core/approval/effect-of.ts";
import { LISTS_FOLDER } from "../core/approval/governed-files.ts";
import { SEAL_NAMESPACE, sealStatement } from "../core/log/seal-statement.ts";
import { formatInstant, parseInstant } from "../core/model/instant.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { readLogEntry } from "../documents/read-log-entry.ts";
import type { ApprovalList, LogEntry, ReviewFile } from "../schema/documents.generated.ts";
import { type GitScratch, gitScratch } from "./git-scratch.ts";
import { draftOf, LOG_REF, logOf, testKey, testSigner, withWriter } from "./log-scratch.ts";

/** People of the test's ReviewPolicy by login: id and the test key that they sign with. */
export const PEOPLE = {
  ana: { id: 1001, key: "ecdsa-p384" },
  raj: { id: 1002, key: "ecdsa-p521" },
  tom: { id: 7, key: undefined },
  eve: { id: 666, key: undefined },
} as const;

export type Login = keyof typeof PEOPLE;

export interface Merged {
  readonly number: number;
  readonly commit: string;
  readonly base: string;
  readonly head: string;
}

export interface MergeOptions {
  readonly reviewers?: readonly Login[];
  readonly author?: Login;
  readonly how?: "merge" | "squash";
  /** Changes the entry before it is signed. */
  readonly entry?: (entry: LogEntry) => LogEntry;
  /** Leaves the merge out of the log. */
  readonly record?: "merge" | "nothing";
  /** What the merge commit claims as its dates: seconds and zone. */
  readonly dated?: string;
  /** What the merge commit holds beside the automatic merge. */
  readonly evil?: Readonly<Record<string, string>>;
}

/** A real repository with policies, pull requests that were merged into it, and a log that is signed with test keys. */
export interface SignedHistory extends GitScratch {
  readonly now: number;
  readonly tip: () => string;
  /** Merges a pull request with these files, and records its reviews and its merge. */
  readonly merge: (files: Files, options?: MergeOptions) => Promise<Merged>;
  /** Adds an entry, signed by that test key. */
  readonly record: (entry: Partial<LogEntry>, key?: string) => Promise<void>;
  /** Two people seal history up to a commit. */
  readonly seal: (commit: string, reason?: string) => Promise<void>;
  /** The same in a folder of its own. */
  readonly fork: () => SignedHistory;
  readonly entries: () => Promise<readonly LogEntry[]>;
  /** Writes the log anew from these entries, each signed by its key. */
  readonly rewrite: (entries: readonly (Partial<LogEntry> & { readonly key?: string })[]) => Promise<void>;
  readonly audit: (request?: Partial<AuditRequest>, dir?: string) => Promise<Audited>;
}

type Files = Readonly<Record<string, string | null>>;

const START = parseInstant("2026-11-01T08:00:00Z") ?? 0;
const HOUR = 3_600_000;

/** What goes on from pull request to pull request. */
interface Life {
  readonly files: Map<string, string>;
  clock: number;
  pullRequests: number;
}

/** Begins with a first commit that two people seal. */
export async function signedHistory(more: Readonly<Record<string, string>> = {}): Promise<SignedHistory> {
  const scratch = gitScratch();
  const files = new Map(Object.entries({ ...FIRST_FILES, ...more }));
  scratch.commit(Object.fromEntries(files), "first");
  const history = historyIn(scratch, { files, clock: START, pullRequests: 0 });
  await history.seal(history.tip());
  return history;
}

function historyIn(scratch: GitScratch, life: Life): SignedHistory {
  const { files } = life;
  const tip = (): string => scratch.git("rev-parse", "refs/heads/main");
  const entries = async (): Promise<readonly LogEntry[]> =>
    (await logOf(scratch.dir)).map(({ text = "" }) => {
      const entry = readLogEntry(text);
      if (typeof entry === "string") throw new Error(entry);
      return entry;
    });
  const append = async (all: readonly { entry: Partial<LogEntry>; key?: string }[]): Promise<void> => {
    for (const { entry, key = "ed25519" } of all)
      await withWriter(
        scratch.dir,
        async (writer) => {
          const log = await logOf(scratch.dir);
          await writer.append([draftOf(entry)], log.at(-1)?.commit);
        },
        { signer: testSigner(key) },
      );
  };
  const record: SignedHistory["record"] = async (entry, key) => {
    life.clock += HOUR / 6;
    const number = (await logOf(scratch.dir)).length + 1;
    const own = {
      number,
      repositoryId: 1,
      rulesCommit: tip(),
      recordedAt: formatInstant(life.clock),
      ...entry,
    };
    await append([{ entry: own, ...(key === undefined ? {} : { key }) }]);
  };
  const seal: SignedHistory["seal"] = (commit, reason) => {
    const {
      number: _,
      recordedAt: __,
      rulesCommit: ___,
      ...entry
    } = sealOf({ number: 1, commit, recordedAt: "", reason });
    return record(entry);
  };
  const merge: SignedHistory["merge"] = async (changes, options = {}) => {
    const { reviewers = ["ana"], author = "tom", how = "merge", evil = {}, dated } = options;
    life.pullRequests += 1;
    life.clock += HOUR;
    const [number, pushedAt, base] = [life.pullRequests, formatInstant(life.clock), tip()];
    const head = commitOn(scratch, `topic-${number}`, changes);
    const commit = landed(scratch, { number, how, evil, dated });
    const own = changedFiles(files, { ...changes, ...evil });
    const shown = changedFiles(files, changes);
    const before = listsIn(files);
    for (const [path, text] of Object.entries({ ...changes, ...evil }))
      if (text === null) files.delete(path);
      else files.set(path, text);
    const others = own.filter(({ path }) => !path.startsWith(LISTS_FOLDER));
    const effect = effectOf(before, listsIn(files), others);
    const tree = scratch.git("rev-parse", `${commit}^{tree}`);
    const headTree = scratch.git("rev-parse", `${head}^{tree}`);
    const governed = Object.fromEntries(
      own.map(({ path, old, new: fresh }) => [path, { old, new: fresh, rule: ["standard"] }]),
    );
    const about = { pullRequest: number, head, headTree, base, effect, governed };
    life.clock += HOUR;
    const reviews = reviewers.map((login, index) => ({
      id: number * 10 + index,
      user: { id: PEOPLE[login].id, login, type: "User" },
      state: "APPROVED" as const,
      submittedAt: formatInstant(life.clock),
      commitId: head,
      editedAt: null,
      permission: "write",
    }));
    if (options.record === "nothing") return { number, commit, base, head };
    for (const { id, user, state, submittedAt } of reviews)
      await record({
        type: "review",
        ...about,
        rulesCommit: base,
        person: { id: user.id, login: user.login, roles: ["operations"] },
        review: { id, state, submittedAt, permission: "write" },
      });
    const account = { id: PEOPLE[author].id, login: author, type: "User" };
    const mergedAt = formatInstant(life.clock + HOUR);
    life.clock += HOUR;
    const entry: LogEntry = {
      apiVersion: "muster/v1",
      kind: "LogEntry",
      number: (await logOf(scratch.dir)).length + 1,
      type: "merge",
      repositoryId: 1,
      recordedAt: formatInstant(life.clock + HOUR / 6),
      rulesCommit: commit,
      ...about,
      mergeCommit: commit,
      mergeTree: tree,
      approved: true,
      line: "1 of 1: operations ana",
      input: {
        apiVersion: "muster/v1",
        kind: "ReviewInput",
        repository: { id: 1, name: "acme/patching" },
        now: formatInstant(life.clock + HOUR / 12),
        pullRequest: {
          number,
          user: account,
          head: { sha: head, ref: `topic-${number}` },
          base: { sha: base, ref: "main" },
          merged: true,
          mergedAt,
          mergeCommit: commit,
          mergeTree: tree,
        },
        commits: [
          { sha: head, parents: [base], tree: headTree, author: account, committer: account, coAuthors: [] },
        ],
        reviews,
        events: [{ type: "pushed", at: pushedAt, actor: account, after: head }],
        files: shown,
        effect: { approved: null, now: effect },
        unread: [],
      },
    };
    await record(options.entry?.(entry) ?? entry);
    return { number, commit, base, head };
  };
  return {
    ...scratch,
    get now() {
      return life.clock + HOUR;
    },
    tip,
    merge,
    record,
    seal,
    entries,
    fork() {
      const copy = gitScratch();
      rmSync(copy.dir, { recursive: true });
      cpSync(scratch.dir, copy.dir, { recursive: true });
      return historyIn(copy, { ...life, files: new Map(files) });
    },
    async rewrite(all) {
      scratch.git("update-ref", "-d", LOG_REF);
      await append(all.map(({ key, ...entry }) => ({ entry, ...(key === undefined ? {} : { key }) })));
    },
    audit: (request, dir = scratch.dir) => auditOf(dir, { now: life.clock + HOUR, ...request }),
  };
}

/** Audits `main` of a clone. */
export async function auditOf(
  dir: string,
  request: Partial<AuditRequest> & { readonly now: number },
): Promise<Audited> {
  return withAuditPorts(dir, LOG_REF, "auto", async (ports) => {
    const { commit } = await ports.repository.resolveRef("main");
    return audit({ branch: "main", tip: commit, ...request }, ports);
  });
}

/** The entry of a seal that two people of the tests signed. */
export function sealOf({
  number,
  commit,
  recordedAt,
  reason = "history from before the log",
}: {
  readonly number: number;
  readonly commit: string;
  readonly recordedAt: string;
  readonly reason?: string | undefined;
}): LogEntry {
  const sealed = { repositoryId: 1, tip: { branch: "main", commit }, reason };
  const text = Buffer.from(sealStatement(sealed));
  const signatures = (["ana", "raj"] as const).map((login) =>
    readSshSigner(testKey(PEOPLE[login].key).private, login).sign(text, SEAL_NAMESPACE),
  );
  const rulesCommit = commit;
  const envelope = { apiVersion: "muster/v1", kind: "LogEntry", number, type: "seal" } as const;
  return { ...envelope, ...sealed, recordedAt, rulesCommit, signatures };
}

/** An approval list with these patches, each of a digest of its own. */
export function listOf(...patches: readonly string[]): string {
  const rows = patches.map((patch) => {
    const digest = `sha256:${Buffer.from(patch).toString("hex").padEnd(64, "0").slice(0, 64)}`;
    return `    - {patch: ${patch}, digest: "${digest}", rollback: {method: none, accepted: "test"}}\n`;
  });
  return `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: november}\nspec:\n  through: last\n  approve:\n${rows.join("")}`;
}

/** The ReviewPolicy of the tests. */
export function reviewPolicy(
  people: Readonly<Partial<Record<Login, readonly string[]>>> = { ana: ["operations"], raj: ["security"] },
): string {
  const rows = Object.entries(people).map(([login, roles]) => {
    const { id, key } = PEOPLE[login as Login];
    const keys = key === undefined ? "" : `, keys: ["${testKey(key).public.trim()}"]`;
    return `    - {id: ${id}, login: ${login}, roles: [${roles.join(", ")}]${keys}}\n`;
  });
  return `apiVersion: muster/v1\nkind: ReviewPolicy\nmetadata: {name: review}\nspec:\n  people:\n${rows.join("")}  rules:\n    - {name: standard, requires: [{role: operations, count: 1}]}\n  governs:\n    - {paths: ["policies/**", "rings/**", ".github/**", "muster.yaml"], rule: standard}\n`;
}

/** A muster.yaml whose log these test keys may sign. */
export function workspace(...keys: readonly string[]): string {
  const rows = keys.map(
    (name, index) => `      - {id: ${index + 1}, key: "${testKey(name).public.trim()}"}\n`,
  );
  return `apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: acme}\nspec:\n  branch: main\n  log:\n    ref: ${LOG_REF}\n    keys:\n${rows.join("")}`;
}

const FIRST_FILES: Readonly<Record<string, string>> = {
  "muster.yaml": workspace("ed25519", "ecdsa-p256"),
  "policies/review.yaml": reviewPolicy(),
  "policies/approvals/november.yaml": listOf("KB1"),
  "rings/pilot.yaml": "# a ring\n",
  "README.md": "nothing that is governed\n",
};

function commitOn({ git, write }: GitScratch, branch: string, changes: Files): string {
  git("checkout", "--quiet", "-B", branch, "main");
  apply({ git, write }, changes);
  git("commit", "--quiet", "--message", `change on ${branch}`);
  return git("rev-parse", "HEAD");
}

function landed({ git, write, object }: GitScratch, { number, how, evil, dated }: Landing): string {
  git("checkout", "--quiet", "main");
  const mode = how === "merge" ? ["--no-ff", "--no-commit"] : ["--squash"];
  git("merge", "--quiet", ...mode, `topic-${number}`);
  apply({ git, write }, evil);
  git("commit", "--quiet", "--message", `Merge pull request #${number}`);
  if (dated !== undefined) {
    const text = `${git("cat-file", "commit", "HEAD")}\n`;
    git("reset", "--quiet", "--soft", object("commit", text.replace(/> \d+ [+-]\d{4}$/gm, `> ${dated}`)));
  }
  return git("rev-parse", "HEAD");
}

interface Landing {
  readonly number: number;
  readonly how: "merge" | "squash";
  readonly evil: Readonly<Record<string, string>>;
  readonly dated: string | undefined;
}

function apply({ git, write }: Pick<GitScratch, "git" | "write">, changes: Files): void {
  for (const [path, text] of Object.entries(changes))
    if (text === null) git("rm", "--quiet", path);
    else write({ [path]: text });
  git("add", "--all");
}

function changedFiles(files: ReadonlyMap<string, string>, changes: Files): readonly ReviewFile[] {
  return Object.entries(changes).flatMap(([path, text]) => {
    const [old, fresh] = [blobOf(files.get(path)), blobOf(text)];
    return old === fresh ? [] : [{ path, old, new: fresh, mode: fresh === null ? null : "100644" }];
  });
}

function blobOf(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : objectId("blob", Buffer.from(text), "sha1");
}

function listsIn(files: ReadonlyMap<string, string>): readonly ApprovalList[] {
  const lists = [...files].filter(([path]) => path.startsWith(LISTS_FOLDER));
  const sources = lists.map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { documents, problems } = readDocuments(sources, { isZone: () => true });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return documentsOf(documents, "ApprovalList").map(({ value }) => value);
}
