import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { admitBySpecification } from "../../testing/specified-admission.ts";
import type { Concurrency } from "../model/declared.ts";
import { admit, type RingLoad, type Wanted } from "./admit.ts";
import type { Changing } from "./room.ts";

const RUNS = { numRuns: 2000, seed: 20_261_112 };

function concurrencyOf(input: Partial<Concurrency>): Concurrency {
  return { at: "rings/pilot.yaml:9:3", perLabel: [], offerTimeoutMs: days(2), ...input };
}

function loadOf(
  input: Partial<Concurrency>,
  changing: readonly (Partial<Changing> & Pick<Changing, "endpoint">)[] = [],
  members = 100,
): RingLoad {
  return {
    ring: { name: "pilot", concurrency: concurrencyOf(input) },
    members,
    changing: changing.map((one) => ({ labels: {}, inFlight: false, failed: new Set<string>(), ...one })),
  };
}

function want(endpoint: string, patch = "A", more: Partial<Wanted> = {}): Wanted {
  return {
    endpoint,
    patch,
    task: patch,
    labels: {},
    expedite: false,
    waived: false,
    offered: false,
    brings: [`${endpoint} ${patch}`],
    ...more,
  };
}

const count = (most: number): Partial<Concurrency> => ({ maxInFlight: { kind: "count", count: most } });
const share = (ppm: number): Partial<Concurrency> => ({ maxInFlight: { kind: "share", ppm } });
const flying = (endpoint: string, labels = {}) => ({ endpoint, inFlight: true, labels });
const failed = (endpoint: string, ...patches: string[]) => ({ endpoint, failed: new Set(patches) });

/** Who got in, as `endpoint patch`. */
function admittedOf(load: RingLoad, wanted: readonly Wanted[]): readonly string[] {
  return [...admit(load, wanted, sha256)]
    .filter(([, { admitted }]) => admitted)
    .map(([{ endpoint, patch }]) => `${endpoint} ${patch}`)
    .sort();
}

