import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { runGit } from "../fake-github/run-git.ts";
import { type PatchingWorkflows, patchingWorkflows } from "./patching-workflows.ts";
import type { JobResult } from "./run-job.ts";
import type { WorkflowResult } from "./run-workflow.ts";
import type { RunnerEvent } from "./workflow-event.ts";

const HOURLY: RunnerEvent = { event: "schedule", schedule: "41 * * * *" };
const EVIDENCE = "policies/evidence/lab.txt";

/** The job, with all that its failed steps said where it did not end like this. */
function ended(result: WorkflowResult | undefined, name: string, how: JobResult["result"]): JobResult {
  const job = result?.jobs[name];
  assert.ok(job, `no job ${name}`);
  const failed = job.steps.filter(({ outcome }) => outcome === "failure");
  const said = failed.map((step) => `${step.name}\n${step.stdout}\n${step.stderr}`).join("\n");
  assert.equal(job.result, how, said);
  return job;
}

function outcomes(job: JobResult): Readonly<Record<string, string>> {
  return Object.fromEntries(job.steps.map(({ name, outcome }) => [name, outcome]));
}

describe("the workflows that init writes, run on the forge", () => {
  let at: PatchingWorkflows;
  let pull = 0;
  let forked = 0;
  before(async () => {
    at = await patchingWorkflows();
  });
  after(() => at.close());

  const start = (file: string, happened: RunnerEvent, sender = "tom") =>
    at.runner.start(`muster-${file}.yml`, sender, happened);
  const opened = (number: number): RunnerEvent => ({ event: "pull_request", action: "opened", pull: number });
  /** What was sent to the forge to change something while this ran: git's pushes too. */
  const writesOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = at.forge.fake.writes().length;
    await work();
    return at.forge.fake
      .writes()
      .slice(before)
      .map(({ method, path }) => `${method} ${path}`);
  };

  it("passes a sound pull request, and says so in the summary", async () => {
    const tom = at.forge.fake.as("tom");
    tom.push({ branch: "evidence", files: { [EVIDENCE]: "tested in the lab\n" } });
    pull = tom.openPullRequest({ title: "Evidence", head: "evidence" });
    const job = ended(await start("validate", opened(pull)), "validate", "success");
    assert.match(job.summary, /`muster validate`: clean \(exit 0\)\n\n`muster test`: clean \(exit 0\)/);
  });

  it("starts for a fork what reads, plans nothing while there is no state, and posts nothing", async () => {
    const { fake } = at.forge;
    const fork = fake.as("eve").fork();
    fake.as("eve", fork).push({ branch: "mine", files: { [EVIDENCE]: "trust me\n" } });
    forked = fake.as("eve").openPullRequest({ title: "Mine", head: "eve:mine" });
    let results: readonly (WorkflowResult | undefined)[] = [];
    const writes = await writesOf(async () => {
      results = [await start("validate", opened(forked), "eve"), await start("plan", opened(forked), "eve")];
    });
    assert.deepEqual(writes, []);
    ended(results[0], "validate", "success");
    const job = ended(results[1], "plan", "success");
    assert.equal(outcomes(job).Plan, "skipped");
    assert.match(job.summary, /^No run of muster-reconcile on the main branch has kept a state yet/);
    assert.equal(results[1]?.jobs.comment?.result, "skipped");
    assert.equal(await start("record", opened(forked), "eve"), undefined);
    assert.equal(await start("reconcile", opened(forked), "eve"), undefined);
  });

  it("reconciles on a schedule: feeds, reports, facts into the log by its own key, state and plan kept", async () => {
    const first = await start("reconcile", HOURLY);
    const job = ended(first, "reconcile", "success");
    assert.equal(outcomes(job)["Restore it"], "skipped");
    assert.deepEqual(
      first?.run.artifacts.map(({ name }) => name),
      ["muster-state", "muster-plan"],
    );
    assert.equal(first?.jobs.propose?.result, "skipped");
    const said = job.steps.find(({ name }) => name === "Reconcile")?.stderr ?? "";
    assert.match(said, /^Recorded: /);
  });

  it("goes on from the state of the last run, whatever started it, and records nothing twice", async () => {
    const happened: RunnerEvent = {
      ...{ event: "workflow_dispatch", ref: "refs/heads/main", inputs: {} },
    };
    const job = ended(await start("reconcile", happened), "reconcile", "success");
    assert.equal(outcomes(job)["Restore it"], "success");
    assert.match(
      job.steps.find(({ name }) => name === "Take in the reports that muster.yaml names")?.stdout ?? "",
      /2 said nothing new/,
    );
  });

  it("plans into the summary, and comments on a pull request of its own repository, without a check", async () => {
    let result: WorkflowResult | undefined;
    const writes = await writesOf(async () => {
      result = await start("plan", opened(pull));
    });
    const job = ended(result, "plan", "success");
    assert.match(job.summary, /^<!-- muster:plan -->\n[\s\S]*`muster plan`: clean \(exit 0\)/);
    ended(result, "comment", "success");
    assert.deepEqual(writes, [`POST /repos/acme/patching/issues/${pull}/comments`]);
  });

  it("plans for a fork as well, which has no variable, no secret and a token that only reads", async () => {
    let result: WorkflowResult | undefined;
    const writes = await writesOf(async () => {
      result = await start("plan", opened(forked), "eve");
    });
    assert.match(ended(result, "plan", "success").summary, /`muster plan`: clean/);
    assert.deepEqual(writes, []);
  });

  it("fails validate for a broken document, with its place in the diff", async () => {
    const tom = at.forge.fake.as("tom");
    tom.push({ branch: "broken", files: { "rings/lab.yaml": "kind: Ring\n" } });
    const number = tom.openPullRequest({ title: "Broken", head: "broken" });
    const job = ended(await start("validate", opened(number)), "validate", "failure");
    const said = job.steps.find(({ name }) => name === "Validate")?.stdout ?? "";
    assert.match(said, /^::error file=rings\/lab\.yaml,line=1,col=1,title=missing-field::/m);
    assert.match(said, /^::error title=muster validate::ended with 3: invalid$/m);
    assert.match(job.summary, /`muster validate`: invalid \(exit 3\)/);
    tom.close(number);
  });

  it("validates what a merge queue is about to merge", async () => {
    const { fake } = at.forge;
    const baseSha = fake.tip("main");
    const headRef = "gh-readonly-queue/main/pr-1";
    fake.as("tom").push({ branch: headRef, files: { [EVIDENCE]: "tested in the lab\n" } });
    ended(await start("validate", { event: "merge_group", headRef, baseSha }), "validate", "success");
  });

  it("judges what is open from main: one comment and the check", async () => {
    const { fake } = at.forge;
    const check = () => {
      const head = fake.repo().pulls.find(({ number }) => number === pull)?.headSha;
      const { name, conclusion } =
        fake.repo().checkRuns.findLast(({ headSha }) => headSha === head)?.given ?? {};
      return [name, conclusion];
    };
    fake.as("ana").approve(pull);
    ended(await start("review", HOURLY), "review", "success");
    assert.deepEqual(check(), ["muster/approval", "success"]);
    assert.equal(fake.repo().comments.filter(({ issue }) => issue === pull).length, 1);
  });

  it("records reviews and merges on a push to main, by a key of its own, and audits without any", async () => {
    const { fake } = at.forge;
    const before = fake.tip("main");
    const after = fake.as("raj").merge(pull);
    const result = await start("record", { event: "push", ref: "refs/heads/main", before, after });
    const { summary } = ended(result, "record", "success");
    assert.match(summary, new RegExp(`merge +#${pull} by raj ${after.slice(0, 12)} approved: 1 of 1`));
    assert.match(ended(result, "audit", "success").summary, /1 reviewed[\s\S]*no finding/);
    ended(await start("audit", HOURLY), "audit", "success");
  });

  it("fails the doctor while the forge protects nothing, and names the fix", async () => {
    const job = ended(await start("doctor", HOURLY), "doctor", "failure");
    assert.match(job.summary, /fix: Settings > Environments/);
  });

  it("refuses to go on where the state of the last run is gone", async () => {
    for (const run of at.forge.fake.repo().runs) for (const one of run.artifacts) one.expired = true;
    const job = ended(await start("reconcile", HOURLY), "reconcile", "failure");
    assert.match(
      job.steps[2]?.stdout ?? "",
      /artifact "muster-state" of run \d+ of muster-reconcile\.yml has expired/,
    );
    assert.equal(outcomes(job)["Keep the state"], "skipped");
  });

  it("shows what is wrong with a workflow that is broken on purpose", async () => {
    const path = ".github/workflows/muster-audit.yml";
    const text = runGit(at.forge.fake.repo().dir, ["show", `main:${path}`]);
    const broken: readonly (readonly [string, string, RegExp])[] = [
      ["command: audit", "command: adit", /unknown command 'adit'/],
      ["path: muster\n", "path: mustr\n", /there is no action in \.\/muster/],
    ];
    for (const [from, to, says] of broken) {
      assert.ok(text.includes(from), from);
      await at.push({ [path]: `${text.replace(from, to)}\n` });
      const said = await start("audit", HOURLY).then(
        (result) => `${result?.run.conclusion} ${JSON.stringify(result?.jobs.audit?.steps)}`,
        (error: Error) => `failure ${error.message}`,
      );
      assert.match(said, /^failure /, to);
      assert.match(said, says, to);
    }
  });
});
