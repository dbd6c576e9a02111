import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { AuditCode } from "../core/audit/audit-finding.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { LOG_REF, logOf, testKey } from "../testing/log-scratch.ts";
import {
  listOf,
  type Merged,
  reviewPolicy,
  type SignedHistory,
  signedHistory,
  workspace,
} from "../testing/signed-history.ts";
import type { AuditRequest } from "./audit.ts";

const LIST = "policies/approvals/november.yaml";

let base: SignedHistory;
let first: Merged;
let second: Merged;

before(async () => {
  base = await signedHistory();
  first = await base.merge({ [LIST]: listOf("KB1", "KB2") });
  second = await base.merge({ [LIST]: listOf("KB1", "KB2", "KB3") }, { how: "squash" });
});
after(() => base.remove());

interface Tampering {
  readonly name: string;
  /** What the auditor trusts from before, where that is what tells. */
  readonly trust?: (history: SignedHistory) => Promise<Partial<AuditRequest>>;
  readonly tamper: (history: SignedHistory) => Promise<void> | void;
  readonly codes: readonly AuditCode[];
  readonly says: RegExp;
}

const edited = (entry: LogEntry, change: (input: LogEntry["input"] & object) => object): LogEntry => ({
  ...entry,
  input: change(entry.input ?? {}) as NonNullable<LogEntry["input"]>,
});

