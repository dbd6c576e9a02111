import assert from "node:assert/strict";
import { test } from "node:test";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { sampleDifference as DIFFERENCE } from "../testing/sample-difference.ts";
import { jsonDocument } from "./json-text.ts";
import { plain } from "./paint.ts";
import { planDiffText } from "./plan-diff-text.ts";

const OPTIONS = {
  paint: plain,
  width: 110,
  top: 1,
  command: (...words: readonly string[]) => ["muster", ...words].join(" "),
};

test("planDiffText() tells the blast radius, ring by ring, and what is undone", () => {
  assert.equal(
    planDiffText(DIFFERENCE, OPTIONS),
    `Change from 3f786850e387 to b4ba47b4ba47 at 2026-11-21T20:00:00Z
  catalog 9f86d081884c · fleet 60303ae22b99

Affects 412 of 9,830 endpoints (4.2 %)
400 more installs now · 0 more removals now

  Ring       endpoints  affected  share  install  awaiting-approval
  lab               25         0  0.0 %        ·                  ·
  broad  9,805 → 9,804       412  4.3 %  0 → 400          805 → 405

  Was                is       decisions
  awaiting-approval  install        400
  –                  held            12

Deleted: 1 document; what they said no longer holds
  Exclusion "erp" (policies/exclusions/erp.yaml)

Moves 2 endpoints to another ring
  web-9: broad → lab
  and 1 more
`,
  );
});

test("jsonDocument() of a difference is what its schema wants", () => {
  const read = readJsonOutput(jsonDocument({ ...DIFFERENCE }), "plan-difference.schema.json");
  assert.deepEqual(read, DIFFERENCE);
});

test("planDiffText() names as next command one that a shell reads as it stands", () => {
  const transitions = DIFFERENCE.transitions.slice(1);
  assert.match(
    planDiffText({ ...DIFFERENCE, transitions }, OPTIONS),
    /Next\n {2}muster explain web-1 DSA-1\n$/,
  );
});

test("planDiffText() of a change without effect says so", () => {
  const text = planDiffText(
    { ...DIFFERENCE, affected: 0, installs: 0, rings: [], transitions: [], moved: [], deleted: [] },
    OPTIONS,
  );
  assert.match(text, /\n\nAffects no endpoint\n0 more installs now · 0 more removals now\n$/);
});

test("planDiffText() is inert, whatever stands in any of its strings", () => {
  for (const text of hostileStrings) {
    const shown = planDiffText(
      {
        ...DIFFERENCE,
        head: { ...DIFFERENCE.head, commit: text, now: text, catalog: text },
        rings: DIFFERENCE.rings.map((ring) => ({ ...ring, ring: text, is: { [text]: 1 } })),
        moved: [{ endpoint: text, was: text, is: text }],
        deleted: [{ kind: text, name: text, file: text }],
        transitions: [{ was: null, is: "held", count: 1, examples: [{ endpoint: text, patch: text }] }],
      },
      OPTIONS,
    );
    assertInert(shown, text);
  }
});
