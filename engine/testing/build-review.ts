import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import type {
  ForgeAccount,
  LogEntry,
  Review,
  ReviewCommit,
  ReviewEvent,
  ReviewFile,
  ReviewHead,
  ReviewInput,
  ReviewPolicySpec,
  ReviewPullRequest,
} from "../schema/documents.generated.ts";

/** An object id that is told apart by its letter: `sha("a")`. */
export function sha(letter: string): string {
  return letter.repeat(40).slice(0, 40);
}

export const HEAD = sha("a");
export const BASE = sha("b");
export const OLD_HEAD = sha("c");
export const MERGE_TREE = sha("d");
export const LIST = "policies/approvals/2026-11.yaml";
export const POLICY = "policies/servers.yaml";

export const TOM: ForgeAccount = { id: 7, login: "tom", type: "User" };
export const ANA: ForgeAccount = { id: 1001, login: "ana", type: "User" };
export const RAJ: ForgeAccount = { id: 1002, login: "raj", type: "User" };
/** Has both roles. */
export const MIA: ForgeAccount = { id: 1003, login: "mia", type: "User" };
export const OLA: ForgeAccount = { id: 1004, login: "ola", type: "User" };
export const BOT: ForgeAccount = { id: 41, login: "muster[bot]", type: "Bot" };

/** `at("09:30")`: that time on the day of all these stories. */
export function at(time: string): string {
  return `2026-11-14T${time}:00Z`;
}

/** A pull request of tom's at 08:00 that changes a policy; ana and ola have operations, raj security, mia both. No reviews. */
export function buildReview(
  over: Omit<Partial<ReviewInput>, "pullRequest" | "reviewPolicy"> & {
    readonly pullRequest?: Partial<ReviewPullRequest>;
    readonly policy?: Partial<ReviewPolicySpec>;
  } = {},
): ReviewInput {
  const { pullRequest, policy, ...rest } = over;
  return {
    apiVersion: "muster/v1",
    kind: "ReviewInput",
    repository: { id: 1, name: "acme/patching" },
    now: at("12:00"),
    pullRequest: { ...PULL_REQUEST, ...pullRequest },
    commits: [buildCommit()],
    reviews: [],
    events: [{ type: "pushed", at: at("08:00"), actor: TOM, before: BASE, after: HEAD }],
    recorded: [],
    files: [buildFile(POLICY)],
    effect: { approved: null, now: [[POLICY, sha("1"), sha("2")]] },
    reviewPolicy: buildReviewPolicy(policy),
    unread: [],
    ...rest,
  };
}

const PULL_REQUEST: ReviewPullRequest = {
  number: 88,
  user: TOM,
  head: { sha: HEAD, ref: "change" },
  base: { sha: BASE, ref: "main" },
  merged: false,
  mergedAt: null,
  mergeCommit: null,
  mergeTree: MERGE_TREE,
};

export function buildReviewPolicy(over: Partial<ReviewPolicySpec> = {}): ReviewInput["reviewPolicy"] {
  return {
    apiVersion: "muster/v1",
    kind: "ReviewPolicy",
    metadata: { name: "review" },
    spec: {
      people: [
        { id: 1001, login: "ana", roles: ["operations"] },
        { id: 1002, login: "raj", roles: ["security"] },
        { id: 1003, login: "mia", roles: ["operations", "security"] },
        { id: 1004, login: "ola", roles: ["operations"] },
      ],
      rules: [
        { name: "standard", requires: [{ role: "operations", count: 1 }] },
        {
          name: "critical",
          requires: [
            { role: "operations", count: 1 },
            { role: "security", count: 1 },
          ],
          distinct: true,
        },
        {
          name: "emergency",
          requires: [{ role: "security", count: 1 }],
          followUp: { rule: "critical", within: "PT24H" },
        },
        { name: "stop", requires: [{ role: "operations", count: 1 }], author: "counts" },
      ],
      governs: [
        { restricts: true, rule: "stop" },
        { paths: ["policies/approvals/**"], rule: "by-policy" },
        { paths: ["policies/*.yaml"], rule: "standard" },
        { paths: ["rings/**", ".github/**", "muster.yaml"], rule: "critical" },
      ],
      ...over,
    },
  };
}

export function buildFile(path: string, over: Partial<ReviewFile> = {}): ReviewFile {
  return { path, old: sha("1"), new: sha("2"), mode: "100644", ...over };
}

export function buildCommit(over: Partial<ReviewCommit> = {}): ReviewCommit {
  return { sha: HEAD, parents: [BASE], tree: sha("e"), author: TOM, committer: TOM, coAuthors: [], ...over };
}

/** An approval at 09:00 of the present head, by somebody who may write. */
export function buildOpinion(user: ForgeAccount | null, over: Partial<Review> = {}): Review {
  return {
    id: user === null ? 1 : user.id * 10,
    user,
    state: "APPROVED",
    submittedAt: at("09:00"),
    commitId: HEAD,
    editedAt: null,
    permission: "write",
    ...over,
  };
}

export function buildEvent(type: string, time: string | null, over: Partial<ReviewEvent> = {}): ReviewEvent {
  return { type, at: time === null ? null : at(time), actor: TOM, ...over };
}

/** What the change of `buildReview` was at the head before. */
export function buildHead(over: Partial<ReviewHead> = {}): ReviewHead {
  return {
    sha: OLD_HEAD,
    tree: sha("f"),
    mergeTree: MERGE_TREE,
    files: [buildFile(POLICY)],
    effect: [[POLICY, sha("1"), sha("2")]],
    ...over,
  };
}

/** The log's entry of `buildOpinion(user)`: it was of the present head and effect. */
export function buildReviewEntry(user: ForgeAccount, over: Partial<LogEntry> = {}): LogEntry {
  return {
    apiVersion: "muster/v1",
    kind: "LogEntry",
    number: 5,
    type: "review",
    repositoryId: 1,
    pullRequest: 88,
    recordedAt: at("09:01"),
    rulesCommit: BASE,
    person: { id: user.id, login: user.login ?? "", roles: [] },
    review: { id: user.id * 10, state: "APPROVED", submittedAt: at("09:00") },
    head: HEAD,
    headTree: sha("e"),
    base: BASE,
    mergeTree: MERGE_TREE,
    effect: [[POLICY, sha("1"), sha("2")]],
    governed: { [POLICY]: { old: sha("1"), new: sha("2"), rule: ["standard"] } },
    ...over,
  };
}

/** `["ana", "tom author"]`: who counts anywhere, and who is ignored and why; each once. */
export function heardIn({ tree }: ApprovalVerdict): readonly string[] {
  const heard = new Set<string>();
  for (const { counted, ignored } of tree.rules.flatMap(({ requires }) => requires)) {
    for (const { person } of counted) heard.add(person.login);
    for (const { person, reason } of ignored) heard.add(`${person?.login ?? "somebody"} ${reason}`);
  }
  return [...heard].sort();
}
