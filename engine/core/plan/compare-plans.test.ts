import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { stories } from "../../testing/arbitrary-story.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix, sha256 } from "../../testing/build-patch.ts";
import { buildPlan } from "../../testing/build-plan.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { buildWorld, type WorldInput } from "../../testing/build-world.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { formatInstant } from "../model/instant.ts";
import type { World } from "../policy/world.ts";
import { place } from "../rings/place.ts";
import { changesBetween, comparePlans, type PlanDifference, type Side } from "./compare-plans.ts";
import type { Rows } from "./plan-books.ts";

const openssl = (version: string) => [{ product: "openssl", version }];
const ENTRY = buildEntry();
const APPROVE = { patch: "DSA-1", digest: ENTRY.digest };

const RINGS = [
  { name: "pilot", members: { pinned: { names: ["web-1"] } } },
  { name: "broad", order: 20, members: { rest: true } },
];

/** web-1 is pinned to the pilot; web-1 and web-2 lack the patch, web-3 has it. */
const FLEET = [
  buildEndpoint({ id: "web-1", software: openssl("1") }),
  buildEndpoint({ id: "web-2", software: openssl("1") }),
  buildEndpoint({ id: "web-3", software: openssl("2") }),
];

function sideOf(world: World, endpoints: readonly Endpoint[] = FLEET, rows: Rows = "waiting"): Side {
  const { of } = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  return {
    plan: buildPlan(endpoints, world, { rows }),
    ringOf: new Map(endpoints.map(({ id }) => [id, of.get(id)?.ring?.name ?? null])),
    trackOf: new Map(world.declared.rings.map(({ name, track }) => [name, track])),
  };
}

function compared(was: WorldInput, is: WorldInput): PlanDifference {
  const world = (input: WorldInput) => buildWorld({ entries: [ENTRY], rings: RINGS, ...input });
  return comparePlans(sideOf(world(was)), sideOf(world(is)), []);
}

const changesOf = ({ changes }: PlanDifference): readonly string[] =>
  changes.map(({ endpoint, patch, was, is }) => `${endpoint} ${patch}: ${was} -> ${is}`);

const NOTHING = {
  install: 0,
  installLater: 0,
  remove: 0,
  removeLater: 0,
  withheld: 0,
  other: 0,
  starts: null,
};
const NOW_TEXT = formatInstant(NOW);

const through = (...rings: readonly string[]) => ({ kind: "rings" as const, rings, at: "" });

