import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Plan, PlanAction, PlanDecision, PlanEndpoint } from "../schema/documents.generated.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { samplePlan, sampleRow, withEverywhere } from "../testing/sample-plan.ts";
import { jsonValue } from "./json-text.ts";
import { createRowText, planJson, planNdjson, rowsOf } from "./plan-json.ts";

const text = fc.oneof(fc.constantFrom(...hostileStrings), fc.string());
const decision: fc.Arbitrary<PlanDecision> = fc.record(
  { ...mapped(sampleRow), patch: text, until: fc.option(text), flags: fc.array(text, { maxLength: 2 }) },
  { noNullPrototype: true },
);
const list = fc.array(decision, { maxLength: 3 });

/** Rows of which many share a list, and some are no rows as plans have them. */
const rows = fc.array(list, { minLength: 1, maxLength: 4 }).chain((lists) =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: rowOf(fc.constantFrom(...lists)) },
      rowOf(fc.constantFrom(...lists)).map(({ decisions, ...own }) => ({ decisions, ...own })),
      fc.constantFrom(...lists).map((decisions) => ({ endpoint: undefined, decisions }) as never),
    ),
    { maxLength: 12 },
  ),
);

function rowOf(decisions: fc.Arbitrary<readonly PlanDecision[]>): fc.Arbitrary<PlanEndpoint> {
  const own = { endpoint: text, ring: fc.option(text), policy: fc.option(text), decisions };
  return fc.record(own, { noNullPrototype: true });
}

function mapped<T extends object>(value: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fc.constant(one)])) as never;
}

/** What `planJson` puts into pieces, in one. */
function wholeJson(plan: Plan): string {
  const lines = Object.entries(plan).map(([key, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    const written = isList ? `[\n    ${value.map(jsonValue).join(",\n    ")}\n  ]` : jsonValue(value);
    return `  ${jsonValue(key)}: ${written}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

test("planJson() and planNdjson() write what one JSON.stringify of each value does, whatever is shared", () => {
  fc.assert(
    fc.property(rows, fc.array(text), fc.nat(2000), (endpoints, words, most) => {
      const actions = words.map((endpoint) => ({ ...(samplePlan.actions[0] as PlanAction), endpoint }));
      const plan = { ...samplePlan, endpoints, actions };
      const { endpoints: _, ...head } = plan;
      assert.equal([...planJson(plan)].join(""), wholeJson(plan));
      const lines = [head, ...endpoints].map((value) => `${jsonValue(value)}\n`);
      assert.equal([...planNdjson(plan)].join(""), lines.join(""));
      const rowText = createRowText(most);
      for (const row of [...endpoints, ...endpoints]) assert.equal(rowText(row), jsonValue(row));
    }),
    { seed: 6, numRuns: 300 },
  );
});

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
  assert.deepEqual(JSON.parse([...planNdjson(plan)].join("").replace(/\n$/, "")), plan);
  assert.equal([...planNdjson(plan)].join("").split("\n").length, 2);
});

test("planJson() never holds the whole in one string", () => {
  const row = samplePlan.endpoints?.[1];
  assert.ok(row !== undefined);
  const many = { ...samplePlan, endpoints: Array.from({ length: 5000 }, () => row) };
  for (const piece of planJson(many)) assert.ok(piece.length < 10_000, `${piece.length}`);
});

test("planNdjson() comes in pieces, its first line too", () => {
  const action = samplePlan.actions[0] as PlanAction;
  const many = { ...samplePlan, actions: Array.from({ length: 5000 }, () => action) };
  for (const piece of planNdjson(many)) assert.ok(piece.length < 10_000, `${piece.length}`);
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
