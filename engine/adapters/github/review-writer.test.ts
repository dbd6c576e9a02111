import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { CheckRun } from "../../ports/forge-writer.ts";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import { forgeWithPullRequest, impatient } from "../../testing/forge-with-pull-request.ts";
import { githubClient } from "./github-client.ts";
import { githubWritingClient } from "./github-writing-client.ts";
import { ownAccount } from "./own-account.ts";
import { reviewWriter } from "./review-writer.ts";

const MARKER = "<!-- muster:plan -->";
const BOT = "github-actions[bot]";
let github: FakeGitHub;
let number: number;

beforeEach(async () => {
  ({ github, number } = await forgeWithPullRequest());
});

afterEach(() => github.close());

test("comment() writes once, leaves what is the same alone, and rewrites what changed", async () => {
  const writer = writerAs("raj");
  const comment = { pullRequest: number, marker: MARKER, body: `${MARKER}\nfirst\n` };
  assert.equal(await writer.comment(comment), "written");
  assert.equal(await writer.comment(comment), "unchanged");
  assert.equal(await writer.comment({ ...comment, body: `${MARKER}\nsecond` }), "written");
  assert.deepEqual(bodies(), [`${MARKER}\nsecond`]);
  assert.deepEqual(writes(), ["POST", "PATCH"]);
});

test("comment() leaves a stranger's comment alone, though it begins with the marker", async () => {
  github.as("eve").comment(number, `${MARKER}\nall is well`);
  await writerAs("raj").comment({ pullRequest: number, marker: MARKER, body: `${MARKER}\nours` });
  assert.deepEqual(bodies(), [`${MARKER}\nall is well`, `${MARKER}\nours`]);
});

test("comment() leaves our own comments without the marker in their first line alone", async () => {
  github.as("raj").comment(number, `see ${MARKER}`);
  github.as("raj").comment(number, `quoted:\n${MARKER}`);
  await writerAs("raj").comment({ pullRequest: number, marker: MARKER, body: `${MARKER}\nours` });
  assert.equal(bodies().length, 3);
});

test("comment() keeps the first of several of ours and takes the others away", async () => {
  for (const text of ["one", "two", "three"]) github.as("raj").comment(number, `${MARKER}\n${text}`);
  await writerAs("raj").comment({ pullRequest: number, marker: MARKER, body: `${MARKER}\none` });
  assert.deepEqual(bodies(), [`${MARKER}\none`]);
});

test("comment() finds its comment behind 150 others", async () => {
  github.as("raj").comment(number, "hello");
  for (let nth = 0; nth < 150; nth += 1) github.as("tom").comment(number, `${nth}`);
  github.as("raj").comment(number, `${MARKER}\nold`);
  await writerAs("raj").comment({ pullRequest: number, marker: MARKER, body: `${MARKER}\nnew` });
  assert.equal(bodies().length, 152);
  assert.deepEqual(writes(), ["PATCH"]);
});

test("comment() writes nothing when it cannot see all comments", async () => {
  github.fault({ kind: "conflict", match: "issues/list-comments", times: 9 });
  const comment = { pullRequest: number, marker: MARKER, body: MARKER };
  await assert.rejects(writerAs("raj").comment(comment), { code: "forge-bad-answer" });
  assert.deepEqual(bodies(), []);
});

test("comment() does not write twice when only the answer was lost", async () => {
  github.fault({ kind: "lost-answer", match: "issues/create-comment" });
  const comment = { pullRequest: number, marker: MARKER, body: MARKER };
  assert.equal(await writerAs("raj").comment(comment), "written");
  assert.deepEqual(bodies(), [MARKER]);
  assert.deepEqual(writes(), ["POST"]);
});

test("comment() never sends again what failed, and says so", async () => {
  github.fault({ kind: "bad-gateway", match: "issues/create-comment", times: 9 });
  const comment = { pullRequest: number, marker: MARKER, body: MARKER };
  await assert.rejects(writerAs("raj").comment(comment), { code: "forge-unreachable" });
  assert.deepEqual(writes(), ["POST"]);
});

