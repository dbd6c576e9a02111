import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildRing } from "../../testing/build-ring.ts";
import type { Ring } from "../model/declared.ts";
import { isHeldByTrip } from "./trip-reach.ts";

const TRIP = { track: "servers", ring: "pilot" };

function ringOf(track: string, name: string, order: number): Ring {
  return buildRing({ track, name, order });
}

const LAB = ringOf("servers", "lab", 10);
const PILOT = ringOf("servers", "pilot", 20);
const BROAD = ringOf("servers", "broad", 30);
const DESKS = ringOf("desks", "desks", 10);
const ALL = [DESKS, LAB, PILOT, BROAD];

describe("isHeldByTrip() of a trip in the pilot of servers", () => {
  const renamed = ALL.map((ring) => (ring === DESKS ? ring : { ...ring, track: "machines" }));
  const moved = [DESKS, LAB, ringOf("desks", "pilot", 20), ringOf("desks", "all-desks", 30), BROAD];
  const cases: readonly (readonly [name: string, rings: readonly Ring[], held: readonly string[]])[] = [
    ["holds there and outward", ALL, ["pilot", "broad"]],
    ["holds in the whole track where the ring is gone", [DESKS, LAB, BROAD], ["lab", "broad"]],
    ["holds all the same where the track has another name", renamed, ["pilot", "broad"]],
    [
      "follows the ring into another track, and stays where it was",
      moved,
      ["lab", "pilot", "all-desks", "broad"],
    ],
    [
      "holds everywhere where ring and track have other names",
      [DESKS, ringOf("machines", "first", 10), ringOf("machines", "second", 20)],
      ["desks", "first", "second"],
    ],
  ];
  for (const [name, rings, held] of cases) {
    test(name, () => {
      const names = rings.filter((ring) => isHeldByTrip(TRIP, ring, rings)).map((ring) => ring.name);
      assert.deepEqual(names, held);
    });
  }

  test("holds whoever has no ring", () => assert.equal(isHeldByTrip(TRIP, undefined, ALL), true));
});
