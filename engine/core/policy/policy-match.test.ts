import assert from "node:assert/strict";
import { test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildPolicy } from "../../testing/build-policy.ts";
import type { PolicyInput } from "../../testing/declared-sketch.ts";
import { policyFor } from "./policy-match.ts";

const PERHAPS = { labels: { site: "fra" } };
const OTHERS = { names: ["db-*"] };

const CASES: readonly (readonly [name: string, policies: readonly PolicyInput[], wanted: string])[] = [
  ["none at all", [], "no-policy"],
  ["none that matches", [{ endpoints: OTHERS }], "no-policy"],
  ["the only one", [{ name: "a" }], "a"],
  [
    "the one of the highest precedence",
    [
      { name: "a", precedence: 1 },
      { name: "b", precedence: 2 },
    ],
    "b",
  ],
  ["two of the highest precedence", [{ name: "a" }, { name: "b" }], "two-policies"],
  [
    "two of a lower precedence do not matter",
    [
      { name: "a", precedence: 1 },
      { name: "b", precedence: 1 },
      { name: "c", precedence: 2 },
    ],
    "c",
  ],
  [
    "three, the highest two equal, whatever their order",
    [
      { name: "a", precedence: 2 },
      { name: "b", precedence: 1 },
      { name: "c", precedence: 2 },
    ],
    "two-policies",
  ],
  ["only one that perhaps matches", [{ endpoints: PERHAPS }], "policy-unknown"],
  [
    "one that perhaps matches, below the best",
    [
      { name: "a", precedence: 2 },
      { name: "b", precedence: 1, endpoints: PERHAPS },
    ],
    "a",
  ],
  [
    "one that perhaps matches, equal to the best",
    [
      { name: "a", precedence: 2 },
      { name: "b", precedence: 2, endpoints: PERHAPS },
    ],
    "policy-unknown",
  ],
  [
    "one that perhaps matches, above the best, beside one below it",
    [
      { name: "b", precedence: 3, endpoints: PERHAPS },
      { name: "a", precedence: 2 },
      { name: "c", precedence: 1, endpoints: PERHAPS },
    ],
    "policy-unknown",
  ],
];

for (const [name, policies, wanted] of CASES) {
  test(`policyFor() of ${name}: ${wanted}`, () => {
    const match = policyFor(buildEndpoint(), policies.map(buildPolicy));
    assert.equal(match.kind === "governed" ? match.policy.name : match.code, wanted);
    const reversed = policyFor(buildEndpoint(), policies.map(buildPolicy).reverse());
    assert.equal(reversed.kind, match.kind);
  });
}

test("policyFor() names the policies and the fact", () => {
  const match = policyFor(buildEndpoint(), [buildPolicy({ endpoints: PERHAPS })]);
  assert.deepEqual(match, {
    kind: "held",
    code: "policy-unknown",
    says: 'unknown whether policy "servers" governs it: label "site" was not reported',
    at: "policies/servers.yaml:1:1",
  });
});
