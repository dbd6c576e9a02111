import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { sha256 } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { admitBySpecification } from "../../testing/specified-admission.ts";
import type { Admission, RingLoad, Wanted } from "./admit.ts";
import { admitGroups, type GroupWanted, type WantedGroup } from "./admit-groups.ts";

const RUNS = 1000;

const hex = (patch: string, id: string): string =>
  Buffer.from(sha256(new TextEncoder().encode(`${patch}\u0000${id}`))).toString("hex");

const labels = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ site: fc.constantFrom("fra", "ams"), role: fc.constantFrom("web", "db") }),
  },
  { weight: 1, arbitrary: fc.constantFrom(undefined, {}, { site: "fra" }, { site: "", role: "web" }) },
);

const wantedOf = fc
  .subarray(["A", "B", "C", "D", "E"])
  .chain((patches) =>
    fc.tuple(
      ...patches.map((patch) =>
        fc.record({
          patch: fc.constant(patch),
          isRemoval: fc.nat({ max: 9 }).map((draw) => draw === 0),
          expedite: fc.nat({ max: 7 }).map((draw) => draw === 0),
          waived: fc.nat({ max: 19 }).map((draw) => draw === 0),
          offered: fc.nat({ max: 9 }).map((draw) => draw === 0),
          due: fc.constantFrom(undefined, undefined, Number.NaN, NOW, NOW + 1, NOW + 2),
          brings: fc.oneof(
            { weight: 3, arbitrary: fc.constant([`own ${patch}`]) },
            { weight: 1, arbitrary: fc.subarray(["k", "l", "m"], { minLength: 1 }) },
          ),
        }),
      ),
    ),
  )
  .map((all) =>
    all.map(
      ({ due, isRemoval, ...one }): GroupWanted => ({
        ...one,
        task: isRemoval ? `remove ${one.patch}` : one.patch,
        ...(due === undefined ? {} : { due }),
      }),
    ),
  );

