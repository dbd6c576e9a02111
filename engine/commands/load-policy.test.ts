import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import { isError } from "../core/model/problem.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { resolveReferences } from "../documents/resolve-references.ts";
import { NOW } from "../testing/build-time.ts";
import { calmRepository, changed, type Files, repositoryOf, worktreeOf } from "../testing/policy-world.ts";
import { soundRepository } from "../testing/sound-repository.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import { validate } from "./validate.ts";

const tools = { zoneOffset: createZoneOffset(), recurrenceDays };
const load = (source: PolicySource) => loadPolicy(source, { ...tools, now: NOW });
const loadFiles = (files: Files) => load({ kind: "worktree", worktree: worktreeOf(files) });
const withInventory = (text: string | undefined, from = "inventory.csv"): Files =>
  changed(calmRepository, {
    "muster.yaml": `apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: acme}\nspec:\n  approvals: trust-merge\n  inventory: {format: csv, from: ${JSON.stringify(from)}, key: id, labels: [site], retired: retired}\n`,
    [from]: text,
  });

describe("loadPolicy()", () => {
  test("reads a commit, says which and of what branch, and resolves what is declared", async () => {
    const repository = repositoryOf(changed(calmRepository, { "rings/lab.yaml": undefined }), calmRepository);
    const policy = await load({ kind: "commit", repository });
    assert.deepEqual(policy.problems.filter(isError), []);
    assert.deepEqual([policy.commit, policy.branch], ["c2", "main"]);
    assert.deepEqual(
      policy.declared?.rings.map(({ name }) => name),
      ["lab", "broad"],
    );
    assert.equal(policy.workspace.timezone, "Europe/Berlin");
    assert.equal(policy.inventory, undefined);
    const older = await load({ kind: "commit", repository, revision: "c1" });
    assert.deepEqual([older.commit, "branch" in older], ["c1", false]);
    assert.deepEqual(
      older.declared?.rings.map(({ name }) => name),
      ["broad"],
    );
  });

  test("reads the work tree without a commit", async () => {
    const policy = await loadFiles(calmRepository);
    assert.equal("commit" in policy, false);
    assert.equal(policy.declared?.policies.length, 1);
  });

  test("declares nothing while there is any error, and shows all of them in order", async () => {
    const policy = await loadFiles(
      changed(calmRepository, {
        "rings/broad.yaml": "kind: Ring\n",
        "policies/servers.yaml": `${calmRepository["policies/servers.yaml"]}  oops: 1\n`,
        "policies/review.yml": "x",
      }),
    );
    assert.equal(policy.declared, undefined);
    const files = policy.problems.map(({ file }) => file);
    assert.deepEqual(files, [...files].sort());
    assert.ok(new Set(files).size >= 3);
  });

  test("works out advice when it is asked for, once, and gives all that resolveReferences() finds", async () => {
    let looked = 0;
    const counted: typeof recurrenceDays = (...asked) => {
      looked += 1;
      return recurrenceDays(...asked);
    };
    const hurried = soundRepository["policies/servers.yaml"]?.replace("P14D", "P3DT1H");
    const written = changed(soundRepository, { "policies/servers.yaml": hurried });
    const files = Object.entries(written).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
    const source = { kind: "worktree", worktree: worktreeOf(written) } as const;
    const policy = await loadPolicy(source, { ...tools, recurrenceDays: counted, now: NOW });
    assert.ok(policy.declared !== undefined);
    assert.equal(looked, 0);
    const { problems } = policy;
    assert.ok(looked > 0);
    const read = readDocuments(files, { isZone: () => true });
    assert.deepEqual(problems, resolveReferences(read, { ...tools, now: NOW }));
    assert.ok(problems.some(({ code }) => code === "impossible-due"));
    assert.equal(policy.problems, problems);
  });

  test("takes a workspace's defaults where there is none", async () => {
    const policy = await loadFiles(changed(calmRepository, { "muster.yaml": undefined }));
    assert.deepEqual(policy.workspace, {});
  });

  test("reads the inventory that muster.yaml names, wherever it lies in the repository", async () => {
    for (const from of ["inventory.csv", "data/hosts.csv", "policies/hosts.csv"]) {
      const policy = await loadFiles(withInventory("id,site,retired\nweb-1,fra,\nweb-2,ams,yes\n", from));
      assert.deepEqual(
        policy.inventory?.rows.map(({ id, retired }) => [id, retired]),
        [
          ["web-1", false],
          ["web-2", true],
        ],
      );
      assert.notEqual(policy.declared, undefined);
    }
  });

  test("calls an inventory that is missing, broken or outside of the repository an error", async () => {
    const missing = await loadFiles(withInventory(undefined));
    assert.deepEqual(
      missing.problems.filter(isError).map(({ code, file }) => [code, file]),
      [["missing-inventory", "muster.yaml"]],
    );
    assert.equal(missing.declared, undefined);
    const broken = await loadFiles(withInventory("name,site\nweb-1,fra\n"));
    assert.equal(broken.declared, undefined);
    assert.ok(broken.problems.filter(isError).every(({ file }) => file === "inventory.csv"));
    for (const from of ["../hosts.csv", "/etc/passwd", ".git/config", "a/../../b.csv"]) {
      const files = withInventory(undefined, from);
      const outside = await loadFiles(files);
      assert.equal(outside.declared, undefined, from);
      assert.equal(outside.inventory, undefined, from);
    }
  });

  test("takes an inventory far larger than a document", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `web-${index},fra,\n`);
    const policy = await loadFiles(withInventory(`id,site,retired\n${rows.join("")}`));
    assert.equal(policy.inventory?.rows.length, 20_000);
  });
});

describe("validate()", () => {
  test("counts documents, errors and warnings, and decides nothing", async () => {
    const source = { kind: "commit", repository: repositoryOf(calmRepository) } as const;
    const sound = await validate(source, tools, NOW);
    assert.equal(sound.commit, "c1");
    assert.equal(sound.errors, 0);
    assert.equal(sound.warnings, sound.problems.length);
    assert.deepEqual(sound.documents, { PatchPolicy: 1, Ring: 2, Workspace: 1 });
    const files = changed(calmRepository, { "rings/lab.yaml": "kind: Ring\n" });
    const broken = await validate({ kind: "worktree", worktree: worktreeOf(files) }, tools, NOW);
    assert.equal(broken.commit, null);
    assert.ok(broken.errors > 0);
    assert.deepEqual(Object.keys(broken.documents), ["PatchPolicy", "Ring", "Workspace"]);
  });
});
