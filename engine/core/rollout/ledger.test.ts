import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { FACTS } from "../../testing/arbitrary-facts.ts";
import {
  buildInstalled,
  buildLog,
  buildLook,
  buildNamed,
  buildOpened,
  buildPass,
  buildTrip,
  STAND,
} from "../../testing/build-facts.ts";
import { NOW } from "../../testing/build-time.ts";
import { namedKey } from "../model/rollout.ts";
import type { RolloutFact } from "../model/rollout-fact.ts";
import { foldFacts, type Ledger, numbered, standKey } from "./ledger.ts";

const LATER = NOW + 1000;
const KEY = namedKey("DSA-1", "sha256:a", "lab", "leaves");

/** What is so after these facts, in the parts that a row names. */
interface FoldCase {
  readonly name: string;
  readonly facts: readonly RolloutFact[];
  readonly wanted: (ledger: Ledger) => unknown;
  readonly is: unknown;
}

const openingOf = ({ openings }: Ledger) => openings[0];

const CASES: readonly FoldCase[] = [
  {
    name: "nothing",
    facts: [],
    wanted: ({ openings, passes, next }) => [openings, passes, next],
    is: [[], [], 1],
  },
  {
    name: "an opening has its numbers, no soak and no look",
    facts: [buildOpened()],
    wanted: openingOf,
    is: {
      id: "install/default/lab/DSA-1#sha256:a",
      at: NOW,
      ...STAND,
      assigned: 10,
      unknown: 0,
      severity: "important",
      knownIssues: [],
      looks: [],
    },
  },
  {
    name: "a ring that is opened again keeps the counts that it was opened with",
    facts: [buildOpened(), buildOpened({ at: LATER, assigned: 3 })],
    wanted: ({ openings }) => openings.map(({ at, assigned }) => [at, assigned]),
    is: [[NOW, 10]],
  },
  {
    name: "another revision, ring, track or motion is another opening",
    facts: [
      buildOpened(),
      buildOpened({ digest: "sha256:b" }),
      buildOpened({ ring: "pilot" }),
      buildOpened({ track: "mac" }),
      buildOpened({ of: "remove" }),
    ],
    wanted: ({ openings }) => new Set(openings.map(({ id }) => id)).size,
    is: 5,
  },
  {
    name: "of two soaks the first counts",
    facts: [buildOpened(), buildInstalled(), buildInstalled({ since: NOW - 1000 })],
    wanted: (ledger) => openingOf(ledger)?.since,
    is: NOW,
  },
  {
    name: "what happened before the opening that it belongs to is none of it",
    facts: [buildInstalled(), buildLook(), buildOpened()],
    wanted: (ledger) => [openingOf(ledger)?.since, openingOf(ledger)?.looks],
    is: [undefined, []],
  },
  {
    name: "looks in order, each once, and none that an earlier run passed over",
    facts: [
      buildOpened(),
      buildLook({ look: 2, answer: "inconclusive" }),
      buildLook({ look: 2, answer: "pass" }),
      buildLook({ look: 1, answer: "pass" }),
      buildLook({ look: 3, answer: "fail" }),
    ],
    wanted: (ledger) => openingOf(ledger)?.looks.map(({ look, answer }) => [look, answer]),
    is: [
      [2, "inconclusive"],
      [3, "fail"],
    ],
  },
  {
    name: "a pass, with the soak that led to it",
    facts: [buildOpened(), buildInstalled(), buildPass({ at: LATER })],
    wanted: ({ passes }) => passes,
    is: [{ ...STAND, at: LATER, since: NOW }],
  },
  {
    name: "a pass that was written twice is one, and the first counts",
    facts: [buildOpened(), buildPass(), buildPass({ at: LATER, why: "people" })],
    wanted: (ledger) => [ledger.passes, openingOf(ledger)?.pass?.at],
    is: [[{ ...STAND, at: NOW }], NOW],
  },
  {
    name: "a ring that was passed over twice was passed over once",
    facts: [buildPass({ why: "vacuous" }), buildPass({ at: LATER, why: "vacuous" })],
    wanted: ({ passes }) => passes,
    is: [{ ...STAND, at: NOW, vacuous: true }],
  },
  {
    name: "people's answer is told from the gate's",
    facts: [buildOpened(), buildPass({ why: "people" })],
    wanted: ({ passes }) => passes.map(({ answered, vacuous }) => [answered, vacuous]),
    is: [[true, undefined]],
  },
  {
    name: "a gate that gave up asking passed like one that held",
    facts: [buildOpened(), buildPass({ why: "after" })],
    wanted: ({ passes }) => passes.map(({ answered, vacuous }) => [answered, vacuous]),
    is: [[undefined, undefined]],
  },
  {
    name: "trips by the number of their entry, each of them",
    facts: [buildOpened(), buildTrip(), buildTrip()],
    wanted: ({ trips }) =>
      trips.map(({ number, patch, track, ring, at }) => [number, patch, track, ring, at]),
    is: [
      [2, "DSA-1", "default", "lab", NOW],
      [3, "DSA-1", "default", "lab", NOW],
    ],
  },
  {
    name: "a release counts from when it was first written",
    facts: [
      buildTrip(),
      { type: "release", at: NOW, patch: "DSA-1", trip: 1 },
      { type: "release", at: LATER, patch: "DSA-1", trip: 1 },
    ],
    wanted: ({ released, trips }) => [[...released], trips.length],
    is: [[[1, NOW]], 1],
  },
  {
    name: "what is named counts from when it was first seen",
    facts: [buildNamed(), buildNamed({ at: LATER })],
    wanted: ({ named }) => [...named],
    is: [[KEY, NOW]],
  },
  {
    name: "what is withdrawn is not named",
    facts: [buildNamed(), buildNamed({ event: "withdrawn", at: LATER })],
    wanted: ({ named }) => [...named],
    is: [],
  },
  {
    name: "what is named anew counts from then",
    facts: [buildNamed(), buildNamed({ event: "withdrawn" }), buildNamed({ at: LATER })],
    wanted: ({ named }) => [...named],
    is: [[KEY, LATER]],
  },
  {
    name: "leaves and through of one ring are two things",
    facts: [buildNamed(), buildNamed({ by: "through" }), buildNamed({ event: "withdrawn" })],
    wanted: ({ named }) => [...named.keys()],
    is: [namedKey("DSA-1", "sha256:a", "lab", "through")],
  },
  {
    name: "members come to those that are known, each once",
    facts: [
      { type: "members", at: NOW, ring: "lab", endpoints: ["b", "a"] },
      { type: "members", at: LATER, ring: "lab", endpoints: ["c", "a"] },
    ],
    wanted: ({ topUps }) => [...topUps],
    is: [["lab", ["a", "b", "c"]]],
  },
  {
    name: "of two first sights and two approvals the first counts",
    facts: [
      { type: "seen", at: NOW, patches: { "DSA-1": NOW - 5 }, approved: ["DSA-1"] },
      {
        type: "seen",
        at: LATER,
        patches: { "DSA-1": NOW - 9, "DSA-2": LATER },
        approved: ["DSA-1", "DSA-2"],
      },
    ],
    wanted: ({ firstSeen, approvedAt }) => [[...firstSeen], [...approvedAt]],
    is: [
      [
        ["DSA-1", NOW - 5],
        ["DSA-2", LATER],
      ],
      [
        ["DSA-1", NOW],
        ["DSA-2", LATER],
      ],
    ],
  },
];

