import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { runGit } from "../../testing/fake-github/run-git.ts";
import { type Printed, type ProposingForge, proposingForge } from "../../testing/proposing-forge.ts";

const PUBLISH = ["propose", "--publish"];
const [A, B, C] = ["DSA-5801-1", "DSA-5802-1", "DSA-5803-1"] as const;
const BRANCH = "muster/approve-2026-w47";
const PATH = "policies/approvals/2026-w47.yaml";
let forge: ProposingForge;
beforeEach(async () => {
  forge = await proposingForge();
  await forge.advise(A, B);
});
afterEach(() => forge.close());

const did = ({ published }: Printed) => published.map((one) => [one.did, one.branch, one.number]);
const publish = () => forge.json(PUBLISH);
const pulls = () => forge.fake.repo().pulls;
const pulled = (number: number) => {
  const pull = pulls().find((one) => one.number === number);
  assert.ok(pull !== undefined);
  return pull;
};
const text = (revision: string, path = PATH) =>
  String(runGit(forge.fake.repo().dir, ["show", `${revision}:${path}`]));
const named = (branch: string) => [A, B, C].filter((patch) => text(branch).includes(`patch: ${patch}`));

/** Merges past everybody what that branch asks for these patches. */
async function approve(branch: string, ...patches: readonly string[]): Promise<void> {
  const blocks = text(branch).split(/(?= {4}- patch: )/);
  const kept = blocks.slice(1).filter((block) => patches.some((patch) => block.includes(`patch: ${patch} `)));
  const head = (blocks[0] ?? "").replace("2026-w47", `by-hand-${patches.join("-").toLowerCase()}`);
  const path = `policies/approvals/by-hand-${patches.join("-").toLowerCase()}.yaml`;
  forge.fake.as("tom").push({ branch: "main", files: { [path]: head + kept.join("") } });
  await forge.pull();
}

