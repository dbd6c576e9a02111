import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReviewInput, ReviewPolicySpec } from "../../schema/documents.generated.ts";
import { buildFile, buildReview, LIST, POLICY, sha } from "../../testing/build-review.ts";
import { applyingRules } from "./applying-rules.ts";

type Rows = ReviewInput["effect"]["now"];

function applied(
  over: Parameters<typeof buildReview>[0],
  paths: readonly string[] = [POLICY],
): readonly string[] {
  const { rules, uncovered } = applyingRules(
    buildReview({ ...over, files: paths.map((path) => buildFile(path)) }),
    paths,
  );
  return [...rules.map(({ rule }) => rule.name), ...uncovered.map((what) => `! ${what}`)];
}

const rows = (...now: Rows): Pick<ReviewInput, "effect"> => ({ effect: { approved: null, now } });
const HOLD: Rows[number] = ["hold", "P1", null, {}];
const APPROVE: Rows[number] = ["approve", "P1", null, {}];
const REACH: ReviewInput["reach"] = {
  tracks: [{ track: "servers", reached: 11, of: 100 }],
  rings: [],
  touched: [1],
};
const blast = (blastRadius: ReviewPolicySpec["blastRadius"] = []) => ({ policy: { blastRadius } });

test("applyingRules() takes every row whose paths match", () => {
  assert.deepEqual(applied({}, [POLICY]), ["standard"]);
  assert.deepEqual(applied({}, [POLICY, "rings/a.yaml"]), ["critical", "standard"]);
  assert.deepEqual(applied({}, ["policies/evidence/x.yaml"]), ["! policies/evidence/x.yaml"]);
  assert.deepEqual(applied({ policy: { governs: [{ paths: ["**"], rule: "gone" }] } }), [
    `! ${POLICY}`,
    "! there is no rule gone",
  ]);
});

test("applyingRules() takes the rule for restricting changes alone, when every row restricts", () => {
  const removes: Rows[number] = ["reject", "P1", null, { installed: "remove" }];
  const keeps: Rows[number] = ["reject", "P1", null, { installed: "keep" }];
  assert.deepEqual(applied(rows(HOLD, keeps), [LIST]), ["stop"]);
  // Rows of lists say nothing of a ring that changed beside them.
  assert.equal(applied(rows(HOLD, keeps), [LIST, "rings/a.yaml"]).includes("stop"), false);
  for (const other of [APPROVE, removes, ["-hold", "P1", null, {}], [POLICY, null, sha("2")]] as const)
    assert.deepEqual(applied({ ...rows(HOLD, other), byPolicy: { P1: ["standard"] } }, [LIST]), ["standard"]);
  assert.deepEqual(applied({ effect: { approved: null, now: [], restricts: true } }), ["standard"]);
  assert.deepEqual(
    applied({ effect: { approved: null, now: [[POLICY, null, sha("2")]], restricts: true } }),
    ["stop"],
  );
  assert.deepEqual(applied({ effect: { approved: null, now: [HOLD], restricts: false } }), ["standard"]);
});

test("applyingRules() asks for a list all rules that policies give its patches", () => {
  const two = rows(APPROVE, ["approve", "P2", null, {}]);
  assert.deepEqual(
    applied({ ...two, byPolicy: { P1: ["standard"], P2: ["critical", "standard"] } }, [LIST]),
    ["critical", "standard"],
  );
  for (const byPolicy of [{ P1: ["standard"] }, { P1: ["standard"], P2: [] }])
    assert.deepEqual(applied({ ...two, byPolicy }, [LIST]), [
      "standard",
      "! patch P2: no policy names a review rule for it",
    ]);
  assert.deepEqual(applied({ ...rows() }, [LIST]), [`! ${LIST}`, `! which patches are meant by ${LIST}`]);
  assert.deepEqual(applied({ ...rows(["approve", "__proto__", null, {}]), byPolicy: {} }, [LIST]), [
    `! ${LIST}`,
    "! patch __proto__: no policy names a review rule for it",
  ]);
});

test("applyingRules() adds what a change reaches", () => {
  const above = (share: string) => blast([{ above: share, rule: "critical" }]);
  const touches = blast([
    { above: "50%", rule: "stop" },
    { touches: { labels: { tier: "0" } }, rule: "critical" },
  ]);
  assert.deepEqual(applied({ ...above("10%"), reach: REACH }), ["critical", "standard"]);
  assert.deepEqual(applied({ ...above("11%"), reach: REACH }), ["standard"]);
  assert.deepEqual(applied({ ...above("a lot"), reach: REACH }), ["critical", "standard"]);
  assert.deepEqual(applied({ ...touches, reach: REACH }), ["critical", "standard"]);
  assert.deepEqual(applied({ ...touches, reach: null }), ["critical", "standard", "stop"]);
  assert.deepEqual(applied(touches), ["standard"]);
});
