import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { OutsideError } from "../../ports/outside-error.ts";
import type { PullRequestReading } from "../../ports/pull-requests.ts";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import { forgeWithPullRequest, impatientReader, PATCHING } from "../../testing/forge-with-pull-request.ts";
import { pullRequestReader, type ReaderOptions } from "./pull-request-reader.ts";

let github: FakeGitHub;
let number: number;

beforeEach(async () => {
  ({ github, number } = await forgeWithPullRequest());
});

afterEach(() => github.close());

test("read() takes a pull request with all that was said of it", async () => {
  const reviewId = github.as("ana").approve(number);
  github.as("raj").requestChanges(number);
  const reading = await read();
  assert.deepEqual(reading.unread, []);
  assert.equal(reading.repository.name, PATCHING);
  assert.deepEqual(reading.pullRequest.user, { id: 501, login: "tom", type: "User" });
  assert.equal(reading.pullRequest.head.sha, github.tip("november"));
  assert.deepEqual(
    reading.reviews.map(({ id, user, state, permission }) => [
      user?.login,
      state,
      permission,
      id === reviewId,
    ]),
    [
      ["ana", "APPROVED", "write", true],
      ["raj", "CHANGES_REQUESTED", "admin", false],
    ],
  );
  assert.deepEqual(
    reading.commits.map(({ sha, author }) => [sha, author?.login]),
    [[github.tip("november"), "tom"]],
  );
  const pushed = reading.events.filter(({ type }) => type === "pushed");
  assert.deepEqual(
    pushed.map(({ actor, before, after: to }) => [actor?.login, before, to]),
    [["tom", null, github.tip("november")]],
  );
});

test("read() writes nothing, and reading the same again costs nothing of the rate", async () => {
  github.as("ana").approve(number);
  const reader = readerOf();
  const first = await reader.read(number);
  const before = github.requests.length;
  const used = github.rate.used;
  assert.deepEqual(await reader.read(number), first);
  const second = github.requests.slice(before);
  assert.ok(second.length >= 9);
  assert.deepEqual(
    second.filter(({ status }) => status !== 304),
    [],
  );
  assert.equal(github.rate.used, used);
  assert.deepEqual(github.writes(), []);
});

test("read() tells of dismissals, force-pushes, retargeting, reopening and merging by the forge's clock", async () => {
  const [tom, ana, raj] = [github.as("tom"), github.as("ana"), github.as("raj")];
  const approval = ana.approve(number);
  tom.push({ branch: "november", from: "main", files: { "policies/a.yaml": "a: 3\n" } });
  raj.push({ branch: "release", from: "main", files: { "b.txt": "b\n" } });
  raj.dismiss(number, approval);
  tom.retarget(number, "release");
  tom.retarget(number, "main");
  tom.close(number);
  tom.reopen(number);
  raj.merge(number);
  const reading = await read();
  assert.deepEqual(reading.unread, []);
  const timeline = reading.events.filter(({ type }) => type !== "pushed" && type !== "status");
  assert.deepEqual(
    timeline.map(({ type, actor, review }) => [type, actor?.login, review]),
    [
      ["head_ref_force_pushed", "tom", undefined],
      ["review_dismissed", "raj", approval],
      ["base_ref_changed", "tom", undefined],
      ["base_ref_changed", "tom", undefined],
      ["reopened", "tom", undefined],
      ["merged", "raj", undefined],
    ],
  );
  assert.ok(timeline.every(({ at }) => at !== null && Number(Date.parse(at)) <= github.now()));
  assert.equal(reading.pullRequest.merged, true);
  assert.equal(reading.pullRequest.mergedBy?.login, "raj");
  assert.equal(reading.pullRequest.mergeCommit, github.tip("main"));
  assert.equal(reading.events.filter(({ type }) => type === "pushed").length, 2);
});

test("read() takes the oldest status of the head for a moment at which it was there", async () => {
  const sha = github.tip("november");
  github.as("raj").status(sha, "ci");
  const at = new Date(github.now()).toISOString().replace(".000", "");
  github.advance(3600);
  github.as("raj").status(sha, "ci");
  const { events } = await read();
  assert.deepEqual(
    events.filter(({ type }) => type === "status"),
    [{ type: "status", at, after: sha }],
  );
});

