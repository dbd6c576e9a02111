import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { openGitHistory } from "../adapters/git-history.ts";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import { accountsOf, buildApproval, buildReading, raj } from "../testing/build-reading.ts";
import { changed } from "../testing/policy-world.ts";
import {
  approveLine,
  ENTRY,
  listText,
  OTHER,
  REVIEW_POLICY,
  type ReviewScratch,
  reviewedRepository,
  reviewScratch,
} from "../testing/review-scratch.ts";
import type { AssembleDeps } from "./assemble-review.ts";
import { type MergeReview, reviewOfMerge } from "./review-of-merge.ts";

const LIST = "policies/approvals/2026-11.yaml";
const BOTH = listText(approveLine(ENTRY) + approveLine(OTHER));

let scratch: ReviewScratch;
const made: ReviewScratch[] = [];
afterEach(async () => {
  for (const one of made.splice(0)) await one.end();
});

function open(...files: Parameters<typeof reviewScratch>): void {
  scratch = reviewScratch(...files);
  made.push(scratch);
}

async function reviewed(
  head: string,
  mergeCommit: string,
  deps: Partial<AssembleDeps> = {},
): Promise<MergeReview> {
  const base = scratch.git("rev-parse", `${mergeCommit}^`);
  const reading = buildReading({
    base: scratch.base,
    head,
    commits: accountsOf(scratch, base, head),
    reviews: [buildApproval(head), buildApproval(head, { id: 2, user: raj })],
    pullRequest: { merged: true, mergedAt: "2026-11-12T09:00:00Z", mergeCommit },
  });
  return reviewOfMerge(reading, await scratch.deps(deps));
}

/** Merges topic into main, as a forge does, with what is put in beside. */
function merge(how: "--no-ff" | "--squash", beside: Readonly<Record<string, string>> = {}): string {
  scratch.git("checkout", "--quiet", "main");
  scratch.git("merge", "--quiet", how, "--no-commit", "topic");
  return scratch.commit(beside, "Merge (#88)");
}

describe("reviewOfMerge()", () => {
  for (const how of ["--no-ff", "--squash"] as const) {
    it(`judges a merge made by ${how} by the commit before it`, async () => {
      open();
      const head = scratch.branch({ "README.md": "topic\n" }, { [LIST]: BOTH });
      const base = scratch.onMain({ "inventory.txt": "main\n" });
      const commit = merge(how);
      scratch.onMain({ "policies/review.yaml": REVIEW_POLICY.replace("count: 1", "count: 2") });
      const { input, content, how: told } = await reviewed(head, commit);
      assert.deepEqual([content, told], ["automatic", how === "--squash" ? "squash" : "merge"]);
      assert.deepEqual(
        [input.pullRequest.base.sha, input.pullRequest.mergeCommit, input.pullRequest.mergeTree],
        [base, commit, scratch.git("rev-parse", `${commit}^{tree}`)],
      );
      assert.deepEqual(
        input.effect.now.map(([verb, patch]) => `${verb} ${patch}`),
        ["approve DSA-2"],
      );
      assert.deepEqual([input.files.length, input.commits.length, input.unread], [2, 2, []]);
      assert.equal(evaluateApproval(input).answer, "approved");
    });

    it(`says so where a merge made by ${how} holds more than was reviewed`, async () => {
      open();
      const head = scratch.branch({ [LIST]: BOTH });
      const { input, content, says } = await reviewed(
        head,
        merge(how, { "policies/tests/more.yaml": "x: 1\n" }),
      );
      assert.equal(content, "mismatch");
      assert.match(says ?? "", /^the merge has the tree/);
      assert.deepEqual(input.unread, [{ what: "merge", why: says }]);
      assert.equal(evaluateApproval(input).approved, false);
      assert.ok(input.effect.now.some(([path]) => path === "policies/tests/more.yaml"));
    });
  }

  it("says so where somebody solved a conflict in the merge", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const base = scratch.onMain({ [LIST]: listText(approveLine(ENTRY, ", expedite: true")) });
    const commit = scratch.commitTree(scratch.git("rev-parse", `${head}^{tree}`), base, head);
    const { content, says } = await reviewed(head, commit);
    assert.equal(content, "mismatch");
    assert.match(says ?? "", /conflicts/);
  });

  it("says so where the merge brought another head", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH }, { "README.md": "later\n" });
    const early = scratch.git("rev-parse", "topic~1");
    const commit = scratch.commitTree(scratch.git("rev-parse", `${early}^{tree}`), scratch.base, early);
    const { how, content } = await reviewed(head, commit);
    assert.deepEqual([how, content], ["other", "mismatch"]);
  });

  it("lets no commit of a rebased change bring the rules for the next", async () => {
    open();
    const lax = changed(reviewedRepository, {
      "policies/review.yaml": REVIEW_POLICY.replace("role: security, count: 1", "role: operations, count: 1"),
    });
    const head = scratch.branch(
      { "policies/review.yaml": lax["policies/review.yaml"] ?? "" },
      { [LIST]: BOTH },
    );
    scratch.onMain({ "README.md": "moved\n" });
    scratch.git("cherry-pick", `${scratch.base}..topic`);
    const { how, content, says, input } = await reviewed(head, scratch.git("rev-parse", "main"));
    assert.deepEqual([how, content], ["other", "mismatch"]);
    assert.match(says ?? "", /rebased/);
    assert.equal(evaluateApproval(input).approved, false);
  });

  it("takes a fast-forward for no merge", async () => {
    open();
    const head = scratch.branch({ "README.md": "one\n" }, { [LIST]: BOTH });
    const { how, content } = await reviewed(head, head);
    assert.deepEqual([how, content], ["other", "mismatch"]);
  });

  it("cannot say without git what merging gives", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    scratch.onMain({ "README.md": "more\n" });
    const commit = merge("--no-ff");
    const history = await openGitHistory(scratch.dir, "isomorphic");
    const { content, input } = await reviewed(head, commit, { history });
    await history.close();
    assert.equal(content, "unknown");
    assert.equal(evaluateApproval(input).approved, false);
  });

  it("refuses what is not merged, and a merge commit that is not there", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const deps = await scratch.deps();
    await assert.rejects(reviewOfMerge(buildReading({ base: scratch.base, head }), deps), {
      code: "not-a-commit",
    });
    const pullRequest = { merged: true, mergeCommit: "4".repeat(40), mergedAt: "2026-11-12T09:00:00Z" };
    const gone = buildReading({ base: scratch.base, head, pullRequest });
    await assert.rejects(reviewOfMerge(gone, deps), { code: "missing-object" });
  });
});
