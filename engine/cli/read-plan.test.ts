import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { planJson, planNdjson } from "../render/plan-json.ts";
import type { Plan, PlanEndpoint } from "../schema/documents.generated.ts";
import { samplePlan } from "../testing/sample-plan.ts";
import type { Io } from "./io.ts";
import { readPlan } from "./read-plan.ts";

const dir = mkdtempSync(join(tmpdir(), "muster-plan-"));
after(() => rmSync(dir, { recursive: true, force: true }));
const io = { cwd: dir } as Io;

function withRows(change: (rows: readonly PlanEndpoint[]) => readonly PlanEndpoint[]): string {
  return JSON.stringify({ ...samplePlan, endpoints: change(samplePlan.endpoints ?? []) });
}

function write(name: string, text: string): string {
  writeFileSync(join(dir, name), text);
  return name;
}

test("readPlan() reads what reconcile wrote, as one document and as lines", async () => {
  for (const pieces of [planJson(samplePlan), planNdjson(samplePlan)]) {
    const { plan, digest } = await readPlan(write("plan", [...pieces].join("")), io);
    assert.deepEqual(plan, samplePlan);
    assert.match(digest, /^sha256:[0-9a-f]{64}$/);
  }
});

test("readPlan() gives one digest of a plan, however it is written", async () => {
  const wide = JSON.stringify(samplePlan, undefined, 2);
  const texts = [[...planJson(samplePlan)].join(""), [...planNdjson(samplePlan)].join(""), wide];
  const digests = texts.map(async (text, at) => (await readPlan(write(`plan-${at}`, text), io)).digest);
  assert.equal(new Set(await Promise.all(digests)).size, 1);
});

test("readPlan() reads a plan beyond the largest string, and refuses one that only another program would write", async () => {
  const rows = samplePlan.endpoints ?? [];
  const many = { ...samplePlan, endpoints: Array.from({ length: 300 }, () => rows[1] ?? assert.fail()) };
  for (const pieces of [planJson(many), planNdjson(many)]) {
    const { plan } = await readPlan(write("large", [...pieces].join("")), io, 1000);
    assert.deepEqual(plan, many);
    assert.equal(new Set(plan.endpoints?.map(({ decisions }) => decisions)).size, 1);
  }
  const wide = write("wide", JSON.stringify(many, undefined, 2));
  await assert.rejects(readPlan(wide, io, 1000), /no plan as reconcile writes it, and more than 1000 bytes/);
  assert.deepEqual((await readPlan(wide, io)).plan, many);
});

test("readPlan() looks at every decision, whether it is the first of its kind or not", async () => {
  const [row = assert.fail()] = samplePlan.endpoints ?? [];
  const bad = { ...row, decisions: [{ ...row.decisions[0], verdict: "maybe" }] };
  for (const endpoints of [
    [row, bad],
    [bad, bad],
    [row, row, bad],
    [row, { ...row, ring: 7 }],
  ]) {
    const plan = { ...samplePlan, endpoints } as unknown as Plan;
    await assert.rejects(readPlan(write("bad", [...planJson(plan)].join("")), io), /is no plan: /);
  }
});

const { endpoints: _, ...withoutRows } = samplePlan;
const REFUSALS = [
  ["no JSON", "hello", /is no plan: it is no JSON/],
  ["an empty file", "", /is no plan: it is no JSON/],
  ["other JSON", "{}", /is no plan: /],
  ["a line that is cut off", `${JSON.stringify(withoutRows)}\n{"endpoint":`, /is no plan: it is no JSON/],
  [
    "rows that are in no order",
    withRows((rows) => [...rows].reverse()),
    /is no plan: ".*" stands behind ".*"/,
  ],
  ["a plan without rows", JSON.stringify(withoutRows), /has no rows to compare with/],
] as const;

for (const [name, text, message] of REFUSALS) {
  test(`readPlan() refuses ${name}`, async () => {
    await assert.rejects(readPlan(write("bad", text), io), message);
  });
}

test("readPlan() of a file that is not there is a fault of the outside", async () => {
  await assert.rejects(readPlan("missing", io), { name: "OutsideError" });
});
