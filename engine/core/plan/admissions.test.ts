import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix, sha256 } from "../../testing/build-patch.ts";
import { buildPlan } from "../../testing/build-plan.ts";
import { days, hours, NOW } from "../../testing/build-time.ts";
import { buildWorld, type WorldInput } from "../../testing/build-world.ts";
import type { RingInput } from "../../testing/declared-sketch.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Concurrency } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import { type Placement, place } from "../rings/place.ts";
import { explain } from "./explain.ts";
import { restOfRing } from "./ring-rest.ts";

const AT = "rings/all.yaml:9:3";
const old = [{ product: "openssl", version: "1" }];
const fresh = [{ product: "openssl", version: "2" }];

function ringOf(count: number, more: Partial<Concurrency> = {}): RingInput {
  return {
    concurrency: {
      at: AT,
      maxInFlight: { kind: "count", count },
      perLabel: [],
      offerTimeoutMs: days(2),
      ...more,
    },
  };
}

function worldWith(input: WorldInput = {}): World {
  const policies = [{ rules: [{ approval: "automatic" as const }] }];
  return buildWorld({ entries: [buildEntry()], policies, rings: [ringOf(2)], ...input });
}

function fleet(...inputs: readonly EndpointInput[]): readonly Endpoint[] {
  return inputs.map((input, index) => buildEndpoint({ id: `web-${index + 1}`, software: old, ...input }));
}

function placed(endpoints: readonly Endpoint[], world: World): Placement {
  return place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
}

function verdictsOf(endpoints: readonly Endpoint[], world: World): Readonly<Record<string, string>> {
  const { endpoints: rows = [] } = buildPlan(endpoints, world, { rows: "all" });
  return Object.fromEntries(
    rows.map(({ endpoint, decisions }) => [endpoint, decisions[0]?.verdict ?? "none"]),
  );
}

/** The verdicts of DSA-1, counted. */
function countsOf(endpoints: readonly Endpoint[], input: WorldInput = {}): Readonly<Record<string, number>> {
  return buildPlan(endpoints, worldWith(input)).summary.verdicts;
}

/** What `explain` says, ladder and all, of every decision of an endpoint. */
function explained(endpoint: Endpoint, endpoints: readonly Endpoint[], world: World) {
  const placement = placed(endpoints, world);
  const where = placement.of.get(endpoint.id) ?? { track: [], by: "none" as const, says: "" };
  const rest = restOfRing(endpoint, endpoints, placement);
  const question = { endpoint, place: where, commit: null, ...(rest === undefined ? {} : { rest }) };
  return (patch: string) => explain({ ...question, patch }, world).decisions[0] ?? assert.fail();
}

const handedOut = (at: number, task = "DSA-1") => ({ handedOut: new Map([[task, at]]) });
const attempt = (outcome: string, at: number) => ({
  attempts: [{ patch: "DSA-1", outcome, startedAt: at, finishedAt: at }],
});

