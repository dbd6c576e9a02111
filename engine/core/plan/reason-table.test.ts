import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reason } from "../model/decision.ts";
import { createReasonTable } from "./reason-table.ts";

const REASONS: readonly Reason[] = [
  { rung: "ring", says: "b" },
  { rung: "approval", at: "z.yaml:1:1", says: "a" },
  { rung: "ring", at: "a.yaml:1:1", says: "a" },
  { rung: "approval", at: "a.yaml:1:1", says: "b" },
  { rung: "approval", at: "a.yaml:1:1", says: "a" },
  { rung: "ring", says: "a" },
];

test("createReasonTable() keeps every reason once and settles positions by rung, place and words", () => {
  const table = createReasonTable();
  const refs = REASONS.map((reason) => table.refTo(reason));
  const again = [...REASONS].reverse().map((reason) => table.refTo({ ...reason }));
  const reasons = table.close();
  assert.deepEqual(
    reasons.map(({ rung, at, says }) => `${rung} ${at ?? "-"} ${says}`),
    [
      "approval a.yaml:1:1 a",
      "approval a.yaml:1:1 b",
      "approval z.yaml:1:1 a",
      "ring - a",
      "ring - b",
      "ring a.yaml:1:1 a",
    ],
  );
  assert.deepEqual(again.reverse(), refs);
  for (const [index, ref] of refs.entries()) {
    const { rung, at, says } = REASONS[index] ?? assert.fail();
    assert.deepEqual(reasons[ref.positions[0] ?? -1], { rung, at: at ?? null, says });
  }
});
