import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { ReviewEvent } from "../../schema/documents.generated.ts";
import { accountOf } from "./account-of.ts";
import { activityEvents } from "./activity-events.ts";
import { activityGap } from "./activity-gap.ts";
import { type Answer, recordOf } from "./answer-shape.ts";
import { commitAccounts } from "./commit-accounts.ts";
import { BadAnswer } from "./forge-fault.ts";
import { pageLinks } from "./link-header.ts";
import { oldestStatus } from "./oldest-status.ts";
import { pullRequestOf } from "./pull-request-of.ts";
import { reviewOf } from "./review-of.ts";
import { timelineEvents } from "./timeline-events.ts";

/** The answers that GitHub publishes as examples; their source and licence are in the NOTE beside them. */
const published: readonly unknown[] = JSON.parse(
  readFileSync(new URL("../../testing/fake-github/fixtures/examples.json", import.meta.url), "utf8"),
);
const A = "a".repeat(40);
const B = "b".repeat(40);
const C = "c".repeat(40);
const NONE = "0".repeat(40);
const AT = "2026-11-14T08:30:00Z";
const ana = { id: 1001, login: "ana", type: "User", site_admin: false, node_id: "x" };

const ACCOUNTS: readonly (readonly [string, unknown, unknown])[] = [
  ["a person, without what is of no use", ana, { id: 1001, login: "ana", type: "User" }],
  ["an App's bot", { id: 9, login: "x[bot]", type: "Bot" }, { id: 9, login: "x[bot]", type: "Bot" }],
  ["a deleted account as null", null, null],
  ["an e-mail address of nobody as null", {}, null],
  ["the ghost as null", { id: 10_137, login: "ghost", type: "User" }, null],
  ["an account that only bears the ghost's name", { id: 5, login: "ghost" }, { id: 5, login: "ghost" }],
];
for (const [name, given, expected] of ACCOUNTS)
  test(`accountOf() takes ${name}`, () => assert.deepEqual(accountOf(given, "user"), expected));

for (const given of ["ana", 7, [], { login: "ana" }, { id: "1001" }, { id: 1.5 }])
  test(`accountOf() refuses ${JSON.stringify(given)}`, () =>
    assert.throws(() => accountOf(given, "user"), BadAnswer));

const review = { id: 1, user: ana, state: "APPROVED", submitted_at: AT, commit_id: A, body: "fine" };

test("reviewOf() takes GitHub's published example", () => {
  assert.deepEqual(reviewOf(exampleItem("pulls/list-reviews")), {
    id: 80,
    user: { id: 1, login: "octocat", type: "User" },
    state: "APPROVED",
    submittedAt: "2019-11-17T17:43:43Z",
    commitId: "ecdd80bb57125d7ba9641ffaa4d7d2c19d3f3091",
  });
});

test("reviewOf() keeps a review of an account that is gone, without its author", () => {
  assert.equal(reviewOf({ ...review, user: null }).user, null);
});

test("reviewOf() keeps a pending review, which was sent at no moment, and one whose commit is gone", () => {
  const { submitted_at: _, ...unsent } = review;
  assert.equal(reviewOf({ ...unsent, state: "PENDING" }).submittedAt, null);
  assert.equal(reviewOf({ ...review, commit_id: null }).commitId, null);
});

for (const [name, broken] of [
  ["a state that is new", { state: "WAVED_THROUGH" }],
  ["no moment", { submitted_at: null }],
  ["a moment that is none", { submitted_at: "yesterday" }],
  ["no id", { id: undefined }],
  ["an id of text", { id: "1" }],
  ["a commit that is no id", { commit_id: "HEAD" }],
] as const)
  test(`reviewOf() refuses ${name}`, () =>
    assert.throws(() => reviewOf({ ...review, ...broken }), BadAnswer));

const event = { id: 1, actor: ana, created_at: AT, commit_id: null };
const actor = { id: 1001, login: "ana", type: "User" };
const EVENTS: readonly (readonly [string, Answer, readonly ReviewEvent[]])[] = [
  [
    "a dismissal, with its review",
    { ...event, event: "review_dismissed", dismissed_review: { state: "approved", review_id: 80 } },
    [{ type: "review_dismissed", at: AT, actor, review: 80 }],
  ],
  [
    "a force-push, with the new head",
    { ...event, event: "head_ref_force_pushed", commit_id: A },
    [{ type: "head_ref_force_pushed", at: AT, actor, after: A }],
  ],
  ["a retargeting", { ...event, event: "base_ref_changed" }, [{ type: "base_ref_changed", at: AT, actor }]],
  [
    "a retargeting by the forge itself",
    { ...event, event: "automatic_base_change_succeeded", actor: null },
    [{ type: "base_ref_changed", at: AT, actor: null }],
  ],
  [
    "a force-push of the base",
    { ...event, event: "base_ref_force_pushed" },
    [{ type: "base_ref_force_pushed", at: AT, actor }],
  ],
  ["a reopening", { ...event, event: "reopened" }, [{ type: "reopened", at: AT, actor }]],
  [
    "a merge, with its commit",
    { ...event, event: "merged", commit_id: B },
    [{ type: "merged", at: AT, actor, after: B }],
  ],
  ["nothing from a label", { ...event, event: "labeled" }, []],
  ["nothing from an event that is new", { event: "frobnicated" }, []],
];
for (const [name, given, expected] of EVENTS)
  test(`timelineEvents() takes ${name}`, () => assert.deepEqual(timelineEvents([given]).events, expected));

