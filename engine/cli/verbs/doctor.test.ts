import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type PatchingForge, patchingForge } from "../../testing/patching-forge.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { PEOPLE } from "../../testing/signed-history.ts";

const WORKFLOW = ".github/workflows/record.yml";

interface Printed {
  readonly findings: readonly { readonly check: string; readonly state: string; readonly says: string }[];
  readonly exitCode: number;
}

describe("doctor", () => {
  let forge: PatchingForge;
  before(async () => {
    forge = await patchingForge({
      [WORKFLOW]: "on: {schedule: [{cron: '1 * * * *'}]}\njobs: {record: {environment: record, steps: []}}\n",
    });
    forge.fake.account({ login: "root", id: 4242 });
    forge.fake.repo().roles.set(4242, "admin");
  });
  after(() => forge.close());

  const look = async (env: Readonly<Record<string, string>> = {}) => {
    const MUSTER_TOKEN = forge.fake.token("root");
    const argv = ["doctor", "--detailed-exitcode", "--format", "json"];
    const { stdout, stderr, exitCode } = await forge.muster(argv, { MUSTER_TOKEN, ...env });
    assert.equal(stderr, "");
    const printed = readJsonOutput([stdout], "doctor.schema.json") as Printed;
    assert.equal(printed.exitCode, exitCode);
    return printed;
  };
  const states = ({ findings }: Printed, state: string) => [
    ...new Set(findings.filter((one) => one.state === state).map(({ check }) => check)),
  ];

  it("names what nobody has set up yet, and writes nothing", async () => {
    const found = await look();
    assert.equal(found.exitCode, 2);
    const wrong = states(found, "wrong");
    for (const check of [
      ...["pull-request-required", "approval-check", "force-push", "deletion", "admins-included"],
      ...["environment", "log-ref", "state", "rebase-merge"],
    ])
      assert.ok(wrong.includes(check), check);
    assert.deepEqual(forge.fake.writes(), []);
    const says = found.findings.map((one) => one.says);
    assert.ok(
      says.some((text) => text.includes(`${WORKFLOW} names record`)),
      says.join("\n"),
    );
  });

  it("finds what was mended, and a log that can be written", async () => {
    const repository = forge.fake.repo();
    repository.rulesets.push({
      ...{ id: 42, name: "main", target: "branch", enforcement: "active", createdAt: forge.fake.now() },
      ...{ include: ["~DEFAULT_BRANCH"], exclude: [], bypassActors: [] },
      rules: [
        {
          type: "pull_request",
          parameters: {
            ...{ required_approving_review_count: 1, dismiss_stale_reviews_on_push: true },
            ...{ require_code_owner_review: false, require_last_push_approval: true },
            required_review_thread_resolution: false,
          },
        },
        { type: "non_fast_forward" },
        { type: "deletion" },
        {
          type: "required_status_checks",
          parameters: {
            required_status_checks: [{ context: "muster/approval", integration_id: 77 }],
            strict_required_status_checks_policy: false,
          },
        },
      ],
    });
    repository.environments.push({
      ...{ id: 1, name: "record", createdAt: forge.fake.now(), reviewers: [], branches: ["main"] },
      ...{ preventSelfReview: false, waitTimer: 0, adminsBypass: false },
    });
    await forge.seal();
    const found = await look();
    const ok = states(found, "ok");
    for (const check of [
      ...["pull-request-required", "approvals-count", "stale-reviews", "last-push-approval", "force-push"],
      ...["deletion", "bypass", "admins-included", "approval-check", "approval-check-app", "environment"],
      ...[
        "default-branch",
        "log-ref",
        "log-keys",
        "log-signer",
        "actions-approve",
        "workflow-token",
        "git",
        "shallow",
      ],
    ])
      assert.ok(
        ok.includes(check),
        `${check}: ${JSON.stringify(found.findings.filter((one) => one.check === check))}`,
      );
  });

  it("knows nothing of the forge without a token, and of what a token is not told", async () => {
    const blind = await look({ MUSTER_TOKEN: "" });
    const unknown = states(blind, "unknown");
    for (const check of ["force-push", "bypass", "people", "token", "workflow-state"])
      assert.ok(unknown.includes(check), check);
    const writer = await look({ MUSTER_TOKEN: forge.fake.token("tom") });
    assert.ok(states(writer, "unknown").includes("actions-approve"));
    assert.ok(states(writer, "unknown").includes("bypass"));
  });

  it("says who may not write, and in text how to mend it; without --detailed-exitcode the run ends well", async () => {
    forge.fake.repo().roles.set(PEOPLE.ana.id, "read");
    const { exitCode, stdout } = await forge.muster(["doctor"], { MUSTER_TOKEN: forge.fake.token("root") });
    assert.equal(exitCode, 0);
    assert.match(stdout, /^Checks: \d+ wrong, \d+ unknown, \d+ ok\n/);
    assert.match(
      stdout,
      /wrong medium people: ana \(1001\) has the permission read.*\n {2}why: .*\n {2}fix: Settings > Collab/,
    );
  });
});
