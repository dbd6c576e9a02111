import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import type { FaultKind } from "./faults.ts";
import { ask, sampleFake } from "./sample-fake.ts";
import type { FakeGitHub } from "./server.ts";

describe("fault()", () => {
  let fake: FakeGitHub;
  let pull: number;

  before(async () => {
    fake = await sampleFake();
    fake.as("ada").push({ branch: "x", files: { x: "1\n" } });
    pull = fake.as("ada").openPullRequest({ title: "X", head: "x" });
    for (let count = 0; count < 5; count += 1) fake.as("raj").review(pull, "COMMENT", `remark ${count}`);
  });
  afterEach(() => fake.clearFaults());
  after(() => fake.close());

  const statuses: readonly (readonly [FaultKind, number, RegExp])[] = [
    ["secondary-limit", 403, /secondary rate limit/],
    ["primary-limit", 403, /API rate limit exceeded/],
    ["too-many-requests", 429, /secondary rate limit/],
    ["bad-gateway", 502, /Server Error/],
    ["server-error", 500, /Server Error/],
    ["conflict", 409, /Git Repository is empty/],
    ["not-found", 404, /Not Found/],
    ["unauthorized", 401, /Bad credentials/],
    ["forbidden", 403, /Resource not accessible/],
  ];
  for (const [kind, status, message] of statuses) {
    test(`${kind} is answered once with ${status}`, async () => {
      fake.fault({ kind, match: "pulls/list-reviews" });
      assert.equal((await ask(fake, "/pulls")).status, 200);
      const spoilt = await ask(fake, `/pulls/${pull}/reviews`);
      assert.equal(spoilt.status, status);
      assert.match(spoilt.body.message, message);
      assert.equal((await ask(fake, `/pulls/${pull}/reviews`)).status, 200);
      assert.deepEqual(fake.violations, []);
    });
  }

  test("a limit says when to come again, or does not", async () => {
    fake.fault({ kind: "secondary-limit", match: "pulls/get", seconds: 60 });
    assert.equal((await ask(fake, `/pulls/${pull}`)).headers.get("retry-after"), "60");
    fake.fault({ kind: "secondary-limit", match: "pulls/get", seconds: null });
    assert.equal((await ask(fake, `/pulls/${pull}`)).headers.get("retry-after"), null);
    fake.fault({ kind: "primary-limit", match: "pulls/get", seconds: 30 });
    const limited = await ask(fake, `/pulls/${pull}`);
    assert.equal(limited.headers.get("x-ratelimit-remaining"), "0");
    assert.ok(Number(limited.headers.get("x-ratelimit-reset")) >= Date.now() / 1000 + 20);
  });

  test("conflict in the middle of a list is of one page only", async () => {
    fake.fault({ kind: "conflict", match: "pulls/list-reviews", page: 2 });
    const page = (number: number) => ask(fake, `/pulls/${pull}/reviews?per_page=2&page=${number}`);
    assert.deepEqual(
      [(await page(1)).status, (await page(2)).status, (await page(3)).status],
      [200, 409, 200],
    );
  });

  test("empty-page has no rows though pages follow, short-page lacks one, no-link names no next", async () => {
    const page = () => ask(fake, `/pulls/${pull}/reviews?per_page=2&page=2`);
    fake.fault({ kind: "empty-page", match: "pulls/list-reviews", page: 2 });
    const empty = await page();
    assert.deepEqual(empty.body, []);
    assert.match(empty.headers.get("link") ?? "", /page=3>; rel="next"/);
    fake.fault({ kind: "short-page", match: "pulls/list-reviews", page: 2 });
    assert.equal((await page()).body.length, 1);
    fake.fault({ kind: "no-link", match: "pulls/list-reviews" });
    assert.equal((await page()).headers.get("link"), null);
  });

  test("truncated ends in the middle of its JSON", async () => {
    fake.fault({ kind: "truncated", match: `GET /repos/acme/patching/pulls/${pull}` });
    await assert.rejects(ask(fake, `/pulls/${pull}`), SyntaxError);
  });

  test("reset breaks the connection", async () => {
    fake.fault({ kind: "reset", match: "pulls/get" });
    await assert.rejects(ask(fake, `/pulls/${pull}`), /fetch failed/);
    assert.equal(fake.requests.at(-1)?.status, 0);
  });

  test("slow answers late", async () => {
    fake.fault({ kind: "slow", match: "pulls/get", seconds: 0.05 });
    const start = performance.now();
    assert.equal((await ask(fake, `/pulls/${pull}`)).status, 200);
    assert.ok(performance.now() - start >= 45);
  });

  test("moved leads to the repository's number, where the answer is", async () => {
    fake.fault({ kind: "moved", match: "pulls/get" });
    const { status, headers } = await ask(fake, `/pulls/${pull}`);
    assert.equal(status, 301);
    assert.equal(headers.get("location"), `${fake.url}/repositories/${fake.repo().id}/pulls/${pull}`);
    assert.equal((await ask(fake, `//repositories/${fake.repo().id}/pulls/${pull}`)).body.number, pull);
  });

  test("stale answers as things were when the fault was asked for, and only readings", async () => {
    const before = fake.tip("x");
    fake.fault({ kind: "stale", match: "pulls/get", times: 2 });
    fake.fault({ kind: "stale", match: "issues/create-comment" });
    const now = fake.as("ada").push({ branch: "x", files: { x: "2\n" } });
    assert.equal((await ask(fake, `/pulls/${pull}`)).body.head.sha, before);
    assert.equal((await ask(fake, `/pulls/${pull}`)).body.head.sha, before);
    assert.equal((await ask(fake, `/pulls/${pull}`)).body.head.sha, now);
    const comment = { method: "POST", body: { body: "kept" } };
    assert.equal((await ask(fake, `/issues/${pull}/comments`, comment)).status, 201);
    assert.equal((await ask(fake, `/issues/${pull}/comments`)).body.length, 1);
  });

  test("meanwhile lets something happen between two readings", async () => {
    fake.fault({
      ...{ kind: "meanwhile", match: "pulls/get", after: 1 },
      run: () => void fake.as("ada").push({ branch: "x", files: { x: "3\n" } }),
    });
    const first = await ask(fake, `/pulls/${pull}`);
    const second = await ask(fake, `/pulls/${pull}`);
    assert.notEqual(first.body.head.sha, second.body.head.sha);
  });

  test("lost-answer does the work and loses its answer", async () => {
    const before = fake.repo().comments.length;
    fake.fault({ kind: "lost-answer", match: "issues/create-comment" });
    const lost = await ask(fake, `/issues/${pull}/comments`, { method: "POST", body: { body: "twice?" } });
    assert.equal(lost.status, 502);
    assert.equal(fake.repo().comments.length, before + 1);
  });
});
