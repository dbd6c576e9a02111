import assert from "node:assert/strict";
import { test } from "node:test";
import type { Review, ReviewEvent, ReviewUnread } from "../../schema/documents.generated.ts";
import {
  ANA,
  at,
  buildEvent,
  buildOpinion,
  buildReview,
  buildReviewEntry,
  RAJ,
} from "../../testing/build-review.ts";
import { evaluateApproval } from "./evaluate-approval.ts";
import type { ApprovalAnswer } from "./verdict.ts";

function say(id: number, state: Review["state"], time: string | null, user = ANA): Review {
  return buildOpinion(user, { id, state, submittedAt: time === null ? null : at(time) });
}
const dismiss = (review: number, time: string | null): ReviewEvent =>
  buildEvent("review_dismissed", time, { review });

const CASES: readonly (readonly [
  what: string,
  reviews: readonly Review[],
  events: readonly ReviewEvent[],
  answer: ApprovalAnswer,
])[] = [
  ["approve", [say(1, "APPROVED", "09:00")], [], "approved"],
  ["approve, comment", [say(1, "APPROVED", "09:00"), say(2, "COMMENTED", "09:10")], [], "approved"],
  ["approve, a draft", [say(1, "APPROVED", "09:00"), say(2, "PENDING", null)], [], "approved"],
  ["approve, request", [say(1, "APPROVED", "09:00"), say(2, "CHANGES_REQUESTED", "09:10")], [], "blocked"],
  ["request, approve", [say(1, "CHANGES_REQUESTED", "09:00"), say(2, "APPROVED", "09:10")], [], "approved"],
  [
    "request, request, the first dismissed",
    [say(1, "DISMISSED", "09:00"), say(2, "CHANGES_REQUESTED", "09:10")],
    [dismiss(1, "09:20")],
    "blocked",
  ],
  [
    "request, dismissed, approve",
    [say(1, "DISMISSED", "09:00"), say(2, "APPROVED", "09:10")],
    [dismiss(1, "09:05")],
    "approved",
  ],
  [
    "approve, dismissed as the timeline says",
    [say(1, "APPROVED", "09:00")],
    [dismiss(1, "09:05")],
    "missing",
  ],
  ["approve, dismissed at no time", [say(1, "APPROVED", "09:00")], [dismiss(1, null)], "missing"],
  [
    "request, dismissed as the timeline says",
    [say(1, "CHANGES_REQUESTED", "09:00")],
    [dismiss(1, "09:05")],
    "missing",
  ],
  ["request, dismissed at no time", [say(1, "CHANGES_REQUESTED", "09:00")], [dismiss(1, null)], "blocked"],
  [
    "request, dismissed before it was sent",
    [say(1, "CHANGES_REQUESTED", "09:00")],
    [dismiss(1, "08:59")],
    "blocked",
  ],
  [
    "request at no time, approve",
    [say(1, "CHANGES_REQUESTED", null), say(2, "APPROVED", "09:10")],
    [],
    "blocked",
  ],
  [
    "request, something dismissed at no time",
    [say(1, "CHANGES_REQUESTED", "09:00"), say(2, "DISMISSED", null)],
    [],
    "blocked",
  ],
  [
    "approve, something dismissed at no time",
    [say(1, "APPROVED", "09:00"), say(2, "DISMISSED", null)],
    [],
    "missing",
  ],
  ["approve at no time", [say(1, "APPROVED", null)], [], "unknown"],
  [
    "two of one instant: the higher id is the later",
    [say(2, "CHANGES_REQUESTED", "09:00"), say(1, "APPROVED", "09:00")],
    [],
    "blocked",
  ],
  [
    "one review caught in two states",
    [say(1, "APPROVED", "09:00"), say(1, "DISMISSED", "09:00")],
    [],
    "missing",
  ],
  [
    "approve; a request by somebody whom nobody knows",
    [say(1, "APPROVED", "09:00"), { ...say(2, "CHANGES_REQUESTED", "09:00"), user: null }],
    [],
    "unknown",
  ],
  ["approved by somebody whom nobody knows", [{ ...say(1, "APPROVED", "09:00"), user: null }], [], "missing"],
];

for (const [what, reviews, events, answer] of CASES) {
  test(`opinionsOf() on ${what}: ${answer}, in any order`, () => {
    for (const order of [reviews, [...reviews].reverse(), [...reviews, ...reviews]]) {
      const verdict = evaluateApproval(buildReview({ reviews: order, events }));
      assert.equal(verdict.answer, answer, verdict.line);
    }
  });
}

const MERGED = { merged: true, mergedAt: at("10:00") };
const UNREAD: readonly ReviewUnread[] = [{ what: "timeline", why: "403" }];
const dismissed = [say(1, "APPROVED", "09:00"), say(2, "DISMISSED", "09:00", RAJ)];
const late = [dismiss(2, "11:00")];
const logged = (state: string) => [
  buildReviewEntry(RAJ, { review: { id: 2, state, submittedAt: at("09:00") } }),
];

test("opinionsOf() takes what was dismissed after the merge for what the log says it was", () => {
  for (const [events, recorded, unread, answer] of [
    [late, logged("APPROVED"), [], "approved"],
    [late, logged("CHANGES_REQUESTED"), [], "blocked"],
    [late, [], [], "unknown"],
    [[dismiss(2, "09:30")], logged("CHANGES_REQUESTED"), [], "approved"],
    [[], [], [], "approved"],
    [[], [], UNREAD, "unknown"],
  ] as const) {
    const input = buildReview({ pullRequest: MERGED, reviews: dismissed, events, recorded, unread });
    assert.equal(evaluateApproval(input).answer, answer);
  }
});

test("opinionsOf() does not ask what happened after the merge", () => {
  const events = [
    buildEvent("head_ref_force_pushed", "10:30"),
    buildEvent("base_ref_changed", "10:30"),
    dismiss(1, "10:30"),
  ];
  const reviews = [say(1, "APPROVED", "09:00"), say(2, "CHANGES_REQUESTED", "10:30", RAJ)];
  assert.equal(evaluateApproval(buildReview({ pullRequest: MERGED, reviews, events })).answer, "approved");
  assert.equal(evaluateApproval(buildReview({ reviews, events })).answer, "blocked");
});