test("read() takes the activity of a fork's branch from the fork", async () => {
  await github.close();
  ({ github } = await forgeWithPullRequest({ private: false }));
  const fork = github.as("eve").fork();
  const eve = github.as("eve", fork);
  eve.push({ branch: "mine", files: { "policies/a.yaml": "a: 9\n" } });
  number = github.as("eve").openPullRequest({ head: "eve:mine", title: "From afar" });
  const reading = await read();
  assert.deepEqual(reading.unread, []);
  assert.notEqual(reading.pullRequest.head.repositoryId, reading.repository.id);
  assert.deepEqual(
    reading.events.filter(({ type }) => type === "pushed").map(({ actor }) => actor?.login),
    ["eve"],
  );
});

test("read() keeps the reviews of an account that is gone, as nobody's", async () => {
  github.as("ana").approve(number);
  github.removeAccount("ana");
  const { reviews, unread } = await read();
  assert.deepEqual(
    reviews.map(({ user, permission, state }) => [user, permission, state]),
    [[null, null, "APPROVED"]],
  );
  assert.deepEqual(unread, []);
});

test("read() says none of somebody who may do nothing", async () => {
  github.as("eve").approve(number);
  github.repo().roles.delete(504);
  const { reviews } = await read();
  assert.deepEqual(
    reviews.map(({ permission }) => permission),
    ["none"],
  );
});

describe("read() of a long pull request", () => {
  test("takes 205 reviews in order from three pages", async () => {
    const ana = github.as("ana");
    for (let nth = 0; nth < 205; nth += 1) ana.review(number, "COMMENT", `${nth}`);
    ana.requestChanges(number);
    const { reviews, unread } = await read();
    assert.deepEqual(unread, []);
    assert.equal(reviews.length, 206);
    assert.equal(reviews.at(-1)?.state, "CHANGES_REQUESTED");
  });

  test("takes more than 250 commits from the comparison of its ends", async () => {
    github.as("tom").push({ branch: "november", files: { "policies/b.yaml": "b: 1\n" }, commits: 259 });
    const { commits, unread, pullRequest } = await read();
    assert.deepEqual(unread, []);
    assert.equal(pullRequest.commits, 260);
    assert.equal(new Set(commits.map(({ sha }) => sha)).size, 260);
  });
});

test("read() finds that the last review of a single page is missing", async () => {
  github.as("ana").requestChanges(number);
  github.fault({ kind: "short-page", match: "pulls/list-reviews" });
  const { unread } = await read();
  assert.match(unread[0]?.why ?? "", /the timeline has review \d+, the list has not/);
});

test("read() finds that the dismissal of a review is missing from the timeline", async () => {
  const id = github.as("ana").approve(number);
  github.as("raj").dismiss(number, id);
  github.fault({ kind: "short-page", match: "issues/list-events-for-timeline" });
  const { unread } = await read();
  assert.match(unread[0]?.why ?? "", /was dismissed, and the timeline does not say when/);
});

for (const match of ["pulls/list-commits", "repos/list-activities"])
  test(`read() finds that the last row of ${match} is missing`, async () => {
    github.fault({ kind: "short-page", match });
    const { unread } = await read();
    assert.equal(unread.length, 1);
  });

test("read() knows no permission where it cannot be read, and says so", async () => {
  github.as("ana").approve(number);
  github.fault({ kind: "forbidden", match: "repos/get-collaborator-permission-level", times: 9 });
  const { reviews, unread } = await read();
  assert.equal(reviews[0]?.permission, null);
  assert.deepEqual(
    unread.map(({ what }) => what),
    ["permission of ana"],
  );
});

test("read() does not take another account's permission for that of a login that was given away", async () => {
  github.as("ana").approve(number);
  github.fault({
    kind: "meanwhile",
    match: "repos/get-collaborator-permission-level",
    run: () => {
      github.renameAccount("ana", "ana-old");
      const other = github.account({ login: "ana", id: 6666 });
      github.repo().roles.set(other.id, "admin");
    },
  });
  const { reviews, unread } = await read();
  assert.equal(reviews[0]?.permission, null);
  assert.match(unread[0]?.why ?? "", /login ana is account 6666/);
});

