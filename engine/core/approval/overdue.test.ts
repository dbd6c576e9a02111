import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReviewInput } from "../../schema/documents.generated.ts";
import { ANA, at, buildOpinion, buildReview, sha } from "../../testing/build-review.ts";
import { evaluateApproval } from "./evaluate-approval.ts";
import type { ApprovalAnswer } from "./verdict.ts";

const reviews = [buildOpinion(ANA)];
const missed = (since: string) => [{ pullRequest: 81, rule: "critical", since }];
const merged = { merged: true, mergedAt: at("10:00"), mergeCommit: sha("9") };
const HOLD = ["hold", "KB1", null, { endpoints: {} }] as const;

const CASES: readonly (readonly [what: string, input: ReviewInput, answer: ApprovalAnswer])[] = [
  ["none was missed", buildReview({ reviews, overdue: [] }), "approved"],
  ["one was missed", buildReview({ reviews, overdue: missed(at("01:00")) }), "blocked"],
  ["one whose date cannot be read", buildReview({ reviews, overdue: missed("yesterday") }), "blocked"],
  [
    "one was missed after the merge",
    buildReview({ reviews, overdue: missed(at("11:00")), pullRequest: merged }),
    "approved",
  ],
  [
    "one was missed before the merge",
    buildReview({ reviews, overdue: missed(at("09:59")), pullRequest: merged }),
    "blocked",
  ],
];

for (const [what, input, answer] of CASES)
  test(`evaluateApproval() with follow-ups: ${what}`, () => {
    assert.equal(evaluateApproval(input).answer, answer);
  });

test("evaluateApproval() lets emergencies and restricting changes pass while a follow-up is missed", () => {
  const overdue = missed(at("01:00"));
  const emergency = buildReview({ reviews, overdue });
  const { spec } = emergency.reviewPolicy;
  const rules = spec.rules.map((rule) => ({ ...rule, followUp: { rule: rule.name, within: "PT24H" } }));
  const owing = { ...emergency.reviewPolicy, spec: { ...spec, rules } };
  assert.equal(evaluateApproval({ ...emergency, reviewPolicy: owing }).answer, "approved");
  const stops = { ...spec, governs: [...spec.governs, { restricts: true as const, rule: "standard" }] };
  const stop = buildReview({ reviews, overdue, effect: { approved: null, now: [HOLD], restricts: true } });
  assert.equal(
    evaluateApproval({ ...stop, reviewPolicy: { ...stop.reviewPolicy, spec: stops } }).answer,
    "approved",
  );
});

test("evaluateApproval() names the follow-up that was missed", () => {
  const { line, tree } = evaluateApproval(buildReview({ reviews, overdue: missed(at("01:00")) }));
  assert.match(line, /^Blocked: the follow-up of pull request 81 by rule critical is overdue since /);
  assert.equal(tree.overdue.length, 1);
});
