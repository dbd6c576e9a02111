import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask, sampleFake } from "./sample-fake.ts";
import type { FakeGitHub } from "./server.ts";

describe("the fake GitHub's API writes", () => {
  let fake: FakeGitHub;
  let pull: number;

  before(async () => {
    fake = await sampleFake();
    fake.as("ada").push({ branch: "x", files: { x: "1\n" } });
    pull = fake.as("ada").openPullRequest({ title: "X", head: "x" });
  });
  after(() => fake.close());

  const send = (method: string, path: string, body: unknown, as = "ada") =>
    ask(fake, path, { method, body, as });

  test("comments, which their authors change and take away", async () => {
    const made = await send("POST", `/issues/${pull}/comments`, { body: "one" }, "eve");
    assert.equal(made.status, 404);
    fake.repo().roles.set(fake.as("eve").id, "read");
    const { body } = await send("POST", `/issues/${pull}/comments`, { body: "one" }, "eve");
    const path = `/issues/comments/${body.id}`;
    assert.equal((await send("PATCH", path, { body: "two" }, "eve")).body.body, "two");
    const [told] = (await ask(fake, `/issues/${pull}/comments`)).body;
    assert.ok(told.updated_at > told.created_at);
    assert.equal((await ask(fake, path)).body.user.login, "eve");
    assert.equal((await ask(fake, path, { method: "DELETE", as: "eve" })).status, 204);
    assert.equal((await ask(fake, path)).status, 404);
    const long = await send("POST", `/issues/${pull}/comments`, { body: "x".repeat(65_537) });
    assert.equal(long.status, 422);
  });

  test("labels, each once", async () => {
    const names = (body: { name: string }[]) => body.map(({ name }) => name);
    const added = await send("POST", `/issues/${pull}/labels`, { labels: ["muster", "a b"] });
    assert.deepEqual(names(added.body), ["muster", "a b"]);
    assert.deepEqual(names((await send("PUT", `/issues/${pull}/labels`, { labels: ["muster"] })).body), [
      "muster",
    ]);
    assert.equal((await ask(fake, `/pulls/${pull}`)).body.labels[0].name, "muster");
    assert.deepEqual((await ask(fake, `/issues/${pull}/labels/muster`, { method: "DELETE" })).body, []);
  });

  test("a whole commit from blobs, trees and refs, and a pull request of it", async () => {
    const main = fake.tip("main");
    const blob = await send("POST", "/git/blobs", {
      content: Buffer.from("b: ü\n").toString("base64"),
      encoding: "base64",
    });
    const tree = await send("POST", "/git/trees", {
      base_tree: (await ask(fake, `/git/commits/${main}`)).body.tree.sha,
      tree: [
        { path: "policies/b.yaml", mode: "100644", type: "blob", sha: blob.body.sha },
        { path: "policies/c.yaml", mode: "100644", type: "blob", content: "c: 1\n" },
        { path: "README.md", mode: "100644", type: "blob", sha: null },
      ],
    });
    assert.deepEqual(
      tree.body.tree.map(({ path }: { path: string }) => path),
      ["muster.yaml", "policies"],
    );
    const commit = await send("POST", "/git/commits", {
      message: "From the API",
      tree: tree.body.sha,
      parents: [main],
    });
    assert.deepEqual([commit.status, commit.body.author.name], [201, "ada"]);
    const ref = { ref: "refs/heads/muster/propose", sha: commit.body.sha };
    assert.equal((await send("POST", "/git/refs", ref)).status, 201);
    assert.equal((await send("POST", "/git/refs", ref)).status, 422);
    const file = await ask(fake, "/contents/policies/b.yaml?ref=muster/propose");
    assert.equal(Buffer.from(file.body.content, "base64").toString(), "b: ü\n");
    assert.equal((await ask(fake, `/git/blobs/${blob.body.sha}`)).body.size, 6);
    const wish = { title: "P", head: "muster/propose", base: "main" };
    const made = await send("POST", "/pulls", wish);
    assert.deepEqual([made.status, made.body.changed_files], [201, 3]);
    assert.match((await send("POST", "/pulls", wish)).body.errors[0].message, /already exists/);
    const found = await ask(fake, "/pulls?state=open&head=acme:muster/propose");
    assert.deepEqual(
      found.body.map(({ number }: { number: number }) => number),
      [made.body.number],
    );
    const compared = await ask(fake, "/compare/main...muster%2Fpropose");
    assert.deepEqual(
      [compared.body.status, compared.body.ahead_by, compared.body.files.length],
      ["ahead", 1, 3],
    );
    const closed = await send("PATCH", `/pulls/${made.body.number}`, { state: "closed", title: "Q" });
    assert.deepEqual([closed.body.state, closed.body.title], ["closed", "Q"]);
    const gone = await ask(fake, "/git/refs/heads/muster/propose", { method: "DELETE" });
    assert.equal(gone.status, 204);
  });

  test("refs forward only, unless forced; refs/pull never", async () => {
    fake.as("ada").push({ branch: "r", files: { r: "1\n" } });
    const main = fake.tip("main");
    const refused = await send("PATCH", "/git/refs/heads/r", { sha: main });
    assert.deepEqual([refused.status, refused.body.message], [422, "Update is not a fast forward"]);
    assert.equal((await send("PATCH", "/git/refs/heads/r", { sha: main, force: true })).status, 200);
    assert.equal(fake.repo().activity.at(-1)?.type, "force_push");
    assert.equal(
      (await send("PATCH", `/git/refs/pull/${pull}/head`, { sha: main, force: true })).status,
      422,
    );
    assert.equal(
      (await send("POST", "/git/refs", { ref: "refs/heads/none", sha: "1".repeat(40) })).status,
      422,
    );
  });

  test("reviews: pending until submitted, then seen by others", async () => {
    const pending = await send("POST", `/pulls/${pull}/reviews`, { body: "Looks good" }, "raj");
    assert.equal(pending.body.state, "PENDING");
    const seen = async (as: string) => (await ask(fake, `/pulls/${pull}/reviews`, { as })).body.length;
    assert.deepEqual([await seen("ada"), await seen("raj")], [0, 1]);
    const path = `/pulls/${pull}/reviews/${pending.body.id}`;
    assert.equal((await send("POST", `${path}/events`, { event: "APPROVE" }, "ada")).status, 404);
    assert.equal((await send("POST", `${path}/events`, { event: "APPROVE" }, "raj")).body.state, "APPROVED");
    assert.equal((await send("PUT", path, { body: "Hm" }, "raj")).body.body, "Hm");
    assert.equal((await send("PUT", `${path}/dismissals`, { message: "Old" }, "eve")).status, 403);
    assert.equal(
      (await send("PUT", `${path}/dismissals`, { message: "Old" }, "ada")).body.state,
      "DISMISSED",
    );
    assert.equal((await send("POST", `/pulls/${pull}/reviews`, { event: "APPROVE" }, "ada")).status, 422);
  });

  test("check runs, by apps alone and each by its own", async () => {
    const head_sha = fake.tip("x");
    assert.equal((await send("POST", "/check-runs", { name: "muster", head_sha })).status, 403);
    const as = fake.token("github-actions[bot]", { checks: "write" });
    const made = await send("POST", "/check-runs", { name: "muster", head_sha, status: "in_progress" }, as);
    assert.deepEqual([made.body.app.slug, made.body.completed_at], ["github-actions", null]);
    fake.app({ slug: "other", permissions: { checks: "write" } });
    const other = fake.token("other[bot]", { checks: "write" });
    const done = { conclusion: "failure", output: { title: "T", summary: "S" } };
    const path = `/check-runs/${made.body.id}`;
    assert.equal((await send("PATCH", path, done, other)).status, 403);
    const finished = await send("PATCH", path, done, as);
    assert.deepEqual([finished.body.status, finished.body.output.title], ["completed", "T"]);
    const suites = await ask(fake, `/commits/${head_sha}/check-suites`);
    assert.deepEqual([suites.body.total_count, suites.body.check_suites[0].conclusion], [1, "failure"]);
  });

  test("a merge of the head that was meant, and Update branch", async () => {
    fake.as("tom").push({ branch: "main", files: { other: "1\n" } });
    const before = fake.tip("x");
    const update = { expected_head_sha: before };
    assert.equal((await send("PUT", `/pulls/${pull}/update-branch`, update)).status, 202);
    assert.equal((await send("PUT", `/pulls/${pull}/update-branch`, update)).status, 422);
    assert.equal((await send("PUT", `/pulls/${pull}/merge`, { sha: before })).status, 409);
    assert.equal((await ask(fake, `/pulls/${pull}/merge`)).status, 404);
    const merged = await send("PUT", `/pulls/${pull}/merge`, { sha: fake.tip("x"), commit_title: "Take X" });
    assert.deepEqual([merged.status, merged.body.sha], [200, fake.tip("main")]);
    assert.equal((await ask(fake, `/pulls/${pull}/merge`)).status, 204);
    assert.equal((await send("PUT", `/pulls/${pull}/merge`, {})).status, 405);
  });
});
