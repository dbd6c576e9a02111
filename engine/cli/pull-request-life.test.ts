import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type ProposingForge, proposingForge } from "../testing/proposing-forge.ts";
import { reviewPolicy, workspace } from "../testing/signed-history.ts";

const PATCH = "DSA-5801-1";
const PATH = "policies/approvals/2026-w47.yaml";
const PEOPLE = { ana: ["operations"], raj: ["operations", "security"] } as const;

/** The tests' people and keys, with the rules that the starter's policies name. */
const RULES = reviewPolicy(PEOPLE)
  .replace(
    "  governs:",
    "    - {name: emergency, requires: [{role: security, count: 1}]}\n  governs:\n    - {paths: [policies/approvals/**], rule: by-policy}",
  )
  .replace('"policies/**"', '"policies/*.yaml", "policies/tests/**"');

describe("the life of a pull request: proposed, judged, pushed to, dismissed, merged, recorded, acted upon, audited", () => {
  let forge: ProposingForge;
  let number = 0;
  before(async () => {
    forge = await proposingForge({ "muster.yaml": workspace("ed25519"), "policies/review.yaml": RULES });
    await forge.seal();
    await forge.advise(PATCH);
  });
  after(() => forge.close());

  const run = async (expected: number, ...argv: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await forge.muster(argv);
    assert.equal(exitCode, expected, `${argv.join(" ")}\n${stdout}${stderr}`);
    return stdout;
  };
  const line = async (expected: number) =>
    JSON.parse(await run(expected, "review", "--pr", `${number}`, "--format", "json")).line as string;
  const verdictOf = async (endpoint: string) => {
    const plan = JSON.parse(await run(0, "reconcile", "--format", "json"));
    const row = plan.endpoints.find((one: { endpoint: string }) => one.endpoint === endpoint);
    return row?.decisions[0]?.verdict as string | undefined;
  };
  const approvedBy = (login: string) => forge.fake.as(login).approve(number);

  it("Muster proposes what waits, and says on its pull request who is needed", async () => {
    assert.equal(await verdictOf("lab-1"), "awaiting-approval");
    const { published } = await forge.json(["propose", "--publish"]);
    number = published[0]?.number ?? 0;
    assert.equal(published[0]?.did, "opened");
    assert.match(await line(4), /^0 of \d: operations missing \(can approve: ana, raj\)/);
    await run(4, "review", "--pr", `${number}`, "--post");
    const { comments, checkRuns } = forge.fake.repo();
    assert.equal(comments.filter(({ body }) => body.startsWith("<!-- muster:plan -->")).length, 1);
    assert.equal(checkRuns.at(-1)?.given.name, "muster/approval");
    assert.notEqual(checkRuns.at(-1)?.given.conclusion, "success");
  });

  it("two people approve it, and a push voids that", async () => {
    approvedBy("ana");
    approvedBy("raj");
    await run(0, "record");
    assert.match(await line(0), /^\d of \d: operations/);
    const branch = forge.fake.repo().pulls[0]?.headRef ?? "";
    const text = (await import("../testing/fake-github/run-git.ts")).runGit(forge.fake.repo().dir, [
      "show",
      `${branch}:${PATH}`,
    ]);
    const waiving = String(text).replace(
      `    - patch: ${PATCH}`,
      `    - waives: [soak]\n      patch: ${PATCH}`,
    );
    assert.notEqual(waiving, String(text));
    forge.fake.as("tom").push({ branch, files: { [PATH]: waiving } });
    assert.match(await line(4), /stale/);
    forge.fake.as("tom").push({ branch, files: { [PATH]: String(text) } });
  });

  it("a request for changes blocks, and dismissing it brings no older approval back", async () => {
    approvedBy("ana");
    approvedBy("raj");
    const review = forge.fake.as("raj").requestChanges(number, "not yet");
    assert.match(await line(4), /^Changes requested by raj/);
    forge.fake.as("acme").dismiss(number, review);
    await run(4, "review", "--pr", `${number}`);
    approvedBy("raj");
    await line(0);
  });

  it("merged and recorded it counts, and an auditor finds nothing", async () => {
    await run(0, "record");
    forge.fake.as("acme").merge(number);
    await forge.pull();
    assert.equal(await verdictOf("lab-1"), "awaiting-approval");
    await run(0, "record");
    // Approved, and not yet old enough for the rule that governs it.
    assert.equal(await verdictOf("lab-1"), "deferred");
    await run(0, "audit");
    await run(0, "reconcile", "--apply", "--publish");
    const chain = await run(0, "audit", "--endpoint", "lab-1", "--patch", PATCH);
    assert.match(chain, /ana/);
    assert.match(chain, new RegExp(PATH));
    await run(0, "audit", "--github");
  });

  it("repeated, it writes nothing, neither on the forge nor in the log", async () => {
    const log = forge.fake.tip("main");
    const writes = forge.fake.writes().length;
    assert.match(await run(0, "record"), /^Nothing new/);
    await run(0, "reconcile", "--apply", "--publish");
    assert.equal((await forge.json(["propose", "--publish"])).published.length, 0);
    assert.deepEqual(forge.fake.writes().slice(writes), []);
    assert.equal(forge.fake.tip("main"), log);
  });
});
