import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildEntry } from "../../testing/build-patch.ts";
import { buildPolicy } from "../../testing/build-policy.ts";
import type { Policy } from "../model/declared.ts";
import type { EffectRow } from "./effect-row.ts";
import { rulesByPatch } from "./rules-by-patch.ts";

const ENTRY = buildEntry();
const VAGUE = buildEntry({
  patch: { id: "DSA-2", severity: undefined, vulnerabilities: undefined } as never,
});
const catalog = new Map([ENTRY, VAGUE].map((entry) => [entry.patch.id, entry]));

const approve = (patch: string, digest = catalog.get(patch)?.digest ?? ""): EffectRow => [
  "approve",
  patch,
  digest,
  {},
];
const servers = buildPolicy({
  rules: [
    { name: "exploited", patches: { exploited: true }, review: "emergency" },
    { name: "critical", patches: { severity: ["critical"] }, review: "critical" },
    { name: "important", patches: { severity: ["important"] }, review: "standard" },
    { name: "rest", patches: {}, review: "rest" },
  ],
});
const clients = buildPolicy({
  name: "clients",
  rules: [{ name: "all", patches: { vendor: ["debian"] }, review: "clients" }],
});
const silent = buildPolicy({ name: "silent", rules: [{ name: "all" }] });
const others = buildPolicy({
  name: "others",
  rules: [{ name: "ms", patches: { vendor: ["microsoft"] }, review: "ms" }],
});

const cases: readonly (readonly [
  string,
  readonly Policy[],
  readonly EffectRow[],
  Readonly<Record<string, readonly string[]>>,
])[] = [
  ["the rule that matches, and none after it", [servers], [approve("DSA-1")], { "DSA-1": ["standard"] }],
  [
    "the rules of all policies, in order",
    [servers, clients, silent],
    [approve("DSA-1")],
    { "DSA-1": ["clients", "standard"] },
  ],
  [
    "each rule that perhaps matches",
    [servers],
    [approve("DSA-2")],
    { "DSA-2": ["critical", "emergency", "rest", "standard"] },
  ],
  ["nothing for a patch that no rule matches", [others], [approve("DSA-1")], {}],
  ["nothing where the rule asks for no review", [silent], [approve("DSA-1")], {}],
  ["nothing for a patch that the catalog has not", [servers], [approve("DSA-9", ENTRY.digest)], {}],
  ["nothing for a revision that the catalog has not", [servers], [approve("DSA-1", VAGUE.digest)], {}],
  [
    "rules for what is taken out, whatever its revision",
    [servers],
    [["-approve", "DSA-1", VAGUE.digest, {}]],
    { "DSA-1": ["standard"] },
  ],
  ["rules for what is held", [servers], [["hold", "DSA-1", null, {}]], { "DSA-1": ["standard"] }],
  ["nothing for paths", [servers], [["rings/a.yaml", null, null]], {}],
];

describe("rulesByPatch()", () => {
  for (const [what, policies, effect, expected] of cases)
    it(`gives ${what}`, () => assert.deepEqual(rulesByPatch(policies, catalog, effect), expected));
});