describe("admit()", () => {
  const many = ["a", "b", "c", "d", "e"].map((id) => want(id));
  const budgets: readonly [name: string, load: RingLoad, admitted: number][] = [
    ["admits as many endpoints as there are slots", loadOf(count(2)), 2],
    ["admits all where the ring names no limit", loadOf({}), 5],
    ["rounds a share of the members down", loadOf(share(100_000), [], 39), 3],
    ["gives a share one slot at the least", loadOf(share(100_000), [], 5), 1],
    ["gives a ring of nobody no slot", loadOf(share(1_000_000), [], 0), 0],
    ["gives a share of nothing no slot", loadOf(share(0)), 0],
    ["admits nobody where the number cannot be read", loadOf(count(Number.NaN)), 0],
    ["admits nobody where the share cannot be read", loadOf(share(Number.NaN)), 0],
    ["admits nobody where the members cannot be counted", loadOf(share(500_000), [], Number.NaN), 0],
    ["counts what is in flight", loadOf(count(3), [flying("x"), flying("y")]), 1],
    ["counts failures of the patch", loadOf(count(3), [failed("x", "A"), failed("y", "A")]), 1],
    ["does not count failures of another patch", loadOf(count(3), [failed("x", "B"), failed("y", "B")]), 3],
    [
      "stops when failures have used the budget up",
      loadOf(count(2), [failed("x", "A"), failed("y", "A")]),
      0,
    ],
    ["stops where more is taken than there is", loadOf(count(1), [flying("x"), flying("y")]), 0],
  ];
  for (const [name, load, admitted] of budgets)
    test(name, () => assert.equal(admittedOf(load, many).length, admitted));

  test("lets who is changing take more, without a slot of its own", () => {
    const load = loadOf(count(1), [flying("a")]);
    assert.deepEqual(admittedOf(load, [want("a", "A"), want("a", "B"), want("b", "A")]), ["a A", "a B"]);
  });

  test("lets who is admitted take along all it wants", () => {
    const wanted = [want("a", "A", { expedite: true }), want("b", "A"), want("a", "B"), want("a", "C")];
    assert.deepEqual(admittedOf(loadOf(count(1)), wanted), ["a A", "a B", "a C"]);
  });

  test("keeps a patch back whose failures use the budget up, also from who is changing", () => {
    const load = loadOf(count(2), [flying("a"), failed("x", "A"), failed("y", "A")]);
    assert.deepEqual(admittedOf(load, [want("a", "A"), want("a", "B")]), ["a B"]);
  });

  test("lets an endpoint try again what failed there: it has its slot", () => {
    assert.deepEqual(admittedOf(loadOf(count(1), [failed("a", "A")]), [want("a"), want("b")]), ["a A"]);
  });

  test("lets what one action brings go together or not at all", () => {
    const load = loadOf(count(2), [failed("x", "B"), failed("y", "B")]);
    const [one, other] = [want("a", "A", { brings: ["k"] }), want("a", "B", { brings: ["k", "l"] })];
    const third = want("a", "C", { brings: ["l"] });
    assert.deepEqual(admittedOf(load, [one, other, third]), []);
    assert.deepEqual(admittedOf(load, [one]), ["a A"]);
    const says = admit(load, [one, other], sha256).get(one)?.says;
    assert.equal(says, 'B comes with it, and 2 of 2 slots of ring "pilot" are taken: 2 failed');
  });

  test("keeps in what was handed out before, though the limit shrank", () => {
    const load = loadOf(count(1), [flying("a"), flying("b")]);
    const wanted = [want("a", "A", { offered: true }), want("b", "A", { offered: true }), want("c")];
    assert.deepEqual(admittedOf(load, wanted), ["a A", "b A"]);
  });

  test("lets pass what waives it, which takes a slot all the same", () => {
    const wanted = [want("a", "A", { waived: true, due: NOW }), want("b", "A")];
    assert.deepEqual(admittedOf(loadOf(count(1)), wanted), ["a A"]);
    assert.deepEqual(admittedOf(loadOf(count(1), [flying("x")]), wanted), ["a A"]);
  });

  test("does not let what comes with it share the waiver", () => {
    const wanted = [want("a", "A", { waived: true, brings: ["k"] }), want("a", "B", { brings: ["k"] })];
    assert.deepEqual(admittedOf(loadOf(count(1), [flying("x")]), wanted), []);
  });

  test("takes expedited entries first, then what is due first, then what has no due date or none that can be read", () => {
    const wanted = [
      want("none", "A"),
      want("later", "A", { due: NOW + 1 }),
      want("unread", "A", { due: Number.NaN }),
      want("overdue", "A", { due: NOW - days(9) }),
      want("urgent", "A", { expedite: true, due: NOW + days(9) }),
    ];
    const orders = [1, 2, 3].map((slots) => admittedOf(loadOf(count(slots)), wanted));
    assert.deepEqual(orders, [["urgent A"], ["overdue A", "urgent A"], ["later A", "overdue A", "urgent A"]]);
  });

  test("does not let the same endpoints go first for every patch", () => {
    const ids = Array.from({ length: 200 }, (_, index) => `web-${index}`);
    const firsts = ["A", "B", "C", "D"].map((patch) =>
      admittedOf(
        loadOf(count(20)),
        ids.map((id) => want(id, patch)),
      ).map((one) => one.split(" ")[0]),
    );
    const distinct = new Set(firsts.flat());
    assert.ok(distinct.size > 55, `${distinct.size} of 80 are distinct`);
  });

  describe("with a limit for each value of a label", () => {
    const site = { perLabel: [{ label: "site", most: 1 }] };
    const at = (id: string, value?: string) =>
      want(id, "A", { labels: value === undefined ? undefined : { site: value } });

    test("counts each value on its own", () => {
      const wanted = [at("a", "fra"), at("b", "fra"), at("c", "ams")];
      assert.equal(admittedOf(loadOf(site), wanted).length, 2);
      assert.deepEqual(admittedOf(loadOf(site, [flying("x", { site: "fra" })]), wanted), ["c A"]);
    });

    const unknowns: readonly [name: string, labels: Wanted["labels"]][] = [
      ["nobody said its labels", undefined],
      ["the label is missing", {}],
      ["the label is empty", { site: "" }],
    ];
    for (const [name, labels] of unknowns) {
      test(`needs room in every value, and counts against every value, where ${name}`, () => {
        const unknown = want("u", "A", { labels });
        assert.deepEqual(admittedOf(loadOf(site, [flying("x", { site: "fra" })]), [unknown]), []);
        assert.deepEqual(admittedOf(loadOf(site), [unknown]), ["u A"]);
        const load = loadOf(site, [{ ...flying("x"), labels }]);
        assert.deepEqual(admittedOf(load, [at("a", "fra"), at("b", "ams"), unknown]), []);
      });
    }

    test("says whose slots are taken", () => {
      const load = loadOf(site, [flying("x", { site: "fra" })]);
      const [a, u] = [at("a", "fra"), at("u")];
      const answers = admit(load, [a, u], sha256);
      assert.deepEqual(answers.get(a), {
        admitted: false,
        says: '1 of 1 slots of ring "pilot" for site "fra" are taken: 1 in flight',
        flags: ["label-full"],
      });
      assert.match(answers.get(u)?.says ?? "", /^its label "site" is unknown, and 1 of 1 slots .* "fra"/);
    });
  });

  test("says how many slots are taken, and by what", () => {
    const load = loadOf(count(4), [flying("x"), flying("y"), failed("z", "A")]);
    const wanted = [want("a", "A", { due: NOW }), want("b", "A")];
    assert.deepEqual(
      [...admit(load, wanted, sha256).values()],
      [
        { admitted: true, says: 'it takes one of 4 slots of ring "pilot"' },
        {
          admitted: false,
          says: '4 of 4 slots of ring "pilot" are taken: 2 in flight, 1 going now, 1 failed',
          flags: ["failures", "ring-full"],
        },
      ],
    );
    assert.equal(
      [...admit(loadOf(count(0)), wanted, sha256).values()][0]?.says,
      'there is no slot of ring "pilot"',
    );
  });
});

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const patch = fc.constantFrom("A", "B", "C");
const labels = fc.oneof(
  fc.record({ site: fc.constantFrom("fra", "ams", ""), role: fc.constantFrom("web", "db") }),
  fc.constant({}),
  fc.constant(undefined),
);

