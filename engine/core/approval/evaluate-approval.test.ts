import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReviewInput } from "../../schema/documents.generated.ts";
import {
  ANA,
  at,
  BASE,
  BOT,
  buildCommit,
  buildEvent,
  buildFile,
  buildHead,
  buildOpinion,
  buildReview,
  buildReviewEntry,
  HEAD,
  heardIn,
  LIST,
  MIA,
  OLA,
  OLD_HEAD,
  POLICY,
  RAJ,
  sha,
  TOM,
} from "../../testing/build-review.ts";
import { evaluateApproval } from "./evaluate-approval.ts";
import type { ApprovalAnswer } from "./verdict.ts";

const ana = buildOpinion(ANA);
const MERGED = { merged: true, mergedAt: at("10:00"), mergeCommit: sha("9") };
const BOTS = { commits: [buildCommit({ author: BOT, committer: BOT })], events: [] };
const UPDATE = buildCommit({ sha: HEAD, parents: [OLD_HEAD, BASE], author: ANA, committer: ANA });
const OWN = buildCommit({ sha: OLD_HEAD });

/** Every known way in of approval.md, and the pitfalls P1 to P21 that concern judging: what, input, answer, who is heard. */
const WAYS: readonly (readonly [
  what: string,
  input: ReviewInput,
  answer: ApprovalAnswer,
  heard: readonly string[],
])[] = [
  ["a plain approval", buildReview({ reviews: [ana] }), "approved", ["ana"]],
  ["none", buildReview(), "missing", []],
  [
    "P1: a commit reachable only through a merge's second parent",
    buildReview({
      reviews: [ana],
      commits: [
        buildCommit({ parents: [sha("4"), sha("5")] }),
        buildCommit({ sha: sha("4") }),
        buildCommit({ sha: sha("5"), author: ANA }),
      ],
    }),
    "missing",
    ["ana author"],
  ],
  [
    "P2: approve, request changes, dismiss",
    buildReview({
      reviews: [ana, buildOpinion(ANA, { id: 2, state: "DISMISSED", submittedAt: at("09:10") })],
      events: [buildEvent("review_dismissed", "09:20", { review: 2 })],
    }),
    "missing",
    ["ana dismissed", "ana superseded"],
  ],
  [
    "P3: an update merge that hides edits",
    buildReview({ reviews: [ana], commits: [OWN, UPDATE] }),
    "missing",
    ["ana author"],
  ],
  [
    "a merge of the base that hides nothing is nobody's work",
    buildReview({ reviews: [ana], commits: [OWN, { ...UPDATE, baseMerge: true }] }),
    "approved",
    ["ana"],
  ],
  [
    "a merge of the base of which nobody can tell",
    buildReview({ reviews: [ana], commits: [OWN, { ...UPDATE, baseMerge: null }] }),
    "missing",
    ["ana author"],
  ],
  [
    "a commit that is called a merge and has one parent",
    buildReview({ reviews: [ana], commits: [buildCommit({ author: ANA, baseMerge: true })] }),
    "missing",
    ["ana author"],
  ],
  [
    "P4: one person counted twice",
    buildReview({
      files: [buildFile("rings/a.yaml")],
      reviews: [buildOpinion(MIA), buildOpinion(MIA, { id: 3, submittedAt: at("09:30") })],
    }),
    "missing",
    ["mia", "mia duplicate-person", "mia superseded"],
  ],
  [
    "P5: an unknown e-mail takes one more",
    buildReview({ reviews: [ana], commits: [buildCommit({ author: null })] }),
    "missing",
    ["ana"],
  ],
  [
    "P5: an unknown e-mail, and one more",
    buildReview({ reviews: [ana, buildOpinion(OLA)], commits: [buildCommit({ author: null })] }),
    "approved",
    ["ana", "ola"],
  ],
  [
    "P5: a forged e-mail does not clear who pushed",
    buildReview({ reviews: [ana], events: [buildEvent("pushed", "08:00", { actor: ANA, after: HEAD })] }),
    "missing",
    ["ana pusher"],
  ],
  [
    "P6: a merge queue entry is judged like any other",
    buildReview({ reviews: [], pullRequest: MERGED, events: [buildEvent("added_to_merge_queue", "09:30")] }),
    "missing",
    [],
  ],
  [
    "P7: an edited review",
    buildReview({ reviews: [{ ...ana, editedAt: at("09:30") }] }),
    "missing",
    ["ana edited"],
  ],
  [
    "P8: a forged status speaks for nothing",
    buildReview({ events: [buildEvent("status", "08:30", { after: HEAD })] }),
    "missing",
    [],
  ],
  [
    "P9: a review that the forge moved along to a later head",
    buildReview({ reviews: [ana], events: [buildEvent("head_ref_force_pushed", "09:30", { after: HEAD })] }),
    "missing",
    ["ana stale-head"],
  ],
  [
    "P9: the timeline is unreadable",
    buildReview({ reviews: [ana], unread: [{ what: "timeline", why: "403" }] }),
    "unknown",
    ["ana freshness-unknown"],
  ],
  [
    "P10: a retarget after approval, there and back",
    buildReview({
      reviews: [ana],
      events: [buildEvent("base_ref_changed", "09:10"), buildEvent("base_ref_changed", "09:11")],
    }),
    "missing",
    ["ana wrong-base"],
  ],
  [
    "P11: a bot opens it, one person approves",
    buildReview({ ...BOTS, pullRequest: { user: BOT }, reviews: [ana] }),
    "missing",
    ["ana"],
  ],
  [
    "P11: a bot opens it, two approve",
    buildReview({ ...BOTS, pullRequest: { user: BOT }, reviews: [ana, buildOpinion(OLA)] }),
    "approved",
    ["ana", "ola"],
  ],
  [
    "P11: a bot opens what Muster recomputes",
    buildReview({ ...BOTS, pullRequest: { user: BOT, recomputed: true }, reviews: [ana] }),
    "approved",
    ["ana"],
  ],
  [
    "P11: a bot opens what a person pushed",
    buildReview({
      ...BOTS,
      pullRequest: { user: BOT, recomputed: true },
      reviews: [ana],
      events: [buildEvent("pushed", "08:00", { actor: ANA, after: HEAD })],
    }),
    "missing",
    ["ana pusher"],
  ],
  [
    "P11: a bot approves",
    buildReview({ reviews: [buildOpinion({ ...ANA, type: "Bot" })] }),
    "missing",
    ["ana bot"],
  ],
  [
    "P13: a co-author",
    buildReview({ reviews: [ana], commits: [buildCommit({ coAuthors: [ANA] })] }),
    "missing",
    ["ana coauthor"],
  ],
  [
    "P14: a path that no rule covers",
    buildReview({ files: [buildFile(POLICY), buildFile("policies/other/x.yaml")], reviews: [ana] }),
    "uncovered",
    ["ana"],
  ],
  [
    "P14: a row for restricting changes covers nothing when it is skipped",
    buildReview({
      policy: { governs: [{ restricts: true, rule: "stop" }] },
      reviews: [ana],
    }),
    "uncovered",
    [],
  ],
  [
    "P15: a reader approves",
    buildReview({ reviews: [{ ...ana, permission: "read" }] }),
    "missing",
    ["ana no-permission"],
  ],
  [
    "P16: nobody can tell what the approver may do",
    buildReview({ reviews: [{ ...ana, permission: null }] }),
    "unknown",
    ["ana no-permission"],
  ],
  ["P17: no file differs", buildReview({ files: [], reviews: [ana] }), "unknown", []],
  [
    "P18: an approver who has no role at the base",
    buildReview({ reviews: [buildOpinion({ id: 2000, login: "ana", type: "User" })] }),
    "missing",
    ["ana role-at-base-absent"],
  ],
  [
    "P19: a login that was renamed is the same person",
    buildReview({ reviews: [buildOpinion({ id: ANA.id, login: "anna", type: "User" })] }),
    "approved",
    ["ana"],
  ],
  [
    "P20: a page of reviews is missing",
    buildReview({ reviews: [ana], unread: [{ what: "reviews", why: "page 2: 502" }] }),
    "unknown",
    ["ana"],
  ],
  [
    "P20: a recorded request for changes is missing from the list",
    buildReview({
      reviews: [ana],
      recorded: [
        buildReviewEntry(RAJ, { review: { id: 4, state: "CHANGES_REQUESTED", submittedAt: at("08:30") } }),
      ],
    }),
    "unknown",
    ["ana"],
  ],
  ["P20: the commits lack the head", buildReview({ reviews: [ana], commits: [OWN] }), "unknown", ["ana"]],
  ["P20: no commits", buildReview({ reviews: [ana], commits: [] }), "unknown", ["ana"]],
  [
    "P21: where no activity can be read, no other clock stands in",
    buildReview({
      reviews: [ana],
      events: [buildEvent("status", "08:30", { after: HEAD })],
      unread: [{ what: "activity", why: "404" }],
    }),
    "unknown",
    ["ana freshness-unknown"],
  ],
  [
    "a head that moves while it is read",
    buildReview({ reviews: [ana], unread: [{ what: "head", why: "it moved" }] }),
    "unknown",
    ["ana"],
  ],
  [
    "the new rules of the pull request itself do not count",
    buildReview({ files: [buildFile("policies/review.yaml"), buildFile("muster.yaml")], reviews: [ana] }),
    "missing",
    ["ana", "ana not-in-role"],
  ],
  [
    "a request for changes by anyone with a role, from an old head",
    buildReview({
      reviews: [
        ana,
        buildOpinion(RAJ, { state: "CHANGES_REQUESTED", commitId: OLD_HEAD, submittedAt: at("07:00") }),
      ],
    }),
    "blocked",
    ["ana"],
  ],
  [
    "a request for changes by somebody without a role",
    buildReview({ reviews: [ana, buildOpinion({ id: 3000, login: "eve" }, { state: "CHANGES_REQUESTED" })] }),
    "approved",
    ["ana", "eve role-at-base-absent"],
  ],
  [
    "an approval after the merge",
    buildReview({ pullRequest: { ...MERGED, mergedAt: at("08:30") }, reviews: [ana] }),
    "missing",
    ["ana expired"],
  ],
  ["an approval before the merge", buildReview({ pullRequest: MERGED, reviews: [ana] }), "approved", ["ana"]],
  [
    "merged, and nobody knows when",
    buildReview({ pullRequest: { merged: true }, reviews: [ana] }),
    "unknown",
    [],
  ],
  ["nothing that Muster reads changed", buildReview({ files: [buildFile("README.md")] }), "approved", []],
  [
    "entries taken out of a list keep what was approved",
    buildReview({
      files: [buildFile(LIST, { new: sha("3") })],
      effect: { approved: null, now: [["approve", "P1", null, {}]] },
      byPolicy: { P1: ["standard"] },
      reviews: [{ ...ana, commitId: OLD_HEAD }],
      heads: [
        buildHead({
          files: [buildFile(LIST)],
          effect: [
            ["approve", "P1", null, {}],
            ["approve", "P2", null, {}],
          ],
        }),
      ],
    }),
    "approved",
    ["ana"],
  ],
];

for (const [what, input, answer, heard] of WAYS) {
  test(`evaluateApproval() on ${what}: ${answer}`, () => {
    const verdict = evaluateApproval(input);
    assert.equal(verdict.answer, answer, verdict.line);
    assert.equal(verdict.approved, answer === "approved");
    assert.deepEqual(heardIn(verdict), heard);
  });
}

test("evaluateApproval() holds a pull request's opener for its author, whoever is its committer", () => {
  const input = buildReview({
    reviews: [buildOpinion(TOM), ana],
    commits: [buildCommit({ committer: RAJ })],
  });
  assert.deepEqual(heardIn(evaluateApproval(input)), ["ana", "tom author"]);
});