test("timelineEvents() takes GitHub's published example, which tells of nothing that matters", () => {
  const items = example("issues/list-events-for-timeline") as readonly Answer[];
  assert.deepEqual(timelineEvents(items), { events: [], reviewed: new Set() });
});

test("timelineEvents() names the opinions that it tells of, and no comments", () => {
  const told = ["approved", "changes_requested", "commented", "dismissed"].map((state, id) => ({
    ...{ event: "reviewed", id, state },
  }));
  assert.deepEqual(timelineEvents(told).reviewed, new Set([0, 1, 3]));
});

for (const [name, broken] of [
  ["a dismissal without its review", { ...event, event: "review_dismissed" }],
  ["an event without its moment", { ...event, event: "merged", created_at: null }],
  ["an event without a name", event],
] as const)
  test(`timelineEvents() refuses ${name}`, () => assert.throws(() => timelineEvents([broken]), BadAnswer));

const activity = { id: 1, ref: "refs/heads/x", timestamp: AT, actor: ana, before: A, after: B };

test("activityEvents() takes every way that a tip moves for a push, but not the branch's deletion", () => {
  const types = ["push", "force_push", "branch_creation", "pr_merge", "merge_queue_merge", "something_new"];
  for (const activity_type of types)
    assert.deepEqual(activityEvents([{ ...activity, activity_type }], "x"), [
      { type: "pushed", at: AT, actor, before: A, after: B },
    ]);
  assert.deepEqual(activityEvents([{ ...activity, activity_type: "branch_deletion", after: NONE }], "x"), []);
});

test("activityEvents() knows that zeros are no commit, and keeps a pusher who is gone as nobody", () => {
  const [pushed] = activityEvents(
    [{ ...activity, activity_type: "branch_creation", before: NONE, actor: null }],
    "x",
  );
  assert.deepEqual([pushed?.before, pushed?.actor], [null, null]);
});

test("activityEvents() refuses an activity of another branch, and the shape of GitHub's published example, which is an older one", () => {
  assert.throws(() => activityEvents([{ ...activity, activity_type: "push" }], "y"), /refs\/heads\/x/);
  assert.throws(() => activityEvents([{ ...activity, push_type: "normal" }], "x"), BadAnswer);
});

const GAPS: readonly (readonly [
  string,
  readonly (readonly [string | null, string])[],
  Partial<Shape>,
  RegExp | undefined,
])[] = [
  [
    "a branch that was made and moved",
    [
      [A, B],
      [null, A],
    ],
    {},
    undefined,
  ],
  [
    "a branch that was taken away and made anew",
    [
      [null, B],
      [null, A],
    ],
    {},
    undefined,
  ],
  ["a branch that nobody moved", [], {}, /nobody ever moved/],
  [
    "a movement that is missing between two",
    [
      [C, B],
      [null, A],
    ],
    {},
    /moved to a+ and then on from c+/,
  ],
  ["a last movement that is missing", [[null, A]], {}, /last moved to a+, and the pull request has b+/],
  ["a first movement that is missing", [[A, B]], {}, /not told who moved the branch x to a+/],
  ["a fork's own branch", [[A, B]], { fork: true }, undefined],
  [
    "a fork's branch that starts at a commit of it",
    [[C, B]],
    { fork: true, commits: [C, B] },
    /not told who/,
  ],
  [
    "a closed one whose branch moved on",
    [
      [B, C],
      [null, B],
    ],
    { state: "closed" },
    undefined,
  ],
  ["a closed one whose head nobody pushed", [[null, C]], { state: "closed" }, /pull request has b+/],
];
interface Shape {
  readonly fork: boolean;
  readonly state: "open" | "closed";
  readonly commits: readonly string[];
}
for (const [name, moves, shape, why] of GAPS)
  test(`activityGap() ${why === undefined ? "lets pass" : "finds"} ${name}`, () => {
    const events = moves.map(([before, after]) => ({ type: "pushed", at: AT, before, after }));
    const raw = {
      ...pull,
      state: shape.state ?? "open",
      head: { ...pull.head, repo: { ...repo, id: shape.fork ? 2 : 1 } },
    };
    const gap = activityGap(events, pullRequestOf(raw), shape.commits ?? [B]);
    if (why === undefined) assert.equal(gap, undefined);
    else assert.match(gap ?? "", why);
  });

