import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ReviewInput } from "../../schema/documents.generated.ts";
import { arbitraryReview } from "../../testing/arbitrary-review.ts";
import { type SpecifiedVerdict, specifiedVerdict } from "../../testing/specified-approval-verdict.ts";
import { evaluateApproval } from "./evaluate-approval.ts";
import type { ApprovalAnswer, ApprovalVerdict, IgnoredReason } from "./verdict.ts";

const RUNS = 20_000;

/** Every way in which a review does not count; the type says if one is missing. */
const REASONS: Readonly<Record<IgnoredReason, true>> = {
  author: true,
  committer: true,
  coauthor: true,
  pusher: true,
  bot: true,
  "not-in-role": true,
  "role-at-base-absent": true,
  "no-permission": true,
  dismissed: true,
  superseded: true,
  "stale-head": true,
  "stale-content": true,
  "stale-effect": true,
  "freshness-unknown": true,
  edited: true,
  "duplicate-person": true,
  expired: true,
  "wrong-base": true,
};

test("evaluateApproval() approves what its specification approves, and nothing else, in 20,000 histories", () => {
  const answers: Record<ApprovalAnswer, number> = {
    approved: 0,
    missing: 0,
    blocked: 0,
    uncovered: 0,
    unknown: 0,
  };
  const reasons = new Set<string>();
  let open = 0;
  const law = fc.property(arbitraryReview, (input) => {
    const verdict = evaluateApproval(input);
    const specified = specifiedVerdict(input);
    if (specified.approved === undefined) open++;
    else assert.equal(verdict.approved, specified.approved);
    assertKind(input, verdict, specified);
    answers[verdict.answer]++;
    for (const reason of reasonsOf(verdict)) reasons.add(reason);
  });
  fc.assert(law, { numRuns: RUNS, seed: 20_261_114 });
  // A generator that hardly ever approves, or never meets a reason, would prove little.
  assert.ok(answers.approved > RUNS * 0.2, `${answers.approved} approved`);
  for (const answer of ["blocked", "uncovered", "unknown"] as const)
    assert.ok(answers[answer] > RUNS * 0.03, `${answers[answer]} ${answer}`);
  assert.deepEqual([...reasons].sort(), Object.keys(REASONS).sort());
  assert.ok(open < RUNS * 0.03, `${open} that the contract does not settle`);
});

/** The kind of answer, where the contract names one. */
function assertKind(
  input: ReviewInput,
  { approved, answer }: ApprovalVerdict,
  specified: SpecifiedVerdict,
): void {
  assert.equal(answer === "approved", approved);
  if (input.files.length === 0 || approved) return;
  const { uncovered, blocked, unknown } = specified;
  if (unknown !== false) return;
  if (uncovered === true && blocked === false) assert.equal(answer, "uncovered");
  if (uncovered === false && blocked === true) assert.equal(answer, "blocked");
  if (uncovered === false && blocked === false) assert.ok(answer === "missing" || answer === "unknown");
}

function reasonsOf({ tree }: ApprovalVerdict): readonly IgnoredReason[] {
  return tree.rules.flatMap(({ requires }) =>
    requires.flatMap(({ ignored }) => ignored.map(({ reason }) => reason)),
  );
}
