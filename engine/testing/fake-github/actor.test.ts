import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import type { Actor } from "./actor.ts";
import { readCommit } from "./read-commits.ts";
import { ask, sampleFake } from "./sample-fake.ts";
import type { FakeGitHub } from "./server.ts";
import { addRuleset, protect } from "./set-rules.ts";

const POLICY = "policies/a.yaml";

describe("a story on the fake GitHub", () => {
  let fake: FakeGitHub;
  let ada: Actor;
  let raj: Actor;
  let tom: Actor;

  beforeEach(async () => {
    fake = await sampleFake();
    ada = fake.as("ada");
    raj = fake.as("raj");
    tom = fake.as("tom");
  });
  afterEach(() => fake.close());

  const opened = (branch = "x") => {
    ada.push({ branch, files: { [POLICY]: `for: ${branch}\n` } });
    return ada.openPullRequest({ title: branch, head: branch });
  };
  const reviewsOf = async (pull: number) => (await ask(fake, `/pulls/${pull}/reviews`)).body;
  const eventsOf = async (pull: number): Promise<string[]> =>
    (await ask(fake, `/issues/${pull}/timeline`)).body.map((one: { event: string }) => one.event);
  const pullOf = async (pull: number) => (await ask(fake, `/pulls/${pull}`)).body;

  test("an approval moves along with a forced push that keeps the patch, though nobody looked", async () => {
    const pull = opened();
    raj.approve(pull);
    const [before] = await reviewsOf(pull);
    const sha = ada.push({ branch: "x", from: "main", files: { [POLICY]: "for: x\n" }, message: "Rebased" });
    const [after] = await reviewsOf(pull);
    assert.notEqual(before.commit_id, sha);
    assert.deepEqual(
      [after.commit_id, after.submitted_at, after.state],
      [sha, before.submitted_at, "APPROVED"],
    );
    assert.ok((await eventsOf(pull)).includes("head_ref_force_pushed"));
  });

  test("an approval moves along with Update branch, stays where the content changes, and where the switch is off", async () => {
    const pull = opened();
    raj.approve(pull);
    tom.push({ branch: "main", files: { other: "1\n" } });
    ada.updateBranch(pull);
    const updated = fake.tip("x");
    assert.equal((await reviewsOf(pull))[0].commit_id, updated);
    ada.push({ branch: "x", files: { [POLICY]: "for: more\n" } });
    assert.equal((await reviewsOf(pull))[0].commit_id, updated);
    fake.forge.reanchorReviews = false;
    raj.approve(pull);
    const seen = fake.tip("x");
    tom.push({ branch: "main", files: { other: "2\n" } });
    ada.updateBranch(pull);
    assert.equal((await reviewsOf(pull))[1].commit_id, seen);
  });

  test("a request for changes does not move along", async () => {
    const pull = opened();
    raj.requestChanges(pull);
    const [before] = await reviewsOf(pull);
    ada.push({ branch: "x", from: "main", files: { [POLICY]: "for: x\n" }, message: "Rebased" });
    assert.equal((await reviewsOf(pull))[0].commit_id, before.commit_id);
  });

  test("a dismissal shows what was dismissed, by whom and why", async () => {
    const pull = opened();
    const review = raj.requestChanges(pull);
    fake.advance(60);
    ada.dismiss(pull, review, "Done");
    const [dismissed] = await reviewsOf(pull);
    assert.deepEqual([dismissed.state, dismissed.id], ["DISMISSED", review]);
    const { body } = await ask(fake, `/issues/${pull}/timeline`);
    const event = body.at(-1);
    assert.deepEqual(
      [event.event, event.actor.login, event.dismissed_review.state, event.dismissed_review.review_id],
      ["review_dismissed", "ada", "changes_requested", review],
    );
    assert.throws(() => raj.dismiss(pull, raj.review(pull, "COMMENT", "hm")), /neither an approval/);
  });

  test("nobody approves their own pull request, nor requests changes without a word", () => {
    const pull = opened();
    assert.throws(() => ada.approve(pull), /Unprocessable/);
    assert.throws(() => raj.review(pull, "REQUEST_CHANGES"), /Unprocessable/);
  });

  test("an edited review keeps its state and time, and the API does not say that it was edited", async () => {
    const pull = opened();
    const review = raj.approve(pull, "Only for staging");
    const [before] = await reviewsOf(pull);
    fake.advance(3600);
    raj.editReview(pull, review, "Everywhere");
    const [after] = await reviewsOf(pull);
    assert.deepEqual(after, { ...before, body: "Everywhere" });
  });

  test("a retarget changes the base, and the merge that refs/pull shows", async () => {
    const pull = opened();
    raj.approve(pull);
    tom.push({ branch: "release", files: { other: "1\n" } });
    const before = await pullOf(pull);
    ada.retarget(pull, "release");
    const after = await pullOf(pull);
    assert.deepEqual([after.base.ref, after.base.sha], ["release", fake.tip("release")]);
    assert.notEqual(after.merge_commit_sha, before.merge_commit_sha);
    assert.equal((await eventsOf(pull)).at(-1), "base_ref_changed");
  });

  test("the base of a pull request is told as of its last push, though main moved on", async () => {
    const pull = opened();
    const then = fake.tip("main");
    tom.push({ branch: "main", files: { other: "1\n" } });
    assert.equal((await pullOf(pull)).base.sha, then);
    ada.push({ branch: "x", files: { more: "1\n" } });
    assert.equal((await pullOf(pull)).base.sha, fake.tip("main"));
  });

  test("a conflict makes it unmergeable, without refs/pull/N/merge", async () => {
    const pull = opened();
    tom.push({ branch: "main", files: { [POLICY]: "for: other\n" } });
    const { mergeable, mergeable_state, merge_commit_sha } = await pullOf(pull);
    assert.deepEqual([mergeable, mergeable_state, merge_commit_sha], [false, "dirty", null]);
    assert.equal((await ask(fake, `/git/ref/pull/${pull}/merge`)).status, 404);
    assert.throws(() => tom.merge(pull), /not mergeable/);
  });

  const merges: readonly (readonly ["merge" | "squash" | "rebase", number, string])[] = [
    ["merge", 2, "tom"],
    ["squash", 1, "ada"],
    ["rebase", 1, "ada"],
  ];
  for (const [method, parents, author] of merges) {
    test(`${method} is made with git, by the forge, at its clock`, async () => {
      const pull = opened();
      ada.push({ branch: "x", files: { "policies/b.yaml": "b: 1\n" } });
      tom.push({ branch: "main", files: { other: "1\n" } });
      const before = fake.tip("main");
      const after = tom.merge(pull, { method });
      const commit = readCommit(fake.repo().dir, after);
      assert.equal(commit.parents.length, parents);
      assert.equal(commit.author.name, author);
      assert.deepEqual([commit.committer.name, commit.committer.email], ["GitHub", "noreply@github.com"]);
      assert.equal(fake.tip("main"), after);
      if (method !== "rebase") assert.equal(commit.parents[0], before);
      for (const path of [POLICY, "policies/b.yaml", "other"]) {
        assert.equal((await ask(fake, `/contents/${path}`)).status, 200, path);
      }
      const pulled = await pullOf(pull);
      assert.deepEqual(
        [pulled.merged, pulled.merged_by.login, pulled.merge_commit_sha, pulled.state, pulled.commits],
        [true, "tom", after, "closed", 2],
      );
      assert.deepEqual((await eventsOf(pull)).slice(-2), ["merged", "closed"]);
      const [activity] = (await ask(fake, "/activity?ref=refs/heads/main")).body;
      assert.deepEqual([activity.activity_type, activity.after], ["pr_merge", after]);
      const { body } = await ask(fake, `/commits/${after}/pulls`);
      assert.deepEqual(
        body.map((one: { number: number }) => one.number),
        [pull],
      );
    });
  }

  test("protection lets nobody merge before its rules are met, but who may pass by them", async () => {
    protect(fake.repo(), "main", {
      approvals: 1,
      enforceAdmins: true,
      checks: [{ context: "muster", appId: 15368 }],
    });
    const pull = opened();
    assert.throws(() => tom.merge(pull), /At least 1 approving review is required/);
    raj.approve(pull);
    ada.status(fake.tip("x"), "muster");
    assert.throws(() => tom.merge(pull), /Required status check "muster" is expected/);
    const as = fake.token("github-actions[bot]", { checks: "write" });
    const run = { name: "muster", head_sha: fake.tip("x"), conclusion: "success" };
    assert.equal((await ask(fake, "/check-runs", { as, method: "POST", body: run })).status, 201);
    raj.requestChanges(pull);
    assert.throws(() => tom.merge(pull), /Changes have been requested/);
    raj.approve(pull);
    tom.merge(pull);
    protect(fake.repo(), "main", { approvals: 2, enforceAdmins: false });
    const other = opened("y");
    assert.throws(() => ada.merge(other), /At least 2 approving reviews/);
    tom.merge(other);
    assert.deepEqual(
      fake.repo().ruleSuites.map(({ result, actor }) => [result, actor]),
      [["bypass", tom.id]],
    );
  });

  test("a ruleset does the same; a push that changes content dismisses where it says so", async () => {
    addRuleset(fake.forge, fake.repo(), {
      rules: [
        {
          type: "pull_request",
          parameters: {
            required_approving_review_count: 1,
            dismiss_stale_reviews_on_push: true,
            allowed_merge_methods: ["squash"],
          },
        },
      ],
    });
    assert.throws(() => tom.push({ branch: "main", files: { a: "1\n" } }), /through a pull request/);
    const pull = opened();
    raj.approve(pull);
    ada.push({ branch: "x", files: { [POLICY]: "for: more\n" } });
    assert.equal((await reviewsOf(pull))[0].state, "DISMISSED");
    assert.equal((await eventsOf(pull)).at(-1), "review_dismissed");
    raj.approve(pull);
    assert.throws(() => tom.merge(pull), /Merge method "merge" is not allowed/);
    assert.throws(
      () => tom.merge(pull, { method: "squash", sha: "0".repeat(40) }),
      /Head branch was modified/,
    );
    tom.merge(pull, { method: "squash" });
  });

  test("a pull request from a fork has its head there, and its objects here", async () => {
    const eve = fake.as("eve");
    const fork = eve.fork();
    const sha = eve.in(fork).push({ branch: "patch", files: { [POLICY]: "for: eve\n" } });
    const pull = eve.openPullRequest({ title: "Mine", head: "eve:patch" });
    const told = await pullOf(pull);
    assert.deepEqual(
      [told.head.repo.full_name, told.head.sha, told.head.repo.fork],
      ["eve/patching", sha, true],
    );
    assert.equal((await ask(fake, `/git/ref/pull/${pull}/head`)).body.object.sha, sha);
    const next = eve.in(fork).push({ branch: "patch", files: { more: "1\n" } });
    assert.equal((await pullOf(pull)).head.sha, next);
    assert.equal((await ask(fake, "/activity?ref=refs/heads/patch")).body.length, 0);
    tom.merge(pull);
  });

  test("pushing a head's commits to main makes it merged, without a merge", async () => {
    const pull = opened();
    const sha = tom.push({ branch: "main", sha: fake.tip("x") });
    const told = await pullOf(pull);
    assert.deepEqual([told.merged, told.merge_commit_sha, told.merged_by.login], [true, sha, "tom"]);
  });

  test("deleting a head closes it; deleting a merged base aims what stood on it further", async () => {
    const pull = opened();
    ada.push({ branch: "y", from: "refs/heads/x", files: { y: "1\n" } });
    const stacked = ada.openPullRequest({ title: "Y", head: "y", base: "x" });
    fake.repo().settings.deleteBranchOnMerge = true;
    tom.merge(pull);
    assert.deepEqual((await pullOf(stacked)).base.ref, "main");
    assert.equal((await eventsOf(stacked)).at(-1), "automatic_base_change_succeeded");
    ada.push({ branch: "deep/y", files: { z: "1\n" } });
    ada.deleteBranch("deep/y");
    ada.push({ branch: "deep", files: { z: "1\n" } });
    ada.deleteBranch("y");
    assert.equal((await pullOf(stacked)).state, "closed");
  });

  test("commit dates are what their authors wrote; the forge's clock is its own", async () => {
    const pull = opened();
    raj.approve(pull);
    fake.setClock("2026-03-01T12:00:00Z");
    const sha = ada.push({
      branch: "x",
      files: { [POLICY]: "for: later\n" },
      author: { at: Date.UTC(2020, 0, 1) },
      committer: { at: Date.UTC(2020, 0, 1) },
    });
    assert.equal((await ask(fake, `/commits/${sha}`)).body.commit.committer.date, "2020-01-01T00:00:00Z");
    const [activity] = (await ask(fake, "/activity?ref=refs/heads/x")).body;
    assert.equal(activity.timestamp, "2026-03-01T12:00:01Z");
  });

  test("a draft is not merged before it is ready; what is closed may open again", async () => {
    ada.push({ branch: "d", files: { d: "1\n" } });
    const pull = ada.openPullRequest({ title: "D", head: "d", draft: true });
    assert.throws(() => tom.merge(pull), /still a draft/);
    ada.ready(pull);
    ada.close(pull);
    assert.equal((await pullOf(pull)).state, "closed");
    ada.reopen(pull);
    tom.merge(pull);
    assert.deepEqual((await eventsOf(pull)).slice(1), [
      "ready_for_review",
      "closed",
      "reopened",
      "merged",
      "closed",
    ]);
  });
});
