import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type PatchingForge, patchingForge } from "../../testing/patching-forge.ts";
import { auditOf } from "../../testing/signed-history.ts";

describe("record, from the first seal to an audit without a finding", () => {
  let forge: PatchingForge;
  before(async () => {
    forge = await patchingForge();
  });
  after(() => forge.close());

  it("seals what there was before the log", async () => {
    await forge.seal();
    const { stdout } = await forge.muster(["record"]);
    assert.match(stdout, /^Nothing new to record; the log stands at [0-9a-f]{40}\n$/);
  });

  it("records a review with what the reviewer saw, then the merge", async () => {
    const tom = forge.fake.as("tom");
    const head = tom.push({
      branch: "evidence",
      files: { "policies/evidence/readme.txt": "tested in the lab\n" },
    });
    const number = tom.openPullRequest({ title: "Evidence", head: "evidence" });
    forge.fake.as("ana").approve(number);
    const first = await forge.muster(["record", "--format", "json"]);
    assert.equal(first.exitCode, 0, first.stderr);
    const [review] = JSON.parse(first.stdout).added;
    assert.equal(review.type, "review");
    assert.equal(review.head, head);
    assert.deepEqual(review.person, { id: 1001, login: "ana", roles: ["operations"] });
    forge.fake.as("raj").merge(number);
    await forge.pull();
    const second = await forge.muster(["record"]);
    assert.match(second.stdout, /3 {2}merge {2}#1 by raj [0-9a-f]{12} approved: 1 of 1/, second.stdout);
    const again = await forge.muster(["record"]);
    assert.match(again.stdout, /^Nothing new/);
  });

  it("records a push past the reviews as a bypass", async () => {
    const sha = forge.fake
      .as("tom")
      .push({ branch: "main", files: { "policies/evidence/readme.txt": "never\n" } });
    await forge.pull();
    const { stdout } = await forge.muster(["record"]);
    assert.match(
      stdout,
      new RegExp(`4 {2}bypass {2}${sha.slice(0, 12)} NOT approved: it was pushed without a pull request`),
    );
    const { findings } = await auditOf(forge.clone, { now: forge.fake.now() });
    assert.deepEqual(
      findings.map(({ code, commit }) => [code, commit]),
      [["bypass", sha]],
    );
  });
});

describe("audit --github", () => {
  let forge: PatchingForge;
  before(async () => {
    forge = await patchingForge();
    await forge.seal();
    forge.fake.as("tom").push({ branch: "lab", files: { "policies/evidence/readme.txt": "tested\n" } });
    const number = forge.fake.as("tom").openPullRequest({ title: "Lab", head: "lab" });
    forge.fake.as("ana").approve(number);
    forge.fake.as("raj").merge(number);
    await forge.pull();
    await forge.muster(["record"]);
  });
  after(() => forge.close());

  it("finds nothing where forge and log agree, and says what it could not ask", async () => {
    const { exitCode, stderr } = await forge.muster(["audit", "--github"]);
    assert.equal(exitCode, 0, stderr);
    forge.fake.fault({ match: "pulls/get", kind: "not-found", times: 1 });
    const unasked = await forge.muster(["audit", "--github"]);
    assert.equal(unasked.exitCode, 0);
    assert.match(unasked.stderr, /GitHub could not be asked about pull request 1: /);
  });

  it("finds a review that the forge gives to somebody else", async () => {
    const [review] = forge.fake.repo().pulls[0]?.reviews ?? [];
    Object.assign(review ?? {}, { user: 7 });
    const { exitCode, stdout } = await forge.muster(["audit", "--github"]);
    assert.equal(exitCode, 5);
    assert.match(stdout, /content-mismatch[\s\S]*is by account 7/);
  });
});
