import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { shapeFaults } from "../documents/shape-faults.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { TipReader, TipWriter } from "../ports/tip-memory.ts";
import { buildLog, buildNamed } from "../testing/build-facts.ts";
import { buildEntry } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
import {
  approvalList,
  calmRepository,
  changed,
  type Files,
  fleetOf,
  rememberedTip,
  repositoryOf,
  worktreeOf,
  worldPorts,
} from "../testing/policy-world.ts";
import type { WorldPorts } from "./load-world.ts";
import { type ReconcileRequest, type ReconcileResult, reconcile } from "./reconcile.ts";

const ENTRY = buildEntry({ patch: { vulnerabilities: [{ id: "CVE-2026-0001" }] } });
const FLEET = fleetOf({ id: "lab-1" }, { id: "web-1" }, { id: "web-2" });
const PORTS = worldPorts({ entries: [ENTRY], fleet: FLEET });
const APPROVAL = approvalList(
  "2026-11",
  `  through: last\n  approve:\n    - {patch: DSA-1, digest: ${ENTRY.digest}, rollback: {method: uninstall, tested: true}}\n`,
);
const EXCLUSION: Files = {
  "policies/exclusions/erp.yaml": `apiVersion: muster/v1
kind: Exclusion
metadata: {name: erp}
spec:
  endpoints: {names: [web-1]}
  patches: {ids: [DSA-1]}
  successors: true
  reason: vendor certification pending
  owner: j.doe
  expires: 2026-12-31
`,
};

type Request = Partial<ReconcileRequest> & { readonly ports?: WorldPorts; readonly tips?: TipReader };

function run(files: Files | readonly Files[], request: Request = {}): Promise<ReconcileResult> {
  const { ports = PORTS, tips = rememberedTip(undefined), ...rest } = request;
  const repository = repositoryOf(...(Array.isArray(files) ? (files as readonly Files[]) : [files as Files]));
  const whole: ReconcileRequest = {
    source: { kind: "commit", repository },
    now: NOW,
    rows: "waiting",
    emptyFolders: "refused",
    exitCodes: "plain",
    mode: "decide",
    ...rest,
  };
  return reconcile(whole, tips, ports);
}

async function planned(files: Files | readonly Files[], request: Request = {}) {
  const result = await run(files, request);
  assert.ok(result.kind === "planned", JSON.stringify(result));
  return result;
}

