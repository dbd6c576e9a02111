import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan, PlanGate } from "../schema/documents.generated.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { sampleGate, samplePlan } from "../testing/sample-plan.ts";
import { plain } from "./paint.ts";
import { planChangesText } from "./plan-changes-text.ts";
import { planGatesText } from "./plan-gates-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";

const OPTIONS: PlanTextOptions = {
  paint: plain,
  width: 100,
  top: 10,
  notes: [],
  deleted: [],
  command: (...words) => ["muster", ...words].join(" "),
};

function textOf(gates: readonly Partial<PlanGate>[], rest: Partial<Plan> = {}, top = 10): string {
  const plan = { ...samplePlan, gates: gates.map((gate) => ({ ...sampleGate, ...gate })), ...rest };
  return planGatesText(plan, { ...OPTIONS, top }).join("\n");
}

const SOAKS = {
  answer: "pending",
  look: null,
  until: "2026-11-25T08:00:00Z",
  says: "it soaks until …",
} as const;
const TRIPPED = {
  patch: "C-1",
  answer: "pending",
  look: null,
  until: null,
  succeeded: 51,
  failed: 9,
} as const;

test("planGatesText() shows a row of numbers for each patch in its ring, and why below it; what needs people first", () => {
  const text = textOf(
    [
      { ...SOAKS, ring: "broad", patch: "D-1" },
      {
        patch: "E-1",
        answer: "pass",
        look: 2,
        until: null,
        succeeded: 100,
        unconfirmed: 0,
        says: "100 of 100",
      },
      {},
      { patch: "B-1", look: 3, until: null, says: "no failures among 20 attempts" },
      { ...TRIPPED, attempted: 60, unconfirmed: 0, says: "its breaker tripped: 9 failures" },
      { ...SOAKS, patch: "C-1", ring: "lab", of: "remove", assigned: 1000, succeeded: 1000, unconfirmed: 0 },
    ],
    { findings: [{ code: "tripped", ring: "pilot", patch: "C-1", says: "it tripped" }] },
  );
  assert.equal(
    text,
    `Gates: 6 (1 stopped, 2 inconclusive, 1 passed, 2 soaking)
  Ring   patch          look    stands                                             proven  failed  unconfirmed
  pilot  C-1            –       stopped                                            51/100       9            0
      its breaker tripped: 9 failures
  pilot  A-1            1 of 3  inconclusive, next look 2026-11-23T20:00:00Z       99/100       0            1
      no failures and 1 unconfirmed among 100 attempts: at least 0 % and at most 5.9 % fail, or
      4.06 % of those that are known
  pilot  B-1            3 of 3  inconclusive, no look is left                      99/100       0            1
      no failures among 20 attempts
  pilot  E-1            2 of 3  passed                                            100/100       0            0
      100 of 100
  broad  D-1            –       soaking until 2026-11-25T08:00:00Z                 99/100       0            1
  lab    C-1 (removal)  –       soaking until 2026-11-25T08:00:00Z            1,000/1,000       0            0`,
  );
});

test("planGatesText() says which answers nobody recorded, and how they come to count", () => {
  const text = textOf([{ answer: "pass", until: null, recorded: false, says: "100 of 100" }]);
  assert.match(text, /1 of 3 {2}passed, not recorded /);
  assert.match(
    text,
    /\n {2}not recorded: nothing opens by it until muster reconcile --apply writes it down$/,
  );
  assert.doesNotMatch(textOf([{}]), /not recorded/);
});

test("planGatesText() says when a gate that could not say goes on by itself", () => {
  assert.match(textOf([{ look: 3 }]), /3 of 3 {2}inconclusive, goes on 2026-11-23T20:00:00Z /);
});

test("planGatesText() shows the first few, and counts all", () => {
  const text = textOf(
    [{ patch: "A-1" }, { patch: "B-1" }, { patch: "C-1", answer: "fail", until: null }],
    {},
    2,
  );
  assert.match(text, /^Gates: 3 \(1 failed, 2 inconclusive\)\n/);
  assert.match(text, /C-1.*A-1.*\n {2}and 1 more$/s);
  assert.doesNotMatch(text, /B-1/);
  assert.equal(textOf([]), "");
});

test("planGatesText() calls stopped what tripped in that ring, and not the removal", () => {
  const findings = [{ code: "tripped", ring: "pilot", patch: "C-1", says: "it tripped" }];
  const rows: readonly (readonly [gate: Partial<PlanGate>, head: string])[] = [
    [TRIPPED, "stopped"],
    [{ ...TRIPPED, of: "remove" }, "waiting"],
    [{ ...TRIPPED, ring: "lab" }, "waiting"],
    [{ ...TRIPPED, patch: "A-1" }, "waiting"],
  ];
  for (const [gate, standing] of rows)
    assert.ok(textOf([gate], { findings }).startsWith(`Gates: 1 (1 ${standing})`), standing);
});

test("planChangesText() tells the numbers of a promotion once, and the branch that people are asked to merge", () => {
  const promotions: Plan["promotions"] = [
    { ring: "pilot", to: "broad", patch: "A-1", how: "automatic", says: "told above" },
    {
      ring: "pilot",
      to: "broad",
      patch: "B-1",
      how: "pull-request",
      says: "told here",
      branch: "muster/leave",
      question: false,
    },
    {
      ring: "pilot",
      to: "broad",
      patch: "C-1",
      how: "pull-request",
      says: "told here",
      branch: "muster/ask",
      question: true,
    },
  ];
  const text = planChangesText({ ...samplePlan, gates: [sampleGate], promotions }, OPTIONS).join("\n");
  assert.ok(
    text.includes(`Promotions: 3
  A-1: pilot → broad (automatic)
  B-1: pilot → broad (pull-request: muster/leave)
      told here
  C-1: pilot → broad (a question: muster/ask)
      told here`),
    text,
  );
});

test("planGatesText() is inert, whatever stands in any string", () => {
  for (const text of hostileStrings) {
    const gate = { ring: text, track: text, patch: text, until: text, says: text } as const;
    assertInert(textOf([gate, { ...gate, of: "remove", answer: "pending" }]), text);
  }
});