test("read() throws everything away when the head moves meanwhile, and reads anew", async () => {
  github.as("ana").approve(number);
  const push = () =>
    void github.as("tom").push({ branch: "november", files: { "policies/a.yaml": "a: 4\n" } });
  github.fault({ kind: "meanwhile", match: "pulls/list-reviews", run: push });
  const reading = await read();
  assert.equal(reading.pullRequest.head.sha, github.tip("november"));
  assert.equal(reading.commits.length, 2);
  assert.deepEqual(reading.unread, []);
});

test("read() gives up when the head moves each time", async () => {
  let nth = 0;
  const push = () => {
    nth += 1;
    github.as("tom").push({ branch: "november", files: { "policies/a.yaml": `a: 4${nth}\n` } });
  };
  github.fault({ kind: "meanwhile", match: "pulls/list-reviews", run: push, times: 9 });
  await rejects("forge-changed");
  assert.equal(nth, 3);
});

test("read() finds that the head is stale when both readings of it are, by the branch's activity", async () => {
  github.fault({ kind: "stale", match: "pulls/get", times: 9 });
  github.as("tom").push({ branch: "november", from: "main", files: { "policies/a.yaml": "a: 5\n" } });
  const { unread } = await read();
  assert.ok(unread.some(({ what, why }) => what === "activity" && why.includes("was last moved to")));
});

test("read() follows a repository that was renamed, and refuses another one under its name", async () => {
  const { id } = github.repo();
  github.as("ana").approve(number);
  const whole = await read({ repositoryId: id });
  github.rename(PATCHING, "patches");
  const renamed = await read({ repositoryId: id });
  assert.equal(renamed.repository.name, "acme/patches");
  assert.deepEqual([renamed.reviews, renamed.unread], [whole.reviews, []]);
  await assert.rejects(read({ repositoryId: id + 1 }), { code: "forge-other-repository" });
});

test("updatedSince() lists those updated since, newest first, and no others", async () => {
  const tom = github.as("tom");
  github.advance(3600);
  const since = new Date(github.now()).toISOString();
  for (const branch of ["one", "two"]) {
    tom.push({ branch, from: "main", files: { [`policies/${branch}.yaml`]: "x: 1\n" } });
    tom.openPullRequest({ head: branch, title: branch });
  }
  const reader = readerOf();
  assert.deepEqual(
    (await reader.updatedSince(since)).map(({ title }) => title),
    ["two", "one"],
  );
  assert.equal((await reader.updatedSince(undefined)).length, 3);
});

for (const [kind, code] of [
  ["conflict", "forge-bad-answer"],
  ["truncated", "forge-bad-answer"],
  ["not-found", "forge-no-such"],
] as const)
  test(`updatedSince() gives no part of a list when it is ${kind}`, async () => {
    github.fault({ kind, match: "pulls/list", times: 9 });
    await assert.rejects(readerOf().updatedSince(undefined), { code });
  });

test("openFrom() finds the open one of a branch of the repository itself", async () => {
  const reader = readerOf();
  assert.deepEqual(
    (await reader.openFrom("november")).map((pull) => pull.number),
    [number],
  );
  assert.deepEqual(await reader.openFrom("december"), []);
  github.as("tom").close(number);
  assert.deepEqual(await reader.openFrom("november"), []);
});

test("mergedWith() finds the merged one that brought a commit, and none that is open", async () => {
  const head = github.tip("november");
  assert.deepEqual(await readerOf().mergedWith(head), []);
  const commit = github.as("raj").merge(number);
  assert.deepEqual(
    (await readerOf().mergedWith(commit)).map((pull) => pull.number),
    [number],
  );
});

async function read(options: ReaderOptions = {}): Promise<PullRequestReading> {
  return readerOf(options).read(number);
}

async function rejects(code: string): Promise<void> {
  await assert.rejects(read(), (error: unknown) => {
    assert.ok(error instanceof OutsideError);
    assert.equal(error.code, code);
    return true;
  });
}

function readerOf(options: ReaderOptions = {}) {
  return pullRequestReader(impatientReader(github), options);
}