async function invalid(files: Files | readonly Files[], request: Request = {}): Promise<readonly string[]> {
  const result = await run(files, request);
  assert.ok(result.kind === "invalid", result.kind);
  return result.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

const verdictsOf = ({ plan }: { plan: { summary: { verdicts: object } } }) => plan.summary.verdicts;

/** A repository whose history nobody can walk. */
function shallow(files: Files, fault: unknown): PolicyRepository {
  return { ...repositoryOf(files, files), descendsByFirstParent: () => Promise.reject(fault) };
}

describe("reconcile()", () => {
  test("plans from a commit, and says what it read", async () => {
    const result = await planned({ ...calmRepository, ...APPROVAL });
    assert.deepEqual(verdictsOf(result), { "awaiting-ring": 2, install: 1 });
    assert.deepEqual(
      result.plan.actions.map(({ endpoint, product, to }) => `${endpoint} ${product} ${to}`),
      ["lab-1 openssl 2"],
    );
    assert.equal(result.plan.inputs.commit, "c1");
    assert.deepEqual([result.labels, result.approvals, result.deleted], ["self-reported", "trust-merge", []]);
    assert.ok(result.warnings.every(({ severity }) => severity === "warning"));
    assert.deepEqual(shapeFaults("Plan", JSON.parse(JSON.stringify(result.plan))), []);
  });

  test("plans from the work tree without a commit or a history", async () => {
    const source = { kind: "worktree", worktree: worktreeOf(calmRepository) } as const;
    const result = await planned(calmRepository, { source, tips: rememberedTip("c9") });
    assert.equal(result.plan.inputs.commit, null);
  });

  test("gives the same bytes twice, in whatever order files and catalog entries come", async () => {
    const files = { ...calmRepository, ...APPROVAL, ...EXCLUSION };
    const other = buildEntry({ patch: { id: "DSA-2" } });
    const turned = Object.fromEntries(Object.entries(files).reverse());
    const texts = [];
    for (const [given, entries] of [
      [files, [ENTRY, other]],
      [files, [ENTRY, other]],
      [turned, [other, ENTRY]],
    ] as const)
      texts.push(
        JSON.stringify(
          (await planned(given, { ports: worldPorts({ entries, fleet: FLEET }), rows: "all" })).plan,
        ),
      );
    assert.equal(new Set(texts).size, 1);
  });

  test("plans nothing from documents that are not valid, and shows all problems at once", async () => {
    const files = changed({ ...calmRepository, ...EXCLUSION }, { "rings/lab.yaml": "kind: Ring\n" });
    const without = changed(files, { "policies/exclusions/erp.yaml": undefined });
    assert.deepEqual(await invalid([files, without], { tips: rememberedTip("c1") }), [
      "missing-field",
      "missing-field",
      "missing-field",
      "emptied-folder",
    ]);
  });

  test("plans nothing from a history that was rewritten", async () => {
    const result = await run([calmRepository, calmRepository], {
      source: { kind: "commit", repository: repositoryOf(calmRepository) },
      tips: rememberedTip("c2"),
    });
    assert.deepEqual(result, { kind: "rewritten", branch: "main", commit: "c1", last: "c2" });
  });

  test("tells of invalid documents before a rewritten history, and before a history that nobody can walk", async () => {
    const broken = changed(calmRepository, { "rings/lab.yaml": "kind: Ring\n" });
    assert.equal((await run(broken, { tips: rememberedTip("c2") })).kind, "invalid");
    const fault = new OutsideError("the clone ends", { retry: "never", code: "shallow" });
    const tips = rememberedTip("c1");
    const cut = (files: Files, error: unknown) =>
      run(files, { source: { kind: "commit", repository: shallow(files, error) }, tips });
    assert.equal((await cut(broken, fault)).kind, "invalid");
    await assert.rejects(cut(calmRepository, fault), fault);
    const ours = new TypeError("a fault of ours");
    await assert.rejects(cut(broken, ours), ours);
  });

  test("refuses an emptied folder until that is said aloud, and names what is gone", async () => {
    const history = [
      { ...calmRepository, ...EXCLUSION, ...APPROVAL },
      { ...calmRepository, ...APPROVAL },
    ];
    const tips = rememberedTip("c1");
    assert.deepEqual(await invalid(history, { tips }), ["emptied-folder"]);
    const allowed = await planned(history, { tips, emptyFolders: "allowed" });
    assert.deepEqual(allowed.deleted, [
      { kind: "Exclusion", name: "erp", file: "policies/exclusions/erp.yaml" },
    ]);
    const unseen = await planned(history);
    assert.deepEqual(unseen.deleted, []);
    const same = await planned(history, { tips: rememberedTip("c2") });
    assert.deepEqual(same.deleted, []);
  });

  test("names a document that is gone though its folder is not empty", async () => {
    const renamed = changed(calmRepository, {
      "rings/lab.yaml": calmRepository["rings/lab.yaml"]?.replace("name: lab", "name: test"),
    });
    const { deleted } = await planned([calmRepository, renamed], { tips: rememberedTip("c1") });
    assert.deepEqual(deleted, [{ kind: "Ring", name: "lab", file: "rings/lab.yaml" }]);
  });

  test("has no plan without a catalog or a fleet", async () => {
    const code = (wanted: string) => (error: unknown) =>
      error instanceof OutsideError && error.code === wanted && error.hint !== undefined;
    const noCatalog = { ...PORTS, catalog: async () => undefined };
    await assert.rejects(run(calmRepository, { ports: noCatalog }), code("no-catalog"));
    const noFleet = { ...PORTS, fleet: async () => undefined };
    await assert.rejects(run(calmRepository, { ports: noFleet }), code("no-fleet"));
  });

  test("lists what changed since a plan, whichever rows are shown", async () => {
    const before = await planned(calmRepository);
    assert.deepEqual([before.plan.changes, before.plan.inputs.since], [[], null]);
    const since = { plan: before.plan, digest: `sha256:${"5".repeat(64)}` };
    const approved = { ...calmRepository, ...APPROVAL };
    for (const rows of ["waiting", "all", "none"] as const) {
      const { plan } = await planned(approved, { since, rows });
      assert.equal(plan.inputs.since, since.digest);
      assert.deepEqual(
        plan.changes.map(({ endpoint, was, is }) => `${endpoint} ${was} ${is}`),
        [
          "lab-1 awaiting-approval install",
          "web-1 awaiting-approval awaiting-ring",
          "web-2 awaiting-approval awaiting-ring",
        ],
      );
      assert.equal(plan.endpoints === undefined, rows === "none");
      assert.equal(plan.reasons.length > 0, rows !== "none");
    }
    const { plan } = await planned(calmRepository, { since, rows: "none" });
    assert.deepEqual(plan.changes, []);
  });

  test("says 2 with detailed exit codes where somebody should look, and why", async () => {
    const exit = async (files: Files, request: Request = {}) => {
      const { plan } = await planned(files, { exitCodes: "detailed", ...request });
      return `${plan.exitCode} ${plan.exitReason}`;
    };
    const calm = worldPorts({
      entries: [ENTRY],
      fleet: fleetOf({ id: "web-1", software: [{ purl: "pkg:deb/debian/openssl@2" }] }),
    });
    assert.equal(await exit(calmRepository, { ports: calm }), "0 clean");
    assert.equal(await exit({ ...calmRepository, ...APPROVAL }), "2 actions");
    const { plan } = await planned({ ...calmRepository, ...APPROVAL });
    assert.deepEqual([plan.exitCode, plan.exitReason], [0, "clean"]);
    const due = changed(calmRepository, {
      "policies/servers.yaml": calmRepository["policies/servers.yaml"]?.replace("P90D", "P3D"),
    });
    const feeds = [{ feed: "kev", format: "kev", readAt: 0, digest: "" }];
    const since = { plan: { ...plan, endpoints: [] }, digest: "" };
    const stale = worldPorts({ entries: [ENTRY], fleet: FLEET, feeds });
    assert.equal(await exit(due, { ports: stale, since }), "2 changes, findings, overdue");
  });

  test("applies nothing before what was applied, and decides all the same", async () => {
    const logged = buildLog(buildNamed({ at: NOW }), buildNamed({ at: NOW + 1, ring: "pilot" }));
    const ports = worldPorts({ entries: [ENTRY], fleet: FLEET, logged });
    await assert.rejects(
      run(calmRepository, { ports, mode: "apply" }),
      (fault) =>
        fault instanceof OutsideError && fault.code === "clock-behind" && fault.message.includes("entry 2"),
    );
    await planned(calmRepository, { ports });
    await planned(calmRepository, { ports, mode: "apply", now: NOW + 1 });
  });

  test("says that installed things drifted, with detailed exit codes", async () => {
    const missed = { first: NOW - 86_400_000, last: NOW - 86_400_000 };
    const fleet = fleetOf({ id: "web-1", software: [{ purl: "pkg:deb/debian/openssl@2" }] });
    const [member] = fleet.members.values();
    assert.ok(member);
    const history = { ...member.history, missing: new Map([["DSA-1", missed]]) };
    const drifted = { members: new Map([["web-1", { ...member, history }]]) };
    const ports = worldPorts({ entries: [ENTRY], fleet: drifted });
    const { plan } = await planned(calmRepository, { ports, exitCodes: "detailed" });
    assert.deepEqual([plan.exitCode, plan.exitReason, plan.drift.length], [2, "drift", 1]);
  });

  test("takes who exists, and their labels, from the inventory", async () => {
    const files = changed(calmRepository, {
      "muster.yaml": `apiVersion: muster/v1
kind: Workspace
metadata: {name: acme}
spec: {approvals: trust-merge, inventory: {format: csv, from: hosts.csv, key: id, labels: [site], retired: retired}}
`,
      "hosts.csv": "id,site,retired\nweb-1,fra,\nweb-2,fra,yes\nweb-3,fra,\n",
    });
    const { plan, labels } = await planned(files);
    assert.equal(labels, "inventory");
    assert.deepEqual(
      plan.findings.map(({ code, endpoints }) => [code, endpoints]),
      [
        ["never-reported", ["web-3"]],
        ["unlisted-endpoint", ["lab-1"]],
      ],
    );
    assert.deepEqual(plan.summary.verdicts, { "awaiting-approval": 1, held: 1, unknown: 1 });
  });

  test("has no way to write: the ports that it gets have no method that does", async () => {
    type Reads = keyof PolicyRepository | keyof TipReader | keyof WorldPorts;
    type Writes = Extract<
      Reads,
      keyof TipWriter | "write" | "exclusively" | "remember" | "commit" | "push" | "apply"
    >;
    const none: Writes extends never ? true : false = true;
    assert.ok(none);
    const touched: string[] = [];
    const watched = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (object, name) => {
          touched.push(String(name));
          return Reflect.get(object, name);
        },
        set: () => assert.fail("something was set"),
      });
    const repository = watched(repositoryOf(calmRepository, { ...calmRepository, ...APPROVAL }));
    await planned(calmRepository, {
      source: { kind: "commit", repository },
      tips: watched(rememberedTip("c1")),
      ports: watched(PORTS),
    });
    const reads = new Set([
      ...["resolveRef", "readTree", "descendsByFirstParent", "lastTip"],
      ...[
        "catalog",
        "fleet",
        "rollout",
        "log",
        "vouched",
        "sha256",
        "zoneOffset",
        "recurrenceDays",
        "tzdata",
        "engine",
      ],
    ]);
    assert.deepEqual(
      touched.filter((name) => !reads.has(name)),
      [],
    );
  });
});
