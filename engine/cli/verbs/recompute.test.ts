import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { runGit } from "../../testing/fake-github/run-git.ts";
import { type ProposingForge, proposingForge } from "../../testing/proposing-forge.ts";

const BRANCH = "muster/approve-2026-w47";
const PATH = "policies/approvals/2026-w47.yaml";
const [A, B, C] = ["DSA-5801-1", "DSA-5802-1", "DSA-5803-1"] as const;
let forge: ProposingForge;
beforeEach(async () => {
  forge = await proposingForge();
  await forge.advise(A, B);
  await forge.json(["propose", "--publish"]);
});
afterEach(() => forge.close());

const text = () => String(runGit(forge.fake.repo().dir, ["show", `${BRANCH}:${PATH}`]));
const recomputed = async (number: number, ...more: readonly string[]): Promise<unknown> => {
  const { stdout, stderr } = await forge.muster([
    ...["review", "--pr", String(number), "--format", "input"],
    ...more,
  ]);
  assert.notEqual(stdout, "", stderr);
  const { pullRequest } = JSON.parse(stdout) as { pullRequest: Record<string, unknown> };
  return pullRequest.recomputed;
};

describe("whether a bot's pull request is what Muster would propose", () => {
  it("is true of Muster's own, whatever else waits by now, and once entries were taken out", async () => {
    assert.equal(await recomputed(1), true);
    await forge.advise(A, B, C);
    assert.equal(await recomputed(1), true);
    const [head = "", first = ""] = text().split(/(?= {4}- patch: )/);
    forge.fake.as("tom").push({ branch: BRANCH, files: { [PATH]: head + first } });
    assert.equal(await recomputed(1), true);
  });

  for (const [name, files] of [
    ["another digest", () => ({ [PATH]: text().replace(/sha256:[0-9a-f]{4}/, "sha256:0000") })],
    ["another ceiling", () => ({ [PATH]: text().replace("through: last", "through: lab") })],
    ["one byte of a comment", () => ({ [PATH]: `${text()}\n# \n` })],
    ["another file", () => ({ "README.md": "changed\n" })],
    ["another governed file", () => ({ "policies/evidence/x.txt": "tested" })],
  ] as const)
    it(`is false once somebody changed ${name}`, async () => {
      forge.fake.as("tom").push({ branch: BRANCH, files: files() });
      assert.equal(await recomputed(1), false);
    });

  it("is null where there is nothing to decide by, and not asked of people's own", async () => {
    assert.equal(await recomputed(1, "--state", "../nowhere"), null);
    const tom = forge.fake.as("tom");
    tom.push({ branch: "muster/approve-mine", files: { [PATH]: text() } });
    assert.equal(
      await recomputed(tom.openPullRequest({ title: "Mine", head: "muster/approve-mine" })),
      undefined,
    );
  });
});
