// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how workflows write expressions
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { workflowFiles } from "../../cli/starter/workflow-files.generated.ts";
import { houseRules, secretsIn } from "./house-rules.ts";
import { lintWorkflow } from "./lint-workflow.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const FOLDER = ".github/workflows";
const ours = readdirSync(join(ROOT, FOLDER))
  .sort()
  .map((name) => [`${FOLDER}/${name}`, readFileSync(join(ROOT, FOLDER, name), "utf8")] as const);
const whole = ours.find(([path]) => path.endsWith("muster-reconcile.yml"))?.[1] ?? "";

test("GitHub's own language service finds nothing wrong in the workflows and the action", async () => {
  const action = ["action.yml", readFileSync(join(ROOT, "action.yml"), "utf8")] as const;
  const files = [...ours, action];
  assert.ok(files.length >= 8);
  const found = await Promise.all(files.map(([path, text]) => lintWorkflow(path, text)));
  assert.deepEqual(found.flat(), []);
});

test("GitHub's own language service finds nothing wrong in what init writes", async () => {
  const found = await Promise.all(
    Object.entries(workflowFiles).map(([path, text]) => lintWorkflow(path, text)),
  );
  assert.deepEqual(found.flat(), []);
});

const broken: readonly (readonly [string, string, string, RegExp])[] = [
  ["a key that there is not", "timeout-minutes:", "timeout-minute:", /timeout-minute/],
  ["a context that there is not", "github.ref ==", "github.reff ==", /reff/],
  ["a job that waits for none", "needs: reconcile", "needs: reconciled", /reconciled/],
  [
    "an expression that does not end",
    "${{ github.token }}",
    "${{ github.token }",
    /expression|token|closing/i,
  ],
  ["a schedule that is none", '"41 * * * *"', '"61 * * * *"', /cron/i],
];
for (const [name, from, to, says] of broken)
  test(`lintWorkflow() finds ${name}`, async () => {
    assert.ok(whole.includes(from));
    const found = await lintWorkflow(`${FOLDER}/muster-reconcile.yml`, whole.replace(from, to));
    assert.match(found.join("\n"), says);
  });

test("lintWorkflow() finds an input of the action that has no description", async () => {
  const found = await lintWorkflow("action.yml", "name: x\ndescription: y\nruns: {using: nope, main: z}\n");
  assert.notDeepEqual(found, []);
});

test("every workflow keeps the house's rules", () => {
  for (const [path, text] of [...ours, ...Object.entries(workflowFiles)])
    assert.deepEqual(houseRules(path, text), [], path);
});

test("a key of the log stands in two workflows only, each its own, and nowhere where a pull request starts a run", () => {
  const held = ours.flatMap(([path, text]) => secretsIn(path, text).map((secret) => [path, secret] as const));
  const keys = held.filter(([, secret]) => /^MUSTER_RE\w+_KEY$/.test(secret));
  assert.deepEqual(keys, [
    [`${FOLDER}/muster-reconcile.yml`, "MUSTER_RECONCILE_KEY"],
    [`${FOLDER}/muster-record.yml`, "MUSTER_RECORD_KEY"],
  ]);
  const untrusted = ours.filter(([, text]) => text.includes("pull_request:")).map(([path]) => path);
  assert.deepEqual(untrusted, [`${FOLDER}/muster-plan.yml`, `${FOLDER}/muster-validate.yml`]);
  assert.deepEqual(
    held.filter(([path]) => untrusted.includes(path)),
    [],
  );
});

const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const faults: readonly (readonly [string, string, string, RegExp])[] = [
  [
    "pull_request_target",
    "  push:\n",
    "  pull_request_target:\n",
    /pull_request_target is no trigger of ours/,
  ],
  ["workflow_run", "  push:\n", "  workflow_run:\n", /workflow_run is no trigger of ours/],
  ["issue_comment", "  push:\n", "  issue_comment:\n", /issue_comment is no trigger of ours/],
  ["permissions at the top", "permissions: {}", "permissions: {contents: write}", /permissions/],
  ["an action by its tag", CHECKOUT, "actions/checkout@v7", /is not pinned/],
  ["a commit without its version", CHECKOUT, CHECKOUT.slice(0, -9), /does not say which version/],
  ["an action of somebody else", CHECKOUT, `evil/x@${"a".repeat(40)} # v1.0.0`, /is none of the three/],
  [
    "a token that stays",
    "persist-credentials: false",
    "persist-credentials: true",
    /leaves its token behind/,
  ],
  [
    "an expression in a script",
    "          exit 1",
    `          echo "\${{ github.ref }}"`,
    /expression stands in a script/,
  ],
  ["a job without an end", "    timeout-minutes: 30\n", "", /has no timeout-minutes/],
  [
    "no concurrency",
    "concurrency:\n  group: muster-reconcile\n  cancel-in-progress: false\n",
    "",
    /concurrency/,
  ],
  ["a run that writes and is cut off", "cancel-in-progress: false", "cancel-in-progress: true", /is cut off/],
  ["a schedule at the full hour", '"41 * * * *"', '"0 * * * *"', /on the hour/],
  ["a cache", CHECKOUT, `actions/cache@${"a".repeat(40)} # v4.0.0`, /is none of the three/],
  [
    "a key for a whole job",
    "    steps:",
    "    env:\n      K: ${{ secrets.MUSTER_RECONCILE_KEY }}\n    steps:",
    /stands for a whole job/,
  ],
  [
    "a key without an environment",
    "    environment: muster-reconcile\n",
    "",
    /takes secrets without an environment/,
  ],
  ["all secrets", "${{ secrets.MUSTER_RECONCILE_KEY }}", "${{ toJSON(secrets) }}", /takes all secrets/],
  ["a run of any branch", "github.ref == 'refs/heads/main' && ", "", /runs for any ref/],
];
for (const [name, from, to, says] of faults)
  test(`houseRules() finds ${name}`, () => {
    assert.ok(whole.includes(from), from);
    assert.match(houseRules(`${FOLDER}/muster-reconcile.yml`, whole.replace(from, to)).join("\n"), says);
  });
