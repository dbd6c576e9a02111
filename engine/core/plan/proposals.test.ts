import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix, sha256 } from "../../testing/build-patch.ts";
import { days } from "../../testing/build-time.ts";
import { buildWorld, type WorldInput } from "../../testing/build-world.ts";
import type { Placement } from "../rings/place.ts";
import { place } from "../rings/place.ts";
import { type Proposal, proposalsFor } from "./proposals.ts";

const openssl = (version: string) => [{ product: "openssl", version }];

function propose(
  endpoints: readonly EndpointInput[],
  input: WorldInput,
  placed?: Placement,
): readonly Proposal[] {
  const fleet = endpoints.map((one, index) =>
    buildEndpoint({ id: `web-${index}`, software: openssl("1"), ...one }),
  );
  const world = buildWorld({ entries: [buildEntry()], ...input });
  return proposalsFor(fleet, placed ?? place(fleet, world.declared.rings, new Map(), sha256), world);
}

const brief = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.map(
    ({ name, isUrgent, entries }) =>
      `${name}${isUrgent ? " urgent" : ""}: ${entries.map(({ entry, endpoints }) => `${entry.patch.id} ${endpoints}`).join(", ")}`,
  );

const entriesOf = (...ids: readonly string[]) =>
  ids.map((id) => buildEntry({ patch: { id, fixes: [buildFix({ product: id })] } }));
const softwareOf = (...products: readonly string[]) => products.map((product) => ({ product, version: "1" }));

