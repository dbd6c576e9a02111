import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { LOG_REF } from "../../testing/log-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { type ReviewingForge, reviewingForge } from "../../testing/reviewing-forge.ts";

const EVIDENCE = "policies/evidence/readme.txt";

describe("review --pr", () => {
  let forge: ReviewingForge;
  before(async () => {
    forge = await reviewingForge();
  });
  after(() => forge.close());

  it("says who is missing, then approves, and writes nothing on the forge", async () => {
    const number = forge.opened({ [EVIDENCE]: "tested in the lab\n" });
    const writes = await forge.writesOf(async () => {
      const first = await forge.review(number);
      assert.deepEqual([first.exitCode, first.stderr], [4, ""]);
      assert.match(first.stdout, /^not approved: 0 of 1: operations missing \(can approve: ana\)/);
      forge.fake.as("ana").approve(number);
      const { stdout, exitCode } = await forge.review(number, "--format", "json");
      const result = readJsonOutput([stdout], "review-result.schema.json") as Record<string, unknown>;
      assert.deepEqual([exitCode, result.exitCode, result.line], [0, 0, "1 of 1: operations ana"]);
    });
    assert.deepEqual(writes, []);
  });

  it("prints with --format input what --input judges the same", async () => {
    const number = forge.opened({ [EVIDENCE]: "seen twice\n" });
    for (const step of [() => undefined, () => forge.fake.as("ana").approve(number)]) {
      step();
      const kept = forge.beside("kept.json", (await forge.review(number, "--format", "input")).stdout);
      const live = await forge.review(number, "--format", "json");
      const again = await forge.muster(["review", "--input", kept, "--format", "json"]);
      assert.deepEqual(again, live);
    }
  });

  it("lets an approval go stale with a push that changes what was seen", async () => {
    const number = forge.opened({ [EVIDENCE]: "first\n" });
    const branch = forge.fake.repo().pulls.find((pull) => pull.number === number)?.headRef ?? "";
    forge.fake.as("ana").approve(number);
    assert.equal((await forge.review(number)).exitCode, 0);
    forge.fake.as("tom").push({ branch, files: { [EVIDENCE]: "second\n" } });
    const { exitCode, stdout } = await forge.review(number);
    assert.equal(exitCode, 4);
    assert.match(stdout, /ignored: ana \(review \d+\): stale-content/, stdout);
  });

  it("judges the pull request of a fork, whose commits only the forge has", async () => {
    const { fake } = forge;
    const fork = fake.as("eve").fork();
    fake
      .as("eve")
      .in(fork)
      .push({ branch: "gift", files: { [EVIDENCE]: "from outside\n" } });
    const number = fake.as("eve").openPullRequest({ title: "A gift", head: "eve:gift" });
    assert.equal((await forge.review(number)).exitCode, 4);
    fake.as("ana").approve(number);
    const { exitCode, stdout } = await forge.review(number);
    assert.equal(exitCode, 0, stdout);
  });

  it("never approves what goes into another branch", async () => {
    const { fake } = forge;
    fake.as("tom").push({ branch: "weak", files: {} });
    fake.as("tom").push({ branch: "aside", from: "weak", files: { [EVIDENCE]: "aside\n" } });
    const number = fake.as("tom").openPullRequest({ title: "Aside", head: "aside", base: "weak" });
    fake.as("ana").approve(number);
    await forge.pull();
    const writes = await forge.writesOf(async () => {
      const { exitCode, stdout, stderr } = await forge.review(number, "--post");
      assert.equal(exitCode, 4, stderr);
      assert.match(stdout, /unknown: base: it goes into "weak", and only what is merged into "main"/);
      assert.match(stderr, /^pull request \d+: nothing posted: it is not open, or goes into another branch/);
    });
    assert.deepEqual(writes, []);
  });

  it("judges a merged one as of its merge, and leaves its comment as it was", async () => {
    const number = forge.opened({ [EVIDENCE]: "to be merged\n" });
    forge.fake.as("ana").approve(number);
    forge.fake.as("raj").merge(number);
    await forge.pull();
    forge.fake.as("raj").requestChanges(number);
    const writes = await forge.writesOf(async () => {
      const { exitCode, stdout } = await forge.review(number, "--post");
      assert.equal(exitCode, 0, stdout);
    });
    assert.deepEqual(writes, []);
  });

  it("fetches the log that the clone lacks, and does not know where it has another one", async () => {
    const number = forge.opened({ [EVIDENCE]: "with the log\n" });
    forge.fake.as("ana").approve(number);
    await forge.muster(["record"]);
    const git = async (...args: readonly string[]) =>
      (await promisify(execFile)("git", args, { cwd: forge.clone })).stdout.trim();
    const tip = await git("rev-parse", LOG_REF);
    await git("update-ref", "-d", LOG_REF);
    const { stdout } = await forge.review(number, "--format", "input");
    assert.equal(await git("rev-parse", LOG_REF), tip);
    assert.deepEqual(
      JSON.parse(stdout).recorded.map((entry: { readonly type: string }) => entry.type),
      ["review"],
    );
    await git("update-ref", LOG_REF, `${tip}~1`);
    const stale = await forge.review(number);
    assert.equal(stale.exitCode, 4);
    assert.match(stale.stdout, /unknown: log: Cannot fetch refs\/muster\/log: the clone has it at/);
    await git("update-ref", LOG_REF, tip);
    assert.equal((await forge.review(number)).exitCode, 0);
  });
});
