import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEntry } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
import {
  approvalList,
  calmRepository,
  changed,
  type Files,
  fleetOf,
  repositoryOf,
  worktreeOf,
  worldPorts,
} from "../testing/policy-world.ts";
import { type PlanChangeRequest, planChange } from "./plan-change.ts";

const ENTRY = buildEntry();
const FLEET = fleetOf(
  { id: "lab-1" },
  { id: "web-1" },
  { id: "web-2" },
  { id: "web-3", software: [{ purl: "pkg:deb/debian/openssl@2" }] },
);
const PORTS = worldPorts({ entries: [ENTRY], fleet: FLEET });
const approval = (through: string, more = "") =>
  approvalList(
    "2026-11",
    `  through: ${through}\n  approve:\n    - {patch: DSA-1, digest: ${ENTRY.digest}, waives: [gate], rollback: {method: uninstall, tested: true}}\n${more}`,
  );
const EXCLUSION: Files = {
  "policies/exclusions/erp.yaml": `apiVersion: muster/v1
kind: Exclusion
metadata: {name: erp}
spec: {endpoints: {names: [web-1]}, patches: {ids: [DSA-1]}, successors: true, reason: why, owner: j.doe, expires: 2026-12-31}
`,
};

const HOLD = '  hold:\n    - {patch: DSA-1, endpoints: {names: ["web-*"]}, reason: known issue}\n';

async function plan(base: Files, head: Files, request: Partial<PlanChangeRequest> = {}) {
  const repository = repositoryOf(base, head);
  return planChange(
    {
      repository,
      base: "c1",
      head: { kind: "commit", repository },
      now: NOW,
      emptyFolders: "refused",
      exitCodes: "plain",
      ...request,
    },
    PORTS,
  );
}

async function compared(base: Files, head: Files, request: Partial<PlanChangeRequest> = {}) {
  const result = await plan(base, head, request);
  assert.ok(result.kind === "compared", JSON.stringify(result));
  return result.difference;
}

const changesOf = ({ changes }: Awaited<ReturnType<typeof compared>>) =>
  changes.map(({ endpoint, was, is }) => `${endpoint} ${was} ${is}`);

