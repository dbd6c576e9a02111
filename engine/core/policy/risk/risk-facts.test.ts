import assert from "node:assert/strict";
import { test } from "node:test";
import { buildPatch } from "../../../testing/build-patch.ts";
import { riskFactsOf } from "./risk-facts.ts";

test("riskFactsOf() takes null, absent and odd values as unknown", () => {
  const odd = { id: "CVE-1", exploited: null, technicalImpact: "some" as "total" };
  assert.deepEqual(riskFactsOf(buildPatch({ vulnerabilities: [odd] })), [
    { vulnerability: "CVE-1", exploited: "unknown", automatable: "unknown", technicalImpact: "unknown" },
  ]);
});

test("riskFactsOf() names the first by id of those that are alike", () => {
  const ids = ["CVE-3", "CVE-1", "CVE-2"];
  const vulnerabilities = ids.map((id) => ({ id, exploited: id === "CVE-2", automatable: true }));
  assert.deepEqual(
    riskFactsOf(buildPatch({ vulnerabilities })).map(({ vulnerability, exploited }) => [
      vulnerability,
      exploited,
    ]),
    [
      ["CVE-1", "no"],
      ["CVE-2", "yes"],
    ],
  );
});

test("riskFactsOf() a patch that lists no vulnerabilities has none, and one that does not say may have any", () => {
  const { vulnerabilities: _, ...silent } = buildPatch();
  assert.deepEqual(riskFactsOf(buildPatch({ vulnerabilities: [] })), []);
  assert.deepEqual(riskFactsOf(silent), [
    { exploited: "unknown", automatable: "unknown", technicalImpact: "unknown" },
  ]);
});
