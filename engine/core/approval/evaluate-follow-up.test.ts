import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReviewInput } from "../../schema/documents.generated.ts";
import { ANA, at, buildEvent, buildOpinion, buildReview, RAJ } from "../../testing/build-review.ts";
import { evaluateFollowUp } from "./evaluate-follow-up.ts";

const HOUR = 3_600_000;
const MERGED = { pullRequest: { merged: true, mergedAt: at("10:00") } };
const ana = buildOpinion(ANA, { submittedAt: at("10:30") });
const raj = buildOpinion(RAJ, { submittedAt: at("09:30") });

test("evaluateFollowUp() counts reviews of the merged pull request until they are due", () => {
  const after = [buildEvent("head_ref_force_pushed", "10:10")];
  for (const [what, over, hours, answer] of [
    ["both in time", { reviews: [ana, raj], events: after }, 1, "met"],
    ["one too late", { reviews: [{ ...ana, submittedAt: at("11:01") }, raj] }, 1, "missed"],
    ["one missing, time left", { reviews: [raj] }, 3, "due"],
    ["one missing, no time left", { reviews: [raj] }, 1, "missed"],
    [
      "changes requested afterwards",
      {
        reviews: [
          ana,
          raj,
          buildOpinion(RAJ, { id: 4, state: "CHANGES_REQUESTED", submittedAt: at("10:40") }),
        ],
      },
      1,
      "missed",
    ],
    ["reviews unread", { reviews: [ana, raj], unread: [{ what: "reviews", why: "502" }] }, 1, "unknown"],
    ["not merged", { reviews: [ana, raj], pullRequest: {} }, 1, "unknown"],
    ["no end", { reviews: [ana, raj] }, Number.NaN, "unknown"],
  ] as const) {
    const input: ReviewInput = buildReview({ ...MERGED, ...over });
    assert.equal(evaluateFollowUp(input, { rule: "critical", withinMs: hours * HOUR }).answer, answer, what);
  }
});

test("evaluateFollowUp() is missed where there is no such rule", () => {
  assert.equal(evaluateFollowUp(buildReview(MERGED), { rule: "gone", withinMs: HOUR }).answer, "missed");
});
