import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import { forgeWithPullRequest, impatient } from "../../testing/forge-with-pull-request.ts";
import { githubClient } from "./github-client.ts";
import { githubWritingClient } from "./github-writing-client.ts";
import { openedProposals } from "./opened-proposals.ts";
import { proposalWriter } from "./proposal-writer.ts";

const BOT = "github-actions[bot]";
const BRANCH = "muster/approve-2026-11";
let github: FakeGitHub;
beforeEach(async () => {
  ({ github } = await forgeWithPullRequest());
});
afterEach(() => github.close());

const reader = () => openedProposals(githubClient(impatient(github, BOT)));
const writer = () => proposalWriter(githubWritingClient(impatient(github, BOT)));
const open = () =>
  writer().open({
    ...{ branch: BRANCH, base: "main", baseCommit: github.tip("main"), title: "Approve", body: "the text" },
    ...{ labels: [], files: { "policies/b.yaml": "b: 1\n" }, message: "m" },
  });

test("open() gives those of the branches asked for, with text and whose they are", async () => {
  const number = await open();
  const tom = github.as("tom");
  tom.push({ branch: "muster/approve-x", files: { "x.yaml": "x" } });
  const mine = tom.openPullRequest({ title: "x", head: "muster/approve-x" });
  const found = await reader().open(["muster/approve-"]);
  assert.deepEqual(
    found.map((one) => [one.number, one.branch, one.base, one.head, one.isOurs]),
    [
      [number, BRANCH, "main", github.tip(BRANCH), true],
      [mine, "muster/approve-x", "main", github.tip("muster/approve-x"), false],
    ],
  );
  assert.equal(found[0]?.body, "the text");
  assert.deepEqual(await reader().open(["muster/hold-", "muster/leave-"]), []);
});

test("open() never takes a part of the list for the list", async () => {
  github.fault({ kind: "bad-gateway", match: "pulls/list", times: 9 });
  await assert.rejects(reader().open(["muster/"]), { name: "OutsideError" });
});

test("closed() tells what somebody closed from what Muster did, and knows nothing of what others opened", async () => {
  github.as("ana").close(await open());
  assert.deepEqual(await reader().closed(BRANCH), [{ number: 2, body: "the text", by: "somebody" }]);
  const again = await open();
  await writer().close(again, BRANCH, "overtaken");
  const closed = await reader().closed(BRANCH);
  assert.deepEqual(
    closed.map(({ number, by }) => [number, by]),
    [
      [again, "us"],
      [2, "somebody"],
    ],
  );
  assert.deepEqual(await reader().closed("november"), []);
});

test("closed() does not take somebody's comment for ours", async () => {
  const number = await open();
  github.as("ana").comment(number, "<!-- muster:closed -->\novertaken");
  github.as("ana").close(number);
  assert.deepEqual(
    (await reader().closed(BRANCH)).map(({ by }) => by),
    ["somebody"],
  );
});

test("holdsOnlyOurs() is false once somebody pushed, and not answered where the forge cannot tell", async () => {
  await open();
  const request = async () => {
    const [first] = await reader().open([BRANCH]);
    assert.ok(first !== undefined);
    return first;
  };
  assert.equal(await reader().holdsOnlyOurs(await request()), true);
  github.fault({ kind: "bad-gateway", match: "repos/list-activities", times: 9 });
  await assert.rejects(reader().holdsOnlyOurs(await request()), { name: "OutsideError" });
  github.clearFaults();
  github.as("tom").push({ branch: BRANCH, files: { "policies/c.yaml": "c: 1\n" } });
  assert.equal(await reader().holdsOnlyOurs(await request()), false);
});