test("comment() sends again what was refused for limits: that was not done", async () => {
  github.fault({ kind: "secondary-limit", match: "issues/create-comment" });
  await writerAs("raj").comment({ pullRequest: number, marker: MARKER, body: MARKER });
  assert.deepEqual(bodies(), [MARKER]);
});

test("comment() by a workflow's token finds the comments of github-actions[bot]", async () => {
  const token = github.token(BOT, { issues: "write", pull_requests: "write" });
  const options = { ...impatient(github), login: { kind: "token", token } } as const;
  github.fault({ kind: "forbidden", match: "users/get-authenticated", times: 9 });
  const writer = () => reviewWriter(githubWritingClient(options));
  const comment = { pullRequest: number, marker: MARKER, body: MARKER };
  assert.equal(await writer().comment(comment), "written");
  assert.equal(await writer().comment(comment), "unchanged");
});

test("ownAccount() is that of the token, and nobody's when it cannot be asked", async () => {
  assert.equal(await ownAccount(githubClient(impatient(github, "ana"))), 502);
  for (const [kind, code] of [
    ["bad-gateway", "forge-unreachable"],
    ["unauthorized", "forge-refused"],
  ] as const) {
    github.fault({ kind, match: "users/get-authenticated", times: 4 });
    await assert.rejects(ownAccount(githubClient(impatient(github))), { code });
    github.clearFaults();
  }
});

test("check() writes a run with 120 annotations in batches of 50, and completes it with the last", async () => {
  await checkerOf().check(run(120));
  const [stored] = github.repo().checkRuns;
  assert.equal(stored?.annotations.length, 120);
  assert.equal(stored?.given.status, "completed");
  assert.equal(stored?.given.conclusion, "failure");
  assert.deepEqual(writes(), ["POST", "PATCH", "PATCH"]);
});

test("check() leaves the same alone, and makes a new run for what changed", async () => {
  await checkerOf().check(run(50));
  await checkerOf().check(run(50));
  assert.deepEqual(writes(), ["POST"]);
  await checkerOf().check(run(0));
  assert.equal(github.repo().checkRuns.length, 2);
});

test("check() goes on where it was left", async () => {
  github.fault({ kind: "bad-gateway", match: "checks/update", after: 1 });
  await assert.rejects(checkerOf().check(run(140)), { code: "forge-unreachable" });
  assert.equal(github.repo().checkRuns[0]?.annotations.length, 100);
  await checkerOf().check(run(140));
  assert.equal(github.repo().checkRuns.length, 1);
  assert.equal(github.repo().checkRuns[0]?.annotations.length, 140);
});

test("check() does not make a run twice when only the answer was lost", async () => {
  github.fault({ kind: "lost-answer", match: "checks/create" });
  await checkerOf().check(run(60));
  assert.equal(github.repo().checkRuns.length, 1);
  assert.equal(github.repo().checkRuns[0]?.annotations.length, 60);
});

function run(annotations: number): CheckRun {
  return {
    name: "muster / review",
    head: github.tip("november"),
    conclusion: "failure",
    title: "1 of 2",
    summary: "security is missing",
    annotations: Array.from({ length: annotations }, (_, line) => ({
      path: "policies/a.yaml",
      startLine: line + 1,
      endLine: line + 1,
      level: "warning",
      message: `line ${line + 1}`,
    })),
  };
}

function writerAs(login: string) {
  return reviewWriter(githubWritingClient(impatient(github, login)));
}

function checkerOf() {
  const token = github.token(BOT, { checks: "write" });
  return reviewWriter(githubWritingClient({ ...impatient(github), login: { kind: "token", token } }));
}

function bodies(): readonly string[] {
  return github.repo().comments.map(({ body }) => body);
}

function writes(): readonly string[] {
  return github.writes().map(({ method }) => method);
}