/** A ring, who is changing in it and who wants to: every endpoint has one set of labels. */
const rings = fc
  .record({
    labels: fc.tuple(...ids.map(() => labels)),
    maxInFlight: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant("count" as const), count: fc.integer({ min: 1, max: 5 }) }),
        fc.record({ kind: fc.constant("share" as const), ppm: fc.integer({ min: 0, max: 1_000_000 }) }),
      ),
      { nil: undefined },
    ),
    perLabel: fc
      .subarray(["site", "role"])
      .chain((names) =>
        fc.tuple(
          ...names.map((label) =>
            fc.record({ label: fc.constant(label), most: fc.integer({ min: 1, max: 4 }) }),
          ),
        ),
      ),
    changing: fc.uniqueArray(
      fc.record({
        endpoint: fc.constantFrom(...ids),
        inFlight: fc.boolean(),
        failed: fc.subarray(["A", "B", "C"]),
      }),
      { selector: ({ endpoint }) => endpoint, maxLength: 5 },
    ),
    wanted: fc.uniqueArray(
      fc.record({
        endpoint: fc.constantFrom(...ids),
        patch,
        expedite: fc.nat({ max: 5 }).map((draw) => draw === 0),
        waived: fc.nat({ max: 9 }).map((draw) => draw === 0),
        offered: fc.nat({ max: 5 }).map((draw) => draw === 0),
        due: fc.constantFrom(undefined, Number.NaN, NOW, NOW, NOW + 1),
        brings: fc.subarray(["k", "l", "m"], { minLength: 1 }),
      }),
      { selector: (one) => `${one.endpoint} ${one.patch}`, maxLength: 14 },
    ),
  })
  .map((drawn) => {
    const labelsOf = (id: string) => drawn.labels[ids.indexOf(id)];
    const load: RingLoad = {
      ring: {
        name: "pilot",
        concurrency: concurrencyOf({
          ...(drawn.maxInFlight === undefined ? {} : { maxInFlight: drawn.maxInFlight }),
          perLabel: drawn.perLabel,
        }),
      },
      members: ids.length,
      changing: drawn.changing.map((one) => ({
        ...one,
        failed: new Set(one.failed),
        labels: labelsOf(one.endpoint),
      })),
    };
    const inFlight = new Set(load.changing.filter((one) => one.inFlight).map(({ endpoint }) => endpoint));
    const wanted: Wanted[] = drawn.wanted.map(({ due, ...one }) => ({
      ...one,
      task: one.patch,
      // What was handed out and still stands is in flight.
      offered: one.offered && inFlight.has(one.endpoint),
      labels: labelsOf(one.endpoint),
      ...(due === undefined ? {} : { due }),
    }));
    return { load, wanted };
  });

