import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildEntry } from "../../testing/build-patch.ts";
import { buildDecision } from "../../testing/build-plan.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import { createCaseTable } from "./case-table.ts";

const ENTRIES = ["DSA-1", "DSA-2", "DSA-3"].map((id) => buildEntry({ patch: { id } }));
const verdicts: readonly Verdict[] = ["compliant", "held", "install", "scheduled"];

const lists: fc.Arbitrary<readonly Decision[]> = fc
  .array(
    fc.record({
      verdict: fc.constantFrom(...verdicts),
      overdue: fc.boolean(),
      willMiss: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((some) => some.map((one, index) => buildDecision({ patch: `DSA-${index + 1}`, ...one })));

describe("createCaseTable()", () => {
  test("counts what was added, one by one or many at once, and what was taken away again", () => {
    const steps = fc.array(
      fc.record({
        list: fc.nat(4),
        ring: fc.constantFrom("lab", "all", undefined),
        by: fc.integer({ min: -3, max: 9 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(fc.array(lists, { minLength: 5, maxLength: 5 }), steps, (all, added) => {
        const table = createCaseTable(ENTRIES);
        const counts = new Map<string, number>();
        let [overdue, willMiss] = [0, 0];
        for (const { list, ring, by } of added) {
          const decisions = all[list] ?? assert.fail();
          table.add(ring, decisions, by);
          for (const decision of decisions) {
            const key = `${ring} ${decision.patch} ${decision.verdict}`;
            counts.set(key, (counts.get(key) ?? 0) + by);
            if (decision.overdue) overdue += by;
            if (decision.willMiss) willMiss += by;
          }
        }
        const counted = table.count();
        const found = [...counted.cases()].map(
          ({ ring, patch, verdict, count }) => [`${ring} ${patch} ${verdict}`, count] as const,
        );
        assert.deepEqual(new Map(found), new Map([...counts].filter(([, count]) => count !== 0)));
        assert.deepEqual([counted.overdue, counted.willMiss], [overdue, willMiss]);
      }),
      { seed: 6 },
    );
  });

  test("has no counter for a patch that the catalog does not hold", () => {
    const table = createCaseTable(ENTRIES);
    assert.throws(
      () => table.add("lab", [buildDecision({ patch: "DSA-9" })], 1),
      /"DSA-9" is not in the catalog/,
    );
  });
});
