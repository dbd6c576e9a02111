import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { buildWorld, decideAll, decideOne, placeOf } from "../../testing/build-world.ts";
import { describeRung } from "../../testing/rung-cases.ts";
import { decide } from "./decide.ts";

const OPENSSL = buildEndpoint({ software: [{ product: "openssl", version: "1" }] });

describeRung("before rung 1: one policy for an endpoint, or all about it is held", [
  {
    name: "no policy",
    world: { policies: [] },
    verdict: "held",
    rung: "policy",
    compliance: "unknown",
    flags: ["no-policy"],
    due: "none",
    ruleName: "none",
  },
  {
    name: "two policies, for what is not even installed",
    endpoint: { software: [] },
    world: { policies: [{}, { name: "other" }] },
    verdict: "held",
    flags: ["two-policies"],
    says: /policies "servers" and "other" both govern it, with precedence 100/,
  },
  {
    name: "two policies, for an endpoint that never reported",
    endpoint: { report: null },
    world: { policies: [{}, { name: "other" }] },
    verdict: "held",
    compliance: "unknown",
  },
]);

describeRung("rung 2: what is not about the endpoint does not apply, what cannot be judged is unknown", [
  {
    name: "another system",
    patches: [{ patch: { fixes: [buildFix({ os: { id: "ubuntu" } })] } }],
    verdict: "not-applicable",
    rung: "applicability",
    compliance: "none",
    due: "none",
  },
  { name: "nothing of it is installed", endpoint: { software: [] }, verdict: "not-applicable" },
  { name: "it fixes nothing", patches: [{ patch: { fixes: [] } }], verdict: "not-applicable" },
  {
    name: "software was not reported",
    endpoint: { report: { image: null } },
    verdict: "unknown",
    rung: "applicability",
    compliance: "unknown",
    says: /software was not reported/,
  },
  {
    name: "one fact that is not known, though another entry is surely missing",
    patches: [
      {
        patch: {
          fixes: [buildFix(), { type: "firmware", component: "BIOS", scheme: "generic", fixed: "2" }],
        },
      },
    ],
    endpoint: { report: { firmware: null } },
    verdict: "unknown",
    says: /firmware was not reported/,
  },
]);

describe("decide()", () => {
  test("decide() keeps every rung that was looked at, in order, the one that decided last", () => {
    const entry = buildEntry();
    const world = buildWorld({ entries: [entry], holds: [{ patch: "DSA-1" }] });
    const decision = decideOne(OPENSSL, "DSA-1", world);
    assert.deepEqual(
      decision.ladder().map(({ rung }) => rung),
      ["report", "applicability", "denied", "exclusion", "supersedence", "prerequisites", "hold"],
    );
    assert.equal(decision.ladder().at(-1)?.at, "policies/approvals/2026-11.yaml#hold-DSA-1:1:1");
    assert.equal(decision.digest, entry.digest);
  });

  test("decide() says of a patch that does not apply which report says so", () => {
    const world = buildWorld({ entries: [buildEntry()] });
    const decision = decideOne(buildEndpoint(), "DSA-1", world);
    assert.deepEqual(
      decision.ladder().map(({ rung }) => rung),
      ["report", "applicability"],
    );
    assert.equal(decision.reason().rung, "applicability");
  });

  test("decide() answers for the candidates, in their order, and takes the other patches from the catalog", () => {
    const older = buildEntry();
    const newer = buildEntry({ patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } });
    const world = buildWorld({ entries: [older, newer], policies: [{ rules: [{ approval: "automatic" }] }] });
    const place = placeOf(OPENSSL, world);
    const verdicts = (...entries: readonly (typeof older)[]) =>
      decide(OPENSSL, place, entries, world).map(({ patch, verdict }) => `${patch} ${verdict}`);
    assert.deepEqual(verdicts(newer, older), ["DSA-2 install", "DSA-1 superseded"]);
    assert.deepEqual(verdicts(older), ["DSA-1 superseded"]);
    assert.deepEqual(verdicts(), []);
  });

  test("decide() manages thousands of patches of one package, the newest of them held", () => {
    const entries = Array.from({ length: 2000 }, (_, index) =>
      buildEntry({ patch: { id: `DSA-${10_000 + index}`, fixes: [buildFix({ fixed: String(index + 2) })] } }),
    );
    const world = buildWorld({
      entries,
      policies: [{ rules: [{ approval: "automatic" }] }],
      holds: entries.slice(1500).map(({ patch }) => ({ patch: patch.id })),
    });
    const counts = new Map<string, number>();
    for (const { verdict } of decideAll(OPENSSL, world)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    assert.deepEqual([...counts].sort(), [
      ["held", 500],
      ["install", 1],
      ["superseded", 1499],
    ]);
  });
});

