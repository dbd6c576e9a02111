import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReviewInput } from "../../schema/documents.generated.ts";
import {
  ANA,
  buildEvent,
  buildFile,
  buildHead,
  buildOpinion,
  buildReview,
  buildReviewEntry,
  HEAD,
  heardIn,
  LIST,
  MERGE_TREE,
  OLD_HEAD,
  POLICY,
  sha,
} from "../../testing/build-review.ts";
import { evaluateApproval } from "./evaluate-approval.ts";

const ana = buildOpinion(ANA);
const old = { reviews: [{ ...ana, commitId: OLD_HEAD }] };
const present = { reviews: [ana] };
const came = buildEvent("pushed", "08:00", { after: HEAD });
const rings = (pilot: number) => [{ ring: "pilot", endpoints: pilot }];
const reach = (pilot: number) => ({ tracks: [], rings: rings(pilot), touched: [] });
const entry = (over: Parameters<typeof buildReviewEntry>[1] = {}) => ({
  ...present,
  recorded: [buildReviewEntry(ANA, over)],
});
const ROW = [POLICY, sha("1"), sha("2")];
const head = { policy: { binding: "head" } } as const;
const tree = { policy: { binding: "tree" } } as const;

const CASES: readonly (readonly [what: string, over: Parameters<typeof buildReview>[0], heard: string])[] = [
  // the present head, by the server's clocks
  ["the head came before", { ...present, events: [came] }, "ana"],
  ["nothing ever happened", { ...present, events: [] }, "ana"],
  [
    "the head came after",
    { ...present, events: [buildEvent("pushed", "09:01", { after: HEAD })] },
    "ana stale-head",
  ],
  [
    "the head came in the same second",
    { ...present, events: [buildEvent("pushed", "09:00", { after: HEAD })] },
    "ana stale-head",
  ],
  [
    "the base was forced after",
    { ...present, events: [came, buildEvent("base_ref_force_pushed", "09:01")] },
    "ana stale-head",
  ],
  ["a push at no time", { ...present, events: [buildEvent("pushed", null)] }, "ana freshness-unknown"],
  [
    "a status after, where no push is known",
    { ...present, events: [buildEvent("status", "09:01", { after: HEAD })] },
    "ana stale-head",
  ],
  [
    "the oldest status before",
    { ...present, events: [buildEvent("status", "09:01"), buildEvent("status", "08:01")] },
    "ana",
  ],
  [
    "a status after, on a head that came before",
    { ...present, events: [came, buildEvent("status", "09:01", { after: HEAD })] },
    "ana",
  ],
  [
    "a status on another commit",
    { ...present, events: [buildEvent("status", "09:01", { after: OLD_HEAD })] },
    "ana",
  ],
  [
    "statuses that cannot be read",
    { ...present, unread: [{ what: "statuses", why: "500" }] },
    "ana freshness-unknown",
  ],
  ["no commit is named", { reviews: [{ ...ana, commitId: null }] }, "ana freshness-unknown"],
  // another commit
  ["an old head with the same bytes", { ...old, heads: [buildHead()] }, "ana"],
  [
    "an old head, statuses unread",
    { ...old, heads: [buildHead()], unread: [{ what: "statuses", why: "500" }] },
    "ana",
  ],
  [
    "an old head, the timeline unread",
    { ...old, heads: [buildHead()], unread: [{ what: "timeline", why: "500" }] },
    "ana freshness-unknown",
  ],
  ["an old head that is not at hand", old, "ana stale-head"],
  [
    "an old head that came after the review",
    { ...old, heads: [buildHead()], events: [buildEvent("pushed", "09:30", { after: OLD_HEAD })] },
    "ana stale-head",
  ],
  [
    "an old head that is told in two ways",
    { ...old, heads: [buildHead(), buildHead({ files: [] })] },
    "ana freshness-unknown",
  ],
  [
    "an old head with another blob",
    { ...old, heads: [buildHead({ files: [buildFile(POLICY, { new: sha("3") })] })] },
    "ana stale-content",
  ],
  [
    "an old head with another mode",
    { ...old, heads: [buildHead({ files: [buildFile(POLICY, { mode: "120000" })] })] },
    "ana stale-content",
  ],
  ["an old head without the path", { ...old, heads: [buildHead({ files: [] })] }, "ana stale-content"],
  [
    "an old head with one path more",
    { ...old, heads: [buildHead({ files: [buildFile(POLICY), buildFile("rings/a.yaml")] })] },
    "ana stale-content",
  ],
  [
    "an old head with another README",
    { ...old, heads: [buildHead({ files: [buildFile(POLICY), buildFile("README.md")] })] },
    "ana",
  ],
  ["an old head that did less", { ...old, heads: [buildHead({ effect: [] })] }, "ana stale-effect"],
  [
    "an old head, and nobody knows what it did",
    { ...old, heads: [buildHead({ effect: null })] },
    "ana freshness-unknown",
  ],
  [
    "binding head, an old one with the same bytes",
    { ...head, ...old, heads: [buildHead()] },
    "ana stale-head",
  ],
  ["binding head, the present one", { ...head, ...present }, "ana"],
  [
    "binding tree, the same",
    { ...tree, ...old, heads: [buildHead({ mergeTree: MERGE_TREE, files: [] })] },
    "ana",
  ],
  [
    "binding tree, another",
    { ...tree, ...old, heads: [buildHead({ mergeTree: sha("9") })] },
    "ana stale-content",
  ],
  [
    "binding tree, unknown then",
    { ...tree, ...old, heads: [buildHead({ mergeTree: null })] },
    "ana freshness-unknown",
  ],
  [
    "binding tree, unknown now",
    { ...tree, ...present, pullRequest: { mergeTree: null } },
    "ana freshness-unknown",
  ],
  // the log's entry
  [
    "an entry, though the head came later",
    { ...entry(), events: [buildEvent("pushed", "09:30", { after: HEAD })] },
    "ana",
  ],
  ["an entry of another head with the same bytes", entry({ head: OLD_HEAD }), "ana"],
  ["an entry of another head, binding head", { ...entry({ head: OLD_HEAD }), ...head }, "ana stale-head"],
  [
    "an entry of other bytes",
    entry({ governed: { [POLICY]: { old: null, new: sha("3"), rule: [] } } }),
    "ana stale-content",
  ],
  ["an entry of less effect", entry({ effect: [] }), "ana stale-effect"],
  ["an entry of more effect", entry({ effect: [ROW, ["rings/x.yaml", null, sha("3")]] }), "ana"],
  ["an entry of another pull request", { ...entry({ pullRequest: 87, effect: [] }) }, "ana"],
  ["an entry of another repository", { ...entry({ repositoryId: 2, effect: [] }) }, "ana"],
  [
    "an entry of somebody else's review",
    entry({ person: { id: 9, login: "x", roles: [] }, effect: [] }),
    "ana",
  ],
  [
    "two entries: the first one says",
    { ...present, recorded: [buildReviewEntry(ANA, { number: 6 }), buildReviewEntry(ANA, { effect: [] })] },
    "ana stale-effect",
  ],
  // how many endpoints
  ["growth within the limit", { ...entry({ rings: rings(10) }), reach: reach(11) }, "ana"],
  ["growth beyond it", { ...entry({ rings: rings(10) }), reach: reach(12) }, "ana stale-effect"],
  ["a ring that was not shown", { ...entry({ rings: [] }), reach: reach(1) }, "ana stale-effect"],
  ["growth that cannot be told", { ...entry({ rings: rings(10) }), reach: null }, "ana freshness-unknown"],
  ["growth where nothing was recorded", { ...entry(), reach: reach(12) }, "ana freshness-unknown"],
  ["growth that nobody can tell, then or now", { ...entry(), reach: null }, "ana"],
  ["what is said to be approved", { ...present, effect: { approved: [ROW], now: [ROW] } }, "ana"],
  [
    "more than what is said to be approved",
    { ...present, effect: { approved: [ROW], now: [ROW, ["rings/x.yaml", null, null]] } },
    "ana stale-effect",
  ],
  [
    "a row that has no canonical form",
    { ...present, effect: { approved: null, now: [[POLICY, "\ud800", null]] } },
    "ana freshness-unknown",
  ],
];