describe("a plan of a ring that limits how many change at once", () => {
  const cases: readonly [name: string, fleet: readonly EndpointInput[], counts: Record<string, number>][] = [
    ["throttles what it has no slot for", [{}, {}, {}, {}], { install: 2, throttled: 2 }],
    [
      "counts what was handed out and is not confirmed, and lets that go on",
      [{ history: handedOut(NOW - hours(1)) }, {}, {}],
      { install: 2, throttled: 1 },
    ],
    [
      "counts what was handed out to an endpoint that fell silent",
      [{ history: handedOut(NOW - hours(1)), report: { observedAt: NOW - days(30) } }, {}, {}],
      { install: 1, throttled: 1, unknown: 1 },
    ],
    [
      "counts what was handed out to an endpoint that nobody heard of",
      [{ history: handedOut(NOW - hours(1)), report: null }, {}, {}],
      { install: 1, throttled: 1, unknown: 1 },
    ],
    [
      "gives the slot of what is proven in place to others",
      [{ history: handedOut(NOW - hours(1)), software: fresh }, {}, {}, {}],
      { compliant: 1, install: 2, throttled: 1 },
    ],
    [
      "counts what ran out of time against the patch",
      [
        { history: handedOut(NOW - days(3)), report: { observedAt: NOW - days(30) } },
        { history: handedOut(NOW - days(3)), report: { observedAt: NOW - days(30) } },
        {},
      ],
      { throttled: 1, unknown: 2 },
    ],
    [
      "counts what failed against the patch, though its time to be tried again has not come",
      [{ history: attempt("failed", NOW - hours(1)) }, { history: attempt("failed", NOW - hours(1)) }, {}],
      { scheduled: 2, throttled: 1 },
    ],
    [
      "lets a patch that the catalog does not have any more take a slot until its time is out",
      [{ history: handedOut(NOW - hours(1), "GONE") }, {}, {}, {}],
      { install: 2, throttled: 2 },
    ],
    [
      "does not count a patch of another system",
      [{ history: handedOut(NOW - hours(1)), software: [] }, {}, {}, {}],
      { "not-applicable": 1, install: 2, throttled: 1 },
    ],
  ];
  for (const [name, inputs, counts] of cases)
    test(name, () => assert.deepEqual(countsOf(fleet(...inputs)), counts));

  test("takes shares of those that the inventory lists", () => {
    const rings = [ringOf(0, { maxInFlight: { kind: "share", ppm: 500_000 } })];
    const others = Array.from({ length: 8 }, () => ({ unlisted: true }));
    const endpoints = fleet({}, {}, {}, {}, ...others);
    const world = worldWith({ rings });
    const counts = { held: 8, install: 2, throttled: 2 };
    assert.deepEqual(countsOf(endpoints, { rings }), counts);
    const verdicts = endpoints.map((one) => explained(one, endpoints, world)("DSA-1").decision.verdict);
    assert.deepEqual(verdicts.filter((one) => one === "install").length, 2);
  });

  test("limits nothing where the ring does not", () => {
    assert.deepEqual(countsOf(fleet({}, {}, {}), { rings: [{}] }), { install: 3 });
  });

  test("says how many slots there are and who has them, and what it waits for", () => {
    const endpoints = fleet({}, {}, { history: handedOut(NOW - hours(1)) });
    const plan = buildPlan(endpoints, worldWith());
    const rows = (plan.endpoints ?? []).flatMap(({ decisions }) => decisions);
    const throttled = rows.filter(({ verdict }) => verdict === "throttled");
    assert.deepEqual(
      throttled.map(({ until, flags, compliance, targets, reasons }) => ({
        until,
        flags,
        compliance,
        targets: targets.length,
        reason: plan.reasons[reasons[0] ?? -1],
      })),
      [
        {
          until: 'when a slot of ring "all" is free',
          flags: ["ring-full"],
          compliance: "pending",
          targets: 1,
          reason: {
            rung: "concurrency",
            at: AT,
            says: '2 of 2 slots of ring "all" are taken: 1 in flight, 1 going now',
          },
        },
      ],
    );
    assert.deepEqual(
      plan.actions.map(({ endpoint }) => endpoint).sort(),
      plan.actions.map(({ endpoint }) => endpoint),
    );
    assert.equal(plan.actions.length, 2);
  });

  test("turns overdue what is throttled past its due date", () => {
    const policies = [{ rules: [{ approval: "automatic" as const, dueMs: days(1) }] }];
    const plan = buildPlan(fleet({}, {}, {}), worldWith({ policies }));
    assert.deepEqual([plan.summary.verdicts, plan.summary.overdue], [{ install: 2, throttled: 1 }, 3]);
  });

  test("keeps rows in the order of the catalog, those that waited for a slot among them", () => {
    const entries = ["DSA-1", "DSA-2", "DSA-3"].map((id, index) =>
      buildEntry({ patch: { id, fixes: [buildFix({ product: `p${index}` })] } }),
    );
    const software = [0, 1, 2].map((index) => ({ product: `p${index}`, version: "1" }));
    const holds = [{ patch: "DSA-2" }];
    const { endpoints = [] } = buildPlan(fleet({ software }), worldWith({ entries, holds }));
    assert.deepEqual(
      endpoints[0]?.decisions.map(({ patch, verdict }) => `${patch} ${verdict}`),
      ["DSA-1 install", "DSA-2 held", "DSA-3 install"],
    );
  });

  test("credits what is superseded to the action that got a slot", () => {
    const entries = [
      buildEntry({ patch: { id: "A", fixes: [buildFix({ fixed: "2" })] } }),
      buildEntry({ patch: { id: "B", fixes: [buildFix({ fixed: "3" })], supersedes: ["A"] } }),
    ];
    const plan = buildPlan(fleet({}), worldWith({ entries }));
    assert.deepEqual(plan.summary.verdicts, { install: 1, superseded: 1 });
    assert.deepEqual(
      plan.actions.map(({ patches }) => patches),
      [["A", "B"]],
    );
  });

  describe("with removals", () => {
    const reject = { rejects: [{ patch: "DSA-1", installed: "remove" as const }] };

    test("throttles removals too, which then name no target", () => {
      const plan = buildPlan(
        fleet({ software: fresh }, { software: fresh }),
        worldWith({ ...reject, rings: [ringOf(1)] }),
      );
      assert.deepEqual(plan.summary.verdicts, { remove: 1, throttled: 1 });
      const [row] = (plan.endpoints ?? []).flatMap(({ decisions }) =>
        decisions.filter(({ verdict }) => verdict === "throttled"),
      );
      assert.deepEqual([row?.do, row?.targets, row?.compliance], ["remove", [], "non-compliant"]);
    });

    test("is not stopped by the failures that it answers, nor by what was installed just before", () => {
      const endpoints = fleet(
        { history: attempt("failed", NOW - hours(2)) },
        { history: attempt("failed", NOW - hours(2)) },
        { software: fresh, history: handedOut(NOW - hours(3)) },
      );
      assert.deepEqual(countsOf(endpoints, reject), { rejected: 2, remove: 1 });
    });

    test("gives the slot of one that is done to others", () => {
      const done = { history: handedOut(NOW - hours(1), "remove DSA-1") };
      const open = { ...done, software: fresh };
      const waits = { software: fresh };
      const rings = [ringOf(1)];
      assert.deepEqual(countsOf(fleet(done, waits), { ...reject, rings }), { rejected: 1, remove: 1 });
      assert.deepEqual(verdictsOf(fleet(open, waits), worldWith({ ...reject, rings })), {
        "web-1": "remove",
        "web-2": "throttled",
      });
    });
  });

  test("takes expedited approvals first, and those that waive concurrency past every limit", () => {
    const entry = buildEntry();
    const other = buildEntry({ patch: { id: "DSA-2", fixes: [buildFix({ product: "nginx" })] } });
    const nginx = { software: [{ product: "nginx", version: "1" }] };
    const endpoints = fleet({}, {}, {}, nginx);
    const approve = { patch: "DSA-2", digest: other.digest };
    const input = { entries: [entry, other], rings: [ringOf(1)] };
    const verdict = (more: object) =>
      verdictsOf(endpoints, worldWith({ ...input, approve: [{ ...approve, ...more }] }));
    const nginxOf = (more: object) => {
      const { endpoints: rows = [] } = buildPlan(
        endpoints,
        worldWith({ ...input, approve: [{ ...approve, ...more }] }),
      );
      return rows.find(({ endpoint }) => endpoint === "web-4")?.decisions[0]?.verdict;
    };
    assert.equal(nginxOf({ expedite: true }), "install");
    assert.equal(Object.values(verdict({ expedite: true })).filter((one) => one === "install").length, 0);
    assert.equal(nginxOf({ waives: new Set(["concurrency"]) }), "install");
  });
});

