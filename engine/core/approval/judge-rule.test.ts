import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReviewInput, ReviewRule } from "../../schema/documents.generated.ts";
import {
  ANA,
  BOT,
  buildCommit,
  buildEvent,
  buildOpinion,
  buildReview,
  HEAD,
  heardIn,
  MIA,
  OLA,
  RAJ,
  TOM,
} from "../../testing/build-review.ts";
import { evaluateApproval } from "./evaluate-approval.ts";

const BOTH = [
  { role: "operations", count: 1 },
  { role: "security", count: 1 },
];
const governs = [{ paths: ["**"], rule: "it" }];
const by = (rule: Omit<ReviewRule, "name">, over: Parameters<typeof buildReview>[0] = {}): ReviewInput =>
  buildReview({ ...over, policy: { rules: [{ name: "it", ...rule }], governs, ...over.policy } });
const said = (...users: Parameters<typeof buildOpinion>[0][]) => ({
  reviews: users.map((user) => buildOpinion(user)),
});
const answer = (input: ReviewInput) => evaluateApproval(input).answer;

test("judgeRule() lets one person fill several places, unless they are distinct", () => {
  assert.equal(answer(by({ requires: BOTH }, said(MIA))), "approved");
  assert.equal(answer(by({ requires: BOTH, distinct: true }, said(MIA))), "missing");
  assert.equal(answer(by({ requires: BOTH, distinct: true }, said(MIA, ANA))), "approved");
  assert.equal(answer(by({ requires: BOTH, distinct: true }, said(ANA, OLA))), "missing");
  assert.equal(answer(by({ requires: [{ role: "operations", count: 2 }] }, said(ANA, ANA))), "missing");
  assert.equal(answer(by({ requires: [{ role: "operations", count: 2 }] }, said(ANA, OLA))), "approved");
});

test("judgeRule() is met by no count that is none, and by no empty list", () => {
  for (const count of [0, -1, Number.NaN, 0.5])
    assert.equal(answer(by({ requires: [{ role: "operations", count }] })), "missing", `${count}`);
  assert.equal(answer(by({ requires: [] }, said(ANA))), "missing");
});

test("judgeRule() takes two people for a bot's pull request, and one more for whom nobody knows", () => {
  const bots = {
    pullRequest: { user: BOT },
    commits: [buildCommit({ author: BOT, committer: BOT })],
    events: [],
  };
  assert.equal(answer(by({ requires: BOTH }, { ...bots, ...said(MIA) })), "missing");
  assert.equal(answer(by({ requires: BOTH }, { ...bots, ...said(MIA, ANA) })), "approved");
  const unknown = { ...bots, commits: [buildCommit({ author: BOT, committer: null })] };
  const one = { requires: [{ role: "operations", count: 1 }] };
  assert.equal(answer(by(one, { ...unknown, ...said(ANA, OLA) })), "missing");
  assert.equal(answer(by(one, { ...unknown, ...said(ANA, OLA, MIA) })), "approved");
  const listed = {
    policy: {
      bots: [BOT.id],
      people: [
        { id: BOT.id, login: "b", roles: ["operations"] },
        { id: 1001, login: "ana", roles: ["operations"] },
      ],
    },
  };
  assert.equal(answer(by(one, { ...listed, ...said(BOT) })), "approved");
  assert.equal(
    answer(
      by(one, {
        ...listed,
        ...bots,
        pullRequest: { user: { id: 9, type: "Bot" } },
        commits: [buildCommit()],
        ...said(BOT, ANA),
      }),
    ),
    "missing",
  );
});

test("judgeRule() counts a bot that is listed by its login, whatever its case", () => {
  const people = [{ id: BOT.id, login: "b", roles: ["operations"] }];
  const one = { requires: [{ role: "operations", count: 1 }] };
  assert.equal(answer(by(one, { policy: { bots: ["Muster[bot]"], people }, ...said(BOT) })), "approved");
  assert.equal(answer(by(one, { policy: { bots: ["other[bot]"], people }, ...said(BOT) })), "missing");
});