describe("foldFacts()", () => {
  for (const { name, facts, wanted, is } of CASES) {
    test(name, () => assert.deepEqual(wanted(foldFacts(buildLog(...facts))), is));
  }

  test("adds up, wherever the log is cut: what was folded before stays", () => {
    const arbitrary = fc.array(fc.oneof(...Object.values(FACTS)) as fc.Arbitrary<RolloutFact>, {
      maxLength: 12,
    });
    fc.assert(
      fc.property(arbitrary, fc.nat(12), (facts, cut) => {
        const before = foldFacts(buildLog(...facts.slice(0, cut)));
        const after = foldFacts(buildLog(...facts));
        assert.deepEqual(after.passes.slice(0, before.passes.length), before.passes);
        assert.deepEqual(after.trips.slice(0, before.trips.length), before.trips);
        for (const [index, opening] of before.openings.entries()) {
          assert.equal(after.openings[index]?.at, opening.at);
          assert.equal(after.openings[index]?.assigned, opening.assigned);
        }
        for (const [trip, at] of before.released) assert.equal(after.released.get(trip), at);
        for (const [patch, at] of before.firstSeen) assert.equal(after.firstSeen.get(patch), at);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test("takes a log that was written twice for the same one, but for its trips", () => {
    const facts = fc.oneof(...Object.values(FACTS).filter((one) => one !== FACTS["promotion withdrawn"]));
    fc.assert(
      fc.property(fc.array(facts as fc.Arbitrary<RolloutFact>, { maxLength: 10 }), (all) => {
        const { trips: _once, next: _next, openings, ...once } = foldFacts(buildLog(...all));
        const twice = foldFacts(buildLog(...all, ...all));
        assert.deepEqual(
          twice.openings.map(({ id }) => id),
          openings.map(({ id }) => id),
        );
        for (const key of ["released", "topUps", "firstSeen", "approvedAt", "named"] as const)
          assert.deepEqual(twice[key], once[key], key);
        assert.deepEqual(twice.passes, once.passes);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("numbered()", () => {
  test("goes on after the last entry, whatever gaps there are", () => {
    const ledger = foldFacts([{ number: 7, fact: buildOpened() }]);
    assert.deepEqual(
      numbered([buildTrip(), buildTrip()], ledger).map(({ number }) => number),
      [8, 9],
    );
  });
});

test("standKey() tells every part of a stand", () => {
  assert.equal(standKey(STAND), "install/default/lab/DSA-1#sha256:a");
});