describe("explain() of a ring that limits how many change at once", () => {
  test("writes the rung into the ladder, whether there was a slot or not", () => {
    const endpoints = fleet({}, {}, {});
    const world = worldWith();
    const verdicts = verdictsOf(endpoints, world);
    for (const endpoint of endpoints) {
      const { decision, ladder } = explained(endpoint, endpoints, world)("DSA-1");
      assert.equal(decision.verdict, verdicts[endpoint.id]);
      const rungs = ladder.map(({ rung }) => rung);
      const isThrottled = decision.verdict === "throttled";
      assert.deepEqual(rungs.slice(-2), isThrottled ? ["window", "concurrency"] : ["concurrency", "install"]);
      const says = ladder.find(({ rung }) => rung === "concurrency")?.says;
      assert.equal(
        says,
        isThrottled
          ? '2 of 2 slots of ring "all" are taken: 2 going now'
          : 'it takes one of 2 slots of ring "all"',
      );
    }
  });

  test("says what would let it through", () => {
    const entry = buildEntry();
    const endpoints = fleet({ history: handedOut(NOW) }, {});
    const world = worldWith({
      entries: [entry],
      approve: [{ patch: "DSA-1", digest: entry.digest }],
      rings: [ringOf(1)],
    });
    const [, endpoint = assert.fail()] = endpoints;
    const placement = placed(endpoints, world);
    const rest = restOfRing(endpoint, endpoints, placement) ?? assert.fail();
    const where = placement.of.get(endpoint.id) ?? assert.fail();
    const question = {
      endpoint,
      place: where,
      rest,
      commit: null,
      patch: "DSA-1",
      wanted: "install" as const,
    };
    assert.deepEqual(
      explain(question, world).whyNot?.suggestions.map(({ changes }) => changes),
      [['write "waives: [concurrency]" into its approval']],
    );
  });

  test("gives the verdict, the reason and the flags of the plan, on random fleets", () => {
    let throttled = 0;
    fc.assert(
      fc.property(limitedStories, (story) => {
        const world = worldOf(story);
        const plan = buildPlan(story.endpoints, world, { rows: "all" });
        throttled += plan.summary.verdicts.throttled ?? 0;
        for (const { endpoint: id, decisions } of plan.endpoints ?? []) {
          const endpoint = story.endpoints.find((one) => one.id === id) ?? assert.fail();
          const ask = explained(endpoint, story.endpoints, world);
          for (const { patch, verdict, flags, reasons } of decisions) {
            const { decision, ladder } = ask(patch);
            assert.equal(decision.verdict, verdict, `${id} ${patch}`);
            assert.deepEqual(decision.flags, flags, `${id} ${patch}`);
            assert.equal(ladder.at(-1)?.says, plan.reasons[reasons[0] ?? -1]?.says, `${id} ${patch}`);
          }
        }
      }),
      { numRuns: 200, seed: 20_261_112 },
    );
    assert.ok(throttled > 20, `${throttled} throttled`);
  });
});

