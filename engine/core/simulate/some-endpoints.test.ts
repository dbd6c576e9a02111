import assert from "node:assert/strict";
import { test } from "node:test";
import { buildRing } from "../../testing/build-ring.ts";
import { buildScenario } from "../../testing/build-scenario.ts";
import { someEndpoints } from "./some-endpoints.ts";

const { fleet } = buildScenario();
const placeOf = (id: string) => ({
  ring: buildRing({ name: id === "lab-001" ? "alone" : (id.split("-")[0] ?? "") }),
  track: [],
  by: "rest" as const,
  says: "",
});

function ringsOf(many: number, seed = "1"): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const id of someEndpoints(fleet, many, placeOf, seed).members.keys()) {
    const { name } = placeOf(id).ring;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

test("someEndpoints() keeps every ring, each in its share", () => {
  assert.deepEqual(ringsOf(100), { alone: 1, lab: 5, pilot: 45, rest: 50 });
  assert.deepEqual(ringsOf(2), { alone: 1, lab: 1, pilot: 1, rest: 1 });
});

test("someEndpoints() keeps all where no fewer are wanted, and draws by the seed", () => {
  assert.equal(someEndpoints(fleet, 200, placeOf, "1"), fleet);
  const idsOf = (seed: string) => [...someEndpoints(fleet, 50, placeOf, seed).members.keys()];
  assert.deepEqual(idsOf("1"), idsOf("1"));
  assert.notDeepEqual(idsOf("1"), idsOf("2"));
});
