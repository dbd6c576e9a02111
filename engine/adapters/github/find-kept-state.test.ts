import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sampleFake } from "../../testing/fake-github/sample-fake.ts";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import type { WorkflowRun } from "../../testing/fake-github/world.ts";
import { findKeptState } from "./find-kept-state.ts";
import { githubClient } from "./github-client.ts";

const PATH = ".github/workflows/muster-reconcile.yml";

describe("findKeptState()", () => {
  let fake: FakeGitHub;
  before(async () => {
    fake = await sampleFake();
    fake.as("ada").push({ branch: "main", files: { [PATH]: "name: x\n" } });
  });
  after(() => fake.close());

  const find = (runs: readonly Partial<WorkflowRun>[], workflow = "muster-reconcile.yml") => {
    const repository = fake.repo();
    repository.runs.splice(0);
    for (const [index, run] of runs.entries())
      repository.runs.push({
        ...{ id: index + 1, path: PATH, event: "schedule", headBranch: "main", headSha: "a".repeat(40) },
        ...{ headRepository: repository.id, conclusion: "success", at: fake.now(), artifacts: [kept(index)] },
        ...run,
      });
    const client = githubClient({
      repository: "acme/patching",
      baseUrl: fake.url,
      login: { kind: "token", token: fake.token("ada", { actions: "read" }) },
    });
    const wanted = { workflow, branch: "main", artifact: "muster-state", repositoryId: repository.id };
    return findKeptState(client, wanted);
  };
  const kept = (id: number, expired = false) => ({ id: id + 100, name: "muster-state", bytes: 1, expired });

  it("finds the newest run that kept it, and none where there was none yet", async () => {
    assert.equal(await find([{}, {}, {}]), 3);
    assert.equal(await find([]), undefined);
  });

  it("passes over runs of other branches, of forks, of pull requests whose head is called main, of other files, and under way", async () => {
    const others: readonly Partial<WorkflowRun>[] = [
      { headBranch: "topic" },
      { headRepository: addFork() },
      { event: "pull_request" },
      { event: "merge_group" },
      { path: ".github/workflows/other.yml" },
      { conclusion: null },
    ];
    for (const other of others) assert.equal(await find([{}, other]), 1, JSON.stringify(other));
    assert.equal(await find(others), undefined);
  });

  it("takes what a run kept that failed, and passes over one that failed before it kept any", async () => {
    assert.equal(await find([{}, { conclusion: "failure" }]), 2);
    assert.equal(await find([{}, { conclusion: "failure", artifacts: [] }]), 1);
    assert.equal(await find([{ conclusion: "failure", artifacts: [] }]), undefined);
  });

  it("refuses to take an older one, or none, for one that is gone", async () => {
    await assert.rejects(find([{}, { artifacts: [kept(1, true)] }]), /run 2 of .* has expired/);
    await assert.rejects(find([{}, { artifacts: [] }]), /run 2 of .* is not there/);
    await assert.rejects(find([{ conclusion: "failure", artifacts: [kept(1, true)] }]), /has expired/);
  });

  it("fails where there is no such workflow", async () => {
    await assert.rejects(find([], "nothing.yml"), { code: "forge-no-such" });
  });

  function addFork(): number {
    const name = fake.as("eve").fork();
    return fake.repo(name).id;
  }
});
