import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { otherSchemas, schemaByKind } from "../schema/schemas.generated.ts";
import { ACTING_CHARACTER, hostileStrings, isRunnerCommand } from "../testing/hostile-strings.ts";
import { samplePlan, withEverywhere } from "../testing/sample-plan.ts";
import { planJson, planNdjson, rowsOf } from "./plan-json.ts";

test("planJson() reads back as the plan, and as its schema wants it", () => {
  const read: unknown = JSON.parse([...planJson(samplePlan)].join(""));
  assert.deepEqual(read, samplePlan);
  const ajv = new Ajv2020({ strict: false });
  for (const schema of [...Object.values(schemaByKind), ...Object.values(otherSchemas)])
    ajv.addSchema(schema);
  const validate = ajv.getSchema(String(schemaByKind.Plan.$id));
  assert.ok(validate?.(read), ajv.errorsText(validate?.errors));
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
    for (const line of [...planJson(plan), ...planNdjson(plan)].join("").split("\n")) {
      assert.doesNotMatch(line, ACTING_CHARACTER, JSON.stringify(text));
      assert.ok(!isRunnerCommand(line), line);
    }
  }
});