const TAMPERINGS: readonly Tampering[] = [
  {
    name: "a direct push",
    tamper: ({ commit }) => void commit({ [LIST]: listOf("KB1", "KB2", "KB3", "KB666") }),
    codes: ["unreviewed-commit"],
    says: /no entry of the log is about it, and it changes "policies\/approvals\/november.yaml"/,
  },
  {
    name: "a direct push of a workflow",
    tamper: ({ commit }) => void commit({ ".github/workflows/x.yaml": "on: push\n" }),
    codes: ["unreviewed-commit"],
    says: /\.github\/workflows\/x\.yaml/,
  },
  {
    name: "a merge that nobody recorded",
    tamper: async ({ merge }) => void (await merge({ "rings/wide.yaml": "# wide\n" }, { record: "nothing" })),
    codes: ["unreviewed-commit"],
    says: /rings\/wide\.yaml/,
  },
  {
    name: "a merge whose entry says that it was not approved",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        { reviewers: [], entry: (entry) => ({ ...entry, approved: false, line: "0 of 1" }) },
      )),
    codes: ["unreviewed-commit"],
    says: /merged without approval: 0 of 1/,
  },
  {
    name: "a merge entry that claims an approval that is missing",
    tamper: async ({ merge }) => void (await merge({ "rings/wide.yaml": "# wide\n" }, { reviewers: [] })),
    codes: ["unreviewed-commit"],
    says: /the log calls it approved; by the rules of its base .* it is not/,
  },
  {
    name: "an approval by somebody whom the base gives no role",
    tamper: async ({ merge }) =>
      void (await merge({ "rings/wide.yaml": "# wide\n" }, { reviewers: ["eve"] })),
    codes: ["approver-not-entitled"],
    says: /by the rules of its base .* it is not/,
  },
  {
    name: "a role that the pull request itself adds",
    tamper: async ({ merge }) =>
      void (await merge(
        { "policies/review.yaml": reviewPolicy({ ana: ["operations"], eve: ["operations"] }) },
        { reviewers: ["eve"] },
      )),
    codes: ["approver-not-entitled"],
    says: /by the rules of its base/,
  },
  {
    name: "an author's own approval",
    tamper: async ({ merge }) =>
      void (await merge({ "rings/wide.yaml": "# wide\n" }, { author: "ana", reviewers: ["ana"] })),
    codes: ["unreviewed-commit"],
    says: /ana/,
  },
  {
    name: "an evil merge, whose entry has what was reviewed",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        {
          evil: { "rings/pilot.yaml": "# everybody\n" },
          entry: (entry) => ({ ...entry, governed: withoutPath(entry.governed, "rings/pilot.yaml") }),
        },
      )),
    codes: ["content-mismatch"],
    says: /the commit changes "rings\/pilot\.yaml", and the log has no such change/,
  },
  {
    name: "an evil merge, whose entry has all of it",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        { evil: { "rings/pilot.yaml": "# everybody\n" } },
      )),
    codes: ["content-mismatch"],
    says: /the commit changes "rings\/pilot\.yaml", which the reviewed pull request does not/,
  },
  {
    name: "a squash that holds another content",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        { how: "squash", evil: { "rings/wide.yaml": "# wider\n" } },
      )),
    codes: ["content-mismatch"],
    says: /the commit makes "rings\/wide\.yaml" .*; reviewed was/,
  },
  {
    name: "a squash with another tree than its entry",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        { how: "squash", entry: (entry) => ({ ...entry, mergeTree: "1".repeat(40) }) },
      )),
    codes: ["content-mismatch"],
    says: /its merge tree is .*, and the log says 1{40}/,
  },
  {
    name: "an entry whose effect is not the one that was judged",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        {
          entry: (entry) => ({ ...entry, effect: [...(entry.effect ?? []), ["approve", "KB666", null, {}]] }),
        },
      )),
    codes: ["content-mismatch"],
    says: /the effect that was judged is not the one that the log has/,
  },
  {
    name: "two entries about one merge",
    tamper: async ({ entries, record }) => {
      const merged = (await entries()).at(-1);
      const { number: _, recordedAt: __, ...entry } = merged ?? {};
      await record(entry);
    },
    codes: ["content-mismatch"],
    says: /2 entries are about it: 5, 6/,
  },
  {
    name: "an input in which another person reviewed",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        {
          reviewers: ["eve"],
          entry: (entry) =>
            edited(entry, (input) => ({
              ...input,
              reviews: (input.reviews as readonly object[]).map((review) => ({
                ...review,
                user: { id: 1001, login: "ana", type: "User" },
              })),
            })),
        },
      )),
    codes: ["content-mismatch"],
    says: /review 30 is by ana in its input; entry 6 recorded it of eve/,
  },
  {
    name: "an input that brings its own rules",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        { entry: (entry) => edited(entry, (input) => ({ ...input, reviewPolicy: {} })) },
      )),
    codes: ["content-mismatch"],
    says: /what was judged cannot be read: it brings rules or records of its own/,
  },
  {
    name: "a rebase merge",
    tamper: async (history) => {
      const { git, tip, merge } = history;
      const from = tip();
      const one = history.commit({ "rings/one.yaml": "# one\n" });
      git("reset", "--hard", "--quiet", from);
      await merge(
        { "rings/one.yaml": "# one\n", "rings/two.yaml": "# two\n" },
        {
          how: "squash",
          entry: (entry) => {
            const { commit, tree } = replayed(history, one);
            return {
              ...edited(entry, (input) => ({
                ...input,
                pullRequest: { ...(input.pullRequest as object), mergeCommit: commit, mergeTree: tree },
              })),
              rulesCommit: commit,
              mergeCommit: commit,
              mergeTree: tree,
            };
          },
        },
      );
    },
    codes: ["rebase-merge"],
    says: /2 commits from .* were rebased onto the branch one by one/,
  },
  {
    name: "a bypass",
    tamper: async ({ merge }) =>
      void (await merge(
        { "rings/wide.yaml": "# wide\n" },
        {
          reviewers: [],
          entry: (entry) => ({ ...entry, type: "bypass", approved: false, reason: "no time" }),
        },
      )),
    codes: ["bypass"],
    says: /merged around the rules: no time/,
  },
  {
    name: "a direct push that the log recorded as a bypass",
    tamper: async ({ commit, git, tip, record }) => {
      const base = tip();
      const pushed = commit({ "rings/pilot.yaml": "# everybody\n" });
      const [old = "", fresh = ""] = [base, pushed].map((of) => git("rev-parse", `${of}:rings/pilot.yaml`));
      await record({
        type: "bypass",
        base,
        mergeCommit: pushed,
        mergeTree: git("rev-parse", `${pushed}^{tree}`),
        governed: { "rings/pilot.yaml": { old, new: fresh, rule: [] } },
        approved: false,
        reason: "it was pushed without a pull request",
      });
    },
    codes: ["bypass"],
    says: /put there around the rules: it was pushed without a pull request/,
  },
  {
    name: "a dropped entry",
    tamper: async ({ entries, rewrite }) => rewrite((await entries()).filter(({ number }) => number !== 4)),
    codes: ["log-gap", "unreviewed-commit"],
    says: /entry 5 stands where 4 should: entries are missing/,
  },
  {
    name: "entries in another order",
    tamper: async ({ entries, rewrite }) => {
      const [one, two, three, four, five] = await entries();
      if (one && two && three && four && five) await rewrite([one, three, two, four, five]);
    },
    codes: ["log-gap", "unreviewed-commit", "unreviewed-commit"],
    says: /entry 3 stands where 2 should/,
  },
  {
    name: "a forged signature: an entry edited under the signature of another",
    tamper: async (history) => forge(history, (text) => text.replace('"line":"1 of 1', '"line":"2 of 2')),
    codes: ["unsigned", "unreviewed-commit"],
    says: /its signature is not good/,
  },
  {
    name: "an entry without a signature",
    tamper: async (history) => forge(history, (text) => text.replace(/gpgsig (?:[^\n]*\n )*[^\n]*\n/, "")),
    codes: ["unsigned", "unreviewed-commit"],
    says: /it is not signed/,
  },
  {
    name: "a signature by a key that is not listed",
    tamper: async ({ entries, rewrite }) =>
      rewrite((await entries()).map((entry) => (entry.number === 5 ? { ...entry, key: "rsa-3072" } : entry))),
    codes: ["unsigned", "unreviewed-commit"],
    says: /which muster\.yaml at .* does not list/,
  },
  {
    name: "an entry edited and signed again by a key that was revoked",
    tamper: async ({ record, merge }) => {
      await record({ type: "policy-change", revokes: [testKey("ecdsa-p256").fingerprint] });
      const { entry } = await unrecorded(merge, { "rings/wide.yaml": "# wide\n" });
      await record(entry, "ecdsa-p256");
    },
    codes: ["unsigned", "unreviewed-commit"],
    says: /which was revoked/,
  },
  {
    name: "a key that a direct push lists, which then vouches for it",
    tamper: async ({ commit, record }) => {
      commit({ "muster.yaml": workspace("ed25519", "rsa-3072") });
      await record({ type: "tip", tip: { branch: "main", commit: base.tip() } }, "rsa-3072");
    },
    codes: ["unsigned", "unreviewed-commit"],
    says: /no recorded merge that was approved added it/,
  },
  {
    name: "a log that was deleted",
    tamper: ({ git }) => void git("update-ref", "-d", LOG_REF),
    codes: ["log-rewritten", "unreviewed-commit", "unreviewed-commit", "unreviewed-commit"],
    says: /there is no log, and muster\.yaml declares a log there/,
  },
  {
    name: "a log that was deleted, and a muster.yaml that declares none any more",
    tamper: ({ git, commit }) => {
      git("update-ref", "-d", LOG_REF);
      commit({ "muster.yaml": "apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: acme}\nspec: {}\n" });
    },
    codes: ["log-rewritten", ...Array.from({ length: 4 }, () => "unreviewed-commit" as const)],
    says: /there is no log/,
  },
  {
    name: "a log set back to an older tip, told by the commits that it lacks",
    tamper: ({ git }) => void git("update-ref", LOG_REF, `${LOG_REF}~2`),
    codes: ["unreviewed-commit"],
    says: /no entry of the log is about it/,
  },
  {
    name: "a log set back to an older tip, told by the checkpoint",
    trust: checkpointed,
    tamper: ({ git }) => void git("update-ref", LOG_REF, `${LOG_REF}~2`),
    codes: ["log-rewritten"],
    says: /does not go on from .* of the checkpoint/,
  },
  {
    name: "another log from the first entry on, told by the root",
    trust: rooted,
    tamper: async ({ entries, rewrite }) =>
      rewrite((await entries()).map((entry) => ({ ...entry, key: "ecdsa-p256" }))),
    codes: ["log-rewritten", "unreviewed-commit", "unreviewed-commit", "unreviewed-commit"],
    says: /the log begins with .*, signed by .*; the root that is trusted is/,
  },
  {
    name: "another log, told by the checkpoint",
    trust: checkpointed,
    tamper: async ({ entries, rewrite }) =>
      rewrite((await entries()).map((entry) => ({ ...entry, key: "ecdsa-p256" }))),
    codes: ["log-rewritten"],
    says: /does not go on from/,
  },
  {
    name: "a forced push that takes a merge away",
    tamper: ({ git }) => void git("reset", "--hard", "--quiet", first.commit),
    codes: ["force-push"],
    says: /it saw the branch at .*, which is none of its first parents now/,
  },
  {
    name: "a forced push to before the checkpoint",
    trust: checkpointed,
    tamper: ({ git, commit }) => {
      git("reset", "--hard", "--quiet", first.commit);
      commit({ "README.md": "other\n" });
    },
    codes: ["force-push"],
    says: /which is none of the first parents of/,
  },
  {
    name: "a forced push that edits a blob in the middle of history",
    tamper: (history) => {
      const { git, write } = history;
      git("reset", "--hard", "--quiet", first.base);
      write({ [LIST]: listOf("KB1", "KB666") });
      git("commit", "--all", "--quiet", "--message", "Merge pull request #1");
    },
    codes: ["force-push", "unreviewed-commit"],
    says: /none of its first parents/,
  },
  {
    name: "a foxtrot merge, after which main goes on from a topic",
    tamper: ({ git }) => {
      git("checkout", "--quiet", "-b", "fox", first.base);
      git("commit", "--allow-empty", "--quiet", "--message", "topic");
      git("merge", "--quiet", "--no-ff", "-m", "merge main", "main");
      git("branch", "--force", "main", "fox");
    },
    codes: ["force-push", "unreviewed-commit"],
    says: /none of its first parents/,
  },
];