describe("propose --publish", () => {
  it("opens one pull request a train with its dossiers, and a second run writes nothing", async () => {
    assert.deepEqual(did(await publish()), [["opened", BRANCH, 1]]);
    const { title, labels } = pulled(1);
    const body = pulled(1).body ?? "";
    assert.deepEqual([title, [...labels]], ["Approve 2 patches in list 2026-w47", ["muster"]]);
    for (const said of [
      A,
      B,
      "`CVE-2026-5801`",
      "0 exploited",
      "Known issues: none",
      "Tests: none",
      "Way back: none",
    ])
      assert.ok(body.includes(said), `${said}\n${body}`);
    assert.match(body, /\| 1: `lab` 1 \|/);
    assert.ok(Buffer.byteLength(body) < 60_000);
    assert.deepEqual(named(BRANCH), [A, B]);
    const before = forge.fake.writes().length;
    assert.deepEqual(did(await publish()), [["kept", BRANCH, 1]]);
    assert.deepEqual(forge.fake.writes().slice(before), []);
  });

  it("brings up to date what nobody reviewed, and freezes what somebody did, into which nothing more comes", async () => {
    await publish();
    await forge.advise(A, B, C);
    assert.deepEqual(did(await publish()), [["refreshed", BRANCH, 1]]);
    assert.deepEqual(named(BRANCH), [A, B, C]);
    forge.fake.as("raj").review(1, "COMMENT", "looking");
    await approve(BRANCH, A);
    const [left] = (await publish()).published;
    assert.deepEqual([left?.did, left?.why], ["refreshed", `taken out of what was reviewed: ${A}`]);
    assert.deepEqual(named(BRANCH), [B, C]);
    const before = forge.fake.writes().length;
    await publish();
    assert.deepEqual(forge.fake.writes().slice(before), []);
  });

  it("asks in the next branch for what came after a review, and closes what is overtaken", async () => {
    await publish();
    forge.fake.as("ana").approve(1);
    const head = forge.fake.tip(BRANCH);
    await forge.advise(A, B, C);
    assert.deepEqual(did(await publish()), [
      ["kept", BRANCH, 1],
      ["opened", `${BRANCH}_2`, 2],
    ]);
    assert.deepEqual([forge.fake.tip(BRANCH), named(`${BRANCH}_2`)], [head, [C]]);
    await approve(BRANCH, A, B);
    assert.deepEqual(did(await publish()), [
      ["closed", BRANCH, 1],
      ["kept", `${BRANCH}_2`, 2],
    ]);
    assert.equal(pulled(1).state, "closed");
    assert.match(forge.fake.repo().comments.at(-1)?.body ?? "", /Overtaken/);
    const before = forge.fake.writes().length;
    assert.deepEqual(did(await publish()), [["kept", `${BRANCH}_2`, 2]]);
    assert.deepEqual(forge.fake.writes().slice(before), []);
  });

  it("writes a reviewed one anew once what was merged before conflicts with it, with the same entries", async () => {
    await publish();
    forge.fake.as("ana").approve(1);
    await forge.advise(A, B, C);
    await publish();
    forge.fake.as("ana").approve(2);
    forge.fake.as("raj").merge(1);
    await forge.pull();
    assert.deepEqual(did(await publish()), [["refreshed", `${BRANCH}_2`, 2]]);
    assert.deepEqual(named(`${BRANCH}_2`), [A, B, C]);
    const before = forge.fake.writes().length;
    assert.deepEqual(did(await publish()), [["kept", `${BRANCH}_2`, 2]]);
    assert.deepEqual(forge.fake.writes().slice(before), []);
    forge.fake.as("raj").merge(2);
  });

  it("does not ask again what somebody closed, until something in it changes", async () => {
    await publish();
    forge.fake.as("ana").close(1);
    const before = forge.fake.writes().length;
    assert.deepEqual(did(await publish()), [["silent", BRANCH, 1]]);
    assert.deepEqual(forge.fake.writes().slice(before), []);
    await forge.advise(A, B, C);
    assert.deepEqual(did(await publish()), [["opened", BRANCH, 2]]);
  });

  it("touches no branch that holds commits of others, and asks nothing beside it that it asks", async () => {
    await publish();
    const tom = forge.fake.as("tom");
    const mine = tom.push({
      branch: BRANCH,
      files: { [PATH]: text(BRANCH).replaceAll("not yet stated", "known") },
    });
    await forge.advise(A, B, C);
    const { published } = await publish();
    assert.deepEqual(published[0]?.why, "others have a part in it");
    assert.equal(forge.fake.tip(BRANCH), mine);
    const asked = pulls()
      .filter(({ state }) => state === "open")
      .map(({ headRef }) => headRef);
    assert.deepEqual(asked, [BRANCH, `${BRANCH}_2`]);
  });

  it("is one pull request when two runs race", async () => {
    const runs = await Promise.all([1, 2].map(() => forge.muster([...PUBLISH, "--format", "json"])));
    assert.ok(
      runs.some(({ exitCode }) => exitCode === 0),
      runs.map(({ stderr }) => stderr).join(),
    );
    assert.ok(runs.every(({ exitCode }) => exitCode === 0 || exitCode === 1));
    assert.deepEqual(
      pulls().map(({ headRef }) => headRef),
      [BRANCH],
    );
    assert.deepEqual(did(await publish()), [["kept", BRANCH, 1]]);
  });

  it("ends with 1 where the forge fails, and says what it could not do", async () => {
    forge.fake.fault({ kind: "forbidden", match: "pulls/create", times: 9 });
    const { exitCode, stdout, stderr } = await forge.muster([...PUBLISH, "--format", "json"]);
    const printed = JSON.parse(stdout) as Printed;
    assert.deepEqual([exitCode, printed.exitCode, printed.published[0]?.did], [1, 1, "failed"]);
    assert.match(stderr, /error: cannot publish muster\/approve-2026-w47: /);
  });

  it("refuses another branch, the work tree, and a run without a token", async () => {
    forge.fake.as("tom").push({ branch: "other", files: { "a.txt": "a" } });
    await forge.pull();
    const runs = [
      await forge.muster([...PUBLISH, "--ref", "origin/other"]),
      await forge.muster([...PUBLISH, "--worktree"]),
      await forge.muster(PUBLISH, { MUSTER_TOKEN: "" }),
      await forge.muster(["reconcile", "--publish", "--ref", "origin/other"]),
    ];
    assert.deepEqual(
      runs.map(({ exitCode }) => exitCode),
      [64, 64, 64, 64],
      runs.map(({ stderr }) => stderr).join(),
    );
    assert.deepEqual(forge.fake.writes(), []);
  });
});
