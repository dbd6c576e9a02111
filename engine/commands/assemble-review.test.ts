import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, it } from "node:test";
import { openGitHistory } from "../adapters/git-history.ts";
import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import type { LogEntry, ReviewInput } from "../schema/documents.generated.ts";
import {
  accountsOf,
  ana,
  buildApproval,
  buildReading,
  type ReadingInput,
  raj,
  tom,
} from "../testing/build-reading.ts";
import { validatorOf } from "../testing/compiled-schemas.ts";
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
import { assembleReview } from "./assemble-review.ts";

const LIST = "policies/approvals/2026-11.yaml";
const BOTH = listText(approveLine(ENTRY) + approveLine(OTHER));
const FIELDS = { through: "last", rollback: { method: "uninstall", tested: true } };
const HOLD = "  hold:\n    - {patch: DSA-1, endpoints: {names: [web-1]}, reason: known issue}\n";

let scratch: ReviewScratch;
const made: ReviewScratch[] = [];
afterEach(async () => {
  for (const one of made.splice(0)) await one.end();
});

function open(...files: Parameters<typeof reviewScratch>): ReviewScratch {
  scratch = reviewScratch(...files);
  made.push(scratch);
  return scratch;
}

/** Assembles a pull request from main to a commit. */
async function assemble(head: string, more: Partial<ReadingInput> = {}, deps = {}): Promise<ReviewInput> {
  const base = scratch.git("rev-parse", "main");
  const reading = buildReading({ base, head, commits: accountsOf(scratch, base, head), ...more });
  const input = await assembleReview(reading, await scratch.deps(deps));
  const validate = validatorOf("ReviewInput");
  assert.ok(validate(JSON.parse(JSON.stringify(input))), JSON.stringify(validate.errors));
  return input;
}

const pathsOf = ({ files }: ReviewInput) =>
  files.map(({ path, old, new: fresh }) => [path, old !== null, fresh !== null]);
const unreadOf = ({ unread }: ReviewInput) => unread.map(({ what }) => what);