describe("a plan of random limited rings", () => {
  test("adds up, whichever rows are shown, and is the same whatever order endpoints come in", () => {
    fc.assert(
      fc.property(limitedStories, (story) => {
        const world = worldOf(story);
        const all = buildPlan(story.endpoints, world, { rows: "all" });
        const counts = new Map<string, number>();
        for (const { decisions } of all.endpoints ?? [])
          for (const { verdict } of decisions) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
        assert.deepEqual(Object.fromEntries(counts), { ...all.summary.verdicts });
        assert.deepEqual(buildPlan([...story.endpoints].reverse(), world, { rows: "all" }), all);
        const none = buildPlan(story.endpoints, world, { rows: "none" });
        assert.deepEqual({ ...none, reasons: [] }, { ...withoutRows(all), reasons: [] });
      }),
      { numRuns: 100, seed: 20_261_112 },
    );
  });

  test("limits only: what is throttled would be installed or removed, and nothing else changes", () => {
    fc.assert(
      fc.property(limitedStories, (story) => {
        const rings = story.declared.rings.map(({ concurrency: _, ...ring }) => ring);
        const free = buildPlan(
          story.endpoints,
          worldOf({ ...story, declared: { ...story.declared, rings } }),
        );
        const limited = buildPlan(story.endpoints, worldOf(story));
        const rows = (plan: typeof free) =>
          (plan.endpoints ?? []).flatMap(({ endpoint, decisions }) =>
            decisions.map((one) => [`${endpoint} ${one.patch}`, one.verdict] as const),
          );
        const before = new Map(rows(free));
        for (const [key, verdict] of rows(limited)) {
          const was = before.get(key);
          if (verdict !== "throttled") assert.equal(verdict, was, key);
          else assert.ok(was === "install" || was === "remove", `${key}: ${was}`);
        }
        assert.deepEqual(limited.vulnerabilities, free.vulnerabilities);
      }),
      { numRuns: 100, seed: 20_261_112 },
    );
  });
});

function withoutRows({ endpoints: _, ...plan }: ReturnType<typeof buildPlan>) {
  return plan;
}