function goes(load: RingLoad, wanted: readonly Wanted[]): ReadonlySet<Wanted> {
  return new Set([...admit(load, wanted, sha256)].filter(([, { admitted }]) => admitted).map(([one]) => one));
}

/** What is so once the admitted have been handed out. */
function after(load: RingLoad, admitted: ReadonlySet<Wanted>): RingLoad {
  const changing = new Map(load.changing.map((one) => [one.endpoint, one]));
  for (const { endpoint, labels } of admitted) {
    const known = changing.get(endpoint) ?? { endpoint, labels, failed: new Set() };
    changing.set(endpoint, { ...known, inFlight: true });
  }
  return { ...load, changing: [...changing.values()] };
}

function limitOf({ ring, members }: RingLoad): number {
  const { maxInFlight } = ring.concurrency;
  if (maxInFlight === undefined) return Number.POSITIVE_INFINITY;
  if (maxInFlight.kind === "count") return maxInFlight.count;
  return maxInFlight.ppm === 0 ? 0 : Math.max(1, Math.floor((members * maxInFlight.ppm) / 1e6));
}

const inFlightOf = ({ changing }: RingLoad) => changing.filter(({ inFlight }) => inFlight);
const hex = (name: string, id: string): string =>
  Buffer.from(sha256(new TextEncoder().encode(`${name}\u0000${id}`))).toString("hex");

