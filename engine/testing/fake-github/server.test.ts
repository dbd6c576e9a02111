import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { ask, sampleFake } from "./sample-fake.ts";
import type { FakeGitHub } from "./server.ts";
import { addEnvironment, addRuleset, protect } from "./set-rules.ts";

describe("startFakeGitHub() answers", () => {
  let fake: FakeGitHub;
  let pull: number;
  let first: string;

  before(async () => {
    fake = await sampleFake();
    fake.app({ slug: "muster", permissions: { checks: "write", contents: "read" } });
    const ada = fake.as("ada");
    first = ada.push({ branch: "feature/one", files: { "policies/a.yaml": "a: 1\n", "README.md": null } });
    pull = ada.openPullRequest({ title: "One", head: "feature/one", body: "Why" });
    fake.as("raj").approve(pull);
    fake.as("raj").requestChanges(pull, "No");
    ada.comment(pull, "But");
    ada.status(first, "ci");
    fake
      .as("tom")
      .push({ branch: "main", files: { ".github/workflows/a.yaml": "name: A\n", CODEOWNERS: "* @x\n" } });
    const repository = fake.repo();
    protect(repository, "main", { checks: [{ context: "muster", appId: 7 }], bypass: [fake.as("tom").id] });
    addRuleset(fake.forge, repository, {
      rules: [
        { type: "non_fast_forward" },
        {
          type: "pull_request",
          parameters: {
            ...{ required_approving_review_count: 2, dismiss_stale_reviews_on_push: true },
            ...{ require_code_owner_review: false, require_last_push_approval: false },
            required_review_thread_resolution: false,
          },
        },
      ],
      bypassActors: [{ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }],
    });
    addEnvironment(fake.forge, repository, "prod", {
      waitTimer: 5,
      reviewers: [fake.as("tom").id],
      branches: ["main"],
    });
    repository.codeownersErrors.push({
      line: 1,
      column: 3,
      kind: "Unknown owner",
      message: "no",
      path: "CODEOWNERS",
    });
    repository.deployKeys.push({
      ...{ id: 9, title: "k", key: "ssh-ed25519 A", readOnly: true, at: fake.now() },
      addedBy: fake.as("tom").id,
    });
    const app = fake.token("muster[bot]", { checks: "write" });
    const run = await ask(fake, "/check-runs", {
      as: app,
      method: "POST",
      body: {
        ...{ name: "muster", head_sha: first, conclusion: "success" },
        output: {
          ...{ title: "T", summary: "S" },
          annotations: [{ path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" }],
        },
      },
    });
    assert.equal(run.status, 201);
  });
  after(() => fake.close());

  test("every reading of the API as the published description has it", async () => {
    const sha = first;
    const paths = [
      ...["", "/pulls", "/pulls/1", "/pulls/1/reviews", "/pulls/1/commits", "/pulls/1/files"],
      ...["/pulls/1/requested_reviewers", "/issues/1/timeline", "/issues/1/comments", "/issues/1/labels"],
      ...["/activity", "/collaborators", "/collaborators/raj/permission", "/commits", `/commits/${sha}`],
      ...[`/commits/${sha}/pulls`, `/commits/${sha}/statuses`, `/commits/${sha}/status`],
      ...[`/commits/${sha}/check-runs`, `/commits/${sha}/check-suites`, "/branches", "/branches/feature/one"],
      ...["/branches/main/protection", "/rules/branches/main", "/rulesets", "/rulesets/rule-suites"],
      ...[
        `/rulesets/${fake.repo().rulesets[0]?.id}`,
        "/codeowners/errors",
        "/environments",
        "/environments/prod",
      ],
      ...["/environments/prod/deployment-branch-policies", "/keys", "/actions/permissions"],
      ...["/actions/permissions/workflow", "/actions/permissions/selected-actions", "/actions/workflows"],
      ...[
        "/actions/workflows/a.yaml",
        "/contents/",
        "/contents/muster.yaml",
        "/compare/main...feature%2Fone",
      ],
      ...[
        "/git/ref/heads/main",
        "/git/matching-refs/heads/",
        `/git/commits/${sha}`,
        `/git/trees/${sha}?recursive=1`,
      ],
      ...[
        `/check-runs/${fake.repo().checkRuns[0]?.id}`,
        `/check-runs/${fake.repo().checkRuns[0]?.id}/annotations`,
      ],
      ...["//user", "//users/raj", "//rate_limit"],
    ];
    const before = fake.writes().length;
    for (const path of paths) {
      const { status, body } = await ask(fake, path, { as: "tom" });
      assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`);
    }
    assert.equal(fake.writes().length, before);
    assert.deepEqual(fake.violations, []);
  });

  test("a pull request with its counts, people and both ends", async () => {
    const { body } = await ask(fake, `/pulls/${pull}`);
    assert.equal(body.user.login, "ada");
    assert.deepEqual([body.commits, body.changed_files, body.additions, body.deletions], [1, 2, 1, 1]);
    assert.equal(body.head.sha, first);
    assert.equal(body.head.repo.full_name, "acme/patching");
    assert.equal(body.mergeable, true);
  });

  test("the timeline in the order of its clock", async () => {
    const { body } = await ask(fake, `/issues/${pull}/timeline`);
    const events = body.map((one: { event: string; state?: string }) => one.state ?? one.event);
    assert.deepEqual(events, ["committed", "approved", "changes_requested", "commented"]);
  });

  test("the commits with the accounts that their addresses lead to", async () => {
    const forged = fake.as("ada").push({
      branch: "forged",
      files: { x: "1\n" },
      author: { name: "Raj", email: "raj@example.org" },
      committer: { email: "nobody@example.org", at: 0 },
    });
    const { body } = await ask(fake, `/commits/${forged}`);
    assert.equal(body.author.login, "raj");
    assert.equal(body.committer, null);
    assert.equal(body.commit.committer.date, "1970-01-01T00:00:00Z");
  });

  test("only those whom GitHub would answer", async () => {
    const cases: readonly (readonly [string, string | null, number])[] = [
      ["", null, 404],
      ["", "eve", 404],
      ["", "ada", 200],
      ["/branches/main/protection", "ada", 404],
      ["/actions/permissions", "ada", 403],
      ["//user", null, 401],
      ["//user", "fake-nobody", 401],
      ["/pulls/99", "ada", 404],
    ];
    for (const [path, as, status] of cases) {
      assert.equal((await ask(fake, path, { as })).status, status, `${path} as ${as}`);
    }
  });

  test("a workflow's token no more than its permissions", async () => {
    const as = fake.token("github-actions[bot]", { "pull-requests": "read", contents: "read" });
    assert.equal((await ask(fake, "/pulls/1", { as })).status, 200);
    assert.equal((await ask(fake, "/actions/workflows", { as })).status, 403);
    const body = { body: "hello" };
    const refused = await ask(fake, "/issues/1/comments", { as, method: "POST", body });
    assert.deepEqual([refused.status, refused.body.message], [403, "Resource not accessible by integration"]);
  });

  test("an app by its signed web token, and gives it a token for no more than it has", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
    const app = fake.app({ slug: "signed", permissions: { pull_requests: "write" }, publicKey: pem });
    const jwt = (id: number) => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const now = Math.floor(Date.now() / 1000);
      const head = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: id, iat: now, exp: now + 60 })}`;
      return `${head}.${sign("RSA-SHA256", Buffer.from(head), privateKey).toString("base64url")}`;
    };
    const headers = { authorization: `Bearer ${jwt(app.id)}` };
    const installed = await ask(fake, "/installation", { as: null, headers });
    const tokens = `//app/installations/${installed.body.id}/access_tokens`;
    const given = await ask(fake, tokens, { as: null, headers, method: "POST", body: {} });
    assert.deepEqual(given.body.permissions, { metadata: "read", pull_requests: "write" });
    const bearer = { authorization: `Bearer ${given.body.token}` };
    const body = { body: "from an app" };
    const made = await ask(fake, "/issues/1/comments", { as: null, headers: bearer, method: "POST", body });
    assert.deepEqual(
      [made.body.user.login, made.body.performed_via_github_app.slug],
      ["signed[bot]", "signed"],
    );
    const more = { permissions: { contents: "write" } };
    assert.equal((await ask(fake, tokens, { as: null, headers, method: "POST", body: more })).status, 422);
    const others = { authorization: `Bearer ${jwt(fake.forge.world.apps[1]?.id ?? 0)}x` };
    assert.equal((await ask(fake, "//app", { as: null, headers: others })).status, 200);
    assert.equal(
      (await ask(fake, "//app", { as: null, headers: { authorization: `Bearer ${jwt(app.id)}x` } })).status,
      401,
    );
  });
});

describe("startFakeGitHub() minds the contract", () => {
  test("a request that GitHub does not know fails the test at its end, with what was wrong", async () => {
    const fake = await sampleFake();
    const { status, body } = await ask(fake, "/pulls?stat=all");
    assert.equal(status, 500);
    assert.match(body.message, /query parameter "stat" is not described/);
    assert.equal((await ask(fake, "//graphql", { method: "POST", body: {} })).status, 500);
    assert.equal(fake.violations.length, 2);
    await assert.rejects(fake.close(), /Not as GitHub describes it/);
  });
});

describe("startFakeGitHub() renames", () => {
  test("a repository: it is found by its number from then on", async () => {
    const fake = await sampleFake();
    fake.as("ada").push({ branch: "x", files: { x: "1\n" } });
    fake.rename("acme/patching", "patches");
    const moved = await ask(fake, "/branches?per_page=1");
    assert.equal(moved.status, 301);
    const address = `${fake.url}/repositories/${fake.repo().id}/branches?per_page=1`;
    assert.equal(moved.headers.get("location"), address);
    const found = await ask(fake, `/${address.slice(fake.url.length)}`);
    assert.equal(found.status, 200);
    assert.match(
      found.headers.get("link") ?? "",
      /repos\/acme\/patches\/branches\?per_page=1&page=2>; rel="next"/,
    );
    await fake.close();
  });

  test("a login, which another may take; and a deleted account is nobody", async () => {
    const fake = await sampleFake();
    fake.as("ada").push({ branch: "x", files: { x: "1\n" } });
    const pull = fake.as("ada").openPullRequest({ title: "X", head: "x" });
    fake.as("raj").approve(pull);
    fake.renameAccount("raj", "rajesh");
    fake.account("raj");
    const { body } = await ask(fake, `/pulls/${pull}/reviews`);
    assert.equal(body[0].user.login, "rajesh");
    assert.equal((await ask(fake, "/collaborators/raj/permission")).body.permission, "none");
    fake.removeAccount("rajesh");
    assert.equal((await ask(fake, `/pulls/${pull}/reviews`)).body[0].user, null);
    assert.equal((await ask(fake, `/issues/${pull}/timeline`)).body.at(-1).user, null);
    await fake.close();
  });
});