describe("comparePlans()", () => {
  test("shows an approval as the installs that it brings", () => {
    const difference = compared({}, { approve: [{ ...APPROVE, waives: new Set(["gate"]) }] });
    assert.deepEqual(changesOf(difference), [
      "web-1 DSA-1: awaiting-approval -> install",
      "web-2 DSA-1: awaiting-approval -> install",
    ]);
    const { endpoints, affected, installs, removals, moved, exitReason } = difference;
    assert.deepEqual(
      [endpoints, affected, installs, removals, moved, exitReason],
      [3, 2, 2, 0, [], "changes"],
    );
    assert.deepEqual(difference.transitions, [
      {
        was: "awaiting-approval",
        is: "install",
        count: 2,
        examples: [
          { endpoint: "web-1", patch: "DSA-1" },
          { endpoint: "web-2", patch: "DSA-1" },
        ],
      },
    ]);
    assert.deepEqual(difference.rings, [
      {
        ring: "pilot",
        track: "default",
        endpoints: { was: 1, is: 1 },
        affected: 1,
        was: { "awaiting-approval": 1 },
        is: { install: 1 },
        does: { ...NOTHING, install: 1, starts: NOW_TEXT },
      },
      {
        ring: "broad",
        track: "default",
        endpoints: { was: 2, is: 2 },
        affected: 1,
        was: { "awaiting-approval": 1, compliant: 1 },
        is: { compliant: 1, install: 1 },
        does: { ...NOTHING, install: 1, starts: NOW_TEXT },
      },
    ]);
    assert.deepEqual(difference.does, { ...NOTHING, install: 2, starts: NOW_TEXT });
    assert.deepEqual(difference.patches, [
      { patch: "DSA-1", endpoints: 2, ...difference.does, examples: ["web-1", "web-2"] },
    ]);
  });

  test("tells what goes now from what only waits, what is withheld and what is put off", () => {
    const waives = new Set(["gate" as const]);
    const all = { approve: [{ ...APPROVE, waives, through: through("broad") }] };
    // Without a waiver the second ring waits for the gate of the first.
    const gated = compared({}, { approve: [{ ...APPROVE, through: through("broad") }] });
    assert.deepEqual(gated.does, { ...NOTHING, install: 1, installLater: 1, starts: NOW_TEXT });
    const later = compared(
      {},
      {
        ...all,
        rings: RINGS.map((ring) => ({ ...ring, window: { name: "night", at: "" } })),
        windows: { night: { kind: "shut" as const, says: "shut", opens: NOW + days(1) } },
      },
    );
    const opens = formatInstant(NOW + days(1));
    assert.deepEqual(later.does, { ...NOTHING, installLater: 2, starts: opens });
    assert.deepEqual(
      later.rings.map(({ does }) => does.starts),
      [opens, opens],
    );
    const holds = [{ patch: "DSA-1", endpoints: { names: ["web-2"] } }];
    const held = compared(all, { ...all, holds });
    assert.deepEqual(held.does, { ...NOTHING, withheld: 1 });
    assert.deepEqual(held.patches[0]?.examples, ["web-2"]);
    const postponed = compared(all, {
      ...all,
      rings: RINGS.map((ring) => ({ ...ring, window: { name: "night", at: "" } })),
      windows: { night: { kind: "shut" as const, says: "shut", opens: NOW + days(1) } },
    });
    assert.deepEqual(postponed.does, { ...NOTHING, other: 2, starts: opens });
    const rejects = [{ patch: "DSA-1", installed: "remove" as const }];
    const removed = compared({ approve: [APPROVE] }, { approve: [APPROVE], rejects });
    const [, broad] = removed.rings;
    assert.deepEqual(broad?.does, { ...NOTHING, removeLater: 1, withheld: 1 });
  });

  test("shows a raised ceiling, a hold, a reject that removes and an exclusion that is gone", () => {
    const waives = new Set(["gate" as const]);
    const narrow = { approve: [{ ...APPROVE, waives, through: through("pilot") }] };
    const wide = { approve: [{ ...APPROVE, waives, through: through("broad") }] };
    assert.deepEqual(changesOf(compared(narrow, wide)), ["web-2 DSA-1: awaiting-ring -> install"]);
    const held = compared(wide, { ...wide, holds: [{ patch: "DSA-1", endpoints: { names: ["web-2"] } }] });
    assert.deepEqual(changesOf(held), ["web-2 DSA-1: install -> held"]);
    assert.equal(held.installs, 0);
    // The rings open one by one to a removal too: only the first one's is ordered now.
    const rejects = [{ patch: "DSA-1", installed: "remove" as const }];
    const all = { approve: [APPROVE], rings: [{ name: "all" }] };
    const removed = compared(all, { ...all, rejects });
    assert.deepEqual(changesOf(removed), [
      "web-1 DSA-1: install -> rejected",
      "web-2 DSA-1: install -> rejected",
      "web-3 DSA-1: null -> remove",
    ]);
    assert.deepEqual([removed.installs, removed.removals], [0, 1]);
    const exclusions = [{ expires: NOW + days(9), endpoints: { names: ["web-1"] } }];
    assert.deepEqual(changesOf(compared({ ...wide, exclusions }, wide)), [
      "web-1 DSA-1: excluded -> install",
    ]);
  });

  test("shows a ceiling that is raised, though the verdict stays: people have said yes to more", () => {
    const to = (ring: string) => ({ approve: [{ ...APPROVE, through: through(ring) }] });
    const raised = compared(to("pilot"), to("broad"));
    assert.deepEqual(changesOf(raised), ["web-2 DSA-1: awaiting-ring -> awaiting-ring"]);
    assert.deepEqual(raised.does, { ...NOTHING, installLater: 1 });
    const lowered = compared(to("broad"), to("pilot"));
    assert.deepEqual(lowered.does, { ...NOTHING, withheld: 1 });
    const narrow = compared({}, to("pilot"));
    assert.deepEqual(narrow.does, { ...NOTHING, install: 1, other: 1, starts: NOW_TEXT });
  });

  test("shows a renamed ring as moves of all its endpoints, compliant ones too", () => {
    const [pilot, broad] = RINGS;
    assert.ok(pilot && broad);
    const { moved, affected, rings, changes } = compared({}, { rings: [pilot, { ...broad, name: "rest" }] });
    assert.deepEqual(moved, [
      { endpoint: "web-2", was: "broad", is: "rest" },
      { endpoint: "web-3", was: "broad", is: "rest" },
    ]);
    assert.deepEqual([affected, changes], [2, []]);
    assert.deepEqual(
      rings.map(({ ring, endpoints, affected }) => [ring, endpoints.was, endpoints.is, affected]),
      [
        ["pilot", 1, 1, 0],
        ["rest", 0, 2, 2],
        ["broad", 2, 0, 0],
      ],
    );
  });

  test("shows endpoints that come, go or lose their ring", () => {
    const world = buildWorld({ entries: [ENTRY], rings: RINGS });
    const grown = comparePlans(sideOf(world, FLEET.slice(0, 2)), sideOf(world), []);
    assert.deepEqual(grown.moved, [{ endpoint: "web-3", was: null, is: "broad" }]);
    const shrunk = comparePlans(sideOf(world), sideOf(world, FLEET.slice(1)), []);
    assert.deepEqual(shrunk.moved, [{ endpoint: "web-1", was: "pilot", is: null }]);
    assert.deepEqual(changesOf(shrunk), ["web-1 DSA-1: awaiting-approval -> null"]);
    assert.deepEqual([shrunk.affected, shrunk.endpoints], [1, 2]);
    const [pilot] = RINGS;
    assert.ok(pilot);
    const lost = compared({}, { rings: [pilot] });
    assert.deepEqual(
      lost.moved.map(({ endpoint, is }) => [endpoint, is]),
      [
        ["web-2", null],
        ["web-3", null],
      ],
    );
  });

  test("shows another date, another wait and another target though the verdict stays", () => {
    const rule = (dueMs: number, deferMs = 0) => ({
      policies: [{ rules: [{ dueMs, deferMs, approval: "automatic" as const }] }],
    });
    assert.deepEqual(changesOf(compared(rule(days(30)), rule(days(40)))), [
      "web-1 DSA-1: install -> install",
      "web-2 DSA-1: awaiting-ring -> awaiting-ring",
    ]);
    assert.deepEqual(changesOf(compared(rule(days(90), days(20)), rule(days(90), days(30)))), [
      "web-1 DSA-1: deferred -> deferred",
    ]);
    assert.deepEqual(changesOf(compared(rule(days(90)), rule(days(90)))), []);
    const entries = ["2", "3"].map((fixed) =>
      buildEntry({
        patch: { id: `DSA-${fixed}`, fixes: [buildFix({ fixed }), buildFix({ product: fixed })] },
      }),
    );
    const approve = entries.map(({ patch, digest }) => ({ patch: patch.id, digest }));
    const endpoint = buildEndpoint({ software: [...openssl("1"), { product: "2", version: "1" }] });
    const world = (count: number) => buildWorld({ entries, approve: approve.slice(0, count) });
    const difference = comparePlans(sideOf(world(1), [endpoint]), sideOf(world(2), [endpoint]), []);
    assert.deepEqual(changesOf(difference), [
      "web-1 DSA-2: install -> install",
      "web-1 DSA-3: awaiting-approval -> install",
    ]);
  });

  test("takes words, and windows that open later again, for no change", () => {
    const opens = (instant: number) => ({
      rings: [{ name: "all", window: { name: "night", at: "" } }],
      windows: { night: { kind: "shut" as const, says: "shut", opens: instant } },
      approve: [APPROVE],
    });
    assert.deepEqual(changesOf(compared(opens(NOW + days(1)), opens(NOW + days(2)))), []);
    const hold = (reason: string) => ({ holds: [{ patch: "DSA-1", reason }] });
    assert.deepEqual(changesOf(compared(hold("a"), hold("b"))), []);
    const until = (instant: number) => ({ holds: [{ patch: "DSA-1", until: instant }] });
    assert.equal(changesOf(compared(hold("a"), until(NOW + days(1)))).length, 2);
    assert.equal(changesOf(compared(until(NOW + days(2)), until(NOW + days(1)))).length, 2);
  });

  test("calls a change of nothing clean, unless a document is gone", () => {
    const same = compared({}, {});
    assert.equal(same.exitReason, "clean");
    assert.deepEqual([same.affected, same.changes, same.transitions, same.moved], [0, [], [], []]);
    const deleted = [{ kind: "Exclusion", name: "erp", file: "policies/exclusions/erp.yaml" }];
    const world = buildWorld({ entries: [ENTRY] });
    const gone = comparePlans(sideOf(world), sideOf(world), deleted);
    assert.deepEqual([gone.exitReason, gone.deleted], ["changes", deleted]);
  });

  test("counts transitions, the most frequent first, with five examples each", () => {
    const fleet = Array.from({ length: 8 }, (_, index) =>
      buildEndpoint({ id: `web-${index}`, software: openssl("1") }),
    );
    const input = (names: readonly string[]) =>
      sideOf(
        buildWorld({ entries: [ENTRY], holds: [{ patch: "DSA-1", endpoints: { names: [...names] } }] }),
        fleet,
      );
    const { transitions } = comparePlans(
      input(["web-0", "web-1"]),
      input(["web-2", "web-3", "web-[4-9]", "web-4", "web-5", "web-6", "web-7"]),
      [],
    );
    assert.deepEqual(
      transitions.map(({ was, is, count, examples }) => [was, is, count, examples.length]),
      [
        ["awaiting-approval", "held", 6, 5],
        ["held", "awaiting-approval", 2, 2],
      ],
    );
    const even = comparePlans(input(["web-0"]), input(["web-1"]), []);
    assert.deepEqual(
      even.transitions.map(({ was }) => was),
      ["awaiting-approval", "held"],
    );
  });

  test("is its own mirror, adds up, and sees nothing in the same world written in another order", () => {
    const pairs = fc
      .tuple(stories, stories)
      .map(([a, b]) => [a, { ...b, entries: a.entries, endpoints: a.endpoints }] as const);
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [was, is] = [a, b].map((story) => sideOf(worldOf(story), a.endpoints));
        assert.ok(was && is);
        const there = comparePlans(was, is, []);
        const back = comparePlans(is, was, []);
        assert.deepEqual(
          back.changes.map((change) => ({ ...change, was: change.is, is: change.was })),
          there.changes,
        );
        assert.deepEqual(
          back.moved.map((move) => ({ ...move, was: move.is, is: move.was })),
          there.moved,
        );
        assert.equal(there.affected, back.affected);
        assert.equal(
          there.transitions.reduce((sum, { count }) => sum + count, 0),
          there.changes.length,
        );
        const { starts: _, ...counts } = there.does;
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        assert.equal(sum(Object.values(counts)), there.changes.length);
        assert.equal(there.does.install, there.installs);
        assert.equal(there.does.remove, there.removals);
        assert.equal(sum(there.patches.map(({ endpoints }) => endpoints)), there.changes.length);
        assert.equal(sum(there.patches.map(({ install }) => install)), there.installs);
        assert.ok(sum(there.rings.map(({ does }) => does.install)) <= there.installs);
        const unplaced = [...is.ringOf].filter(([, ring]) => ring === null).map(([id]) => id);
        const touched = new Set([...there.changes, ...there.moved].map(({ endpoint }) => endpoint));
        assert.equal(
          there.rings.reduce((sum, { affected }) => sum + affected, 0),
          [...touched].filter((id) => !unplaced.includes(id)).length,
        );
        const { declared } = a;
        const turned = {
          ...a,
          declared: {
            ...declared,
            approve: [...declared.approve].reverse(),
            holds: [...declared.holds].reverse(),
            rejects: [...declared.rejects].reverse(),
          },
        };
        assert.equal(comparePlans(was, sideOf(worldOf(turned), a.endpoints), []).exitReason, "clean");
      }),
      { numRuns: 100, seed: 20_261_112 },
    );
  });
});

