import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { planJson, planNdjson } from "../render/plan-json.ts";
import { samplePlan } from "../testing/sample-plan.ts";
import type { Io } from "./io.ts";
import { readPlan } from "./read-plan.ts";

const dir = mkdtempSync(join(tmpdir(), "muster-plan-"));
after(() => rmSync(dir, { recursive: true, force: true }));
const io = { cwd: dir } as Io;

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

const { endpoints: _, ...withoutRows } = samplePlan;
const REFUSALS = [
  ["no JSON", "hello", /is no plan: it is no JSON/],
  ["an empty file", "", /is no plan: it is no JSON/],
  ["other JSON", "{}", /is no plan: /],
  ["a line that is cut off", `${JSON.stringify(withoutRows)}\n{"endpoint":`, /is no plan: it is no JSON/],
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
