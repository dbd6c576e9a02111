import assert from "node:assert/strict";
import { test } from "node:test";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { samplePlan, withEverywhere } from "../testing/sample-plan.ts";
import { planJson, planNdjson, rowsOf } from "./plan-json.ts";

test("planJson() reads back as the plan, and as its schema wants it", () => {
  assert.deepEqual(readJsonOutput(planJson(samplePlan), "plan.schema.json"), samplePlan);
});

test("planNdjson() has the plan without endpoints first, then one endpoint a line", () => {
  const [first, ...rest] = [...planNdjson(samplePlan)].join("").trimEnd().split("\n");
  const { endpoints, ...plan } = samplePlan;
  assert.deepEqual(JSON.parse(first ?? ""), plan);
  assert.deepEqual(
    rest.map((line) => JSON.parse(line)),
    endpoints,
  );
});

test("planNdjson() of a plan without rows is one line", () => {
  const { endpoints: _, ...plan } = samplePlan;
  assert.equal([...planNdjson(plan)].length, 1);
});

test("planJson() never holds the whole in one string", () => {
  const row = samplePlan.endpoints?.[1];
  assert.ok(row !== undefined);
  const many = { ...samplePlan, endpoints: Array.from({ length: 5000 }, () => row) };
  for (const piece of planJson(many)) assert.ok(piece.length < 10_000, `${piece.length}`);
});

test("rowsOf() counts decisions", () => {
  assert.equal(rowsOf(samplePlan), 3);
  assert.equal(rowsOf({}), 0);
});

test("planJson() and planNdjson() are inert, and keep every hostile string", () => {
  for (const text of hostileStrings) {
    const plan = withEverywhere(samplePlan, text);
    assert.deepEqual(JSON.parse([...planJson(plan)].join("")), plan);
    assertInert([...planJson(plan), ...planNdjson(plan)].join(""), text);
  }
});
