import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan } from "../schema/documents.generated.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { samplePlan, sampleRow, withEverywhere } from "../testing/sample-plan.ts";
import { plain } from "./paint.ts";
import { planText } from "./plan-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";

const OPTIONS: PlanTextOptions = {
  paint: plain,
  width: 110,
  top: 2,
  newest: { catalog: Date.UTC(2026, 10, 21, 16), fleet: Date.UTC(2026, 10, 21, 19, 40) },
  notes: ["approvals: trust-merge"],
  deleted: [],
  command: (...words) => ["muster", ...words].join(" "),
};

test("planText() tells the inputs, the totals and what needs somebody", () => {
  assert.equal(
    planText(samplePlan, OPTIONS),
    `Plan of commit 3f786850e387 at 2026-11-21T20:00:00Z
  catalog 9f86d081884c (4 h old) · fleet 60303ae22b99 (20 min old) · rollout 9f86d081884c · no log · Muster 0.1.0 · tzdata 2026a
  approvals: trust-merge

2,001 endpoints, 2 patches in the catalog: 2,003 decisions where one applies or may
1,999 in place (99.8 %) · 1 to install now · 3 overdue · 1 will miss the due date

  Ring       endpoints  install  awaiting-approval  awaiting-ring  compliant
  lab            1,000        1                  ·              ·        999
  broad          1,000        ·                  2              1      1,000
  (no ring)          1        ·                  ·              ·          ·
  all            2,001        1                  2              1      1,999

Overdue: 3
  Endpoint  ring   patch       verdict            due                   late
  web-2     broad  B-1         awaiting-approval  2026-11-19T00:00:00Z  2 d 20 h
  web-1     lab    DSA-5800-1  install            2026-11-20T00:00:00Z  1 d 20 h
  and 1 more

Will miss the due date: 1
  Endpoint  ring   patch  verdict        due                   waits until
  web-2     broad  C-1    awaiting-ring  2026-11-24T00:00:00Z  when ring lab passes

Waiting for approval: 1 patch, 2 installs
  Patch  endpoints  in
  B-1            2  broad 2
  whoever the review policy names approves them in a pull request

Waiting for something else: 1 decision
  Verdict        count  written in            why
  awaiting-ring      1  rings/broad.yaml:6:3  ring "broad" is shut

Drift: 1 installation that nothing approved
  web-3  A-1, seen 2026-11-20T00:00:00Z: it came on its own

Findings: 2
  feed "kev" is old [stale-feed]
  not in the inventory [unlisted] (2 endpoints: x-1, x-2)

Next
  muster explain web-1 DSA-5800-1
      why DSA-5800-1 is install there
  muster propose
      the approval lists that a pull request would carry
  muster reconcile --format json
      every decision with its reasons
`,
  );
});

test("planText() without rows says how to see them", () => {
  const { endpoints: _, ...rest } = samplePlan;
  const text = planText(rest, OPTIONS);
  assert.match(text, /Overdue: 3\n {2}muster reconcile --endpoints all shows which\n/);
  assert.match(text, /Waiting for approval: 1 patch, 2 installs\n/);
});

test("planText() of a quiet plan is short", () => {
  const quiet: Plan = {
    ...samplePlan,
    summary: { endpoints: 1000, decisions: 1000, verdicts: { compliant: 1000 }, overdue: 0, willMiss: 0 },
    rings: [{ ring: "lab", endpoints: 1000, verdicts: { compliant: 1000 } }],
    patches: samplePlan.patches.slice(0, 1),
    endpoints: [],
    drift: [],
    findings: [],
  };
  assert.doesNotMatch(planText(quiet, OPTIONS), /Overdue|Waiting|Drift|Findings| all /);
  assert.match(planText(quiet, OPTIONS), /1,000 in place \(100\.0 %\)/);
});

test("planText() lists promotions, gates and what changed since the plan before", () => {
  const text = planText(
    {
      ...samplePlan,
      inputs: { ...samplePlan.inputs, since: "sha256:1" },
      promotions: [{ ring: "lab", to: "broad", patch: "A-1", how: "automatic", says: "the gate passed" }],
      gates: [
        {
          ring: "lab",
          track: "default",
          patch: "B-1",
          of: "install",
          answer: "inconclusive",
          look: 1,
          looks: 3,
          until: null,
          recorded: true,
          unconfirmed: 0,
          upperKnown: 0.6,
          worse: [],
          assigned: 9,
          attempted: 3,
          succeeded: 3,
          failed: 0,
          upper: 0.6,
          lower: 0,
          says: "3 attempts are too few",
        },
      ],
      changes: [
        { endpoint: "web-1", patch: "A-1", was: null, is: "install" },
        { endpoint: "web-2", patch: "A-1", was: null, is: "install" },
        { endpoint: "web-2", patch: "B-1", was: "held", is: null },
      ],
    },
    OPTIONS,
  );
  assert.ok(text.includes("Promotions: 1\n  A-1: lab → broad (automatic)\n      the gate passed\n"), text);
  assert.ok(text.includes("Gates: 1 (1 inconclusive)\n"), text);
  assert.ok(text.includes("Since the plan before: 3 decisions changed\n  Was   is       decisions\n"), text);
  assert.ok(text.includes("  –     install          2\n  held  –                1\n"), text);
});

test("planText() names no command for an endpoint or patch that a shell would read otherwise", () => {
  for (const name of ["--help", "a b", "$(id)", "a;b", "'"]) {
    const text = planText(
      {
        ...samplePlan,
        endpoints: [{ endpoint: name, ring: null, policy: null, decisions: [{ ...sampleRow, patch: name }] }],
      },
      OPTIONS,
    );
    assert.doesNotMatch(text, /muster explain/);
  }
});

test("planText() is inert, whatever stands in any of its strings", () => {
  for (const text of hostileStrings) {
    const shown = planText(withEverywhere(samplePlan, text), { ...OPTIONS, notes: [text] });
    assertInert(shown, text);
  }
});
