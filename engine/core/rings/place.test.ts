import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { merged, mostly, sometimes } from "../../testing/arbitrary-values.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { compileRing, sketchRing } from "../../testing/build-ring.ts";
import type { RingInput, RingSketch } from "../../testing/declared-sketch.ts";
import { placeBySpecification } from "../../testing/specified-place.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { type Placement, place } from "./place.ts";

const RUNS = { numRuns: 300, seed: 20_261_112 };

const endpoint: fc.Arbitrary<Endpoint> = fc
  .record({
    number: fc.nat(99_999),
    labels: merged(
      mostly(12, "site", fc.constantFrom("fra", "ams", "")),
      mostly(12, "tier", fc.constantFrom("0", "1")),
      mostly(12, "ring", fc.constantFrom("none", "none", "none", "lab", "pilot")),
    ),
    version: fc.constantFrom("12", "13"),
    faulty: fc.nat(30),
  })
  .map(({ number, labels, version, faulty }) =>
    buildEndpoint({
      id: `host-${number}`,
      labels: labels as Readonly<Record<string, string>>,
      report: { os: { id: "debian", version } },
      ...(faulty === 0 ? { identity: { kind: "cloned", says: "two machines use it" } } : {}),
    }),
  );

const endpoints = fc.uniqueArray(endpoint, { minLength: 1, maxLength: 40, selector: ({ id }) => id });

const sample = fc.record({
  basisPoints: fc.constantFrom(0, 500, 2000, 5000, 10_000),
  atLeast: fc.constantFrom(0, 0, 3, 10),
  stratifyBy: fc.constantFrom([], [], ["labels.site"], ["labels.site", "os.version"]),
  salt: fc.constantFrom("2026", "2026", "2027"),
});

function ring(track: string, name: string, order: number): fc.Arbitrary<RingInput> {
  return merged(
    fc.record({ name: fc.constant(name), track: fc.constant(track), order: fc.constant(order) }),
    fc.record({
      members: merged(
        fc.record({ rest: fc.constant(order === 3) }),
        sometimes(2, "pinned", fc.constantFrom({ labels: { ring: name } }, { names: ["host-1*"] })),
        sometimes(3, "never", fc.constantFrom({ labels: { tier: "0" } }, { names: ["host-2*"] })),
        order === 3 ? fc.constant({}) : mostly(4, "sample", sample),
      ),
    }),
  ) as fc.Arbitrary<RingInput>;
}

/** A track for everybody, and at times another for some of them. */
const rings: fc.Arbitrary<readonly RingSketch[]> = fc
  .tuple(
    ring("main", "lab", 1),
    ring("main", "pilot", 2),
    ring("main", "broad", 3),
    ring("other", "sea", 3),
    fc.nat(5),
  )
  .map(([lab, pilot, broad, sea, second]) => {
    const other = second === 0 ? [{ ...sea, endpoints: { labels: { site: "ams" } } }] : [];
    return [lab, pilot, broad, ...other].map(sketchRing);
  });

function placed(
  fleet: readonly Endpoint[],
  sketches: readonly RingSketch[],
  recorded: Placement["topUps"] = new Map(),
): Placement {
  return place(fleet, sketches.map(compileRing), recorded, sha256);
}

function namesOf({ of }: Placement): ReadonlyMap<string, string | null> {
  return new Map([...of].map(([id, { ring: mine }]) => [id, mine?.name ?? null]));
}

