import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packFleet } from "../core/fleet/columns/encode-fleet.ts";
import { type Fleet, NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { newClones, outcomeOf } from "../core/fleet/outcomes.ts";
import type { Received, ReceivedReport } from "../core/fleet/received.ts";
import { fleetDigest } from "../testing/memory-fleet.ts";
import { receivedReport } from "../testing/reports.ts";
import { createBatchedFold, type FoldContext } from "./batched-fold.ts";

const T = Date.parse("2026-11-12T10:00:00Z");
const interner = createInterner();

const received: fc.Arbitrary<Received> = fc
  .record({
    id: fc.constantFrom("a", "b", "c"),
    version: fc.constantFrom("1", "2"),
    observedAt: fc.constantFrom(T - 3, T - 2, T - 1, T),
    sequence: fc.constantFrom(1, 2),
    isRefused: fc.constantFrom(false, false, false, true),
  })
  .map(({ id, version, observedAt, sequence, isRefused }) =>
    isRefused
      ? { kind: "refused", id, at: observedAt, says: version }
      : { ...receivedReport(interner, id, [`x ${version}`], { observedAt, sequence }), source: "report" },
  );

const sizes = fc.record({
  batch: fc.integer({ min: 1, max: 8 }),
  unpacked: fc.constantFrom(1, 2, 3, 100),
});

const context: FoldContext = {
  missingOf: ({ image }) => [image?.software[0]?.version ?? ""],
  now: T,
  precedence: [],
  source: "report",
  interner,
};

function atOnce(before: Fleet, all: readonly Received[]) {
  const after = fold(before, all, context.missingOf, context.now, context.precedence);
  const reports = all.filter((one): one is ReceivedReport => one.kind === "report");
  const of = (outcome: string) =>
    reports
      .filter((one) => outcomeOf(before, after, one) === outcome)
      .map(({ id }) => id)
      .sort();
  return {
    after: fleetDigest(after),
    ids: { taken: of("taken"), unchanged: of("unchanged"), older: of("older") },
    clones: newClones(before, after),
  };
}

test("createBatchedFold() ends in what one fold of all ends in, outcomes and clones with it", () => {
  const runs = fc.tuple(fc.array(received, { maxLength: 8 }), fc.array(received, { maxLength: 40 }));
  fc.assert(
    fc.property(runs, sizes, fc.boolean(), ([first, second], some, isPacked) => {
      const plain = fold(NO_FLEET, first, context.missingOf, T);
      const before = isPacked ? packFleet(plain, interner) : plain;
      const batched = createBatchedFold(before, context, undefined, some);
      for (const one of second) batched.take(one);
      const { after, ids, clones } = batched.finish();
      assert.deepEqual({ after: fleetDigest(after), ids, clones }, atOnce(plain, second));
    }),
    { numRuns: 1000, seed: 6 },
  );
});