describe("assembleReview()", () => {
  it("tells what an approval does, from git alone", async () => {
    const { base } = open();
    const head = scratch.branch({ [LIST]: BOTH });
    const input = await assemble(head);
    assert.deepEqual(input.unread, []);
    assert.equal(input.pullRequest.base.sha, base);
    assert.deepEqual(input.effect, {
      approved: null,
      now: [["approve", "DSA-2", OTHER.digest, FIELDS]],
      restricts: false,
    });
    assert.deepEqual(input.byPolicy, { "DSA-2": ["critical"] });
    assert.deepEqual(pathsOf(input), [[LIST, true, true]]);
    assert.deepEqual(
      input.commits.map(({ sha, author, committer, coAuthors, baseMerge }) => [
        sha,
        author,
        committer,
        coAuthors,
        baseMerge,
      ]),
      [[head, tom, tom, [], undefined]],
    );
    assert.equal(input.pullRequest.mergeTree, scratch.git("rev-parse", "topic^{tree}"));
    assert.deepEqual(input.reach, {
      tracks: [{ track: "default", reached: 3, of: 4 }],
      rings: [
        { ring: "broad", endpoints: 2 },
        { ring: "lab", endpoints: 1 },
      ],
      touched: [1],
    });
  });

  it("gives the evaluator all it needs for a yes", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const reviews = [buildApproval(head), buildApproval(head, { id: 2, user: raj })];
    const one = await assemble(head, { reviews: reviews.slice(0, 1) });
    assert.equal(evaluateApproval(one).answer, "missing");
    const two = evaluateApproval(await assemble(head, { reviews }));
    assert.equal(two.line, two.approved ? two.line : "approved");
  });

  it("lets whoever has the role start a stop alone", async () => {
    open();
    const head = scratch.branch({ [LIST]: listText(approveLine(ENTRY), HOLD) });
    const input = await assemble(head);
    assert.equal(input.effect.restricts, true);
    assert.deepEqual(input.effect.now, [["hold", "DSA-1", null, { endpoints: { names: ["web-1"] } }]]);
  });

  it("judges a change of the ReviewPolicy by the one of the base", async () => {
    open();
    const lax = REVIEW_POLICY.replace(
      "{id: 1001, login: ana",
      "{id: 7, login: tom, roles: [operations, security]}\n    - {id: 1001, login: ana",
    );
    const head = scratch.branch({ "policies/review.yaml": lax });
    const input = await assemble(head, { reviews: [buildApproval(head, { user: tom })] });
    assert.deepEqual(
      input.reviewPolicy.spec.people.map(({ login }) => login),
      ["ana", "raj"],
    );
    assert.deepEqual(input.effect.now[0]?.[0], "policies/review.yaml");
    assert.equal(evaluateApproval(input).approved, false);
  });

  it("takes the tip of the base as git has it, however long ago the branch left", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const strict = REVIEW_POLICY.replace(
      "  rules:\n",
      "  rules:\n    - {name: late, requires: [{role: security, count: 1}]}\n",
    );
    const tip = scratch.onMain({ "policies/review.yaml": strict });
    const input = await assemble(head);
    assert.equal(input.pullRequest.base.sha, tip);
    assert.equal(input.reviewPolicy.spec.rules[0]?.name, "late");
    assert.deepEqual(pathsOf(input), [[LIST, true, true]]);
    assert.deepEqual(input.effect.now, [["approve", "DSA-2", OTHER.digest, FIELDS]]);
    assert.notEqual(input.pullRequest.mergeTree, scratch.git("rev-parse", "topic^{tree}"));
  });

  it("says so where the forge knows a later base than the clone", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const input = await assemble(head, { base: "4".repeat(40) });
    assert.deepEqual(unreadOf(input), ["base"]);
    assert.notEqual(evaluateApproval(input).answer, "approved");
  });

  it("prefers what was fetched of the base over a branch of the same name here", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const tip = scratch.onMain({ "README.md": "more\n" });
    scratch.git("update-ref", "refs/remotes/origin/main", tip);
    scratch.git("reset", "--quiet", "--hard", "HEAD~1");
    const input = await assemble(head, { base: tip });
    assert.equal(input.pullRequest.base.sha, tip);
  });

  it("takes a rename for one file gone and one come, and for no effect of a list", async () => {
    open();
    const head = scratch.branch({});
    scratch.git("mv", LIST, "policies/approvals/moved.yaml");
    scratch.git("mv", "policies/servers.yaml", "policies/all.yaml");
    scratch.git("commit", "--quiet", "--message", "move");
    const input = await assemble(scratch.git("rev-parse", "topic"));
    assert.notEqual(head, "");
    assert.deepEqual(pathsOf(input), [
      ["policies/all.yaml", false, true],
      [LIST, true, false],
      ["policies/approvals/moved.yaml", false, true],
      ["policies/servers.yaml", true, false],
    ]);
    assert.deepEqual(
      input.effect.now.map(([path]) => path),
      ["policies/all.yaml", "policies/servers.yaml"],
    );
    assert.deepEqual(input.reach?.tracks, [{ track: "default", reached: 0, of: 4 }]);
  });

  it("tells a merge of the base that git would make from one that hides edits", async () => {
    for (const hidden of ["", "x: y\n"]) {
      open();
      scratch.branch({ [LIST]: BOTH });
      scratch.onMain({ "README.md": "more\n" });
      scratch.git("checkout", "--quiet", "topic");
      scratch.git("merge", "--quiet", "--no-ff", "--no-commit", "main");
      if (hidden !== "") scratch.write({ "policies/exclusions/new.yaml": hidden });
      const head = scratch.commit({}, "merge");
      const input = await assemble(head);
      const merges = input.commits.filter(({ parents }) => parents.length > 1);
      assert.deepEqual(
        merges.map(({ baseMerge }) => baseMerge),
        [hidden === "" ? true : undefined],
      );
      assert.equal(input.files.length, hidden === "" ? 1 : 2);
    }
  });

  it("leaves it open whether a merge of the base is automatic where no git can tell", async () => {
    open();
    scratch.branch({ [LIST]: BOTH });
    scratch.onMain({ "README.md": "more\n" });
    scratch.git("checkout", "--quiet", "topic");
    scratch.git("merge", "--quiet", "--no-ff", "-m", "merge", "main");
    const history = await openGitHistory(scratch.dir, "isomorphic");
    const input = await assemble(scratch.git("rev-parse", "topic"), {}, { history });
    await history.close();
    assert.equal(input.commits[0]?.baseMerge, null);
    assert.deepEqual(input.effect.now.length, 1);
  });

  it("lists commits that only a second parent leads to", async () => {
    open();
    const hidden = scratch.branch({ "policies/exclusions/x.yaml": "x: 1\n" });
    const tree = scratch.git("rev-parse", `${scratch.base}^{tree}`);
    const head = scratch.commitTree(tree, scratch.base, hidden);
    const input = await assemble(head);
    assert.deepEqual(input.commits.map(({ sha }) => sha).sort(), [head, hidden].sort());
  });

  it("names co-authors, as far as they can be told", async () => {
    open();
    scratch.branch({});
    const message =
      "x\n\nCo-authored-by: Raj <1002+raj@users.noreply.github.com>\nco-authored-by: Eve <eve@example.org>\n\nmore\n";
    const head = scratch.commit({ [LIST]: BOTH }, message);
    const [last] = (await assemble(head)).commits;
    assert.deepEqual(last?.coAuthors, [{ id: 1002, login: "raj" }, null]);
  });

  it("does not take the forge's word for which commits there are", async () => {
    open();
    const head = scratch.branch({ "README.md": "a" }, { [LIST]: BOTH });
    const all = accountsOf(scratch, scratch.base, head);
    const fewer = await assemble(head, { commits: all.slice(0, 1) });
    assert.deepEqual([unreadOf(fewer), fewer.commits.length], [["commits"], 2]);
    const stranger = { sha: "5".repeat(40), author: ana, committer: ana };
    assert.deepEqual(unreadOf(await assemble(head, { commits: [...all, stranger] })), ["commits"]);
    const ofBase = { ...stranger, sha: scratch.base };
    assert.deepEqual(unreadOf(await assemble(head, { commits: [...all, ofBase] })), []);
  });

  it("says what is missing where the head was not fetched", async () => {
    open();
    const input = await assemble(scratch.base, { head: "6".repeat(40), commits: [] });
    assert.deepEqual(unreadOf(input), ["commits", "files", "effect"]);
    assert.match(input.unread[0]?.why ?? "", /not in the repository.*git fetch/s);
    assert.deepEqual([input.commits, input.files, input.effect.now], [[], [], []]);
    assert.equal(evaluateApproval(input).approved, false);
  });

  it("says what is missing where one object of the head is gone", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const blob = scratch.git("rev-parse", `${head}:${LIST}`);
    scratch.git("checkout", "--quiet", "main");
    rmSync(join(scratch.dir, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const input = await assemble(head);
    assert.ok(unreadOf(input).includes("effect"));
    assert.equal(evaluateApproval(input).approved, false);
  });

  it("does not judge what conflicts with the base", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    scratch.onMain({ [LIST]: listText(approveLine(ENTRY, ", expedite: true")) });
    const input = await assemble(head);
    assert.deepEqual([unreadOf(input), input.pullRequest.mergeTree], [["effect"], null]);
    assert.match(input.unread[0]?.why ?? "", /conflicts/);
    assert.equal(input.reach, null);
  });

  it("does not judge a list that nobody could read", async () => {
    open();
    const head = scratch.branch({ [LIST]: "spec: [\n" });
    const input = await assemble(head);
    assert.deepEqual(unreadOf(input), ["effect"]);
  });

  it("judges what mends a list that the base cannot read", async () => {
    open(changed(reviewedRepository, { [LIST]: "spec: [\n" }));
    const head = scratch.branch({ [LIST]: BOTH });
    const input = await assemble(head);
    assert.deepEqual(unreadOf(input), []);
    assert.deepEqual(
      input.effect.now.map((row) => (row[1] === undefined || row.length === 4 ? row[1] : row[0])),
      ["DSA-1", "DSA-2", LIST],
    );
    assert.deepEqual([input.byPolicy, input.reach], [{ "DSA-1": ["standard"], "DSA-2": ["critical"] }, null]);
  });

  it("approves nothing where the base has no ReviewPolicy", async () => {
    open(changed(reviewedRepository, { "policies/review.yaml": undefined }));
    const head = scratch.branch({ "policies/review.yaml": REVIEW_POLICY });
    const input = await assemble(head, {
      reviews: [buildApproval(head), buildApproval(head, { id: 2, user: raj })],
    });
    assert.deepEqual(unreadOf(input), ["review-policy"]);
    assert.equal(evaluateApproval(input).approved, false);
  });

  it("tells what the change was at the heads that reviews and the log name", async () => {
    open();
    const first = scratch.branch({ [LIST]: BOTH });
    const head = scratch.commit({ [LIST]: listText(approveLine(OTHER)) });
    const entry: LogEntry = {
      apiVersion: "muster/v1",
      kind: "LogEntry",
      number: 1,
      type: "review",
      recordedAt: "2026-11-12T08:31:00Z",
      head: first,
      base: scratch.base,
    };
    const gone = buildApproval("7".repeat(40), { id: 2 });
    const input = await assemble(head, { reviews: [buildApproval(first), gone] }, { recorded: [entry] });
    assert.deepEqual(unreadOf(input), ["heads"]);
    assert.deepEqual(
      input.heads?.map(({ sha, mergeTree, effect, files }) => [sha, mergeTree, effect, files.length]),
      [[first, scratch.git("rev-parse", `${first}^{tree}`), [["approve", "DSA-2", OTHER.digest, FIELDS]], 1]],
    );
    assert.deepEqual(
      input.effect.now.map(([verb, patch]) => `${verb} ${patch}`),
      ["-approve DSA-1", "approve DSA-2"],
    );
  });

  it("governs the files that muster.yaml names, before and after", async () => {
    open();
    const head = scratch.branch({
      "muster.yaml": `apiVersion: muster/v1
kind: Workspace
metadata: {name: acme}
spec:
  approvals: trust-merge
  inventory: {format: csv, from: hosts.csv, key: id}
  catalog: {feeds: [{format: kev, from: "https://example.org/kev.json"}, {format: osv, from: feeds/a.zip}]}
`,
      "hosts.csv": "id\nweb-1\n",
    });
    const input = await assemble(head);
    assert.deepEqual(input.governed, ["feeds/a.zip", "hosts.csv"]);
    assert.deepEqual(
      input.effect.now.map(([path]) => path),
      ["hosts.csv", "muster.yaml"],
    );
    assert.deepEqual(input.reach?.tracks, [{ track: "default", reached: 4, of: 4 }]);
  });

  it("reaches those whom other rings or policies decide otherwise", async () => {
    open();
    const broad = reviewedRepository["rings/broad.yaml"] ?? "";
    const head = scratch.branch({
      "rings/broad.yaml": broad,
      "policies/exclusions/erp.yaml": `apiVersion: muster/v1
kind: Exclusion
metadata: {name: erp}
spec: {endpoints: {names: [web-1]}, patches: {ids: [DSA-1]}, successors: true, reason: why, owner: j.doe, expires: 2026-12-31}
`,
    });
    const input = await assemble(head);
    assert.equal(input.effect.restricts, false);
    assert.deepEqual(input.reach, {
      tracks: [{ track: "default", reached: 1, of: 4 }],
      rings: [{ ring: "broad", endpoints: 1 }],
      touched: [],
    });
  });

  it("leaves reach open without a fleet, and coverage by policy without a catalog", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const { world, ...rest } = await scratch.deps();
    const base = scratch.base;
    const reading = buildReading({ base, head, commits: accountsOf(scratch, base, head) });
    const input = await assembleReview(reading, rest);
    assert.deepEqual([input.reach, input.byPolicy, input.unread], [null, undefined, []]);
    if (world === undefined) throw new Error("the scratch has a world");
    const noFleet = await assembleReview(reading, {
      ...rest,
      world: { ...world, fleet: async () => undefined },
    });
    assert.deepEqual(
      [noFleet.reach, noFleet.byPolicy, unreadOf(noFleet)],
      [null, { "DSA-2": ["critical"] }, ["reach"]],
    );
  });

  it("passes on what the forge could not say", async () => {
    open();
    const head = scratch.branch({ [LIST]: BOTH });
    const unread = [{ what: "timeline", why: "403" }];
    assert.deepEqual((await assemble(head, { unread })).unread, unread);
  });
});
