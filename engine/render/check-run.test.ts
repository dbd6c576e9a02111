import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import type { Problem } from "../core/model/problem.ts";
import type { CheckRun } from "../ports/forge-writer.ts";
import { withText } from "../testing/assert-inert.ts";
import { ACTING_CHARACTER, hostileStrings } from "../testing/hostile-strings.ts";
import { samplePlanComment as SAMPLE } from "../testing/sample-plan-comment.ts";
import { approvalCheck, CHECK_NAME, invalidCheck } from "./check-run.ts";
import { PLAN_MARKER } from "./plan-comment.ts";
import { bytesOf } from "./within-bytes.ts";

const HEAD = "b".repeat(40);
const ERROR: Problem = {
  code: "bad-name",
  file: "rings/lab.yaml",
  line: 3,
  column: 5,
  message: 'Cannot read the key "ordr"',
  hint: 'did you mean "order"?',
  severity: "error",
};
const WARNING: Problem = { ...ERROR, line: 4, severity: "warning" };

const checkOf = (verdict: Partial<ApprovalVerdict>, problems: readonly Problem[] = []): CheckRun =>
  approvalCheck({ ...SAMPLE, verdict: { ...SAMPLE.verdict, ...verdict } }, { head: HEAD, problems });

describe("approvalCheck()", () => {
  const CONCLUSIONS: readonly (readonly [Partial<ApprovalVerdict>, readonly Problem[], string])[] = [
    [{ approved: true, answer: "approved" }, [], "success"],
    [{ approved: true, answer: "approved" }, [WARNING], "success"],
    [{ approved: true, answer: "approved" }, [ERROR], "failure"],
    [{ approved: false, answer: "approved" }, [], "failure"],
    [{ approved: true, answer: "missing" }, [], "action_required"],
    [{ approved: false, answer: "missing" }, [], "action_required"],
    [{ approved: false, answer: "missing" }, [ERROR], "failure"],
    [{ approved: false, answer: "blocked" }, [], "failure"],
    [{ approved: false, answer: "uncovered" }, [], "failure"],
    [{ approved: false, answer: "unknown" }, [], "failure"],
  ];
  for (const [verdict, problems, conclusion] of CONCLUSIONS) {
    const says = `${verdict.answer}, ${verdict.approved} and ${problems[0]?.severity ?? "no problem"}`;
    test(`concludes ${conclusion} from ${says}`, () =>
      assert.equal(checkOf(verdict, problems).conclusion, conclusion));
  }

  test("carries the line, the plan without its mark, and notes at the lines, what is wrong first", () => {
    const check = checkOf({}, [WARNING, ERROR]);
    assert.deepEqual([check.name, check.head, check.title], [CHECK_NAME, HEAD, SAMPLE.verdict.line]);
    assert.match(check.summary, /^### Muster plan: affects 412 of 9,830 endpoints/);
    assert.ok(!check.summary.includes(PLAN_MARKER));
    assert.deepEqual(
      check.annotations.map(
        ({ level, path, startLine, message }) => `${level} ${path}:${startLine} ${message}`,
      ),
      [
        'failure rings/lab.yaml:3 Cannot read the key "ordr" (did you mean "order"?) [bad-name]',
        'warning rings/lab.yaml:4 Cannot read the key "ordr" (did you mean "order"?) [bad-name]',
        "warning policies/approvals/2026-11.yaml:7 hold of DSA-3: takes out it",
        "warning policies/approvals/2026-11.yaml:9 approve of DSA-1: changes it, through last, waives gate, emergency lane",
        'warning policies/exclusions/erp.yaml:1 Deletes Exclusion "erp": what it said no longer holds',
        "notice policies/approvals/2026-11.yaml:12 approve of DSA-9: adds it, through last",
        "notice policies/approvals/2026-11.yaml:20 reject of DSA-8: adds it",
        'notice rings/broad.yaml:9 spec.soak: {"default":"P2D"} → {"default":"P1D"}',
        'notice policies/review.yaml:1 Adds ReviewPolicy "review"',
      ],
    );
  });

  test("takes no more notes than one call does, the worst first, and stays within the forge's bytes", () => {
    const problems = Array.from({ length: 5000 }, (_, line) => ({
      ...WARNING,
      line: line + 1,
      message: "ü".repeat(999),
    }));
    const check = checkOf({ line: "x".repeat(1000) }, [...problems, ERROR]);
    assert.deepEqual([check.annotations.length, check.annotations[0]?.level], [50, "failure"]);
    assert.ok(check.title.length <= 141, check.title);
    assert.ok(bytesOf(check.summary) < 65_535);
    for (const { message } of check.annotations) assert.ok(bytesOf(message) < 64_000);
  });

  test("is inert plain text, whatever stands in its strings", () => {
    for (const text of hostileStrings) {
      const documents = SAMPLE.documents.map((change) => ({ ...withText(change, text), how: change.how }));
      const check = approvalCheck(
        { ...SAMPLE, documents, verdict: { ...SAMPLE.verdict, line: text } },
        { head: HEAD, problems: [{ ...WARNING, file: text, message: text, hint: text }] },
      );
      for (const word of [check.title, ...check.annotations.flatMap(({ path, message }) => [path, message])])
        assert.doesNotMatch(word, ACTING_CHARACTER, JSON.stringify(text));
    }
  });
});

test("invalidCheck() fails, names the side and lists the problems", () => {
  const check: CheckRun = invalidCheck("head", HEAD, [WARNING, ERROR]);
  assert.deepEqual(
    [check.conclusion, check.title],
    ["failure", "the documents of the head cannot be used: 1 error"],
  );
  assert.match(
    check.summary,
    /### Problems \(2\)\n\n- `rings\/lab\.yaml:3:5` \*\*error\*\* `bad-name`: Cannot read the key &#34;ordr&#34; \(did you mean &#34;order&#34;&#63;\)\n- `rings/,
  );
  assert.deepEqual(
    check.annotations.map(({ level }) => level),
    ["failure", "warning"],
  );
});