/** Rings of some groups of equal endpoints. Whoever is changing may be alone in a group, or be put together with others. */
const rings = fc
  .record({
    groups: fc.array(
      fc.record({
        size: fc.oneof(
          { weight: 3, arbitrary: fc.constant(1) },
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }) },
        ),
        labels,
        wanted: wantedOf,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    share: fc.integer({ min: 0, max: 1_000_000 }),
    limit: fc.constantFrom("none", "count", "share"),
    perLabel: fc.subarray(["site", "role"]),
    most: fc.integer({ min: 1, max: 40 }),
    changing: fc.array(
      fc.record({
        at: fc.nat(),
        inFlight: fc.boolean(),
        failed: fc.subarray(["A", "B", "remove B", "C"]),
        labels,
      }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) => {
    const groups: readonly WantedGroup[] = drawn.groups.map(({ size, ...group }, index) => ({
      ...group,
      endpoints: Array.from({ length: size }, (_, member) => `host-${index}-${member}`),
    }));
    const everybody = groups.flatMap((group) => group.endpoints.map((endpoint) => ({ endpoint, group })));
    const members = everybody.length + 3;
    const load: RingLoad = {
      ring: {
        name: "pilot",
        concurrency: {
          at: "rings/pilot.yaml:9:3",
          offerTimeoutMs: days(2),
          ...(drawn.limit === "none"
            ? {}
            : {
                maxInFlight:
                  drawn.limit === "share"
                    ? { kind: "share" as const, ppm: drawn.share }
                    : { kind: "count" as const, count: Math.round((members * drawn.share) / 1e6) },
              }),
          perLabel: drawn.perLabel.map((label) => ({ label, most: drawn.most })),
        },
      },
      members,
      changing: [
        ...new Map(
          drawn.changing.map(({ at, inFlight, failed, labels: other }) => {
            // Some of them want nothing.
            const known = everybody[at % (everybody.length + 3)];
            const endpoint = known?.endpoint ?? `quiet-${at % 3}`;
            const own = known === undefined ? other : known.group.labels;
            return [endpoint, { endpoint, inFlight, failed: new Set(failed), labels: own }] as const;
          }),
        ).values(),
      ],
    };
    return { load, groups };
  });

/** Every endpoint's answers, as `endpoint patch`. */
function answersOf(load: RingLoad, groups: readonly WantedGroup[]): ReadonlyMap<string, Admission> {
  const { admitted, rest } = admitGroups(load, groups, sha256);
  const all = groups.flatMap(({ endpoints, wanted }, group) => {
    const [some, others] = [admitted(group), rest(group)];
    return endpoints.flatMap((endpoint) =>
      wanted.map(({ patch }, place): [string, Admission] => [
        `${endpoint} ${patch}`,
        (some.get(endpoint) ?? others)[place] ?? assert.fail(`${endpoint} ${patch} has no answer`),
      ]),
    );
  });
  return new Map(all);
}

/** Every endpoint by itself. */
function apart({ endpoints, labels: own, wanted }: WantedGroup): readonly Wanted[] {
  return endpoints.flatMap((endpoint) => wanted.map((one) => ({ ...one, endpoint, labels: own })));
}

describe("admitGroups()", () => {
  test("says of every endpoint what the specification says of each by itself", () => {
    const seen = { admitted: 0, refused: 0, mixed: 0 };
    fc.assert(
      fc.property(rings, ({ load, groups }) => {
        const answers = answersOf(load, groups);
        const wanted = groups.flatMap(apart);
        const specified = admitBySpecification(load, wanted, hex);
        for (const [{ endpoint, patch }, answer] of specified)
          assert.deepEqual(answers.get(`${endpoint} ${patch}`), answer, `${endpoint} ${patch}`);
        assert.equal(answers.size, specified.size);
        const admitted = [...answers.values()].filter((one) => one.admitted).length;
        seen.admitted += admitted;
        seen.refused += answers.size - admitted;
        if (admitted > 0 && admitted < answers.size) seen.mixed += 1;
      }),
      { numRuns: RUNS, seed: 20_261_122 },
    );
    assert.ok(seen.admitted > RUNS && seen.refused > RUNS && seen.mixed > RUNS / 4, JSON.stringify(seen));
  });

  const group = (size: number, more: Partial<GroupWanted>[] = [{}], site = "fra"): WantedGroup => ({
    endpoints: Array.from({ length: size }, (_, index) => `${site}-${index}`),
    labels: { site },
    wanted: more.map((one, index) => ({
      patch: `P-${index}`,
      task: `P-${index}`,
      expedite: false,
      waived: false,
      offered: false,
      brings: [`P-${index}`],
      ...one,
    })),
  });
  const loadOf = (count: number | undefined, changing: RingLoad["changing"] = []): RingLoad => ({
    ring: {
      name: "pilot",
      concurrency: {
        at: "rings/pilot.yaml:9:3",
        offerTimeoutMs: days(2),
        perLabel: count === undefined ? [{ label: "site", most: 3 }] : [],
        ...(count === undefined ? {} : { maxInFlight: { kind: "count" as const, count } }),
      },
    },
    members: 100,
    changing,
  });
  const two = [{ due: NOW }, { due: NOW + 1 }];
  const flying = (endpoint: string) => ({ endpoint, labels: {}, inFlight: true, failed: new Set<string>() });

  const hashes: readonly [name: string, load: RingLoad, groups: readonly WantedGroup[], hashed: number][] = [
    ["nothing where all have room", loadOf(30), [group(20, two), group(10, two, "ams")], 0],
    ["nothing where there is no slot", loadOf(1, [flying("x")]), [group(20, two)], 0],
    ["one patch of each where the first level uses all slots up", loadOf(5), [group(20, two)], 20],
    [
      "no level that all have room at",
      loadOf(5),
      [group(4, [{ expedite: true }]), group(20, [{}], "ams")],
      20,
    ],
    [
      "nobody after the level that uses all slots up",
      loadOf(4),
      [group(4, two), group(20, [{ due: NOW + 1 }], "ams")],
      0,
    ],
    ["each patch of a level", loadOf(5), [group(20, [{}, {}])], 40],
    [
      "nobody whose value of a label is full",
      loadOf(
        undefined,
        [0, 1, 2].map((n) => ({ ...flying(`x${n}`), labels: { site: "ams" } })),
      ),
      [group(20), group(20, [{}], "ams")],
      20,
    ],
  ];
  for (const [name, load, groups, hashed] of hashes)
    test(`hashes ${name}`, () => {
      let count = 0;
      admitGroups(load, groups, (bytes) => {
        count += 1;
        return sha256(bytes);
      });
      assert.equal(count, hashed);
    });

  test("gives the same object for equal answers, and nothing for the rest where there is none", () => {
    const { admitted, rest } = admitGroups(loadOf(5), [group(4, two), group(9, two, "ams")], sha256);
    assert.deepEqual([admitted(0).size + admitted(1).size, rest(2)], [5, []]);
    assert.equal(rest(0)[0], rest(1)[1]);
    assert.equal(new Set([...admitted(0).values(), ...admitted(1).values()].flat()).size, 1);
    const all = admitGroups(loadOf(50), [group(4, two)], sha256);
    assert.deepEqual([all.admitted(0).size, all.rest(0)], [4, []]);
  });

  test("goes by the hash of the whole id, however long it is", () => {
    const long = "x".repeat(5000);
    const groups = [{ ...group(0), endpoints: [`${long}é1`, `${long}é2`, `${long}é3`] }];
    const { admitted } = admitGroups(loadOf(1), groups, sha256);
    const [first] = [...(groups[0]?.endpoints ?? [])].sort((a, b) =>
      hex("P-0", a) < hex("P-0", b) ? -1 : 1,
    );
    assert.deepEqual([...admitted(0).keys()], [first]);
  });
});
