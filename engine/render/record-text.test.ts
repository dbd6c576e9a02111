import assert from "node:assert/strict";
import { test } from "node:test";
import type { RolloutEntry, RolloutFact } from "../core/model/rollout-fact.ts";
import { recordText } from "./record-text.ts";

const STAND = { patch: "DSA-1", digest: "d", track: "t", ring: "lab", of: "install" } as const;

function entries(...facts: readonly RolloutFact[]): readonly RolloutEntry[] {
  return facts.map((fact, index) => ({ number: index + 1, fact }));
}

test("recordText() counts what was recorded, what stops first", () => {
  const pass: RolloutFact = { type: "gate", event: "pass", at: 0, ...STAND, why: "gate", says: "" };
  const trip: RolloutFact = { type: "trip", at: 0, ...STAND, attempted: 9, failed: 3, says: "" };
  assert.equal(
    recordText(entries(pass, trip, pass, { type: "release", at: 0, patch: "DSA-1", trip: 7 }), 1_204),
    "Recorded: 1 breaker tripped, 2 passes, 1 trip released, hand-outs to 1,204 endpoints",
  );
});

test("recordText() says that a second run has nothing to record", () => {
  assert.equal(recordText([], 0), "Recorded: nothing that was not recorded before");
});
