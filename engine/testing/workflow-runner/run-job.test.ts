// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how workflows write expressions
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { artifactStore } from "./artifact-store.ts";
import { type JobResult, type JobRun, runJob } from "./run-job.ts";
import { readWorkflow } from "./workflow-file.ts";

const ACTION = `inputs:
  command: {required: true}
  args: {}
  kind: {default: usual}
runs: {using: node24, main: act.mjs}
`;
const ACT = `import { appendFileSync } from "node:fs";
appendFileSync(process.env.GITHUB_OUTPUT, "said=" + process.env.INPUT_COMMAND + " " + process.env.INPUT_KIND + "\\n");
appendFileSync(process.env.GITHUB_ENV, "LATER=now\\n");
process.exit(process.env.INPUT_COMMAND === "fail" ? 1 : 0);
`;

/** Runs the steps as the only job of a workflow, in a workspace with an action of its own. */
async function run(t: TestContext, steps: string): Promise<JobResult> {
  const home = mkdtempSync(join(tmpdir(), "muster-job-"));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const workspace = join(home, "work");
  mkdirSync(join(workspace, "muster"), { recursive: true });
  writeFileSync(join(workspace, "muster/action.yml"), ACTION);
  writeFileSync(join(workspace, "muster/act.mjs"), ACT);
  const text = `name: x\non: {push: {}}\npermissions: {}\nconcurrency: {group: x}\njobs:\n  x:\n    permissions: {}\n    steps:\n${steps.replaceAll(/^/gm, "      ")}`;
  const definition = readWorkflow("x.yml", text).jobs.get("x");
  assert.ok(definition);
  const at = { id: 1, path: "x.yml", event: "push", headBranch: "main", headSha: "", headRepository: 1 };
  const job: JobRun = {
    run: { ...at, conclusion: null, at: 0, artifacts: [] },
    event: {
      name: "push",
      payload: {},
      ref: "refs/heads/main",
      sha: "",
      headRef: "",
      baseRef: "",
      headBranch: "main",
      headRepository: 1,
    },
    ...{ server: "", repository: "a/b", workspace, temp: join(home, "temp"), token: "t", permissions: {} },
    artifacts: artifactStore(join(home, "artifacts")),
    contexts: { github: { ref: "refs/heads/main", event: {} }, vars: { EMPTY: "" } },
    env: { CI: "true" },
  };
  return runJob(job, definition);
}

const step = (more: string) => `- {uses: ./muster, ${more}}\n`;

test("runJob() hands outputs and environment on, and fills in what the action has by default", async (t) => {
  const { steps, result } = await run(
    t,
    `${step("id: first, with: {command: hello}")}- run: test "$LATER" = now && test "$SAID" = "hello usual" && echo "## done" >> "$GITHUB_STEP_SUMMARY"\n  env: {SAID: "\${{ steps.first.outputs.said }}"}\n`,
  );
  assert.equal(result, "success", steps.map(({ stderr }) => stderr).join(""));
});

test("runJob() skips what follows a failure, but for what asks to run all the same", async (t) => {
  const { steps, result } = await run(
    t,
    `${step("with: {command: fail}")}- run: exit 0\n- {if: always(), run: exit 0}\n- {if: failure() && github.ref == 'refs/heads/main', run: exit 0}\n- {if: "!cancelled()", run: exit 0}\n`,
  );
  assert.equal(result, "failure");
  assert.deepEqual(
    steps.map(({ outcome }) => outcome),
    ["failure", "skipped", "success", "success", "success"],
  );
});

test("runJob() goes on where a failure is allowed, and remembers the outcome", async (t) => {
  const { steps, result } = await run(
    t,
    `${step("id: a, continue-on-error: true, with: {command: fail}")}- {if: steps.a.outcome == 'failure' && !vars.EMPTY, run: exit 0}\n- run: |\n    false\n    true\n`,
  );
  assert.equal(result, "failure", "a script ends at its first fault");
  assert.deepEqual(
    steps.map(({ outcome }) => outcome),
    ["failure", "success", "failure"],
  );
});

test("runJob() keeps an artifact without hidden files, and without overwriting, unless it is told to", async (t) => {
  const upload = (more: string) =>
    `- {uses: actions/upload-artifact@${"a".repeat(40)}, with: {name: s, path: s, ${more}}}\n`;
  const { steps } = await run(
    t,
    `- run: mkdir s && echo a > s/a && echo b > s/.b\n${upload("retention-days: 1")}${upload("overwrite: true")}- {uses: actions/download-artifact@${"b".repeat(40)}, with: {name: s, path: t}}\n- run: test -e t/a && test ! -e t/.b\n${upload("retention-days: 1")}`,
  );
  assert.deepEqual(
    steps.map(({ outcome }) => outcome),
    ["success", "success", "success", "success", "success", "failure"],
  );
});

const faults: readonly (readonly [string, string, RegExp])[] = [
  ["an input that there is not", step("with: {comand: a}"), /\.\/muster has no input comand/],
  ["an input that is missing", step("with: {args: a}"), /\.\/muster needs the input command/],
  [
    "an action that is not there",
    "- {uses: ./mustr, with: {command: a}}\n",
    /there is no action in \.\/mustr/,
  ],
  ["an action that is not pinned", "- uses: actions/checkout@v7\n", /is not pinned to a commit/],
  ["an action that it does not know", `- uses: a/b@${"a".repeat(40)}\n`, /no action that this runner knows/],
  [
    "a token that stays behind",
    `- uses: actions/checkout@${"a".repeat(40)}\n`,
    /would leave the token behind/,
  ],
  ["an expression in a script", "- run: echo ${{ github.ref }}\n", /an expression stands in a script/],
  ["a context that there is not", step("with: {command: '${{ nothing.x }}'}"), /nothing/],
  [
    "a key that it would pass over",
    "- {run: exit 0, shell: pwsh}\n",
    /has shell, which this runner does not know/,
  ],
  ["a step that is none", "- {name: x}\n", /has neither or both of uses and run/],
];
for (const [name, steps, says] of faults)
  test(`runJob() fails for ${name}`, async (t) => {
    await assert.rejects(run(t, steps), says);
  });