describe("audit() of a repository that somebody tampered with", () => {
  for (const { name, trust, tamper, codes, says } of TAMPERINGS) {
    test(`finds and names ${name}`, async () => {
      const history = base.fork();
      try {
        const trusted = (await trust?.(history)) ?? {};
        await tamper(history);
        const { findings } = await history.audit(trusted);
        assert.deepEqual(
          findings.map(({ code }) => code),
          codes,
          JSON.stringify(findings, null, 2),
        );
        assert.match(findings.map((one) => one.says).join("\n"), says);
      } finally {
        history.remove();
      }
    });
  }
});

interface Harmless {
  readonly name: string;
  readonly tamper: (history: SignedHistory) => Promise<void> | void;
}

/** What would mislead git, and changes nothing for an audit. */
const HARMLESS: readonly Harmless[] = [
  {
    name: "a replace ref for the tip",
    tamper: ({ git, tip }) => void git("replace", tip(), first.commit),
  },
  {
    name: "a replace ref for a commit of the log",
    tamper: ({ git }) => void git("replace", LOG_REF, `${LOG_REF}~1`),
  },
  {
    name: "a graft",
    tamper: ({ dir, tip }) => graft(dir, tip()),
  },
  {
    name: "a tag that is named like the branch",
    tamper: ({ git }) => void git("tag", "main", first.base),
  },
  {
    name: "a tag and a branch that are named like the log",
    tamper: ({ git }) => {
      git("tag", "muster/log", first.base);
      git("branch", "refs/muster/log", first.base);
    },
  },
  {
    name: "a merge that its author dated to before everything",
    tamper: async ({ merge }) => void (await merge({ "rings/wide.yaml": "# wide\n" }, { dated: "1 +0000" })),
  },
  {
    name: "a merge that its author dated to the next century",
    tamper: async ({ merge }) =>
      void (await merge({ "rings/wide.yaml": "# wide\n" }, { dated: "4102444800 +0000" })),
  },
  {
    name: "a commit of README.md alone",
    tamper: ({ commit }) => void commit({ "README.md": "a word\n" }),
  },
];