test("oldestStatus() takes the oldest moment of statuses and suites, whatever zone they are in", () => {
  const statuses = [{ created_at: AT }, { created_at: "2026-11-14T08:00:00Z" }];
  const suites = [{ created_at: "2026-11-14T08:59:00+01:00" }];
  assert.deepEqual(oldestStatus(statuses, suites, A), [
    { type: "status", at: "2026-11-14T08:59:00+01:00", after: A },
  ]);
  assert.deepEqual(oldestStatus([], [], A), []);
  assert.throws(() => oldestStatus([{ created_at: null }], [], A), BadAnswer);
});

test("commitAccounts() takes an e-mail address of nobody for nobody", () => {
  assert.deepEqual(commitAccounts({ sha: A, author: {}, committer: ana }), {
    sha: A,
    author: null,
    committer: actor,
  });
  assert.throws(() => commitAccounts({ sha: "abc", author: null, committer: null }), BadAnswer);
});

const repo = { id: 1, full_name: "acme/patching" };
const pull = {
  number: 88,
  title: "Approve November",
  state: "open",
  draft: false,
  user: ana,
  head: { sha: B, ref: "x", repo },
  base: { sha: A, ref: "main", repo },
  merged: false,
  merged_at: null,
  merged_by: null,
  merge_commit_sha: C,
  updated_at: AT,
  commits: 1,
  labels: [{ name: "muster" }],
};

test("pullRequestOf() takes GitHub's published example", () => {
  const { pullRequest, repository, headRepository } = pullRequestOf({
    ...exampleItem("pulls/get"),
    // The example says that it was merged and that it was not.
    merged_at: null,
  });
  assert.equal(pullRequest.number, 1347);
  assert.equal(pullRequest.commits, 3);
  assert.deepEqual(
    [repository, headRepository],
    [{ id: 1_296_269, name: "octocat/Hello-World" }, "octocat/Hello-World"],
  );
});

test("pullRequestOf() takes no commit of a merge that was only tried", () => {
  assert.equal(pullRequestOf(pull).pullRequest.mergeCommit, null);
  const merged = { ...pull, state: "closed", merged: true, merged_at: AT, merged_by: null };
  const { pullRequest } = pullRequestOf(merged);
  assert.deepEqual([pullRequest.merged, pullRequest.mergeCommit, pullRequest.mergedBy], [true, C, null]);
});

test("pullRequestOf() takes an entry of a list, which does not count commits, and a fork that is gone", () => {
  const { commits: _, merged: __, ...entry } = pull;
  const { pullRequest, headRepository } = pullRequestOf({ ...entry, head: { ...pull.head, repo: null } });
  assert.deepEqual([pullRequest.commits, pullRequest.head.repositoryId, headRepository], [null, null, null]);
});

for (const [name, broken] of [
  ["merged and merged_at that disagree", { merged: true }],
  ["a state that is new", { state: "locked" }],
  ["a head without an id", { head: { ref: "x", repo } }],
  ["a count below nothing", { commits: -1 }],
  ["no repository of the base", { base: { sha: A, ref: "main", repo: null } }],
] as const)
  test(`pullRequestOf() refuses ${name}`, () =>
    assert.throws(() => pullRequestOf({ ...pull, ...broken }), BadAnswer));

const LINKS: readonly (readonly [string | undefined, object])[] = [
  [undefined, {}],
  [
    '<https://x/?page=2>; rel="next", <https://x/?page=9>; rel="last"',
    { next: "https://x/?page=2", nextNumber: 2, lastNumber: 9 },
  ],
  ['<https://x/?after=Y3Vy>; rel="next"', { next: "https://x/?after=Y3Vy" }],
  ["<https://x/?page=2>; rel=next", { next: "https://x/?page=2", nextNumber: 2 }],
  [
    '<https://x/?q=a,b;c&page=3>; title="t"; rel="next last"',
    { next: "https://x/?q=a,b;c&page=3", nextNumber: 3, lastNumber: 3 },
  ],
  ['<https://x/?page=1>; rel="prev"', {}],
  ["nonsense", {}],
];
for (const [header, expected] of LINKS)
  test(`pageLinks() reads ${header}`, () => assert.deepEqual(pageLinks(header), expected));

function example(operation: string): unknown {
  for (const entry of published) {
    const { operation: id, value } = recordOf(entry, "an example");
    if (id === operation) return value;
  }
  throw new Error(`no example of ${operation}`);
}

function exampleItem(operation: string): Answer {
  const value = example(operation);
  return recordOf(Array.isArray(value) ? value[0] : value, operation);
}
