import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ReviewInput } from "../../schema/documents.generated.ts";
import { arbitraryReview } from "../../testing/arbitrary-review.ts";
import {
  rearranged,
  relabelled,
  withCommitBy,
  withOtherBytes,
  withoutApprovalsOf,
  withRequestBy,
} from "../../testing/arbitrary-review-changes.ts";
import { hostileReview } from "../../testing/arbitrary-review-hostile.ts";
import { validatorOf } from "../../testing/compiled-schemas.ts";
import { evaluateApproval } from "./evaluate-approval.ts";
import type { ApprovalVerdict, Counted } from "./verdict.ts";

const RUNS = { numRuns: 400, seed: 20_261_114 };
const turn = fc.nat({ max: 60 });

/** Whether a verdict is a yes, and why not: all that logins have no part in. */
function gist({ approved, answer }: ApprovalVerdict): object {
  return { approved, answer };
}

function countedOf({ tree }: ApprovalVerdict): readonly Counted[] {
  return tree.rules.flatMap(({ requires }) => requires.flatMap(({ counted }) => counted));
}

/** Tries a law on approved inputs only, and enough of them. */
function onApproved(check: (input: ReviewInput, verdict: ApprovalVerdict) => void): void {
  let approved = 0;
  const law = fc.property(arbitraryReview, (input) => {
    const verdict = evaluateApproval(input);
    if (!verdict.approved) return;
    approved++;
    check(input, verdict);
  });
  fc.assert(law, RUNS);
  assert.ok(approved > RUNS.numRuns * 0.15, `${approved} approved`);
}

test("evaluateApproval() judges the same facts alike, in whatever order and however often they are told", () => {
  const law = fc.property(arbitraryReview, turn, (input, one) => {
    assert.deepEqual(evaluateApproval(rearranged(input, one)), evaluateApproval(input));
  });
  fc.assert(law, RUNS);
});

test("evaluateApproval() judges people by their ids, whatever their logins", () => {
  const law = fc.property(arbitraryReview, (input) => {
    const bots = input.reviewPolicy.spec.bots?.filter((bot) => typeof bot === "number") ?? [];
    const plain = {
      ...input,
      reviewPolicy: { ...input.reviewPolicy, spec: { ...input.reviewPolicy.spec, bots } },
    };
    const verdict = gist(evaluateApproval(plain));
    assert.deepEqual(gist(evaluateApproval(relabelled(plain, (id) => `x${9999 - id}`))), verdict);
    assert.deepEqual(gist(evaluateApproval(relabelled(plain, () => "same"))), verdict);
  });
  fc.assert(law, RUNS);
});

test("evaluateApproval() never says yes for want of somebody's approvals", () => {
  const law = fc.property(arbitraryReview, (input) => {
    if (evaluateApproval(input).approved) return;
    for (const { id } of input.reviewPolicy.spec.people)
      assert.equal(evaluateApproval(withoutApprovalsOf(input, id)).approved, false);
  });
  fc.assert(law, RUNS);
});

test("evaluateApproval() never says yes for want of knowledge", () => {
  const whats = [
    "timeline",
    "reviews",
    "commits",
    "files",
    "activity",
    "statuses",
    "permission",
    "head",
    "x",
  ];
  const law = fc.property(arbitraryReview, fc.constantFrom(...whats), (input, what) => {
    const before = evaluateApproval(input);
    const after = evaluateApproval({ ...input, unread: [...input.unread, { what, why: "502" }] });
    assert.ok(before.approved || !after.approved);
  });
  fc.assert(law, RUNS);
});

test("evaluateApproval() says no while something that decides is unread", () => {
  onApproved((input) => {
    for (const what of ["reviews", "commits", "files", "head", "something else"])
      assert.equal(evaluateApproval({ ...input, unread: [{ what, why: "502" }] }).approved, false, what);
  });
});

test("evaluateApproval() takes no older review for bytes that it did not show", () => {
  onApproved((input, verdict) => {
    const recorded = new Set(
      input.recorded.flatMap(({ review, pullRequest }) => (pullRequest === 88 && review?.id) || []),
    );
    const isOlder = ({ review }: Counted) =>
      recorded.has(review ?? 0) ||
      input.reviews.some(({ id, commitId }) => id === review && commitId !== input.pullRequest.head.sha);
    const older = countedOf(verdict).filter(isOlder);
    const { binding } = input.reviewPolicy.spec;
    const isJudged = verdict.tree.paths.some(({ path }) => !path.startsWith("policies/approvals/"));
    if (!isJudged || (binding ?? "content") !== "content") return;
    const after = countedOf(evaluateApproval(withOtherBytes(input))).map(({ review }) => review);
    for (const { review } of older) assert.ok(!after.includes(review));
  });
});

test("evaluateApproval() counts nobody who made a commit", () => {
  onApproved((input, verdict) => {
    for (const { person, review } of countedOf(verdict)) {
      if (review === undefined) continue;
      const after = evaluateApproval(withCommitBy(input, person));
      assert.ok(countedOf(after).every((one) => one.review === undefined || one.person.id !== person.id));
    }
  });
});

test("evaluateApproval() refuses while somebody with a role requests changes", () => {
  onApproved((input) => {
    const isPlain = input.files.some(({ path }) => path !== "README.md") && !input.pullRequest.merged;
    for (const { id, login } of isPlain ? input.reviewPolicy.spec.people : []) {
      const after = evaluateApproval(withRequestBy(input, { id, login, type: "User" }));
      assert.deepEqual(gist(after), { approved: false, answer: "blocked" });
      assert.ok(after.tree.blocked.some(({ person }) => person.id === id));
    }
  });
});

test("evaluateApproval() reads nothing but what JSON keeps, and changes nothing of it", () => {
  const law = fc.property(arbitraryReview, (input) => {
    const text = JSON.stringify(input);
    assert.deepEqual(evaluateApproval(JSON.parse(text)), evaluateApproval(input));
    assert.equal(JSON.stringify(input), text);
  });
  fc.assert(law, RUNS);
});

test("evaluateApproval() says it in a line of 140 characters, whatever the logins hold", () => {
  const logins = fc.array(fc.string({ unit: "binary", maxLength: 200 }), { minLength: 7, maxLength: 7 });
  const law = fc.property(arbitraryReview, logins, (input, labels) => {
    const { line } = evaluateApproval(relabelled(input, (id) => labels[id % labels.length] ?? ""));
    assert.ok(line.length > 0 && line.length <= 140, `${line.length} characters`);
    assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });
  fc.assert(law, RUNS);
});

test("evaluateApproval() answers whatever has the shape of a ReviewInput", () => {
  const validate = validatorOf("ReviewInput");
  const law = fc.property(hostileReview, (input) => {
    assert.ok(validate(input), JSON.stringify(validate.errors?.map(({ instancePath }) => instancePath)));
    const verdict = evaluateApproval(input);
    assert.equal(verdict.answer === "approved", verdict.approved);
    assert.ok(verdict.line.length <= 140);
  });
  fc.assert(law, RUNS);
});
