import assert from "node:assert/strict";
import { test } from "node:test";
import { otherSchemas } from "../schema/schemas.generated.ts";
import { compareVerdicts, VERDICTS, verdictStyle } from "./verdict-order.ts";

test("VERDICTS are those of the schemas, each once", () => {
  const common = otherSchemas["common.schema.json"] as { $defs: { verdict: { enum: readonly string[] } } };
  assert.deepEqual([...VERDICTS].sort(), [...common.$defs.verdict.enum].sort());
});

test("compareVerdicts() puts what happens first, what is settled last, and what nobody knows after that", () => {
  const verdicts = ["zzz", "compliant", "aaa", "held", "install", "not-applicable"];
  assert.deepEqual(verdicts.sort(compareVerdicts), [
    "install",
    "held",
    "compliant",
    "not-applicable",
    "aaa",
    "zzz",
  ]);
});

test("verdictStyle() knows no style of a built-in property", () => {
  assert.equal(verdictStyle("constructor"), undefined);
  assert.equal(verdictStyle("failed"), "bad");
});
