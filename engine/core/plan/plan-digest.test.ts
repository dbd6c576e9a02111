import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Plan, PlanAction, PlanDrift } from "../../schema/documents.generated.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { samplePlan, sampleRow } from "../../testing/sample-plan.ts";
import { compareText } from "../model/compare-text.ts";
import { createPlanDigester } from "./plan-digest.ts";

type Leaf = { readonly path: readonly (string | number)[]; readonly value: unknown };

const word = fc.constantFrom("a", "b", "c", "é", "web-1");
const decision = fc.record({
  patch: word,
  until: fc.option(word),
  reasons: fc.array(fc.nat(4), { maxLength: 2 }),
  targets: fc.array(fc.record({ product: word, from: fc.option(word), to: fc.option(word) }), {
    maxLength: 1,
  }),
});
const lists = fc.array(fc.array(decision, { maxLength: 2 }), { minLength: 1, maxLength: 3 });
const names = fc.uniqueArray(fc.nat(5000), { maxLength: 12 });

/** Plans small enough to spoil at every place; many endpoints share a list, some reasons are there twice. */
const plans: fc.Arbitrary<Plan> = fc
  .tuple(names, lists, fc.array(word, { maxLength: 4 }), fc.infiniteStream(fc.nat(20)))
  .map(([numbers, shared, says, draws]) => {
    const draw = (): number => draws.next().value;
    const ids = numbers.map((number) => `host-${number}`).sort(compareText);
    const some = <T>(make: (endpoint: string) => T): T[] => ids.filter(() => draw() < 7).map(make);
    const rows = shared.map((list) => list.map((one) => ({ ...sampleRow, ...one })));
    return {
      ...samplePlan,
      reasons: says.map((text) => ({ rung: "hold", at: null, says: text })),
      endpoints: some((endpoint) => {
        const decisions = rows[draw() % rows.length] ?? [];
        return { endpoint, ring: draw() < 10 ? "lab" : null, policy: "servers", decisions };
      }),
      actions: some((endpoint) => ({ ...(samplePlan.actions[0] as PlanAction), endpoint })),
      drift: some((endpoint) => ({ ...(samplePlan.drift[0] as PlanDrift), endpoint })),
      changes: some((endpoint) => ({ endpoint, patch: "P", was: null, is: "install" })),
    };
  });

const digestOf = (plan: Plan): string => createPlanDigester(sha256)(plan).digest;

test("createPlanDigester() tells nothing of how a plan was made: equal plans have one digest, before or after another one", () => {
  fc.assert(
    fc.property(plans, plans, (plan, other) => {
      const digester = createPlanDigester(sha256);
      const whole = digester(plan);
      assert.deepEqual(digester(plan), whole);
      assert.deepEqual(createPlanDigester(sha256)(turned(plan) as Plan), whole);
      assert.deepEqual(digester(other), createPlanDigester(sha256)(other));
      assert.deepEqual(digester(plan), whole);
    }),
    { seed: 6, numRuns: 200 },
  );
});