describe("audit() of a repository in which something would mislead git", () => {
  for (const { name, tamper } of HARMLESS) {
    test(`is not misled by ${name}`, async () => {
      const history = base.fork();
      try {
        await tamper(history);
        const { findings, counts } = await history.audit(await rooted(base));
        assert.deepEqual(findings, []);
        assert.ok(counts.reviewed >= 2 && counts.sealed === 1, JSON.stringify(counts));
      } finally {
        history.remove();
      }
    });
  }

  test("finds a direct push behind a replace ref, a graft and a tag", async () => {
    const history = base.fork();
    try {
      const { git, tip, dir } = history;
      const pushed = history.commit({ [LIST]: listOf("KB666") });
      git("replace", pushed, second.commit);
      git("tag", "main", second.commit);
      graft(dir, tip(), first.commit);
      const { findings } = await history.audit();
      assert.deepEqual(
        findings.map(({ code, commit }) => [code, commit]),
        [["unreviewed-commit", pushed]],
      );
    } finally {
      history.remove();
    }
  });

  test("refuses a shallow clone, and says how to deepen it", async () => {
    const shallow = base.beside("shallow");
    base.git("clone", "--quiet", "--depth", "1", `file://${base.dir}`, shallow);
    base.git("-C", shallow, "fetch", "--quiet", "origin", `${LOG_REF}:${LOG_REF}`);
    await assert.rejects(base.audit({}, shallow), { code: "shallow" });
  });

  test("audits a bare clone", async () => {
    const bare = base.beside("bare.git");
    base.git("clone", "--quiet", "--bare", base.dir, bare);
    base.git("-C", bare, "fetch", "--quiet", "origin", `${LOG_REF}:${LOG_REF}`);
    const { findings, counts } = await base.audit({}, bare);
    assert.deepEqual(findings, []);
    assert.equal(counts.reviewed, 2);
  });

  test("refuses an object that was edited in place", async () => {
    const history = base.fork();
    try {
      const tree = history.git("rev-parse", `${second.commit}^{tree}`);
      corrupt(history, tree);
      await assert.rejects(history.audit(), { name: "OutsideError" });
    } finally {
      history.remove();
    }
  });
});

