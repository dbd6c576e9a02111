import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { PlanFinding } from "../schema/documents.generated.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { samplePlan } from "../testing/sample-plan.ts";
import { planFindingsText } from "./plan-findings-text.ts";
import { planStandardsText } from "./plan-standards-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";

const OPTIONS: PlanTextOptions = {
  paint: (_style, text) => text,
  width: 100,
  top: 10,
  deleted: [],
  notes: [],
  command: (...words) => words.join(" "),
};

const at = (line: number): string => `policies/baselines/a.yaml:${line}:5`;
const FINDINGS: readonly PlanFinding[] = [
  { code: "below-standard", says: "debian 11, where the standard is >=12", at: at(12), count: 3 },
  { code: "below-standard", says: "curl 7.1", at: at(14), count: 1, overdue: true },
  { code: "end-of-life", says: "support of debian 11 ended on 2024-08-14", count: 1600 },
  { code: "standard-excluded", says: "debian 11 (exclusion)", at: "e.yaml:6:3", count: 2 },
  { code: "standard-unknown", says: "whether tpm is >=2.0", at: at(13), endpoints: ["a", "b"] },
  { code: "stale-feed", says: "old" },
];
const plan = { ...samplePlan, drift: [], findings: FINDINGS };

describe("planStandardsText()", () => {
  test("planStandardsText() lists what departs, the pressing first, with exact counts and places", () => {
    assert.deepEqual(planStandardsText(plan, OPTIONS), [
      "Standards: 3 departures, 1 unknown, 1 excluded",
      "  Finding                  endpoints  written in                      what",
      "  end-of-life                  1,600  –                               support of debian 11 ended on 2024-08-14",
      "  below-standard, overdue          1  policies/baselines/a.yaml:14:5  curl 7.1",
      "  below-standard                   3  policies/baselines/a.yaml:12:5  debian 11, where the standard is >=12",
      "  standard-unknown                 2  policies/baselines/a.yaml:13:5  whether tpm is >=2.0",
      "  standard-excluded                2  e.yaml:6:3                      debian 11 (exclusion)",
    ]);
  });

  test("planStandardsText() says how many more there are, and nothing for nothing", () => {
    assert.equal(planStandardsText(plan, { ...OPTIONS, top: 2 }).at(-1), "  and 3 more");
    assert.deepEqual(planStandardsText({ ...plan, findings: [] }, OPTIONS), []);
  });

  test("planFindingsText() leaves to it what is about standards", () => {
    assert.deepEqual(planFindingsText(plan, OPTIONS), ["Findings: 1", "  old [stale-feed]"]);
  });

  test("planStandardsText() lets no finding speak to the terminal", () => {
    const hostile = [{ code: "below-standard", says: "curl \u001b[31m1", at: "a\u001b]0;x\u0007:1:1" }];
    assertInert(planStandardsText({ ...plan, findings: hostile }, OPTIONS).join("\n"), "hostile");
  });
});
