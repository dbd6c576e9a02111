import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { assertInert } from "../../testing/assert-inert.ts";
import { githubHtml, linkedText, tagsOf } from "../../testing/github-html.ts";
import {
  type ReviewingForge,
  reviewingForge,
  withEndpoint,
  withState,
} from "../../testing/reviewing-forge.ts";

const EVIDENCE = "policies/evidence/readme.txt";
const RING = "rings/lab.yaml";

describe("review --post", () => {
  let forge: ReviewingForge;
  before(async () => {
    forge = await reviewingForge();
  });
  after(() => forge.close());

  it("judges without a catalog, and says in the comment that there is none", async () => {
    const number = forge.opened({ [EVIDENCE]: "without a catalog\n" });
    forge.fake.as("ana").approve(number);
    const { exitCode, stderr } = await forge.review(number, "--post");
    assert.deepEqual([exitCode, stderr], [0, ""]);
    const [comment = ""] = forge.comments(number);
    assert.match(comment, /^<!-- muster:plan -->\n### Muster plan: could not be worked out\n/);
    assert.match(comment, /\*\*Approved:\*\* 1 of 1/);
    assert.match(comment, /- cannot decide without a catalog/);
    assert.equal(forge.check(number)?.conclusion, "success");
  });

  it("writes comment and check once, nothing where nothing is new, and both anew after a review", async () => {
    await withState(forge);
    const number = forge.opened({ [EVIDENCE]: "with a catalog\n" });
    const post = () => forge.writesOf(() => forge.review(number, "--post"));
    assert.deepEqual(await post(), ["checks/create", "issues/create-comment"]);
    const [comment = "", ...more] = forge.comments(number);
    assert.deepEqual(more, []);
    assert.match(comment, /### Muster plan: affects no endpoint/);
    assert.match(comment, /\*\*Not approved:\*\* 0 of 1/);
    assert.equal(forge.check(number)?.conclusion, "action_required");
    forge.fake.advance(600);
    assert.deepEqual(await post(), []);
    forge.fake.as("ana").approve(number);
    assert.deepEqual(await post(), ["checks/create", "issues/update-comment"]);
    assert.equal(forge.check(number)?.conclusion, "success");
    assert.equal(forge.comments(number).length, 1);
  });

  it("shows the numbers of the tree that merging gives", async () => {
    const number = forge.opened({
      [RING]: WIDER_RING,
    });
    await forge.review(number, "--post");
    const [comment = ""] = forge.comments(number);
    assert.match(comment, /### Muster plan: affects 1 of 2 endpoints/, comment);
    assert.match(comment, /<!-- v=1 effect=sha256:[0-9a-f]{64} -->/);
    assert.match(comment, /muster plan --base [0-9a-f]{40} --head [0-9a-f]{40}/);
  });

  it("fails the check of documents that cannot be used, whoever approved them", async () => {
    const number = forge.opened({ [RING]: "apiVersion: muster/v1\nkind: Ring\nmetadata: {name: lab}\n" });
    forge.fake.as("ana").approve(number);
    const { exitCode, stderr } = await forge.review(number, "--post");
    assert.equal(exitCode, 3);
    assert.match(stderr, /^Once it is merged, the documents cannot be used:\nrings\/lab\.yaml:1:1: error/);
    assert.match(
      forge.comments(number)[0] ?? "",
      /documents of the head cannot be used.*\n[\s\S]*`rings\/lab\.yaml:1:1`/,
    );
    assert.equal(forge.check(number)?.conclusion, "failure");
  });

  it("says where more is reached than the recorded reviews were shown", async () => {
    const number = forge.opened({ [RING]: WIDER_RING });
    forge.fake.as("ana").approve(number);
    await forge.muster(["record"]);
    await forge.review(number, "--post");
    assert.doesNotMatch(forge.comments(number)[0] ?? "", /Reaches more than the reviews were shown/);
    await withEndpoint(forge, "web-2");
    const { exitCode, stdout } = await forge.review(number, "--post");
    assert.equal(exitCode, 4);
    assert.match(stdout, /ignored: ana \(review \d+\): stale-effect/, stdout);
    assert.match(
      forge.comments(number)[0] ?? "",
      /\*\*Reaches more than the reviews were shown\*\*, .*`lab` 1 → 2/,
      forge.comments(number)[0],
    );
  });

  it("lets through what mends documents that are broken on the branch", async () => {
    const raj = forge.fake.as("raj");
    const whole = readFileSync(join(forge.clone, RING), "utf8");
    raj.push({ branch: "main", files: { [RING]: "kind: Ring\n" } });
    await forge.pull();
    const number = forge.opened({ [RING]: whole });
    forge.fake.as("ana").approve(number);
    const { exitCode, stdout, stderr } = await forge.review(number, "--post");
    assert.deepEqual([exitCode, stderr], [0, ""], stdout);
    assert.match(
      forge.comments(number)[0] ?? "",
      /- the documents of the base cannot be used, so there is nothing to compare with\n- rings&#47;lab/,
    );
    assert.equal(forge.check(number)?.conclusion, "success");
    raj.push({ branch: "main", files: { [RING]: whole } });
    await forge.pull();
  });

  it("does not know what a conflict gives, and says how to solve it", async () => {
    const number = forge.opened({ [EVIDENCE]: "one way\n" });
    forge.fake.as("ana").approve(number);
    forge.fake.as("raj").push({ branch: "main", files: { [EVIDENCE]: "another way\n" } });
    await forge.pull();
    const { exitCode, stdout } = await forge.review(number, "--post");
    assert.equal(exitCode, 4);
    assert.match(stdout, /unknown: effect: merging it conflicts with the base/);
    assert.match(
      forge.comments(number)[0] ?? "",
      /- merging it conflicts with the base&#58; merge the base into it/,
    );
    assert.equal(forge.check(number)?.conclusion, "failure");
  });

  it("keeps its verdict where it may not comment, and fails where it may not check", async () => {
    const number = forge.opened({ [EVIDENCE]: "with fewer permissions\n" });
    forge.fake.as("ana").approve(number);
    const reads = { contents: "read", "pull-requests": "read", issues: "read", statuses: "read" } as const;
    const as = (checks: "read" | "write") => ({
      MUSTER_TOKEN: forge.fake.token("github-actions[bot]", { ...reads, checks }),
    });
    const argv = ["review", "--pr", `${number}`, "--post"];
    const mute = await forge.muster(argv, as("write"));
    assert.equal(mute.exitCode, 0, mute.stdout);
    assert.match(
      mute.stderr,
      /^pull request \d+: the comment was not written, which changes no verdict\n {2}error: /,
    );
    assert.equal(forge.check(number)?.conclusion, "success");
    forge.fake.as("raj").requestChanges(number);
    const blind = await forge.muster([...argv, "--format", "json"], as("read"));
    assert.equal(blind.exitCode, 1);
    assert.match(blind.stderr, /^pull request \d+: the check was not written\n/);
    assert.deepEqual(
      [JSON.parse(blind.stdout).approved, JSON.parse(blind.stdout).exitReason],
      [false, "check not written"],
    );
  });

  it("lets no title, branch, path or login act", async () => {
    const { fake } = forge;
    const branch = "x@everyone/+1@acme/security.-.tada";
    const path = "policies/evidence/@acme|<img src=x>`fixes #1`.txt";
    fake.as("tom").push({ branch, files: { [path]: "hostile\n" } });
    const title = "\u001b[2J\n::error::owned <!-- muster:plan --> @everyone";
    const number = fake.as("tom").openPullRequest({ title, head: branch });
    fake.renameAccount("eve", "<b>@security</b>");
    fake.as("<b>@security</b>").requestChanges(number);
    const { stdout, stderr } = await forge.review(number, "--post");
    const listed = await forge.muster(["review", "--open"]);
    for (const text of [stdout, stderr, listed.stdout, listed.stderr]) assertInert(text, title);
    const [comment = ""] = forge.comments(number);
    assert.equal(comment.split("<!-- muster:plan").length, 2);
    const html = githubHtml(comment);
    assert.deepEqual(
      [...tagsOf(html)].filter((tag) => ["a", "img", "b"].includes(tag)),
      [],
    );
    assert.doesNotMatch(linkedText(html), /@\w|#\d/);
  });
});

describe("review --open", () => {
  let forge: ReviewingForge;
  let first: number;
  let second: number;
  before(async () => {
    forge = await reviewingForge();
    await withState(forge);
    first = forge.opened({ [EVIDENCE]: "one\n" });
    second = forge.opened({ [EVIDENCE]: "two\n" });
    forge.fake.as("ana").approve(second);
    const closed = forge.opened({ [EVIDENCE]: "three\n" });
    forge.fake.as("tom").close(closed);
  });
  after(() => forge.close());
  const open = (...more: readonly string[]) => forge.muster(["review", "--open", ...more]);

  it("judges each that is open, a line each, and ends with 4 where one is not approved", async () => {
    const { exitCode, stdout, stderr } = await open();
    assert.deepEqual([exitCode, stderr], [4, ""]);
    const [one, two, ...more] = stdout.trimEnd().split("\n");
    assert.match(one ?? "", /^#1 not approved: 0 of 1: operations missing/);
    assert.deepEqual([two, ...more], ["#2 approved: 1 of 1: operations ana"]);
  });

  it("names the one that cannot be read, and judges the others", async () => {
    forge.fake.fault({ kind: "not-found", match: "pulls/get", times: 1 });
    const { exitCode, stdout, stderr } = await open();
    forge.fake.clearFaults();
    assert.equal(exitCode, 1);
    assert.equal(stdout, "#2 approved: 1 of 1: operations ana\n");
    assert.match(stderr, /^pull request 1 \(Evidence\) was not judged\n {2}error: /);
  });

  it("ends with 0 where all were posted, and posts nothing twice", async () => {
    const writes = await forge.writesOf(async () => assert.equal((await open("--post")).exitCode, 0));
    assert.equal(writes.length, 4);
    assert.deepEqual(
      [first, second].map((number) => forge.check(number)?.conclusion),
      ["action_required", "success"],
    );
    assert.deepEqual(await forge.writesOf(() => open("--post")), []);
  });

  it("says that there is none", async () => {
    for (const number of [first, second]) forge.fake.as("tom").close(number);
    const { exitCode, stdout } = await open();
    assert.deepEqual([exitCode, stdout], [0, "No open pull request goes into main\n"]);
  });
});

const WIDER_RING = `apiVersion: muster/v1
kind: Ring
metadata: {name: lab}
spec:
  endpoints: {}
  order: 10
  members: {pinned: {names: ["lab-*", "web-*"]}}
`;
