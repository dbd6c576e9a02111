import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import { withText } from "../testing/assert-inert.ts";
import { githubHtml, linkedText, tagsOf } from "../testing/github-html.ts";
import { ACTING_CHARACTER, hostileStrings } from "../testing/hostile-strings.ts";
import { sampleVerdict } from "../testing/sample-plan-comment.ts";
import { PLAN_MARKER } from "./plan-comment.ts";
import { unplannedCheck, unplannedComment } from "./unplanned-comment.ts";
import { bytesOf } from "./within-bytes.ts";

const SAMPLE = {
  why: ["cannot decide without a catalog: none was ever synced"],
  verdict: sampleVerdict,
  head: "b".repeat(40),
};
const TAGS = new Set("h3 p ul li strong code".split(" "));

/** The sample with this text wherever somebody else may choose it. */
function verdictOf(text: string): ApprovalVerdict {
  const { tree, answer, approved } = sampleVerdict;
  const spoilt = withText(sampleVerdict, text);
  const rules = spoilt.tree.rules.map((rule, at) => ({ ...rule, causes: tree.rules[at]?.causes ?? [] }));
  return { ...spoilt, answer, approved, tree: { ...spoilt.tree, rules } };
}

describe("unplannedComment()", () => {
  test("says what is missing for a plan, the answer, and who must still approve", () => {
    const lines = unplannedComment(SAMPLE).split("\n");
    assert.deepEqual(lines.slice(0, 2), [PLAN_MARKER, "### Muster plan: could not be worked out"]);
    assert.ok(
      lines.includes("- cannot decide without a catalog&#58; none was ever synced"),
      lines.join("\n"),
    );
    assert.ok(lines.some((line) => line.startsWith("**Not approved:** 1 of 2")));
    assert.ok(lines.some((line) => line.includes("can approve 2: `raj`, `sol`")));
  });

  test("stays below 60 KB, and the check below 65,535 bytes", () => {
    const long = {
      ...SAMPLE,
      why: Array.from({ length: 5000 }, (_, at) => `${at} ${"ü".repeat(200)}`),
      verdict: {
        ...sampleVerdict,
        tree: {
          ...sampleVerdict.tree,
          unknown: Array.from({ length: 5000 }, (_, at) => ({ what: `${at}`, why: "ü".repeat(300) })),
        },
      },
    };
    assert.ok(bytesOf(unplannedComment(long)) < 60_000);
    assert.ok(bytesOf(unplannedCheck(long).summary) < 65_535);
  });

  test("lets nothing untrusted mention, link, embed or act", () => {
    for (const text of hostileStrings) {
      const comment = unplannedComment({ why: [text], verdict: verdictOf(text), head: text });
      const html = githubHtml(comment.slice(PLAN_MARKER.length));
      assert.deepEqual(
        [...tagsOf(html)].filter((tag) => !TAGS.has(tag)),
        [],
        JSON.stringify(text),
      );
      assert.doesNotMatch(linkedText(html), /@\w|https?:\/\/|#\d/, JSON.stringify(text));
      assert.equal(comment.split("<!--").length, 2, JSON.stringify(text));
      for (const line of comment.split("\n")) assert.doesNotMatch(line, ACTING_CHARACTER);
    }
  });
});

describe("unplannedCheck()", () => {
  const CONCLUSIONS: readonly (readonly [Partial<ApprovalVerdict>, string])[] = [
    [{ approved: true, answer: "approved" }, "success"],
    [{ approved: false, answer: "approved" }, "failure"],
    [{ approved: true, answer: "missing" }, "action_required"],
    [{ approved: false, answer: "missing" }, "action_required"],
    [{ approved: false, answer: "blocked" }, "failure"],
    [{ approved: false, answer: "uncovered" }, "failure"],
    [{ approved: false, answer: "unknown" }, "failure"],
  ];
  for (const [verdict, conclusion] of CONCLUSIONS)
    test(`concludes ${conclusion} from ${verdict.answer}, ${verdict.approved}`, () =>
      assert.equal(
        unplannedCheck({ ...SAMPLE, verdict: { ...sampleVerdict, ...verdict } }).conclusion,
        conclusion,
      ));
});
