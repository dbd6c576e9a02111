import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ANA,
  BOT,
  buildCommit,
  buildFile,
  buildOpinion,
  buildReview,
  MIA,
  OLA,
  RAJ,
  TOM,
} from "../../testing/build-review.ts";
import { evaluateApproval } from "./evaluate-approval.ts";

const ring = [buildFile("rings/a.yaml")];
const long = "x".repeat(200);

test("verdictLine() says who is missing, who can approve and who was ignored", () => {
  for (const [over, line] of [
    [{ reviews: [buildOpinion(ANA)] }, "1 of 1: operations ana"],
    [
      { files: ring, reviews: [buildOpinion(ANA), buildOpinion(RAJ)] },
      "2 of 2: operations ana, security raj",
    ],
    [
      {
        files: ring,
        reviews: [buildOpinion(MIA), buildOpinion(TOM)],
        commits: [buildCommit({ committer: OLA })],
      },
      "1 of 2: security missing (can approve: raj). Ignored 1: tom, author",
    ],
    [
      { files: [buildFile("policies/servers.yaml"), ...ring] },
      "0 of 2: operations missing (can approve: ana, mia, ola), security missing (can approve: mia, raj)",
    ],
    [
      { commits: [buildCommit({ author: null })] },
      "0 of 2: 2 operations missing (can approve: ana, mia, ola)",
    ],
    [{ files: [buildFile("policies/a/b")] }, "Not covered by any rule: policies/a/b"],
    [{ unread: [{ what: "files", why: "502" }] }, "Unknown: files (502)"],
    [{ reviews: [buildOpinion(RAJ, { state: "CHANGES_REQUESTED" })] }, "Changes requested by raj"],
    [{ files: [buildFile("README.md")] }, "No governed path changed: no approval is asked"],
    [
      {
        pullRequest: { user: BOT },
        files: ring,
        policy: {
          rules: [
            {
              name: "critical",
              requires: [
                { role: "operations", count: 1 },
                { role: "security", count: 1 },
              ],
            },
          ],
        },
        reviews: [buildOpinion(MIA)],
      },
      "2 of 2: a bot opened it: 1 of 2 people",
    ],
  ] as const)
    assert.equal(evaluateApproval(buildReview(over)).line, line);
});

test("verdictLine() has 140 characters at most, and none that cannot be seen", () => {
  const { line } = evaluateApproval(buildReview({ files: [buildFile(`policies/a/${"😀".repeat(100)}`)] }));
  assert.ok(line.length <= 140);
  assert.match(line, /😀…$/u);
  const odd = evaluateApproval(buildReview({ files: [buildFile("policies/a/\u001b[31m\n\u202e")] })).line;
  assert.equal(odd, "Not covered by any rule: policies/a/\ufffd[31m\ufffd\ufffd");
  const many = evaluateApproval(buildReview({ reviews: [buildOpinion({ id: 5, login: long })] })).line;
  assert.equal(many.length, 140);
});
