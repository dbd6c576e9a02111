import assert from "node:assert/strict";
import type { ExpectedDecision, ExpectedGate, Outcome, Step } from "./scenario.ts";
import { valueAt } from "./value-at.ts";

/** Holds what Muster said against what the step expects. @throws {AssertionError} that tells both */
export function checkOutcome(step: Step, outcome: Outcome, saved: ReadonlyMap<string, string>): void {
  const { exit, stdout, stderr } = outcome;
  assert.equal(exit, step.exit, `exit code of "${step.muster.at(-1)}"\n${stdout}${stderr}`);
  for (const text of step.stdout) checkLine(stdout, text, "standard output");
  for (const text of step.stderr) checkLine(stderr, text, "standard error");
  for (const text of step.never) {
    assert.ok(!`${stdout}${stderr}`.includes(text), `says ${JSON.stringify(text)}\n${stdout}${stderr}`);
  }
  if (step.silent) assert.equal(stdout, "", "there is a result");
  if (step.same !== undefined) assert.equal(stdout, saved.get(step.same), `not what "${step.same}" printed`);
  const paths = Object.entries(step.json);
  const rows = Object.entries(step.decisions);
  const gates = Object.entries(step.gates);
  if (paths.length + rows.length + gates.length === 0) return;
  const printed: unknown = JSON.parse(stdout);
  for (const [path, expected] of paths) assert.deepEqual(valueAt(printed, path), expected, path);
  for (const [endpoint, patches] of rows) {
    for (const [patch, expected] of Object.entries(patches))
      checkDecision(printed, endpoint, patch, expected);
  }
  for (const [ring, patches] of gates) {
    for (const [patch, expected] of Object.entries(patches)) checkGate(printed, ring, patch, expected);
  }
}

/** A command that only leads up to the one that is looked at. */
export function checkRuns(line: string, { exit, stdout, stderr }: Outcome): void {
  assert.equal(exit, 0, `exit code of "${line}"\n${stdout}${stderr}`);
}

function checkLine(text: string, wanted: string, where: string): void {
  assert.ok(
    text.split("\n").some((line) => line.includes(wanted)),
    `no line of ${where} has ${JSON.stringify(wanted)}:\n${text}`,
  );
}

/** `none`: the plan has no row for it. */
function checkDecision(plan: unknown, endpoint: string, patch: string, expected: ExpectedDecision): void {
  const about = `${patch} on ${endpoint}`;
  const row = rowOf(plan, endpoint, patch);
  if (expected === "none") {
    assert.equal(row, undefined, about);
    return;
  }
  assert.ok(row !== undefined, `${about}: the plan has no row`);
  const reason = valueAt(plan, `reasons[${(row.reasons as readonly number[])[0]}]`) as Row;
  const found: Row = { ...row, at: reason.at, why: reason.says };
  const fields = typeof expected === "string" ? { verdict: expected } : expected;
  for (const [field, value] of Object.entries(fields)) {
    const told = `${about}: ${field} (${String(reason.says)})`;
    if (field === "why") assert.ok(String(found.why).includes(String(value)), `${told} lacks "${value}"`);
    else assert.deepEqual(found[field], value, told);
  }
}

/** `none`: the ring did not open to it, or it left, or nothing comes after the ring. */
function checkGate(plan: unknown, ring: string, name: string, expected: ExpectedGate): void {
  const about = `the gate of ring ${ring} for ${name}`;
  const [patch, of] = name.startsWith("remove ")
    ? [name.slice("remove ".length), "remove"]
    : [name, "install"];
  const gates = valueAt(plan, "gates") as readonly Row[];
  const row = gates.find((gate) => gate.ring === ring && gate.patch === patch && gate.of === of);
  if (expected === "none") {
    assert.equal(row, undefined, about);
    return;
  }
  assert.ok(row !== undefined, `${about}: the plan has no row in ${JSON.stringify(gates)}`);
  const fields = typeof expected === "string" ? { answer: expected } : expected;
  for (const [field, value] of Object.entries(fields)) {
    const told: string = `${about}: ${field} (${String(row.says)})`;
    if (field === "says") assert.ok(String(row.says).includes(String(value)), `${told} lacks "${value}"`);
    else assert.deepEqual(row[field], value, told);
  }
}

type Row = Readonly<Record<string, unknown>>;

function rowOf(plan: unknown, endpoint: string, patch: string): Row | undefined {
  const endpoints = valueAt(plan, "endpoints") as readonly Row[];
  const decisions = endpoints.find((one) => one.endpoint === endpoint)?.decisions;
  return ((decisions ?? []) as readonly Row[]).find((one) => one.patch === patch);
}