for (const [what, over, heard] of CASES) {
  test(`whatWasSeen() on ${what}: ${heard}`, () => {
    assert.deepEqual(heardIn(evaluateApproval(buildReview(over))), [heard]);
  });
}

const LISTED: ReviewInput["effect"]["now"] = [["approve", "P1", null, {}]];
const both: ReviewInput["effect"]["now"] = [...LISTED, ["approve", "P2", null, {}]];
const list = (now: ReviewInput["effect"]["now"], more: readonly string[] = []) => ({
  ...old,
  files: [buildFile(LIST, { new: sha("3") }), ...more.map((path) => buildFile(path, { new: sha("3") }))],
  effect: { approved: null, now },
  byPolicy: { P1: ["standard"], P2: ["standard"] },
});
const listHead = (effect: ReviewInput["effect"]["now"]) => ({
  heads: [buildHead({ files: [buildFile(LIST)], effect })],
});

test("bindingRefusal() lets entries leave a list, and nothing else", () => {
  for (const [what, input, heard] of [
    ["taken out", { ...list(LISTED), ...listHead(both) }, ["ana"]],
    ["other text, the same entries", { ...list(both), ...listHead(both) }, ["ana stale-content"]],
    ["another entry", { ...list(both), ...listHead(LISTED) }, ["ana stale-content"]],
    ["another path as well", { ...list(LISTED, [POLICY]), ...listHead(both) }, ["ana stale-content"]],
    [
      "a list of another name",
      {
        ...list(LISTED),
        heads: [buildHead({ files: [buildFile("policies/approvals/o.yaml")], effect: both })],
      },
      ["ana stale-content"],
    ],
  ] as const)
    assert.deepEqual(heardIn(evaluateApproval(buildReview(input))), heard, what);
});
