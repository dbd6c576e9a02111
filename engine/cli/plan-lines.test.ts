import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { planJson, planNdjson } from "../render/plan-json.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { samplePlan, sampleRow } from "../testing/sample-plan.ts";
import { createPlanLines, type LinesRead } from "./plan-lines.ts";

const text = fc.oneof(fc.constantFrom(...hostileStrings, ',"decisions":[', "a,", "{", "  ],"), fc.string());
const lists = fc.array(
  fc.array(
    fc.tuple(text, fc.option(text)).map(([patch, until]) => ({ ...sampleRow, patch, until })),
    { maxLength: 2 },
  ),
  { minLength: 1, maxLength: 3 },
);
const plans: fc.Arbitrary<Plan> = fc
  .tuple(fc.array(fc.tuple(text, fc.nat(2), fc.option(text)), { maxLength: 6 }), lists, fc.boolean())
  .map(([rows, shared, hasRows]) => {
    const endpoints = rows.map(([endpoint, list, ring]) => {
      return { endpoint, ring, policy: null, decisions: shared[list % shared.length] ?? [] };
    });
    const { endpoints: _, ...plan } = samplePlan;
    return hasRows ? { ...plan, endpoints } : plan;
  });

function readText(written: string): LinesRead | undefined {
  const lines = createPlanLines();
  const isOurs = written.split("\n").every((line) => lines.take(line) === "taken");
  return isOurs ? lines.close() : undefined;
}

test("createPlanLines() reads what JSON.parse does from both ways to write a plan", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      assert.deepEqual(readText([...planJson(plan)].join(""))?.plan, plan);
      const { endpoints = [], ...head } = plan;
      const wanted = endpoints.length === 0 ? head : { ...head, endpoints };
      assert.deepEqual(readText([...planNdjson(plan)].join(""))?.plan, wanted);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test("createPlanLines() leaves out of `once` no list of decisions that it did not show before", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { once } = readText([...planJson(plan)].join("")) ?? assert.fail();
      const shown = (some: Plan): unknown =>
        new Set(some.endpoints?.map((row) => JSON.stringify(row.decisions)));
      const before = new Set(["[]", ...(plan.endpoints ?? []).map((row) => JSON.stringify(row.decisions))]);
      assert.deepEqual(new Set(["[]", ...(shown(once as Plan) as Set<string>)]), before);
      const own = (some: Plan): unknown => some.endpoints?.map(({ decisions: _, ...row }) => row);
      assert.deepEqual(own(once as Plan), own(plan));
    }),
    { seed: 7, numRuns: 200 },
  );
});

/** Ways to spoil a text at a place, or to leave it what it was. */
const SPOILS: readonly ((lines: string[], at: number, other: number) => void)[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at, other) => lines.splice(at, 0, lines[other] ?? ""),
  (lines, at) => lines.splice(at, 1, `${lines[at]},`),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace(/,$/, "")),
  (lines, at, other) => lines.splice(at, 1, (lines[at] ?? "").slice(0, other)),
  (lines, at) => lines.splice(at, 1, ` ${lines[at]}`),
  (lines, at) => lines.splice(at, 2, `${lines[at]}${lines[at + 1] ?? ""}`),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace('"decisions"', '"own":{"decisions"')),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace('{"endpoint"', '{"decisions":[],"endpoint"')),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace(/}(,?)$/, ',"more":[]}$1')),
];

test("createPlanLines() takes a document that was spoiled for foreign, or for what JSON.parse takes it for", () => {
  let taken = 0;
  fc.assert(
    fc.property(plans, fc.constantFrom(...SPOILS), fc.nat(), fc.nat(), (plan, spoil, at, other) => {
      const lines = [...planJson(plan)].join("").split("\n");
      spoil(lines, at % lines.length, other % lines.length);
      const read = readText(lines.join("\n"));
      if (read === undefined) return;
      taken += 1;
      assert.deepEqual(read.plan, JSON.parse(lines.join("\n")));
    }),
    { seed: 8, numRuns: 2000 },
  );
  assert.ok(taken > 100, `${taken}`);
});
