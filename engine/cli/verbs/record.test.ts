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
