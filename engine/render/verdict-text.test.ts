import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import { assertInert } from "../testing/assert-inert.ts";
import {
  ANA,
  BOT,
  buildCommit,
  buildFile,
  buildOpinion,
  buildReview,
  MIA,
  RAJ,
  TOM,
} from "../testing/build-review.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { plain } from "./paint.ts";
import { verdictJson } from "./verdict-json.ts";
import { verdictText } from "./verdict-text.ts";

const text = (over: Parameters<typeof buildReview>[0]) =>
  verdictText(evaluateApproval(buildReview(over)), { paint: plain, width: 100 });

test("verdictText() shows each rule with who counts, who does not and why", () => {
  const files = [buildFile("rings/a.yaml")];
  assert.equal(
    text({ files, reviews: [buildOpinion(MIA), buildOpinion(TOM)] }),
    `not approved: 1 of 2: security missing (can approve: raj). Ignored 1: tom, author

critical: not met; one person fills one place
  because of rings/a.yaml
  operations 1 of 1
    counted: mia (review 10030)
    ignored: tom (review 70): author, opened it
  security 0 of 1; can approve: raj
    ignored: tom (review 70): author, opened it
    ignored: mia (review 10030): duplicate-person, fills another place already
`,
  );
});

test("verdictText() says what stands in the way first", () => {
  const lines = text({
    pullRequest: { user: BOT },
    commits: [buildCommit({ author: null })],
    files: [buildFile("policies/servers.yaml"), buildFile("policies/x/y.yaml")],
    reviews: [buildOpinion(ANA), buildOpinion(RAJ, { state: "CHANGES_REQUESTED" })],
    unread: [{ what: "commits", why: "502" }],
  }).split("\n");
  assert.deepEqual(lines.slice(0, 5), [
    "not approved: Not covered by any rule: policies/x/y.yaml",
    "  not covered: policies/x/y.yaml",
    "  changes requested: raj (review 10020)",
    "  unknown: commits: 502",
    "  one more each: nobody knows who made commit aaaaaaa",
  ]);
  assert.ok(lines.includes("  a bot opened it: 1 of 3 people"));
});

test("verdictText() and verdictJson() make every name inert", () => {
  for (const origin of hostileStrings) {
    const path = `policies/${origin}`;
    const role = origin;
    const input = buildReview({
      files: [buildFile(path), buildFile("policies/servers.yaml")],
      reviews: [buildOpinion({ id: 5, login: origin }), buildOpinion(RAJ, { state: "CHANGES_REQUESTED" })],
      unread: [{ what: origin, why: origin }],
      policy: {
        people: [{ id: 1002, login: origin, roles: [role] }],
        rules: [{ name: origin, requires: [{ role, count: 1 }], followUp: { rule: origin, within: "P1D" } }],
        governs: [{ paths: ["policies/servers.yaml"], rule: origin }],
        blastRadius: [{ above: "1%", rule: origin }],
      },
      reach: { tracks: [{ track: origin, reached: 9, of: 9 }], rings: [], touched: [] },
    });
    const verdict = evaluateApproval(input);
    assertInert(verdictText(verdict, { paint: plain, width: 100 }), origin);
    const json = [...verdictJson(verdict, { exitCode: 4, exitReason: "unknown" })];
    assertInert(json.join(""), origin);
    readJsonOutput(json, "review-result.schema.json");
  }
});