async function checkpointed(history: SignedHistory): Promise<Partial<AuditRequest>> {
  const { checkpoint, findings } = await history.audit(await rooted(history));
  assert.deepEqual(findings, []);
  assert.ok(checkpoint !== undefined);
  return { checkpoint };
}

async function rooted(history: SignedHistory): Promise<Partial<AuditRequest>> {
  const { root } = await history.audit();
  assert.ok(root !== undefined);
  return { root };
}

function withoutPath(governed: LogEntry["governed"], path: string): NonNullable<LogEntry["governed"]> {
  return Object.fromEntries(Object.entries(governed ?? {}).filter(([name]) => name !== path));
}

/** The tip of the log, written again with other bytes. */
async function forge({ git, object, dir }: SignedHistory, change: (text: string) => string): Promise<void> {
  const tip = (await logOf(dir)).at(-1)?.commit ?? "";
  const forged = object("commit", change(`${git("cat-file", "commit", tip)}\n`));
  assert.notEqual(forged, tip);
  git("update-ref", LOG_REF, forged);
}

/** Merges without a record, and gives the entry that would have been. */
async function unrecorded(
  merge: SignedHistory["merge"],
  files: Readonly<Record<string, string>>,
): Promise<{ readonly entry: Partial<LogEntry> }> {
  const kept: LogEntry[] = [];
  const keep = (entry: LogEntry): LogEntry => {
    kept.push(entry);
    throw new Error("kept");
  };
  await merge(files, { entry: keep }).catch((cause: unknown) => {
    if (!(cause instanceof Error) || cause.message !== "kept") throw cause;
  });
  const { number: _, recordedAt: __, ...entry } = kept[0] ?? {};
  return { entry };
}

/** Puts the commits of a pull request onto main one by one, in place of the squash that is there. */
function replayed(
  { git, write }: SignedHistory,
  one: string,
): { readonly commit: string; readonly tree: string } {
  git("reset", "--hard", "--quiet", one);
  write({ "rings/two.yaml": "# two\n" });
  git("add", "--all");
  git("commit", "--quiet", "--message", "two");
  return { commit: git("rev-parse", "HEAD"), tree: git("rev-parse", "HEAD^{tree}") };
}

/** Gives a commit other parents, as git of old believes it. */
function graft(dir: string, ...commits: readonly string[]): void {
  mkdirSync(join(dir, ".git/info"), { recursive: true });
  writeFileSync(join(dir, ".git/info/grafts"), `${commits.join(" ")}\n`);
}

function corrupt({ git, dir }: SignedHistory, id: string): void {
  const path = join(dir, ".git/objects", id.slice(0, 2), id.slice(2));
  const other = git("rev-parse", "HEAD~1^{tree}");
  const from = join(dir, ".git/objects", other.slice(0, 2), other.slice(2));
  chmodSync(path, 0o644);
  copyFileSync(from, path);
}
