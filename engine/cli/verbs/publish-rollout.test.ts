import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { runGit } from "../../testing/fake-github/run-git.ts";
import { reportOf } from "../../testing/policy-scratch.ts";
import { type Printed, type ProposingForge, proposingForge } from "../../testing/proposing-forge.ts";

const A = "DSA-5801-1";
const BRANCH = `muster/reject-${A}`;
const PUBLISH = ["reconcile", "--apply", "--publish"];

describe("reconcile --apply --publish", () => {
  let forge: ProposingForge;
  before(async () => {
    forge = await proposingForge();
    const reports = forge.beside(
      "fixed.ndjson",
      reportOf("web-2", "3.0.15-1~deb12u1", { ring: "auto" }).replace("T09:00", "T09:30"),
    );
    await forge.muster(["reports", "add", "--from", "report", reports]);
    await forge.advise(`${A}!`);
  });
  after(() => forge.close());

  const did = ({ published }: Printed) => published.map((one) => [one.did, one.branch, one.number]);

  it("says what the forge failed, ends with 1, and keeps what was recorded", async () => {
    forge.fake.fault({ kind: "server-error", match: "pulls/list", times: 99 });
    const run = await forge.muster(PUBLISH);
    assert.equal(run.exitCode, 1, run.stdout);
    assert.match(run.stderr, /error: .*pulls/);
    assert.match(run.stderr, /Recorded: /);
    forge.fake.clearFaults();
    const again = await forge.muster(["reconcile", "--apply"]);
    assert.match(again.stderr, /Recorded: nothing that was not recorded before/);
  });

  it("asks to refuse what the vendor withdrew, in a valid document with its dossier; again it writes nothing", async () => {
    assert.deepEqual(did(await forge.json(PUBLISH)), [["opened", BRANCH, 1]]);
    const body = forge.fake.repo().pulls[0]?.body ?? "";
    assert.match(body, /^<!-- muster:proposal sha256:[0-9a-f]{64} -->\nMerging /);
    assert.match(body, /retracted by its vendor/);
    const path = `policies/approvals/${A.toLowerCase()}.yaml`;
    assert.match(String(runGit(forge.fake.repo().dir, ["show", `${BRANCH}:${path}`])), /reject:/);
    const before = forge.fake.writes().length;
    assert.deepEqual(did(await forge.json(PUBLISH)), [["kept", BRANCH, 1]]);
    assert.deepEqual(forge.fake.writes().slice(before), []);
  });

  it("proposes the very same when it judges it", async () => {
    const { stdout } = await forge.muster(["review", "--pr", "1", "--format", "input"]);
    assert.equal(JSON.parse(stdout).pullRequest.recomputed, true);
  });

  it("does not touch what propose asks", async () => {
    const tom = forge.fake.as("tom");
    tom.push({ branch: "muster/approve-x", files: { "policies/approvals/x.txt": "x" } });
    tom.openPullRequest({ title: "x", head: "muster/approve-x" });
    assert.deepEqual(did(await forge.json(PUBLISH)), [["kept", BRANCH, 1]]);
  });

  it("closes it once that is merged", async () => {
    forge.fake.as("raj").merge(1);
    await forge.pull();
    assert.deepEqual(did(await forge.json(PUBLISH)), []);
  });
});