describe("admit() on random rings", () => {
  test("agrees with its specification", () => {
    fc.assert(
      fc.property(rings, ({ load, wanted }) => {
        const answers = admit(load, wanted, sha256);
        for (const [one, answer] of admitBySpecification(load, wanted, hex))
          assert.deepEqual(answers.get(one), answer, `${one.endpoint} ${one.patch}`);
      }),
      RUNS,
    );
  });

  test("answers about everything, and the same in whatever order it is asked", () => {
    fc.assert(
      fc.property(rings, fc.infiniteStream(fc.nat()), ({ load, wanted }, keys) => {
        const answers = admit(load, wanted, sha256);
        assert.equal(answers.size, wanted.length);
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const other = admit({ ...load, changing: shuffle(load.changing) }, shuffle(wanted), sha256);
        for (const one of wanted) assert.deepEqual(other.get(one), answers.get(one));
      }),
      RUNS,
    );
  });

  test("has no more in flight than the budget, over the ring, for a value of a label, and together with the failures of a patch", () => {
    fc.assert(
      fc.property(rings, ({ load, wanted: all }) => {
        const wanted = all.map((one) => ({ ...one, waived: false }));
        const admitted = goes(load, wanted);
        const then = after(load, admitted);
        const isNew = [...admitted].some(({ offered }) => !offered);
        if (isNew) assert.ok(inFlightOf(then).length <= limitOf(load));
        for (const { patch: name, offered } of admitted) {
          if (offered) continue;
          const failing = load.changing.filter((one) => one.failed.has(name)).map(({ endpoint }) => endpoint);
          const own = [...admitted].filter((one) => one.patch === name).map(({ endpoint }) => endpoint);
          assert.ok(new Set([...failing, ...own]).size <= limitOf(load));
        }
        for (const { label, most } of load.ring.concurrency.perLabel) {
          for (const { endpoint, labels: own, offered } of admitted) {
            if (offered || inFlightOf(load).some((one) => one.endpoint === endpoint)) continue;
            const value = own?.[label] || undefined;
            const ownValue = (one: Changing) => one.labels?.[label] || undefined;
            const there = inFlightOf(then).filter(
              (one) => ownValue(one) === undefined || ownValue(one) === value,
            );
            assert.ok(there.length <= most, `${label} ${value}`);
          }
        }
      }),
      RUNS,
    );
  });

  test("admits the same once the admitted are in flight, and no others", () => {
    fc.assert(
      fc.property(rings, ({ load, wanted }) => {
        const admitted = goes(load, wanted);
        const again = wanted.map((one) => ({ ...one, offered: one.offered || admitted.has(one) }));
        const second = goes(after(load, admitted), again);
        assert.deepEqual(
          again.filter((one) => second.has(one)).map(({ endpoint, patch: name }) => `${endpoint} ${name}`),
          wanted.filter((one) => admitted.has(one)).map(({ endpoint, patch: name }) => `${endpoint} ${name}`),
        );
      }),
      RUNS,
    );
  });

  test("never lets more endpoints begin with a patch because it failed somewhere that it had been handed out to", () => {
    fc.assert(
      fc.property(rings, patch, fc.nat(), ({ load, wanted: all }, name, pick) => {
        const ring = { ...load.ring, concurrency: { ...load.ring.concurrency, perLabel: [] } };
        const wanted = all.filter((one) => one.patch === name);
        const flight = inFlightOf(load);
        const falling = flight[pick % Math.max(1, flight.length)];
        fc.pre(falling !== undefined && wanted.every(({ endpoint }) => endpoint !== falling.endpoint));
        const before = { ...load, ring };
        const fallen = load.changing.map((one) =>
          one === falling ? { ...one, inFlight: false, failed: new Set([...one.failed, name]) } : one,
        );
        assert.deepEqual(goes({ ...before, changing: fallen }, wanted), goes(before, wanted));
      }),
      RUNS,
    );
  });

  test("never lets more endpoints begin because nobody heard of one: what was handed out to it stays open", () => {
    fc.assert(
      fc.property(rings, fc.constantFrom(...ids), ({ load, wanted: all }, silent) => {
        const ring = { ...load.ring, concurrency: { ...load.ring.concurrency, perLabel: [] } };
        const wanted = all.filter(({ endpoint }) => endpoint !== silent);
        const known = load.changing.find(({ endpoint }) => endpoint === silent);
        const others = load.changing.filter((one) => one !== known);
        const open = {
          endpoint: silent,
          labels: undefined,
          failed: new Set<string>(),
          ...known,
          inFlight: true,
        };
        const before = goes({ ...load, ring }, wanted);
        const then = goes({ ...load, ring, changing: [...others, open] }, wanted);
        const begins = (admitted: ReadonlySet<Wanted>) =>
          new Set([...admitted].map(({ endpoint }) => endpoint)).size;
        assert.ok(begins(then) <= begins(before));
      }),
      RUNS,
    );
  });
});
