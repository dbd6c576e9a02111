import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { shapeFaults } from "../../documents/shape-faults.ts";
import type { Plan } from "../../schema/documents.generated.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix, sha256 } from "../../testing/build-patch.ts";
import { buildPlan, INPUTS } from "../../testing/build-plan.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { buildWorld } from "../../testing/build-world.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { createJudge } from "../policy/decide.ts";
import type { World } from "../policy/world.ts";
import { place } from "../rings/place.ts";
import { assemblePlan } from "./assemble-plan.ts";

const SEED = 20_261_112;
const openssl = (version: string) => [{ product: "openssl", version }];

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, number) => total + number, 0);

/** Everything of a plan that is counted: what must not depend on which rows are shown. */
function countsOf({ endpoints: _rows, reasons: _reasons, ...counts }: Plan) {
  return counts;
}

/** The plan's counts, counted anew from every single decision. */
function recount(endpoints: readonly Endpoint[], world: World) {
  const judge = createJudge(world);
  const { of } = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  const counts = new Map<string, number>();
  for (const endpoint of endpoints) {
    const where = of.get(endpoint.id) ?? { track: [], by: "none", says: "" };
    for (const { patch, verdict } of judge(endpoint, where, world.assessor.catalog.entries)) {
      const ring = where.ring?.name;
      for (const key of [
        verdict,
        `${patch} ${verdict}`,
        `${ring}: ${verdict}`,
        `${ring}: ${patch} ${verdict}`,
      ])
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

describe("assemblePlan()", () => {
  test("counts exactly, whatever the fleet, the lists and the catalog", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = worldOf(story);
        const plan = buildPlan(story.endpoints, world);
        const counts = recount(story.endpoints, world);
        const check = (prefix: string, verdicts: Readonly<Record<string, number>>, total: number): void => {
          assert.equal(sum(verdicts), total);
          for (const [verdict, number] of Object.entries(verdicts))
            assert.equal(number, counts.get(`${prefix}${verdict}`), `${prefix}${verdict}`);
        };
        assert.equal(plan.summary.decisions, story.endpoints.length * story.entries.length);
        check("", plan.summary.verdicts, plan.summary.decisions);
        for (const { ring, endpoints, verdicts } of plan.rings)
          check(`${ring}: `, verdicts, endpoints * story.entries.length);
        const sizes = new Map(plan.rings.map(({ ring, endpoints }) => [ring, endpoints]));
        for (const { patch, verdicts, rings } of plan.patches) {
          check(`${patch} `, verdicts, story.endpoints.length);
          for (const [ring, own] of Object.entries(rings))
            check(`${ring}: ${patch} `, own, sizes.get(ring) ?? Number.NaN);
        }
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test("gives the same counts whichever rows are shown, and rows that add up to them", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = worldOf(story);
        const [waiting, all, none] = (["waiting", "all", "none"] as const).map((rows) =>
          buildPlan(story.endpoints, world, { rows }),
        );
        assert.ok(waiting && all && none);
        assert.deepEqual(countsOf(all), countsOf(waiting));
        assert.deepEqual(countsOf(none), countsOf(waiting));
        assert.equal(none.endpoints, undefined);
        assert.deepEqual(none.reasons, []);
        const rows = (all.endpoints ?? []).flatMap(({ decisions }) => decisions);
        assert.equal(rows.length, all.summary.decisions);
        const quiet = new Set(["compliant", "not-applicable"]);
        assert.deepEqual(
          (waiting.endpoints ?? []).flatMap(({ decisions }) => decisions.map(({ verdict }) => verdict)),
          rows.map(({ verdict }) => verdict).filter((verdict) => !quiet.has(verdict)),
        );
        assert.equal(rows.filter(({ overdue }) => overdue).length, all.summary.overdue);
        assert.equal(rows.filter(({ willMiss }) => willMiss).length, all.summary.willMiss);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test("gives the same bytes for the same inputs, in whatever order endpoints and lists come", () => {
    const shuffled = stories.chain((story) =>
      fc.tuple(
        fc.constant(story),
        fc.shuffledSubarray([...story.endpoints], { minLength: story.endpoints.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([story, endpoints]) => {
        const { declared } = story;
        const turned = {
          ...declared,
          approve: [...declared.approve].reverse(),
          holds: [...declared.holds].reverse(),
          rejects: [...declared.rejects].reverse(),
        };
        const plan = buildPlan(story.endpoints, worldOf(story), { rows: "all" });
        const other = buildPlan(endpoints, worldOf({ ...story, declared: turned }), { rows: "all" });
        assert.equal(JSON.stringify(other), JSON.stringify(plan));
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test("keeps to the schema, sorts, and points each row at its reason", () => {
    fc.assert(
      fc.property(stories, fc.constantFrom("waiting", "all"), (story, rows) => {
        const plan = buildPlan(story.endpoints, worldOf(story), { rows });
        assert.deepEqual(shapeFaults("Plan", JSON.parse(JSON.stringify(plan))), []);
        assertSorted(plan.endpoints ?? [], ({ endpoint }) => endpoint);
        assertSorted(plan.patches, ({ patch }) => patch);
        assertSorted(plan.vulnerabilities, ({ id }) => id);
        assertSorted(plan.reasons, ({ rung, at, says }) => [rung, at ?? "", says].join("\u0000"));
        assertSorted(plan.actions, ({ endpoint, product, do: verb, to }) =>
          [endpoint, product, verb, to ?? ""].join("\u0000"),
        );
        const used = new Set<number>();
        for (const { decisions } of plan.endpoints ?? []) {
          assertSorted(decisions, ({ patch }) => patch);
          for (const { reasons, verdict } of decisions) {
            for (const index of reasons) used.add(index);
            const rung = plan.reasons[reasons[0] ?? -1]?.rung;
            assert.ok(rung !== undefined);
            if (verdict === "install") assert.equal(rung, "install");
            if (verdict === "awaiting-approval") assert.equal(rung, "approval");
          }
        }
        assert.equal(used.size, plan.reasons.length);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test("orders one action an endpoint, product and target, for what is to be installed or to come off", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { endpoints = [], actions } = buildPlan(story.endpoints, worldOf(story));
        const seen = new Set(
          actions.map(({ endpoint, product, do: verb, to }) => `${endpoint} ${product} ${verb} ${to}`),
        );
        assert.equal(seen.size, actions.length);
        const credited = new Set(
          actions.flatMap(({ endpoint, patches, do: verb }) =>
            patches.map((id) => `${endpoint} ${id} ${verb}`),
          ),
        );
        const ordered = endpoints.flatMap(({ endpoint, decisions }) =>
          decisions
            .filter(
              ({ verdict, targets }) => (verdict === "install" || verdict === "remove") && targets.length > 0,
            )
            .map(({ patch, verdict }) => `${endpoint} ${patch} ${verdict}`),
        );
        const retired = endpoints.flatMap(({ endpoint, decisions }) =>
          decisions
            .filter(({ verdict }) => verdict === "superseded")
            .map(({ patch }) => `${endpoint} ${patch} install`),
        );
        assert.deepEqual([...credited].filter((one) => !retired.includes(one)).sort(), ordered.sort());
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test("counts a small fleet as one would by hand", () => {
    const entries = [
      buildEntry(),
      buildEntry({ patch: { id: "DSA-2", fixes: [buildFix({ product: "nginx" })] } }),
    ];
    const world = buildWorld({
      entries,
      rings: [
        { name: "lab", members: { pinned: { labels: { ring: "lab" } } } },
        { name: "broad", order: 20, members: { rest: true } },
      ],
      approve: [{ patch: "DSA-1", digest: entries[0]?.digest ?? "" }],
    });
    const fleet = [
      buildEndpoint({ id: "web-4", report: { observedAt: NOW - days(5) }, software: openssl("1") }),
      buildEndpoint({ id: "web-3", software: [...openssl("1"), { product: "nginx", version: "1" }] }),
      buildEndpoint({ id: "web-2", software: openssl("2") }),
      buildEndpoint({ id: "web-1", labels: { ring: "lab" }, software: openssl("1") }),
    ];
    const plan = buildPlan(fleet, world);
    assert.deepEqual(plan.summary, {
      endpoints: 4,
      decisions: 8,
      verdicts: {
        "awaiting-approval": 1,
        "awaiting-ring": 1,
        compliant: 1,
        install: 1,
        "not-applicable": 2,
        unknown: 2,
      },
      overdue: 0,
      willMiss: 0,
    });
    assert.deepEqual(plan.rings, [
      { ring: "lab", endpoints: 1, verdicts: { install: 1, "not-applicable": 1 } },
      {
        ring: "broad",
        endpoints: 3,
        verdicts: {
          "awaiting-approval": 1,
          "awaiting-ring": 1,
          compliant: 1,
          "not-applicable": 1,
          unknown: 2,
        },
      },
    ]);
    assert.deepEqual(
      plan.patches.map(({ patch, rings }) => [patch, rings]),
      [
        ["DSA-1", { broad: { "awaiting-ring": 1, compliant: 1, unknown: 1 }, lab: { install: 1 } }],
        ["DSA-2", { broad: { "awaiting-approval": 1, "not-applicable": 1, unknown: 1 } }],
      ],
    );
    assert.deepEqual(
      plan.endpoints?.map(({ endpoint, ring, policy, decisions }) => [
        endpoint,
        ring,
        policy,
        decisions.map(({ patch, verdict }) => `${patch} ${verdict}`).join(", "),
      ]),
      [
        ["web-1", "lab", "servers", "DSA-1 install"],
        ["web-3", "broad", "servers", "DSA-1 awaiting-ring, DSA-2 awaiting-approval"],
        ["web-4", "broad", "servers", "DSA-1 unknown, DSA-2 unknown"],
      ],
    );
    assert.deepEqual(
      plan.actions.map(({ endpoint, product, to }) => `${endpoint} ${product} ${to}`),
      ["web-1 openssl 2"],
    );
  });

  test("finds endpoints that no policy or two policies govern, counts them, and goes on", () => {
    const entries = [buildEntry()];
    const policies = [
      { name: "fra", endpoints: { labels: { site: "fra" } } },
      { name: "web", endpoints: { names: ["web-*"] } },
    ];
    const world = buildWorld({ entries, policies });
    const fleet = [
      buildEndpoint({ id: "db-1", labels: { site: "ams" }, software: openssl("1") }),
      buildEndpoint({ id: "db-2", labels: null, software: openssl("1") }),
      buildEndpoint({ id: "web-1", labels: { site: "fra" }, software: openssl("1") }),
      buildEndpoint({ id: "web-2", labels: { site: "ams" }, software: openssl("1") }),
    ];
    const plan = buildPlan(fleet, world, { findings: [{ code: "stale-feed", says: "old" }] });
    assert.deepEqual(
      plan.findings.map(({ code, endpoints, count }) => [code, endpoints, count]),
      [
        ["no-policy", ["db-1"], 1],
        ["policy-unknown", ["db-2"], 1],
        ["stale-feed", undefined, undefined],
        ["two-policies", ["web-1"], 1],
      ],
    );
    assert.deepEqual(plan.summary.verdicts, { "awaiting-approval": 1, held: 3 });
    assert.deepEqual(
      plan.endpoints?.map(({ policy, decisions }) => [policy, decisions[0]?.compliance]),
      [
        [null, "unknown"],
        [null, "unknown"],
        [null, "unknown"],
        ["web", "pending"],
      ],
    );
  });

  test("reports drift, and what placing found", () => {
    const missed = { first: NOW - days(2), last: NOW - days(2) };
    const endpoint = buildEndpoint({
      software: openssl("2"),
      history: { missing: new Map([["DSA-1", missed]]) },
    });
    const world = buildWorld({ entries: [buildEntry()], rings: [{ endpoints: { names: ["db-*"] } }] });
    const plan = buildPlan([endpoint], world);
    assert.deepEqual(
      plan.drift.map((one) => [one.endpoint, one.patch]),
      [["web-1", "DSA-1"]],
    );
    assert.deepEqual(
      plan.findings.map(({ code }) => code),
      ["no-track"],
    );
    assert.equal(plan.endpoints?.[0]?.ring, null);
  });

  test("installs nothing on an endpoint that nobody placed", () => {
    const entries = [buildEntry()];
    const world = buildWorld({ entries, approve: [{ patch: "DSA-1", digest: entries[0]?.digest ?? "" }] });
    const placement = { of: new Map(), findings: [], topUps: new Map() };
    const { summary } = buildPlan([buildEndpoint({ software: openssl("1") })], world, { placement });
    assert.deepEqual(summary.verdicts, { "awaiting-ring": 1 });
  });

  test("refuses a placement of other rings: a fault of ours is no plan", () => {
    const endpoint = buildEndpoint();
    const other = buildWorld({ rings: [{ name: "other" }] });
    const placement = place([endpoint], other.declared.rings, new Map(), sha256);
    const request = { placement, inputs: INPUTS, rows: "none", findings: [] } as const;
    assert.throws(
      () => assemblePlan({ ...request, endpoints: [endpoint], world: buildWorld() }),
      /"other" is not in the books/,
    );
  });

  test("plans for nobody and nothing", () => {
    const { summary, rings, patches } = buildPlan([], buildWorld());
    assert.deepEqual(summary, { endpoints: 0, decisions: 0, verdicts: {}, overdue: 0, willMiss: 0 });
    assert.deepEqual(rings, [{ ring: "all", endpoints: 0, verdicts: {} }]);
    assert.deepEqual(patches, []);
  });
});

function assertSorted<T>(items: readonly T[], keyOf: (item: T) => string): void {
  const keys = items.map(keyOf);
  assert.deepEqual(keys, [...keys].sort());
  assert.equal(new Set(keys).size, keys.length);
}
