import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  listOf,
  PEOPLE,
  reviewPolicy,
  type SignedHistory,
  signedHistory,
} from "../../testing/signed-history.ts";
import { formatInstant } from "../model/instant.ts";
import { vouchedRow } from "./vouched.ts";

const LIST = "policies/approvals/november.yaml";
const HOUR = 3_600_000;

/** A ReviewPolicy by which security alone lets through what operations must review within a day. */
const POLICY = reviewPolicy().replace(
  /rules:[\s\S]*$/,
  `rules:
    - {name: standard, requires: [{role: operations, count: 1}]}
    - {name: emergency, requires: [{role: security, count: 1}], followUp: {rule: standard, within: PT24H}}
  governs:
    - {paths: ["policies/**", "muster.yaml"], rule: standard}
    - {paths: ["rings/**"], rule: emergency}
`,
);

let base: SignedHistory;

describe("auditHistory() of what is owed afterwards", () => {
  before(async () => {
    base = await signedHistory({ "policies/review.yaml": POLICY });
  });
  after(() => base.remove());

  async function reviewLater(history: SignedHistory, number: number, at: number): Promise<void> {
    const about =
      (await history.entries()).find(({ type, pullRequest }) => type === "merge" && pullRequest === number) ??
      (await history.entries()).find(({ type, pullRequest }) => type === "bypass" && pullRequest === number);
    const { head = "", headTree = "", base: from = "", effect = [], governed = {} } = about ?? {};
    await history.record({
      type: "review",
      pullRequest: number,
      head,
      headTree,
      base: from,
      effect,
      governed,
      person: { id: PEOPLE.ana.id, login: "ana", roles: ["operations"] },
      review: { id: 900, state: "APPROVED", submittedAt: formatInstant(at), permission: "write" },
      recordedAt: formatInstant(at + 60_000),
    });
  }

  test("lists a follow-up that is not due, and finds one that was missed", async () => {
    const history = base.fork();
    try {
      await history.merge({ "rings/pilot.yaml": "# wide\n" }, { reviewers: ["raj"] });
      const open = await history.audit();
      assert.deepEqual(open.findings, []);
      assert.deepEqual(
        open.followUps.map(({ rule }) => rule),
        ["standard"],
      );
      const late = await history.audit({ now: history.now + 30 * HOUR });
      assert.deepEqual(
        late.findings.map(({ code }) => code),
        ["follow-up-missed"],
      );
    } finally {
      history.remove();
    }
  });

  test("goes on from a checkpoint to a follow-up that was owed before it", async () => {
    const history = base.fork();
    try {
      await history.merge({ "rings/pilot.yaml": "# wide\n" }, { reviewers: ["raj"] });
      const { checkpoint } = await history.audit();
      assert.ok(checkpoint !== undefined);
      const late = await history.audit({ checkpoint, now: history.now + 30 * HOUR });
      assert.deepEqual(
        late.findings.map(({ code }) => code),
        ["follow-up-missed"],
      );
    } finally {
      history.remove();
    }
  });

  test("is content where the review came in time", async () => {
    const history = base.fork();
    try {
      const { number } = await history.merge({ "rings/pilot.yaml": "# wide\n" }, { reviewers: ["raj"] });
      await reviewLater(history, number, history.now);
      const { findings, followUps } = await history.audit({ now: history.now + 30 * HOUR });
      assert.deepEqual([findings, followUps], [[], []]);
    } finally {
      history.remove();
    }
  });

  test("takes a bypass for reviewed once its rules are met", async () => {
    const history = base.fork();
    try {
      const { number } = await history.merge(
        { [LIST]: listOf("KB1", "KB2") },
        { reviewers: [], entry: (entry) => ({ ...entry, type: "bypass", approved: false }) },
      );
      assert.equal((await history.audit()).findings[0]?.code, "bypass");
      await reviewLater(history, number, history.now);
      const { findings, commits } = await history.audit({ now: history.now + HOUR });
      assert.deepEqual(findings, []);
      assert.equal(commits.at(-1)?.standing, "followed-up");
    } finally {
      history.remove();
    }
  });

  test("vouches for rows until a merge takes them out, and for no file that was pushed", async () => {
    const history = base.fork();
    try {
      const row = [
        "approve",
        "KB2",
        `sha256:${"4b4232".padEnd(64, "0")}`,
        { through: "last", rollback: { method: "none", accepted: "test" } },
      ] as const;
      await history.merge({ [LIST]: listOf("KB1", "KB2") });
      assert.equal(vouchedRow((await history.audit()).vouched, row)?.entry, 3);
      await history.merge({ [LIST]: listOf("KB1") });
      history.commit({ [LIST]: listOf("KB1", "KB2"), "rings/pilot.yaml": "# wide\n" });
      const { vouched, unvouched } = await history.audit();
      assert.equal(vouchedRow(vouched, row), undefined);
      assert.deepEqual(
        unvouched.map(({ path }) => path),
        ["rings/pilot.yaml"],
      );
    } finally {
      history.remove();
    }
  });
});
