import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createCatalogFiles } from "../adapters/catalog-files.ts";
import { createFleetFiles } from "../adapters/fleet-files.ts";
import { openGitRepository } from "../adapters/git-repository.ts";
import { tipReader, tipWriter } from "../adapters/tip-files.ts";
import { buildCatalog, buildEntry } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { approvalList, calmRepository, fleetOf, worldPorts } from "../testing/policy-world.ts";
import type { WorldPorts } from "./load-world.ts";
import { propose } from "./propose.ts";
import { type ReconcileRequest, type ReconcileResult, reconcile } from "./reconcile.ts";

const MUSTER = join(import.meta.dirname, "..", "..", "bin", "muster.js");

describe("reconcile() on a real repository and state folder", () => {
  let scratch: GitScratch;
  let state: string;
  let first: string;

  before(async () => {
    scratch = gitScratch();
    state = scratch.beside("state");
    const entry = buildEntry({ patch: { title: "Ä security update" } });
    first = scratch.commit({ ...calmRepository });
    scratch.commit(
      approvalList(
        "2026-11",
        `  through: last\n  approve:\n    - {patch: DSA-1, digest: ${entry.digest}, rollback: {method: uninstall, tested: true}}\n`,
      ),
    );
    await createCatalogFiles(state).write({ ...buildCatalog([entry]), feeds: [] });
    await createFleetFiles(state).write(
      fleetOf({ id: "lab-1" }, { id: "ähre-1" }, { id: "web-1" }, { id: "Web-2" }, { id: "web-10" }),
    );
    await tipWriter(state).remember("main", first);
  });
  after(() => scratch.remove());

  /** Every file below the folders with its bytes and its time. */
  function fingerprint(): string {
    const hash = createHash("sha256");
    for (const root of [scratch.dir, state])
      for (const name of readdirSync(root, { recursive: true }).map(String).sort()) {
        const stats = statSync(join(root, name));
        hash.update(`${name} ${stats.mode} ${stats.mtimeMs}\n`);
        if (stats.isFile()) hash.update(readFileSync(join(root, name)));
      }
    return hash.digest("hex");
  }

  const ports = (): WorldPorts => {
    const [catalog, fleet] = [createCatalogFiles(state), createFleetFiles(state)];
    return { ...worldPorts({}), catalog: () => catalog.read(), fleet: () => fleet.read() };
  };

  async function run(request: Partial<ReconcileRequest> = {}): Promise<ReconcileResult> {
    const repository = await openGitRepository(scratch.dir);
    try {
      const whole: ReconcileRequest = {
        source: { kind: "commit", repository },
        now: NOW,
        rows: "all",
        emptyFolders: "refused",
        exitCodes: "plain",
        mode: "decide",
        ...request,
      };
      return await reconcile(whole, tipReader(state), ports());
    } finally {
      await repository.close();
    }
  }

  test("leaves repository and state folder as they were, byte for byte", async () => {
    const was = fingerprint();
    const result = await run();
    assert.ok(result.kind === "planned");
    assert.deepEqual(result.plan.summary.verdicts, { "awaiting-ring": 4, install: 1 });
    const repository = await openGitRepository(scratch.dir);
    await propose({ kind: "commit", repository }, NOW, ports());
    await repository.close();
    assert.equal(fingerprint(), was);
  });

  test("sees a history that was rewritten", async () => {
    const tip = scratch.git("rev-parse", "HEAD");
    scratch.git("checkout", "--quiet", "--orphan", "other");
    const orphan = scratch.commit({ "README.md": "new" });
    scratch.git("branch", "--force", "main", orphan);
    scratch.git("checkout", "--quiet", "main");
    assert.deepEqual(await run(), { kind: "rewritten", branch: "main", commit: orphan, last: first });
    scratch.git("reset", "--quiet", "--hard", tip);
    assert.equal((await run()).kind, "planned");
  });

  test("gives the same bytes in any time zone and locale", () => {
    const outputs = [
      { TZ: "UTC", LANG: "C", LC_ALL: "C" },
      { TZ: "Pacific/Apia", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
      { TZ: "America/Sao_Paulo", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LC_COLLATE: "sv_SE" },
    ].map((env) => {
      const asked = [
        "reconcile",
        "--repo",
        scratch.dir,
        "--state",
        state,
        "--endpoints",
        "all",
        "--format",
        "json",
      ];
      const run = spawnSync(process.execPath, [MUSTER, ...asked, "--now", "2026-11-12T10:00:00Z"], {
        env: { ...process.env, ...env, MUSTER_FROM: "source" },
        encoding: "utf8",
      });
      assert.equal(run.status, 0, run.stderr);
      return run.stdout;
    });
    assert.equal(new Set(outputs).size, 1);
    assert.deepEqual(
      (JSON.parse(outputs[0] ?? "").endpoints as readonly { endpoint: string }[]).map((one) => one.endpoint),
      ["Web-2", "lab-1", "web-1", "web-10", "ähre-1"],
    );
  });
});
