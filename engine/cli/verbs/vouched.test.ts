import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type PatchingForge, patchingForge } from "../../testing/patching-forge.ts";

const SCENARIO = join(import.meta.dirname, "../../scenarios/unvouched");
const read = (path: string) => readFileSync(join(SCENARIO, path), "utf8");
const LIST = "policies/approvals/november.yaml";
const RING = "rings/everybody.yaml";
const OPENSSL = "DSA-5940-1";
const TZDATA = "DLA-5941-1";

/** What the plan says of a patch on an endpoint, with its flags. */
type Decided = Readonly<Record<string, string>>;

describe("deciding where the log vouches", () => {
  let forge: PatchingForge;
  before(async () => {
    forge = await patchingForge({
      "policies/servers.yaml": read("repo/policies/servers.yaml"),
      [RING]: read("repo/rings/everybody.yaml"),
    });
    await forge.seal();
    await run("catalog", "sync", "--feed", `muster=${join(SCENARIO, "feeds/debian.ndjson")}`);
    await run("reports", "add", "--from", "report", join(SCENARIO, "reports/all.ndjson"));
  });
  after(() => forge.close());

  async function run(...argv: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await forge.muster(argv);
    assert.equal(exitCode, 0, `${argv.join(" ")}: ${stderr}`);
    return stdout;
  }

  async function decided(): Promise<Decided> {
    const plan = JSON.parse(await run("reconcile", "--format", "json"));
    const found: Record<string, string> = {};
    for (const { endpoint, decisions } of plan.endpoints)
      for (const { patch, verdict, flags } of decisions)
        found[`${endpoint} ${patch}`] = [
          verdict,
          ...flags.filter((flag: string) => flag === "unvouched"),
        ].join(" ");
    return found;
  }

  /** Opens a pull request, has it approved, recorded and merged, and records the merge. */
  async function merged(files: Readonly<Record<string, string | null>>): Promise<void> {
    const branch = `change-${forge.fake.repo().lastNumber + 1}`;
    forge.fake.as("tom").push({ branch, files });
    const number = forge.fake.as("tom").openPullRequest({ title: branch, head: branch });
    forge.fake.as("ana").approve(number);
    await run("record");
    forge.fake.as("raj").merge(number);
    await forge.pull();
    await run("record");
  }

  async function pushed(files: Readonly<Record<string, string | null>>): Promise<void> {
    forge.fake.as("tom").push({ branch: "main", files });
    await forge.pull();
  }

  it("counts a rule that two people sealed, and no approval that was pushed past the reviews", async () => {
    await pushed({ [LIST]: read("repo/policies/approvals/november.yaml") });
    assert.deepEqual(await decided(), {
      [`web-1 ${OPENSSL}`]: "awaiting-approval unvouched",
      [`web-1 ${TZDATA}`]: "install",
      [`web-2 ${OPENSSL}`]: "awaiting-approval unvouched",
      [`web-2 ${TZDATA}`]: "rejected",
    });
  });

  it("counts it once it was taken back, reviewed, merged and recorded", async () => {
    await pushed({ [LIST]: null });
    await merged({ [LIST]: read("repo/policies/approvals/november.yaml") });
    const now = await decided();
    assert.equal(now[`web-1 ${OPENSSL}`], "install");
    assert.equal(now[`web-2 ${OPENSSL}`], "install");
  });

  it("counts nothing while a ring is not as it was reviewed, nor when an older one comes back", async () => {
    const ring = read("repo/rings/everybody.yaml");
    await pushed({ [RING]: ring.replace("order: 10", "order: 20") });
    assert.equal((await decided())[`web-1 ${OPENSSL}`], "awaiting-approval unvouched");
    assert.equal((await decided())[`web-1 ${TZDATA}`], "awaiting-approval unvouched");
    await pushed({ [RING]: ring });
    assert.equal((await decided())[`web-1 ${OPENSSL}`], "install");
    await merged({ [RING]: ring.replace("order: 10", "order: 30") });
    assert.equal((await decided())[`web-1 ${OPENSSL}`], "install");
    await pushed({ [RING]: ring });
    assert.equal((await decided())[`web-1 ${OPENSSL}`], "awaiting-approval unvouched");
    await pushed({ [RING]: ring.replace("order: 10", "order: 30") });
  });

  it("counts nothing once somebody pushed a reject away", async () => {
    const list = read("repo/policies/approvals/november.yaml");
    await pushed({ [LIST]: list.slice(0, list.indexOf("  reject:")) });
    const now = await decided();
    assert.equal(now[`web-2 ${TZDATA}`], "awaiting-approval unvouched");
    assert.equal(now[`web-1 ${OPENSSL}`], "awaiting-approval unvouched");
    await pushed({ [LIST]: list });
    assert.equal((await decided())[`web-1 ${OPENSSL}`], "install");
  });

  it("counts an approval no further than it was reviewed", async () => {
    const list = read("repo/policies/approvals/november.yaml");
    await pushed({ [LIST]: list.replace("    - patch: DSA", "    - waives: [window]\n      patch: DSA") });
    assert.equal((await decided())[`web-1 ${OPENSSL}`], "awaiting-approval unvouched");
  });
});
