import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NO_ROLLOUT, type Rollout } from "../core/model/rollout.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { buildEntry, sha256 } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
import { calmRepository, changed, fleetOf, worktreeOf, worldPorts } from "../testing/policy-world.ts";
import { digestRollout } from "./digest-rollout.ts";
import { loadPolicy } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";

const faultOf = async (ports: WorldPorts): Promise<OutsideError> => {
  const fault: unknown = await readReportedState(ports).then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(fault instanceof OutsideError);
  return fault;
};

describe("readReportedState()", () => {
  test("says what to run where there is no catalog or no fleet, and takes neither for an empty one", async () => {
    const fleet = fleetOf({ id: "web-1" });
    const noCatalog = await faultOf({ ...worldPorts({ fleet }), catalog: async () => undefined });
    assert.deepEqual(
      [noCatalog.code, noCatalog.retry, noCatalog.hint],
      ["no-catalog", "never", "muster catalog sync --feed FORMAT=PATH-OR-URL"],
    );
    const noFleet = await faultOf({ ...worldPorts({ fleet }), fleet: async () => undefined });
    assert.equal(noFleet.code, "no-fleet");
    assert.match(noFleet.hint ?? "", /^muster reports add /);
    assert.equal((await faultOf(worldPorts({}))).code, "no-fleet");
  });

  test("gives both with the digests of what was read", async () => {
    const state = await readReportedState(
      worldPorts({ entries: [buildEntry()], fleet: fleetOf({ id: "web-1" }) }),
    );
    assert.equal(state.catalogDigest, `sha256:${"c".repeat(64)}`);
    assert.equal(state.fleetDigest, `sha256:${"f".repeat(64)}`);
    assert.deepEqual([state.catalog.entries.length, state.fleet.members.size], [1, 1]);
  });
});

describe("openWorld()", () => {
  async function open(changes: Readonly<Record<string, string>>) {
    const ports = worldPorts({ entries: [buildEntry()], fleet: fleetOf({ id: "web-1" }, { id: "lab-1" }) });
    const worktree = worktreeOf(changed(calmRepository, changes));
    const policy = await loadPolicy({ kind: "worktree", worktree }, { ...ports, now: NOW });
    assert.ok(policy.declared);
    return openWorld(policy, policy.declared, await readReportedState(ports), NOW, ports);
  }
  const workspace = (spec: string) => ({
    "muster.yaml": `apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: acme}\nspec: ${spec}\n`,
    "policies/review.yaml": `apiVersion: muster/v1\nkind: ReviewPolicy\nmetadata: {name: review}\nspec:\n  people: [{id: 1, login: ana, roles: [operations]}]\n  rules: [{name: standard, requires: [{role: operations, count: 1}]}]\n  governs: [{paths: ["**"], rule: standard}]\n`,
  });

  test("lets a merge count only where that is said and no log is declared", async () => {
    const log = '{ref: refs/muster/log, keys: [{id: 1, key: "ssh-ed25519 AAAA"}]}';
    const cases: readonly (readonly [spec: string, kind: string, finding: boolean])[] = [
      ["{approvals: trust-merge}", "trust-merge", false],
      [`{approvals: trust-merge, log: ${log}}`, "vouched", true],
      [`{approvals: vouched, log: ${log}}`, "vouched", false],
      ["{}", "vouched", false],
    ];
    for (const [spec, kind, finding] of cases) {
      const { world, findings } = await open(workspace(spec));
      assert.equal(world.rollout.vouching.kind, kind, spec);
      assert.equal(world.declared.approvals, kind, spec);
      assert.equal(
        findings.some(({ code }) => code === "log-missing"),
        finding,
        spec,
      );
    }
  });

  test("places everybody and names all inputs", async () => {
    const { placement, inputs, roster } = await open({});
    assert.deepEqual(
      roster.endpoints.map(({ id }) => [id, placement.of.get(id)?.ring?.name]),
      [
        ["lab-1", "lab"],
        ["web-1", "broad"],
      ],
    );
    assert.deepEqual(inputs, {
      commit: null,
      catalog: `sha256:${"c".repeat(64)}`,
      fleet: `sha256:${"f".repeat(64)}`,
      rollout: digestRollout({ ...NO_ROLLOUT, vouching: { kind: "trust-merge" } }, sha256),
      log: null,
      now: "2026-11-12T10:00:00Z",
      engine: "0.1.0",
      tzdata: "2026a",
      since: null,
    });
  });
});

describe("digestRollout()", () => {
  const pass = { patch: "A", track: "t", ring: "r", at: 1, of: "install" } as const;
  const full: Rollout = {
    passes: [pass, { ...pass, ring: "s" }],
    trips: [
      { number: 1, patch: "A", track: "t", ring: "r", at: 1 },
      { number: 2, patch: "A", track: "t", ring: "r", at: 1 },
    ],
    topUps: new Map([
      ["r", ["a", "b"]],
      ["s", ["c"]],
    ]),
    approvedAt: new Map([
      ["A", 1],
      ["B", 2],
    ]),
    vouching: {
      kind: "vouched",
      digests: new Map([
        ["A", new Set(["x", "y"])],
        ["B", new Set(["z"])],
      ]),
      rejects: new Set(["A", "B"]),
    },
    signedOff: new Set(["k", "l"]),
  };
  const digest = (rollout: Rollout) => digestRollout(rollout, sha256);

  test("is the same for the same facts in another order", () => {
    const { vouching } = full;
    assert.ok(vouching.kind === "vouched");
    const turned: Rollout = {
      passes: [...full.passes].reverse(),
      trips: [...full.trips].reverse(),
      topUps: new Map([...full.topUps].reverse().map(([ring, ids]) => [ring, [...ids].reverse()])),
      approvedAt: new Map([...full.approvedAt].reverse()),
      vouching: {
        ...vouching,
        digests: new Map(
          [...vouching.digests].reverse().map(([id, set]) => [id, new Set([...set].reverse())]),
        ),
        rejects: new Set(["B", "A"]),
      },
      signedOff: new Set(["l", "k"]),
    };
    assert.equal(digest(turned), digest(full));
    assert.match(digest(full), /^sha256:[0-9a-f]{64}$/);
  });

  test("is another for any other fact", () => {
    const { vouching } = full;
    assert.ok(vouching.kind === "vouched");
    const others: readonly Rollout[] = [
      NO_ROLLOUT,
      { ...NO_ROLLOUT, vouching: { kind: "trust-merge" } },
      { ...full, passes: [pass] },
      { ...full, passes: [pass, { ...pass, ring: "s", of: "remove" }] },
      { ...full, trips: full.trips.slice(1) },
      { ...full, topUps: new Map([["r", ["a", "b"]]]) },
      { ...full, approvedAt: new Map([["A", 1]]) },
      { ...full, signedOff: new Set(["k"]) },
      { ...full, vouching: { kind: "trust-merge" } },
      { ...full, vouching: { ...vouching, rejects: new Set(["A"]) } },
      { ...full, vouching: { ...vouching, digests: new Map([["A", new Set(["x"])]]) } },
      full,
    ];
    assert.equal(new Set(others.map(digest)).size, others.length);
  });
});