test("judgeRule() raises every count by one for co-authors, where the policy says so", () => {
  const commits = [buildCommit({ coAuthors: [RAJ] })];
  const one = { requires: [{ role: "operations", count: 1 }] };
  assert.equal(answer(by(one, { commits, ...said(ANA) })), "approved");
  assert.equal(
    answer(by(one, { commits, policy: { coAuthors: "raise-threshold" }, ...said(ANA) })),
    "missing",
  );
  assert.equal(
    answer(by(one, { commits, policy: { coAuthors: "raise-threshold" }, ...said(ANA, OLA) })),
    "approved",
  );
  const null1 = [buildCommit({ coAuthors: [null] })];
  assert.equal(answer(by(one, { commits: null1, ...said(ANA) })), "missing");
  assert.equal(
    answer(by(one, { commits: null1, policy: { coAuthors: "ignore" }, ...said(ANA) })),
    "approved",
  );
  assert.equal(
    answer(
      by(
        { requires: [{ role: "security", count: 1 }] },
        { commits, policy: { coAuthors: "ignore" }, ...said(RAJ) },
      ),
    ),
    "approved",
  );
});

const MINE = {
  pullRequest: { user: ANA },
  commits: [buildCommit({ author: ANA, committer: ANA })],
  events: [buildEvent("pushed", "08:00", { actor: ANA, after: HEAD })],
};

test("openingOf() counts for a rule that says so, if that person made all of it alone", () => {
  const stop = { requires: [{ role: "operations", count: 1 }], author: "counts" } as const;
  for (const [what, over, expected] of [
    ["alone", {}, ["ana"]],
    [
      "another's commit",
      { commits: [...MINE.commits, buildCommit({ sha: "4".repeat(40), author: TOM, committer: ANA })] },
      ["ana author"],
    ],
    ["another's committing", { commits: [buildCommit({ author: ANA, committer: TOM })] }, ["ana author"]],
    [
      "a commit of whom nobody knows",
      { commits: [buildCommit({ author: ANA, committer: null })] },
      ["ana author"],
    ],
    [
      "a co-author",
      { commits: [buildCommit({ author: ANA, committer: ANA, coAuthors: [TOM] })] },
      ["ana author"],
    ],
    [
      "another's push",
      { events: [buildEvent("pushed", "08:00", { actor: TOM, after: HEAD })] },
      ["ana author"],
    ],
    ["retargeted", { events: [buildEvent("base_ref_changed", "08:00")] }, ["ana wrong-base"]],
    ["activity unread", { unread: [{ what: "activity", why: "404" }] }, ["ana freshness-unknown"]],
    [
      "no role",
      { policy: { people: [{ id: 1004, login: "ola", roles: ["operations"] }] } },
      ["ana role-at-base-absent"],
    ],
    [
      "another role",
      { policy: { people: [{ id: 1001, login: "ana", roles: ["security"] }] } },
      ["ana not-in-role"],
    ],
    ["a bot", { pullRequest: { user: { ...ANA, type: "Bot" } } }, ["ana bot"]],
  ] as const) {
    assert.deepEqual(heardIn(evaluateApproval(by(stop, { ...MINE, ...over }))), expected, what);
  }
  assert.deepEqual(heardIn(evaluateApproval(by({ requires: stop.requires }, MINE))), []);
});

test("evaluateApproval() lets followUp be for later, and says when", () => {
  const followUp = { rule: "it", within: "PT24H" };
  const [rule] = evaluateApproval(by({ requires: [{ role: "operations", count: 1 }], followUp }, said(ANA)))
    .tree.rules;
  assert.deepEqual(rule?.followUp, { rule: "it", withinMs: 86_400_000 });
  assert.equal(rule?.met, true);
});