describe("proposalsFor()", () => {
  test("gives each patch its own list where its policy takes each on its own", () => {
    const entries = entriesOf("RHSA-2026:1", "DSA-2");
    const fleet = [
      { software: softwareOf("DSA-2", "RHSA-2026:1") },
      { software: softwareOf("DSA-2") },
      { software: softwareOf("curl") },
    ];
    assert.deepEqual(brief(propose(fleet, { entries })), ["dsa-2: DSA-2 2", "rhsa-2026-1: RHSA-2026:1 1"]);
  });

  test("puts what can wait into the next train, by patch, and what cannot into lists of their own", () => {
    const entries = [
      ...entriesOf("B", "A"),
      buildEntry({ patch: { id: "C", severity: "critical", fixes: [buildFix({ product: "C" })] } }),
    ];
    const rules = [
      { name: "critical", patches: { severity: ["critical" as const] }, dueMs: days(20) },
      { name: "rest", dueMs: days(60) },
    ];
    const monthly = [{ train: "monthly" as const, rules }];
    const weekly = [{ train: "weekly" as const, rules }];
    const fleet = [{ software: softwareOf("A", "B", "C") }];
    assert.deepEqual(brief(propose(fleet, { entries, policies: monthly })), [
      "2026-12: A 1, B 1",
      "c urgent: C 1",
    ]);
    assert.deepEqual(brief(propose(fleet, { entries, policies: weekly })), ["2026-w47: A 1, B 1, C 1"]);
  });

  test("takes a patch that is due when the train leaves for one that cannot wait, and one due later for one that can", () => {
    // First seen on 2026-11-01; the weekly train leaves on 2026-11-16.
    const due = (dueMs: number) => [{ train: "weekly" as const, rules: [{ dueMs }] }];
    assert.deepEqual(brief(propose([{}], { policies: due(days(15)) })), ["dsa-1 urgent: DSA-1 1"]);
    assert.deepEqual(brief(propose([{}], { policies: due(days(15) + 1) })), ["2026-w47: DSA-1 1"]);
  });

  test("takes the earliest train of several policies, and none where one of them takes each patch on its own", () => {
    const policy = (name: string, id: string, train: "weekly" | "monthly" | "each") => ({
      name,
      train,
      endpoints: { names: [id] },
    });
    const fleet = [{}, {}];
    const trains = (first: "weekly" | "monthly", second: "weekly" | "monthly" | "each") =>
      brief(propose(fleet, { policies: [policy("a", "web-0", first), policy("b", "web-1", second)] }));
    assert.deepEqual(trains("monthly", "weekly"), ["2026-w47: DSA-1 2"]);
    assert.deepEqual(trains("weekly", "monthly"), ["2026-w47: DSA-1 2"]);
    assert.deepEqual(trains("weekly", "each"), ["dsa-1: DSA-1 2"]);
  });

  test("proposes only what waits for an approval, on endpoints that are known", () => {
    const [entry] = [buildEntry()];
    assert.ok(entry);
    const approve = [{ patch: "DSA-1", digest: entry.digest }];
    const never = [{ rules: [{ approval: "never" as const }] }];
    assert.deepEqual(propose([{}], { approve }), []);
    assert.deepEqual(propose([{}], { holds: [{ patch: "DSA-1" }] }), []);
    assert.deepEqual(propose([{}], { rejects: [{ patch: "DSA-1" }] }), []);
    assert.deepEqual(propose([{}], { policies: never }), []);
    assert.deepEqual(propose([{}], { policies: [] }), []);
    assert.deepEqual(propose([{ report: null }], {}), []);
    assert.deepEqual(propose([{ unreadable: "no JSON" }], {}), []);
    assert.deepEqual(propose([{ software: openssl("2") }], {}), []);
    assert.deepEqual(propose([{}], {}, { of: new Map(), findings: [], topUps: new Map() }), []);
  });

  test("does not draft again what a list approves and only the log does not vouch for", () => {
    const entry = buildEntry();
    const rollout = { vouching: { kind: "vouched" as const, digests: new Map() } };
    const approve = [{ patch: "DSA-1", digest: entry.digest }];
    assert.deepEqual(propose([{}], { rollout, approve }), []);
    const stale = [{ patch: "DSA-1", digest: `sha256:${"0".repeat(64)}` }];
    assert.deepEqual(brief(propose([{}], { rollout, approve: stale })), ["dsa-1: DSA-1 1"]);
  });

  test("says which rules ask, how far out they let it go, when it is due and whether it is exploited", () => {
    const entry = buildEntry({
      patch: { vulnerabilities: [{ id: "CVE-1" }, { id: "CVE-2", exploited: true }] },
    });
    const rings = [
      {
        name: "srv-pilot",
        track: "servers",
        endpoints: { names: ["web-0", "web-1"] },
        members: { rest: false },
      },
      {
        name: "srv-broad",
        track: "servers",
        order: 20,
        endpoints: { names: ["web-0", "web-1"] },
        members: { rest: true },
      },
      { name: "ws", track: "desktops", endpoints: { names: ["web-2"] } },
    ];
    const through = (name: string) => ({ kind: "rings" as const, rings: [name], at: "" });
    const policies = [
      {
        name: "a",
        endpoints: { names: ["web-0"] },
        rules: [{ name: "z", through: through("srv-broad"), dueMs: days(30) }],
      },
      {
        name: "b",
        endpoints: { names: ["web-1"] },
        rules: [{ name: "b", through: through("srv-pilot"), dueMs: days(20) }],
      },
      { name: "c", endpoints: { names: ["web-2"] }, rules: [{ name: "a" }, { name: "unused" }] },
    ];
    const [proposal] = propose([{}, {}, {}], { entries: [entry], rings, policies });
    const [proposed] = proposal?.entries ?? [];
    assert.deepEqual(proposed, {
      entry,
      endpoints: 3,
      through: ["srv-pilot", "ws"],
      rules: ["a", "b", "z"],
      due: (entry.firstSeen ?? Number.NaN) + days(20),
      rings: new Map([
        ["srv-broad", 2],
        ["ws", 1],
      ]),
      isExploited: true,
    });
  });

  test("proposes a patch of which no vulnerability is known", () => {
    const entry = buildEntry();
    const { vulnerabilities: _none, ...patch } = entry.patch;
    const [proposal] = propose([{}], { entries: [{ ...entry, patch }] });
    assert.equal(proposal?.entries[0]?.isExploited, false);
  });

  test("makes names of documents out of ids, never a train's, and puts ids of one name into one list", () => {
    const names = (...ids: readonly string[]) =>
      propose([{ software: softwareOf(...ids) }], { entries: entriesOf(...[...ids].sort()) }).map(
        ({ name }) => name,
      );
    assert.deepEqual(names("KB5068861"), ["kb5068861"]);
    assert.deepEqual(names("ALSA-2026:1234", "__Ω__"), ["alsa-2026-1234", "patch"]);
    assert.deepEqual(names("2026-12"), ["patch-2026-12"]);
    assert.deepEqual(names("2026-W49"), ["patch-2026-w49"]);
    assert.deepEqual(names("2026-123"), ["2026-123"]);
    assert.deepEqual(names("DSA-1", "dsa:1"), ["dsa-1"]);
    const [long] = names(`${"x".repeat(94)}:${"y".repeat(99)}`);
    assert.equal(long, "x".repeat(94));
    const urgent = propose([{ software: softwareOf("A:1") }, { software: softwareOf("a-1") }], {
      entries: entriesOf("A:1", "a-1"),
      policies: [
        { name: "each", endpoints: { names: ["web-0"] } },
        { name: "weekly", train: "weekly", endpoints: { names: ["web-1"] }, rules: [{ dueMs: days(1) }] },
      ],
    });
    assert.deepEqual(brief(urgent), ["a-1 urgent: A:1 1, a-1 1"]);
  });
});
