import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { type PatchingForge, patchingForge } from "../../testing/patching-forge.ts";
import { reviewPolicy } from "../../testing/signed-history.ts";

const SCENARIO = join(import.meta.dirname, "../../scenarios/unvouched");
const read = (path: string) => readFileSync(join(SCENARIO, path), "utf8");
const LIST = "policies/approvals/november.yaml";
const NOVEMBER = read("repo/policies/approvals/november.yaml");
const OPENSSL = "DSA-5940-1";

type Files = Readonly<Record<string, string | null>>;

/** A sealed repository, and tom, who may push to it and approves nothing. */
interface Attacked extends PatchingForge {
  readonly pushed: (files: Files) => Promise<void>;
  /** A pull request of tom's that is approved, merged, and recorded before and after. */
  readonly merged: (files: Files, by: "ana" | "raj" | "eve") => Promise<void>;
  readonly run: (...argv: readonly string[]) => Promise<string>;
  readonly decided: (patch?: string) => Promise<string>;
}

async function attacked(t: TestContext, files: Readonly<Record<string, string>> = {}): Promise<Attacked> {
  const forge = await patchingForge({
    "policies/servers.yaml": read("repo/policies/servers.yaml"),
    "rings/everybody.yaml": read("repo/rings/everybody.yaml"),
    ...files,
  });
  t.after(() => forge.close());
  const run: Attacked["run"] = async (...argv) => {
    const { exitCode, stdout, stderr } = await forge.muster(argv);
    assert.equal(exitCode, 0, `${argv.join(" ")}: ${stderr}`);
    return stdout;
  };
  await forge.seal();
  await run("catalog", "sync", "--feed", `muster=${join(SCENARIO, "feeds/debian.ndjson")}`);
  await run("reports", "add", "--from", "report", join(SCENARIO, "reports/all.ndjson"));
  return {
    ...forge,
    run,
    async pushed(changes) {
      forge.fake.as("tom").push({ branch: "main", files: changes });
      await forge.pull();
    },
    async merged(changes, by) {
      const branch = `change-${forge.fake.repo().lastNumber + 1}`;
      forge.fake.as("tom").push({ branch, files: changes });
      const number = forge.fake.as("tom").openPullRequest({ title: branch, head: branch });
      forge.fake.as(by).approve(number);
      await run("record");
      forge.fake.as("raj").merge(number);
      await forge.pull();
      await run("record");
    },
    async decided(patch = OPENSSL) {
      const { exitCode, stdout, stderr } = await forge.muster(["reconcile", "--format", "json"]);
      if (exitCode === 1) return /^error: (.*?):/.exec(stderr)?.[1] ?? stderr;
      const { endpoints } = JSON.parse(stdout);
      const { decisions } = endpoints.find(({ endpoint }: { endpoint: string }) => endpoint === "web-1");
      return decisions.find((one: { patch: string }) => one.patch === patch).verdict;
    },
  };
}

const TRUSTING =
  "apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: acme}\nspec: {approvals: trust-merge}\n";

describe("an approval that nobody reviewed", () => {
  it("does not count where a push takes the log out of muster.yaml, and trusts merges or a rule that approves in advance", async (t) => {
    const { pushed, decided } = await attacked(t);
    await pushed({ [LIST]: NOVEMBER, "muster.yaml": TRUSTING });
    assert.equal(await decided(), "Cannot decide without a log");
    await pushed({
      "muster.yaml": TRUSTING.replace("approvals: trust-merge", ""),
      "policies/servers.yaml": read("repo/policies/servers.yaml").replace("required", "automatic"),
    });
    assert.equal(await decided(), "Cannot decide without a log");
  });

  it("does not count by rules that a push put there for a while", async (t) => {
    const { pushed, merged, decided } = await attacked(t);
    await pushed({ "policies/review.yaml": reviewPolicy({ raj: ["operations"] }) });
    await merged({ [LIST]: NOVEMBER }, "raj");
    await pushed({ "policies/review.yaml": reviewPolicy() });
    assert.equal(await decided(), "awaiting-approval");
  });

  it("does not count by a policy that a push put there for a while, nor does one that is approved then", async (t) => {
    const { pushed, merged, decided } = await attacked(t);
    const servers = read("repo/policies/servers.yaml");
    await pushed({ "policies/servers.yaml": servers.replace("P14D", "P15D") });
    await merged({ [LIST]: NOVEMBER }, "ana");
    await pushed({ "policies/servers.yaml": servers });
    assert.equal(await decided(), "awaiting-approval");
    await merged({ [LIST]: null }, "ana");
    await merged({ [LIST]: NOVEMBER }, "ana");
    assert.equal(await decided(), "install", "approved again, by rules that somebody vouches for");
  });

  it("does not count by rules of the same pull request that a rebase put onto the branch before it", async (t) => {
    const { fake, pull, run, decided } = await attacked(t);
    const tom = fake.as("tom");
    tom.push({ branch: "both", files: { "policies/review.yaml": reviewPolicy({ raj: ["operations"] }) } });
    tom.push({ branch: "both", files: { [LIST]: NOVEMBER, "policies/review.yaml": reviewPolicy() } });
    const number = tom.openPullRequest({ title: "both", head: "both" });
    fake.as("raj").approve(number);
    await run("record");
    fake.as("raj").merge(number, { method: "rebase" });
    await pull();
    await run("record");
    assert.equal(await decided(), "awaiting-approval");
  });

  it("counts again once a pull request vouches for what the ReviewPolicy came to name", async (t) => {
    const { merged, decided } = await attacked(t, { "docs/how.md": "how\n" });
    const wider = reviewPolicy().replace('"rings/**"', '"rings/**", "docs/**"');
    await merged({ [LIST]: NOVEMBER, "policies/review.yaml": wider }, "ana");
    assert.equal(await decided(), "install", "it was there when two people sealed");
    await merged({ "docs/why.md": "why\n", "policies/review.yaml": reviewPolicy() }, "ana");
    await merged({ "docs/who.md": "who\n" }, "ana");
    await merged({ "policies/review.yaml": wider }, "ana");
    assert.equal(await decided(), "awaiting-approval", "nobody reviewed docs/who.md by a rule");
    await merged({ "docs/who.md": "who and when\n" }, "ana");
    assert.equal(await decided(), "install");
  });
});
