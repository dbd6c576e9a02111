import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { promisify } from "node:util";
import { serverEnvironment } from "./run-git.ts";
import { ask, sampleFake } from "./sample-fake.ts";
import type { FakeGitHub } from "./server.ts";
import { protect } from "./set-rules.ts";

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), "muster-fake-clones-"));
let clones = 0;

describe("the fake GitHub speaks git", () => {
  let fake: FakeGitHub;
  let dir: string;

  before(async () => {
    fake = await sampleFake();
  });
  beforeEach(async () => {
    clones += 1;
    dir = join(home, String(clones));
    await git(home, "clone", "--quiet", fake.remote("ada"), dir);
  });
  after(async () => {
    rmSync(home, { recursive: true, force: true });
    await fake.close();
  });

  test("a clone has main and its files", async () => {
    assert.equal(await git(dir, "rev-parse", "HEAD"), fake.tip("main"));
    assert.equal(await git(dir, "show", "HEAD:muster.yaml"), "kind: Workspace");
  });

  test("a push moves the branch, and the forge knows who and when", async () => {
    const sha = await commit(dir, "a.txt", "one\n");
    const before = fake.writes().length;
    await git(dir, "push", "--quiet", "origin", "HEAD:refs/heads/pushed");
    assert.equal(fake.tip("pushed"), sha);
    assert.equal(fake.writes().length, before + 1);
    const { body } = await ask(fake, "/activity?ref=refs/heads/pushed");
    assert.deepEqual(
      [body.length, body[0].activity_type, body[0].actor.login, body[0].after],
      [1, "branch_creation", "ada", sha],
    );
    assert.equal(body[0].timestamp, new Date(fake.now()).toISOString().replace(".000Z", "Z"));
  });

  test("a forced push shows in the timeline and keeps the pull request's refs", async () => {
    await commit(dir, "b.txt", "one\n");
    await git(dir, "push", "--quiet", "origin", "HEAD:refs/heads/forced");
    const pull = fake.as("ada").openPullRequest({ title: "F", head: "forced" });
    await git(dir, "reset", "--quiet", "--hard", "origin/main");
    const sha = await commit(dir, "c.txt", "two\n");
    await git(dir, "push", "--quiet", "--force", "origin", "HEAD:refs/heads/forced");
    const timeline = await ask(fake, `/issues/${pull}/timeline`);
    const forced = timeline.body.find((one: { event: string }) => one.event === "head_ref_force_pushed");
    assert.deepEqual([forced.actor.login, forced.commit_id], ["ada", sha]);
    await git(dir, "fetch", "--quiet", "origin", `+refs/pull/${pull}/*:refs/pull/${pull}/*`);
    assert.equal(await git(dir, "rev-parse", `refs/pull/${pull}/head`), sha);
    const parents = await git(dir, "show", "-s", "--format=%P", `refs/pull/${pull}/merge`);
    assert.equal(parents, `${fake.tip("main")} ${sha}`);
    assert.equal(
      (await ask(fake, `/pulls/${pull}`)).body.merge_commit_sha,
      await git(dir, "rev-parse", `refs/pull/${pull}/merge`),
    );
  });

  test("any object may be fetched by its id, also one that no branch has any more", async () => {
    const lost = fake.as("ada").push({ branch: "lost", files: { l: "1\n" } });
    fake.as("ada").deleteBranch("lost");
    await git(dir, "fetch", "--quiet", "origin", lost);
    assert.equal(await git(dir, "rev-parse", "FETCH_HEAD"), lost);
  });

  test("a ref outside branches is pushed without anything following", async () => {
    const sha = await commit(dir, "log.txt", "1\n");
    const activities = fake.repo().activity.length;
    await git(dir, "push", "--quiet", "origin", "HEAD:refs/muster/log");
    assert.equal((await ask(fake, "/git/ref/muster/log")).body.object.sha, sha);
    assert.equal(fake.repo().activity.length, activities);
    const stale = await commit(dir, "log.txt", "2\n");
    await git(dir, "push", "--quiet", "origin", "HEAD:refs/muster/log");
    await git(dir, "reset", "--quiet", "--hard", sha);
    await commit(dir, "log.txt", "3\n");
    await assert.rejects(
      git(dir, "push", "--quiet", "origin", "HEAD:refs/muster/log"),
      /non-fast-forward|fetch first/,
    );
    assert.equal((await ask(fake, "/git/ref/muster/log")).body.object.sha, stale);
  });

  test("refs/pull belongs to the forge", async () => {
    await assert.rejects(git(dir, "push", "--quiet", "origin", "HEAD:refs/pull/1/head"), /hidden ref/);
  });

  test("a protected branch refuses a direct push, a forced one and its deletion, but to who may bypass", async () => {
    fake.repository({ name: "acme/guarded", roles: { ada: "write", tom: "admin" }, files: { a: "1\n" } });
    protect(fake.repo("acme/guarded"), "main", { approvals: 1 });
    const at = join(home, `guarded-${clones}`);
    await git(home, "clone", "--quiet", fake.remote("ada", "acme/guarded"), at);
    await commit(at, "a", "2\n");
    await assert.rejects(
      git(at, "push", "--quiet", "origin", "HEAD:main"),
      /GH006: Protected branch update failed[\s\S]*through a pull request/,
    );
    await git(at, "push", "--quiet", fake.remote("tom", "acme/guarded"), "HEAD:main");
    const suites = await ask(fake, "//repos/acme/guarded/rulesets/rule-suites?rule_suite_result=bypass", {
      as: "tom",
    });
    assert.deepEqual([suites.body.length, suites.body[0].actor_name], [1, "tom"]);
    fake.repo("acme/guarded").protections.clear();
    protect(fake.repo("acme/guarded"), "main", { approvals: null });
    await git(at, "commit", "--quiet", "--amend", "--allow-empty", "-m", "other");
    await assert.rejects(git(at, "push", "--quiet", "--force", "origin", "HEAD:main"), /Cannot force-push/);
  });

  test("who has no token, a wrong one or no permission is turned away", async () => {
    const address = `${fake.url}/acme/patching.git`;
    await assert.rejects(git(home, "ls-remote", address), /could not read Username|Authentication/);
    await assert.rejects(git(home, "ls-remote", fake.remote("eve")), /not found/);
    await assert.rejects(
      git(home, "ls-remote", fake.remote("ada").replace("fake-token", "no-token")),
      /Authentication|Invalid/,
    );
    fake.repo().roles.set(fake.as("eve").id, "read");
    await assert.rejects(git(dir, "push", "--quiet", fake.remote("eve"), "HEAD:refs/heads/eves"), /403/);
  });

  test("a renamed repository is found under its former name", async () => {
    fake.repository({ name: "acme/old", roles: { ada: "write" }, files: { a: "1\n" } });
    const address = fake.remote("ada", "acme/old");
    fake.rename("acme/old", "new");
    assert.match(
      await git(home, "ls-remote", address, "refs/heads/main"),
      new RegExp(fake.tip("main", "acme/new")),
    );
  });

  test("something may happen just before a push arrives, which then is behind", async () => {
    await git(dir, "checkout", "--quiet", "-b", "raced", "origin/main");
    await commit(dir, "r.txt", "mine\n");
    fake.as("raj").push({ branch: "raced", files: { "r.txt": "base\n" } });
    await git(dir, "fetch", "--quiet");
    await git(dir, "rebase", "--quiet", "-X", "theirs", "origin/raced");
    fake.fault({
      ...{ kind: "meanwhile", match: "git/receive-pack" },
      run: () => void fake.as("raj").push({ branch: "raced", files: { other: "theirs\n" } }),
    });
    await assert.rejects(git(dir, "push", "--quiet", "origin", "raced"), /rejected/);
  });
});

/** Not by `spawnSync`: the server answers in this process. */
async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const env = { ...serverEnvironment(), GIT_ALLOW_PROTOCOL: "http" };
  const { stdout } = await run("git", args, { cwd, env });
  return stdout.trim();
}

async function commit(dir: string, path: string, content: string): Promise<string> {
  writeFileSync(join(dir, path), content);
  await git(dir, "add", path);
  await git(dir, "commit", "--quiet", "-m", `change ${path}`);
  return git(dir, "rev-parse", "HEAD");
}