const BOTH = [
  { product: "openssl", version: "1" },
  { product: "curl", version: "1" },
];
const NEEDS_APPROVAL = {
  policies: [
    {
      rules: [
        { name: "low", patches: { severity: ["low" as const] } },
        { name: "rest", approval: "automatic" as const },
      ],
    },
  ],
};
const NEWER = { patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } };
const WITH_CURL = { patch: { fixes: [buildFix(), buildFix({ product: "curl" })] } };

describeRung("the target is the highest version that is wanted here, never a newer one", [
  {
    name: "another patch's, where nothing stands against it",
    patches: [WITH_CURL, NEWER],
    endpoint: { software: BOTH },
    verdict: "install",
    targets: [
      { product: "curl", from: "1", to: "2" },
      { product: "openssl", from: "1", to: "3" },
    ],
  },
  {
    name: "not one that is not approved",
    patches: [WITH_CURL, { patch: { ...NEWER.patch, severity: "low" } }],
    endpoint: { software: BOTH },
    world: NEEDS_APPROVAL,
    verdict: "install",
    targets: [
      { product: "curl", from: "1", to: "2" },
      { product: "openssl", from: "1", to: "2" },
    ],
  },
  {
    name: "not one that is held, excluded, rejected or has failed",
    patches: [WITH_CURL, NEWER],
    endpoint: { software: BOTH },
    world: { policies: [{ rules: [{ approval: "automatic" }] }], holds: [{ patch: "DSA-2" }] },
    verdict: "install",
    targets: [
      { product: "curl", from: "1", to: "2" },
      { product: "openssl", from: "1", to: "2" },
    ],
  },
  {
    name: "one target a product, from the oldest to the newest",
    patches: [
      {
        patch: {
          fixes: [
            buildFix({ type: "package", product: "openssl", fixed: "4" }),
            buildFix({ fixed: "2" }),
            buildFix({ fixed: "3" }),
          ],
        },
      },
    ],
    endpoint: { software: [{ product: "openssl", version: "2", source: { name: "openssl", version: "1" } }] },
    verdict: "install",
    targets: [{ product: "openssl", from: "1", to: "4" }],
  },
  {
    name: "nothing of a fix that nobody published",
    patches: [{ patch: { fixes: [buildFix({ fixed: null }), buildFix({ product: "curl" })] } }],
    endpoint: { software: BOTH },
    verdict: "install",
    targets: [{ product: "curl", from: "1", to: "2" }],
  },
  {
    name: "a KB has no version but its name",
    patches: [{ patch: { id: "KB-1", fixes: [{ type: "kb" }, { type: "kb" }] } }],
    verdict: "install",
    targets: [{ product: "KB-1", from: "", to: "KB-1" }],
  },
  {
    name: "another patch without a published fix offers no version",
    patches: [{}, { patch: { id: "DSA-2", fixes: [buildFix({ fixed: null })] } }],
    verdict: "install",
    targets: [{ product: "openssl", from: "1", to: "2" }],
  },
]);