describe("place()", () => {
  test("place() agrees with its specification on random fleets and rings, recorded top-ups among them", () => {
    fc.assert(
      fc.property(endpoints, rings, fc.array(fc.nat(40)), (fleet, sketches, picks) => {
        const ids = picks.flatMap((pick) => fleet[pick]?.id ?? []);
        const recorded = new Map([
          ["lab", ids],
          ["pilot", ids.slice(1)],
        ]);
        const wanted = placeBySpecification(fleet, sketches, recorded);
        const found = namesOf(placed(fleet, sketches, recorded));
        for (const { id } of fleet) assert.equal(found.get(id), wanted.get(id), id);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  test("place() gives every endpoint exactly one ring of one track, or says in a finding why there is none", () => {
    fc.assert(
      fc.property(endpoints, rings, (fleet, sketches) => {
        const { of, findings } = placed(fleet, sketches);
        assert.equal(of.size, fleet.length);
        for (const [id, { ring: mine, track, by }] of of) {
          if (mine !== undefined) assert.ok(track.includes(mine), id);
          else assert.ok(by === "none" && findings.some((finding) => finding.endpoint === id), id);
        }
      }),
      RUNS,
    );
  });

  test("enrolling an endpoint moves no other, where top-ups were recorded", () => {
    fc.assert(
      fc.property(endpoints, endpoint, rings, (fleet, newcomer, sketches) => {
        fc.pre(fleet.every(({ id }) => id !== newcomer.id));
        const before = placed(fleet, sketches);
        const after = namesOf(placed([...fleet, newcomer], sketches, before.topUps));
        for (const [id, name] of namesOf(before)) assert.equal(after.get(id), name, id);
      }),
      RUNS,
    );
  });

  test("removing an endpoint moves no other, but to take the place it left in a sample", () => {
    fc.assert(
      fc.property(endpoints, fc.nat(), rings, (fleet, pick, sketches) => {
        const before = placed(fleet, sketches);
        const left = fleet.filter((_, index) => index !== pick % fleet.length);
        const after = placed(left, sketches, before.topUps);
        for (const { id } of left) {
          const [then, now] = [before.of.get(id), after.of.get(id)];
          if (then?.ring?.name === now?.ring?.name) continue;
          assert.equal(now?.by, "top-up", id);
          assert.ok((now?.ring?.order ?? 9) < (then?.ring?.order ?? 9), id);
        }
      }),
      RUNS,
    );
  });

  test("raising one percentage only moves endpoints inward", () => {
    fc.assert(
      fc.property(
        endpoints,
        rings,
        fc.constantFrom("lab", "pilot"),
        fc.nat(10_000),
        (fleet, sketches, name, more) => {
          const raised = sketches.map((sketch) => {
            const { sample: drawn } = sketch.members;
            if (sketch.name !== name || drawn === undefined) return sketch;
            const basisPoints = Math.min(10_000, drawn.basisPoints + more);
            return { ...sketch, members: { ...sketch.members, sample: { ...drawn, basisPoints } } };
          });
          const before = placed(fleet, sketches);
          const after = placed(fleet, raised, before.topUps);
          for (const { id } of fleet) {
            const [then, now] = [before.of.get(id)?.ring, after.of.get(id)?.ring];
            if (then === undefined) continue;
            assert.ok(now !== undefined && now.order <= then.order, `${id}: ${then.name} → ${now?.name}`);
          }
        },
      ),
      RUNS,
    );
  });

  test("place() does not depend on the order of endpoints and rings", () => {
    fc.assert(
      fc.property(endpoints, rings, (fleet, sketches) => {
        const [one, other] = [placed(fleet, sketches), placed([...fleet].reverse(), [...sketches].reverse())];
        assert.deepEqual(new Map([...namesOf(other)].sort()), new Map([...namesOf(one)].sort()));
        assert.deepEqual(other.findings, one.findings);
        assert.deepEqual(new Map([...other.topUps].sort()), new Map([...one.topUps].sort()));
      }),
      RUNS,
    );
  });
});

/** What is said of the rings, of one endpoint, and where it must stand: by what, in which ring, with which finding. */
const CASES: readonly {
  readonly name: string;
  readonly rings: readonly RingInput[];
  readonly endpoint?: Parameters<typeof buildEndpoint>[0];
  readonly by: string;
  readonly ring?: string;
  readonly finding?: string;
}[] = [
  {
    name: "a pinned endpoint is in the ring that pins it",
    rings: [
      { name: "lab", members: { pinned: { names: ["web-*"] } } },
      { name: "rest", order: 20 },
    ],
    by: "pinned",
    ring: "lab",
  },
  {
    name: "two rings that pin it are a finding and no ring",
    rings: [
      { name: "lab", members: { pinned: {} } },
      { name: "rest", order: 20, members: { rest: true, pinned: {} } },
    ],
    by: "none",
    finding: "two-rings",
  },
  {
    name: "a ring that pins and refuses it does not take it, and says so",
    rings: [
      { name: "lab", members: { pinned: {}, never: {} } },
      { name: "rest", order: 20 },
    ],
    by: "rest",
    ring: "rest",
    finding: "pinned-and-never",
  },
  {
    name: "a sample of everybody takes it",
    rings: [
      { name: "lab", members: { sample: draw({ basisPoints: 10_000 }) } },
      { name: "rest", order: 20 },
    ],
    by: "sample",
    ring: "lab",
  },
  {
    name: "a sample of nobody does not take it",
    rings: [
      { name: "lab", members: { sample: draw({}) } },
      { name: "rest", order: 20 },
    ],
    by: "rest",
    ring: "rest",
  },
  {
    name: "never keeps it out of a sample",
    rings: [
      { name: "lab", members: { sample: draw({ basisPoints: 10_000, atLeast: 5 }), never: {} } },
      { name: "rest", order: 20 },
    ],
    by: "rest",
    ring: "rest",
  },
  {
    name: "a sample that is too small takes the lowest points",
    rings: [
      { name: "lab", members: { sample: draw({ atLeast: 1 }) } },
      { name: "rest", order: 20 },
    ],
    by: "top-up",
    ring: "lab",
  },
  {
    name: "a stratum that nobody stands for takes one of its own",
    rings: [
      { name: "lab", members: { sample: draw({ stratifyBy: ["hardware.model"] }) } },
      { name: "rest", order: 20 },
    ],
    by: "top-up",
    ring: "lab",
  },
  {
    name: "where it is unknown whether a ring pins it, it goes to the last ring",
    rings: [
      { name: "lab", members: { pinned: { labels: { ring: "lab" } } } },
      { name: "rest", order: 20 },
    ],
    by: "fallback",
    ring: "rest",
  },
  {
    name: "where it is unknown whether a ring refuses it, it goes to the last ring",
    rings: [
      { name: "lab", members: { never: { labels: { tier: "0" } }, sample: draw({ basisPoints: 10_000 }) } },
      { name: "rest", order: 20 },
    ],
    by: "fallback",
    ring: "rest",
  },
  {
    name: "one whose id cannot be trusted goes to the last ring, for counting",
    rings: [
      { name: "lab", members: { pinned: {} } },
      { name: "rest", order: 20 },
    ],
    endpoint: { identity: { kind: "placeholder", says: "all zeros" } },
    by: "fallback",
    ring: "rest",
    finding: "placeholder-id",
  },
  { name: "without rings there is no track", rings: [], by: "none", finding: "no-track" },
  {
    name: "a track that does not draw from it is none",
    rings: [{ endpoints: { names: ["db-*"] } }],
    by: "none",
    finding: "no-track",
  },
  {
    name: "two tracks that draw from it are a finding and no ring",
    rings: [{ track: "a" }, { track: "b", name: "b" }],
    by: "none",
    finding: "two-tracks",
  },
  {
    name: "one track that surely and one that perhaps draws from it are a finding and no ring",
    rings: [{ track: "a" }, { track: "b", name: "b", endpoints: { labels: { site: "fra" } } }],
    by: "none",
    finding: "track-unknown",
  },
  {
    name: "one track that perhaps draws from it is a finding and no ring",
    rings: [{ endpoints: { labels: { site: "fra" } } }],
    by: "none",
    finding: "track-unknown",
  },
  {
    name: "a track in which no ring takes the rest leaves it without",
    rings: [{ members: {} }],
    by: "none",
    finding: "no-ring",
  },
  {
    name: "a rest that refuses it leaves it without",
    rings: [{ members: { rest: true, never: {} } }],
    by: "none",
    finding: "no-ring",
  },
];

function draw(sampled: Partial<NonNullable<RingSketch["members"]["sample"]>>) {
  return { basisPoints: 0, atLeast: 0, stratifyBy: [], salt: "2026", ...sampled };
}

describe("place() of one endpoint", () => {
  for (const { name, rings: inputs, endpoint: input, by, ring: wanted, finding } of CASES) {
    test(name, () => {
      const { of, findings } = placed([buildEndpoint(input)], inputs.map(sketchRing));
      const found = of.get("web-1");
      assert.equal(found?.by, by);
      assert.equal(found?.ring?.name, wanted);
      assert.deepEqual(
        findings.map(({ code }) => code),
        finding === undefined ? [] : [finding],
      );
    });
  }

  test("a recorded top-up keeps its place while it qualifies, and is recorded again", () => {
    const sketches = [
      { name: "lab", members: { sample: draw({ atLeast: 1 }), never: { names: ["web-3"] } } },
      { name: "rest", order: 20 },
    ].map(sketchRing);
    const fleet = ["web-1", "web-2", "web-3"].map((id) => buildEndpoint({ id }));
    const { of, topUps } = placed(fleet, sketches, new Map([["lab", ["web-2", "web-3", "gone"]]]));
    assert.deepEqual([...of].map(([id, { ring: mine }]) => `${id} ${mine?.name}`).sort(), [
      "web-1 rest",
      "web-2 lab",
      "web-3 rest",
    ]);
    assert.deepEqual([...topUps], [["lab", ["web-2"]]]);
  });
});