test("createPlanDigester() tells every change of every value, also right after the plan without it", () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, at) => {
      const leaves = leavesOf(plan, []).filter(({ path }) => !isOrder(path));
      const { path, value } = leaves[at % leaves.length] ?? assert.fail();
      const spoiled = replaced(plan, path, changed(value)) as Plan;
      const digester = createPlanDigester(sha256);
      const { digest } = digester(plan);
      assert.notEqual(digester(spoiled).digest, digest, path.join("."));
      assert.equal(digester(spoiled).digest, digestOf(spoiled));
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("createPlanDigester() tells an item more or less of every list", () => {
  fc.assert(
    fc.property(plans, fc.constantFrom("endpoints", "actions", "drift", "changes"), (plan, key) => {
      const items = plan[key] ?? [];
      fc.pre(items.length > 0);
      const digests = items.map((_, at) => digestOf({ ...plan, [key]: items.toSpliced(at, 1) }));
      assert.equal(new Set([digestOf(plan), ...digests]).size, items.length + 1);
    }),
    { seed: 8, numRuns: 100 },
  );
});

test("createPlanDigester() tells a plan without rows from one whose list of rows is empty", () => {
  const { endpoints: _, ...none } = samplePlan;
  assert.notEqual(digestOf(none), digestOf({ ...none, endpoints: [] }));
});

const MANY = Array.from({ length: 20_000 }, (_, at) => ({
  endpoint: `host-${String(at).padStart(7, "0")}`,
  ring: "lab",
  policy: "servers",
  decisions: [sampleRow],
}));
const LARGE = { ...samplePlan, endpoints: MANY, actions: [], drift: [] };

test("createPlanDigester() hashes again only the block of what changed", () => {
  let hashed = 0;
  const digester = createPlanDigester((bytes) => {
    hashed += 1;
    return sha256(bytes);
  });
  const before = digester(LARGE);
  const endpoints = MANY.toSpliced(7_000, 1, { ...(MANY[7_000] ?? assert.fail()), ring: "broad" });
  hashed = 0;
  const after = digester({ ...LARGE, endpoints });
  assert.equal(hashed, 3);
  assert.ok(before.blocks.length > 10, `${before.blocks.length}`);
  assert.deepEqual(after, createPlanDigester(sha256)({ ...LARGE, endpoints }));
  const kept = new Set(before.blocks.map(({ digest }) => digest));
  assert.equal(after.blocks.filter(({ digest }) => !kept.has(digest)).length, 1);
});

test("createPlanDigester() leaves all blocks but one as they are when an endpoint goes or a reason comes", () => {
  const before = new Set(createPlanDigester(sha256)(LARGE).blocks.map(({ digest }) => digest));
  const fewer = createPlanDigester(sha256)({ ...LARGE, endpoints: MANY.toSpliced(3, 1) });
  assert.ok(fewer.blocks.filter(({ digest }) => !before.has(digest)).length <= 1);
  const first = { rung: "approval", at: null, says: "a" };
  const moved = MANY.map((row) => ({ ...row, decisions: [{ ...sampleRow, reasons: [1] }] }));
  const more = { ...LARGE, reasons: [first, ...LARGE.reasons], endpoints: moved };
  const digest = createPlanDigester(sha256)(more);
  assert.deepEqual(
    digest.blocks.filter((one) => !before.has(one.digest)),
    [],
  );
  assert.notEqual(digest.head, createPlanDigester(sha256)(LARGE).head);
});

test("createPlanDigester() ends a block after 4,096 endpoints, whatever they are called", () => {
  const firsts = new Set(createPlanDigester(sha256)(LARGE).blocks.map(({ first }) => first));
  const rest = MANY.filter(({ endpoint }) => !firsts.has(endpoint));
  const { blocks } = createPlanDigester(sha256)({ ...LARGE, endpoints: rest });
  assert.deepEqual(
    blocks.map(({ first }) => first),
    [0, 4096, 8192, 12_288, 16_384].map((at) => rest[at]?.endpoint),
  );
});

test("createPlanDigester() refuses a plan whose lists are not by endpoint", () => {
  const [one, other] = [MANY[1] ?? assert.fail(), MANY[0] ?? assert.fail()];
  assert.throws(() => digestOf({ ...LARGE, endpoints: [one, other] }), /stands behind "host-0000001"/);
});

/** The same value of other objects, their keys the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

function leavesOf(value: unknown, path: Leaf["path"]): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

/** Which endpoint an item is about says where it stands. */
function isOrder(path: Leaf["path"]): boolean {
  return path.length === 3 && path[2] === "endpoint";
}

function replaced(value: unknown, [key, ...rest]: Leaf["path"], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? replaced(item, rest, by) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}

function changed(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return `${value ?? ""}!`;
}