describe("changesBetween()", () => {
  test("is the same whichever of the rows that may be left out are there", () => {
    const world = buildWorld({ entries: [ENTRY], rings: RINGS });
    const approved = buildWorld({ entries: [ENTRY], rings: RINGS, approve: [APPROVE] });
    const plan = (of: World, rows: Rows) => sideOf(of, FLEET, rows).plan;
    const wanted = changesBetween(plan(world, "waiting"), plan(approved, "waiting"));
    assert.equal(wanted.length, 2);
    assert.deepEqual(changesBetween(plan(world, "all"), plan(approved, "waiting")), wanted);
    assert.deepEqual(changesBetween(plan(world, "waiting"), plan(approved, "all")), wanted);
    assert.deepEqual(changesBetween(plan(world, "all"), plan(world, "waiting")), []);
    assert.equal(changesBetween(plan(world, "none"), plan(world, "all")).length, 2);
  });

  test("tells a decision that became overdue", () => {
    const input = { entries: [ENTRY], policies: [{ rules: [{ dueMs: days(12) }] }] };
    const report = { observedAt: NOW + days(1) };
    const fleet = [buildEndpoint({ software: openssl("1") })];
    const later = [buildEndpoint({ software: openssl("1"), report })];
    const was = sideOf(buildWorld(input), fleet).plan;
    const is = sideOf(buildWorld({ ...input, now: NOW + days(2) }), later).plan;
    assert.equal(is.summary.overdue, 1);
    assert.deepEqual(changesBetween(was, is), [
      { endpoint: "web-1", patch: "DSA-1", was: "awaiting-approval", is: "awaiting-approval" },
    ]);
  });
});
