import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../../../testing/build-endpoint.ts";
import { buildPolicy } from "../../../testing/build-policy.ts";
import { riskSettingOf } from "./risk-setting.ts";

const TIERS = [
  { endpoints: { labels: { tier: "0" } }, impact: "high" },
  { endpoints: { labels: { site: "fra" } }, impact: "low" },
  { endpoints: { labels: { tier: "1" } }, impact: "medium" },
] as const;

/** What is labelled, and what the human impact may be. */
const CASES = [
  [{ tier: "0", site: "fra" }, ["high"]],
  [{ tier: "1", site: "fra" }, ["low"]],
  [{ tier: "1", site: "ams" }, ["medium"]],
  [{ tier: "2", site: "ams" }, ["very high"]],
  [{ tier: "1" }, ["low", "medium"]],
  [{ site: "fra" }, ["high", "low"]],
  [{ site: "ams" }, ["high", "medium", "very high"]],
  [{}, ["high", "low", "medium", "very high"]],
] as const;

describe("riskSettingOf(), human impact: the first that surely matches, and whatever may match before it", () => {
  for (const [labels, wanted] of CASES) {
    test(JSON.stringify(labels), () => {
      const { humanImpact } = riskSettingOf(buildPolicy({ humanImpact: TIERS }), buildEndpoint({ labels }));
      assert.deepEqual(humanImpact, wanted);
    });
  }

  test("without entries the worst", () => {
    assert.deepEqual(riskSettingOf(buildPolicy(), buildEndpoint()).humanImpact, ["very high"]);
  });
});

describe("riskSettingOf(), exposure", () => {
  const exposed = { labels: { exposure: "internet" } };

  test("is what the policy's selector answers", () => {
    const answer = (value: string) =>
      riskSettingOf(buildPolicy({ exposed }), buildEndpoint({ labels: { exposure: value } })).exposed;
    assert.deepEqual([answer("internet"), answer("none")], ["yes", "no"]);
  });

  test("is unknown without the label, and without a selector", () => {
    const missing = riskSettingOf(buildPolicy({ exposed }), buildEndpoint()).exposed;
    const unsaid = riskSettingOf(buildPolicy(), buildEndpoint()).exposed;
    assert.match(JSON.stringify(missing), /label/);
    assert.deepEqual(unsaid, { unknown: "the policy does not say who is exposed" });
  });
});
