import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { ProposedChange } from "../../ports/forge-writer.ts";
import { runGit } from "../../testing/fake-github/run-git.ts";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import { forgeWithPullRequest, impatient } from "../../testing/forge-with-pull-request.ts";
import { githubWritingClient } from "./github-writing-client.ts";
import { proposalWriter } from "./proposal-writer.ts";

const BRANCH = "muster/approvals-2026-11";
const BOT = "github-actions[bot]";
let github: FakeGitHub;

beforeEach(async () => {
  ({ github } = await forgeWithPullRequest());
});

afterEach(() => github.close());

test("open() makes the branch from the base's tree, and one pull request with its labels", async () => {
  const number = await writerOf().open(change());
  const pull = pulled(number);
  assert.deepEqual(
    [pull.title, pull.body, pull.baseRef, pull.headRef, pull.state, [...pull.labels]],
    ["Approve", "the dossier", "main", BRANCH, "open", ["muster"]],
  );
  assert.deepEqual(tree(BRANCH), ["policies/a.yaml", "policies/approvals/2026-11.yaml"]);
  assert.equal(shown(BRANCH, "policies/approvals/2026-11.yaml"), "kind: ApprovalList\n");
  assert.equal(git("rev-parse", `${BRANCH}^`), github.tip("main"));
});

test("open() of the same again writes nothing", async () => {
  const number = await writerOf().open(change());
  const tip = github.tip(BRANCH);
  const before = github.writes().length;
  assert.equal(await writerOf().open(change()), number);
  assert.equal(github.tip(BRANCH), tip);
  const again = github.writes().slice(before);
  // A tree that is there already is no change.
  assert.deepEqual(
    again.map(({ operation }) => operation),
    ["git/create-tree"],
  );
});

test("open() takes files away, and lets those be that are not there", async () => {
  await writerOf().open(
    change({ files: { "policies/a.yaml": null, "policies/none.yaml": null, "b.yaml": "b: 1\n" } }),
  );
  assert.deepEqual(tree(BRANCH), ["b.yaml"]);
});

test("open() brings an open pull request up to date rather than making another", async () => {
  const number = await writerOf().open(change());
  const next = change({
    title: "Approve more",
    body: "more",
    files: { "policies/approvals/2026-11.yaml": "more\n" },
  });
  assert.equal(await writerOf().open(next), number);
  assert.equal(pulled(number).title, "Approve more");
  assert.equal(shown(BRANCH, "policies/approvals/2026-11.yaml"), "more\n");
});

for (const match of ["git/create-ref", "pulls/create", "git/update-ref"])
  test(`open() and refresh() do once what ${match} did though its answer was lost`, async () => {
    github.fault({ kind: "lost-answer", match });
    const number = await writerOf().open(change());
    await writerOf().refresh(number, change({ files: { "policies/x.yaml": "x: 1\n" } }));
    assert.equal(github.repo().pulls.filter(({ headRef }) => headRef === BRANCH).length, 1);
    assert.deepEqual(tree(BRANCH), ["policies/a.yaml", "policies/x.yaml"]);
  });

test("refresh() moves the branch forward only, and takes the newer base in", async () => {
  const number = await writerOf().open(change());
  const before = github.tip(BRANCH);
  github.as("raj").push({ branch: "main", files: { "policies/c.yaml": "c: 1\n" } });
  await writerOf().refresh(number, change());
  assert.deepEqual(tree(BRANCH), ["policies/a.yaml", "policies/approvals/2026-11.yaml", "policies/c.yaml"]);
  assert.deepEqual(git("rev-list", "--parents", "-1", BRANCH).split(" ").slice(1), [
    before,
    github.tip("main"),
  ]);
  assert.deepEqual(
    github.repo().activity.filter(({ type }) => type === "force_push"),
    [],
  );
});

const US = { name: BOT, email: "41898282+github-actions[bot]@users.noreply.github.com" };
for (const [name, push] of [
  ["a commit of somebody else", {}],
  ["a commit whose author somebody else made up", { author: US }],
  ["a commit that somebody else pushed in our name", { author: US, committer: US }],
] as const)
  test(`refresh() refuses a branch that holds ${name}`, async () => {
    const number = await writerOf().open(change());
    github.as("tom").push({ branch: BRANCH, files: { "policies/evil.yaml": "e: 1\n" }, ...push });
    const tip = github.tip(BRANCH);
    const refused = writerOf().refresh(number, change({ title: "new" }));
    await assert.rejects(refused, { code: "branch-not-ours", retry: "never" });
    assert.equal(github.tip(BRANCH), tip);
    assert.equal(pulled(number).title, "Approve");
  });

test("refresh() loses to somebody who pushes meanwhile", async () => {
  const number = await writerOf().open(change());
  const push = () =>
    void github.as("tom").push({ branch: BRANCH, files: { "policies/evil.yaml": "e: 1\n" } });
  github.fault({ kind: "meanwhile", match: "git/update-ref", run: push });
  const refused = writerOf().refresh(number, change({ files: { "policies/x.yaml": "x: 1\n" } }));
  await assert.rejects(refused, { code: "forge-changed" });
  assert.ok(tree(BRANCH).includes("policies/evil.yaml"));
});

test("refresh() refuses a pull request of another branch", async () => {
  await assert.rejects(writerOf().refresh(1, change()), { code: "branch-not-ours" });
});

test("open() goes on without labels where it may not set them", async () => {
  github.fault({ kind: "forbidden", match: "issues/add-labels", times: 9 });
  const number = await writerOf().open(change());
  assert.deepEqual([...pulled(number).labels], []);
});

test("close() says why, closes, and takes the branch away; a second time it does nothing", async () => {
  const number = await writerOf().open(change());
  await writerOf().close(number, BRANCH, "overtaken by #9");
  assert.equal(pulled(number).state, "closed");
  assert.throws(() => github.tip(BRANCH));
  assert.match(github.repo().comments.at(-1)?.body ?? "", /overtaken by #9/);
  const before = github.writes().length;
  await writerOf().close(number, BRANCH, "overtaken by #9");
  assert.equal(github.writes().length, before);
});

test("close() leaves a branch that holds commits of somebody else", async () => {
  const number = await writerOf().open(change());
  github.as("tom").push({ branch: BRANCH, files: { "policies/mine.yaml": "m: 1\n" } });
  await assert.rejects(writerOf().close(number, BRANCH, "overtaken"), { code: "branch-not-ours" });
  assert.ok(tree(BRANCH).includes("policies/mine.yaml"));
});

function change(more: Partial<ProposedChange> = {}): ProposedChange {
  return {
    branch: BRANCH,
    base: "main",
    baseCommit: github.tip("main"),
    title: "Approve",
    body: "the dossier",
    labels: ["muster"],
    files: { "policies/approvals/2026-11.yaml": "kind: ApprovalList\n" },
    message: "Propose approvals",
    ...more,
  };
}

function writerOf() {
  const token = github.token(BOT, { contents: "write", pull_requests: "write", issues: "write" });
  const client = githubWritingClient({ ...impatient(github), login: { kind: "token", token } });
  return proposalWriter(client);
}

function pulled(number: number) {
  const pull = github.repo().pulls.find((one) => one.number === number);
  assert.ok(pull);
  return pull;
}

function git(...words: readonly string[]): string {
  return runGit(github.repo().dir, [...words])
    .toString()
    .trim();
}

function tree(branch: string): readonly string[] {
  return git("ls-tree", "-r", "--name-only", branch).split("\n");
}

function shown(branch: string, path: string): string {
  return `${git("show", `${branch}:${path}`)}\n`;
}