describe("planChange()", () => {
  test("raises through: the ring beyond is reached", async () => {
    const lab = { ...calmRepository, ...approval("lab") };
    const difference = await compared(lab, { ...calmRepository, ...approval("last") });
    assert.deepEqual(changesOf(difference), ["web-1 awaiting-ring install", "web-2 awaiting-ring install"]);
    assert.deepEqual([difference.affected, difference.endpoints, difference.installs], [2, 4, 2]);
    assert.deepEqual([difference.base.commit, difference.head.commit], ["c1", "c2"]);
    assert.deepEqual([difference.exitCode, difference.exitReason], [0, "changes"]);
  });

  test("adds a hold", async () => {
    const difference = await compared(
      { ...calmRepository, ...approval("last") },
      { ...calmRepository, ...approval("last", HOLD) },
    );
    assert.deepEqual(changesOf(difference), ["web-1 install held", "web-2 install held"]);
  });

  test("deletes an exclusion: what it undoes, and what is gone", async () => {
    const base = { ...calmRepository, ...approval("last"), ...EXCLUSION };
    const head = { ...calmRepository, ...approval("last") };
    const refused = await plan(base, head);
    assert.ok(refused.kind === "invalid");
    assert.equal(refused.side, "head");
    assert.ok(refused.problems.some(({ code }) => code === "emptied-folder"));
    const difference = await compared(base, head, { emptyFolders: "allowed", exitCodes: "detailed" });
    assert.deepEqual(changesOf(difference), ["web-1 excluded install"]);
    assert.deepEqual(
      difference.deleted.map(({ kind, name }) => `${kind} ${name}`),
      ["Exclusion erp"],
    );
    assert.equal(difference.exitCode, 2);
  });

  test("tells what a reviewer needs to know beside the numbers", async () => {
    const base = { ...calmRepository, ...EXCLUSION };
    const result = await plan(base, { ...calmRepository, ...approval("last") }, { emptyFolders: "allowed" });
    assert.ok(result.kind === "compared");
    const { documents, emptied, known, dossiers } = result.facts;
    assert.deepEqual(
      documents.map(({ kind, how, entries }) => [
        kind,
        how,
        entries.map(({ verb, patch }) => `${verb} ${patch}`),
      ]),
      [
        ["ApprovalList", "added", ["approve DSA-1"]],
        ["Exclusion", "deleted", []],
      ],
    );
    assert.deepEqual(
      emptied.map(({ message }) => message),
      ["Every Exclusion is gone: erp"],
    );
    assert.deepEqual([...known.keys()], ["DSA-1"]);
    assert.deepEqual(dossiers.get("DSA-1"), {
      entry: ENTRY,
      rollback: { method: "uninstall", tested: true },
      tests: [],
      incidents: [],
    });
  });

  test("renames a ring: everybody in it moves, compliant ones too", async () => {
    const head = changed(calmRepository, {
      "rings/broad.yaml": calmRepository["rings/broad.yaml"]?.replace("name: broad", "name: rest"),
    });
    const difference = await compared(calmRepository, head);
    assert.deepEqual(
      difference.moved.map(({ endpoint, was, is }) => `${endpoint} ${was} ${is}`),
      ["web-1 broad rest", "web-2 broad rest", "web-3 broad rest"],
    );
    assert.deepEqual([difference.affected, changesOf(difference)], [3, []]);
    assert.deepEqual(
      difference.deleted.map(({ kind, name }) => `${kind} ${name}`),
      ["Ring broad"],
    );
  });

  test("moves documents to other files, entries and keys to other places: nothing changes", async () => {
    const base = { ...calmRepository, ...approval("last"), ...EXCLUSION };
    const head = changed(base, {
      "policies/servers.yaml": undefined,
      "policies/all.yaml": base["policies/servers.yaml"],
      "rings/lab.yaml": undefined,
      "rings/broad.yaml": `${base["rings/broad.yaml"]}---\n${base["rings/lab.yaml"]}`,
      "policies/exclusions/erp.yaml": EXCLUSION["policies/exclusions/erp.yaml"]?.replace(
        "reason: why, owner: j.doe",
        "owner: j.doe, reason: why",
      ),
    });
    const difference = await compared(base, head, { exitCodes: "detailed" });
    assert.deepEqual([changesOf(difference), difference.moved, difference.deleted], [[], [], []]);
    assert.deepEqual([difference.exitCode, difference.exitReason], [0, "clean"]);
  });

  test("compares with the work tree", async () => {
    const worktree = worktreeOf({ ...calmRepository, ...approval("last") });
    const difference = await compared(calmRepository, calmRepository, {
      head: { kind: "worktree", worktree },
    });
    assert.equal(difference.head.commit, null);
    assert.equal(difference.installs, 3);
  });

  test("plans nothing where either side is not valid", async () => {
    const broken = changed(calmRepository, { "rings/lab.yaml": "kind: Ring\n" });
    for (const [base, head, side] of [
      [broken, calmRepository, "base"],
      [calmRepository, broken, "head"],
      [broken, broken, "base"],
    ] as const) {
      const result = await plan(base, head);
      assert.ok(result.kind === "invalid");
      assert.equal(result.side, side);
    }
  });
});

describe("planChange() works out anew no more than the change can touch", () => {
  const base = { ...calmRepository, ...approval("lab") };
  const ring = Object.keys(calmRepository).find((path) => path.startsWith("rings/")) ?? assert.fail();
  const policy = Object.keys(calmRepository).find((path) => path.startsWith("policies/")) ?? assert.fail();
  const heads: readonly [what: string, head: Files][] = [
    ["nothing", base],
    ["an approval", { ...base, ...approval("last") }],
    ["a hold of some endpoints", { ...base, ...approval("last", HOLD) }],
    ["an exclusion", { ...base, ...EXCLUSION }],
    ["a line before a policy", { ...base, [policy]: `# moved\n${base[policy]}` }],
    ["a line before a ring", { ...base, [ring]: `# moved\n${base[ring]}` }],
    ["all lists", calmRepository],
  ];
  for (const [what, head] of heads) {
    test(`and gives the plan of the head all the same: ${what}`, async () => {
      const together = await plan(base, head, { emptyFolders: "allowed" });
      const alone = await plan(head, head, { emptyFolders: "allowed" });
      assert.ok(together.kind === "compared" && alone.kind === "compared");
      const plain = (result: typeof together): string =>
        JSON.stringify({ ...result.head, inputs: { ...result.head.inputs, commit: null } });
      assert.equal(plain(together), plain(alone));
    });
  }
});
