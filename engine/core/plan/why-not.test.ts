import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { readDocuments } from "../../documents/read-documents.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildEntry, sha256 } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { buildWorld, placeOf, type WorldInput } from "../../testing/build-world.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Verdict } from "../model/decision.ts";
import { decide } from "../policy/decide.ts";
import { place } from "../rings/place.ts";
import type { Change, Situation } from "./what-if/situation.ts";
import { waysTo, whyNot } from "./why-not.ts";

const openssl = (version: string) => [{ product: "openssl", version }];
const ENTRY = buildEntry();
const APPROVE = { patch: "DSA-1", digest: ENTRY.digest };

function situationOf(input: WorldInput, endpoint: EndpointInput = {}): Situation {
  const world = buildWorld({ entries: [ENTRY], ...input });
  const one = buildEndpoint({ software: openssl("1"), ...endpoint });
  const [entry] = world.assessor.catalog.entries;
  assert.ok(entry);
  return { world, endpoint: one, place: placeOf(one, world), entry };
}

function verdictAfter(changes: readonly Change[], situation: Situation): Verdict | undefined {
  const then = changes.reduce((changed, change) => change.apply(changed), situation);
  return decide(then.endpoint, then.place, [then.entry], then.world)[0]?.verdict;
}

function situationsOf(story: Parameters<typeof worldOf>[0]): readonly Situation[] {
  const world = worldOf(story);
  const { of } = place(story.endpoints, world.declared.rings, world.rollout.topUps, sha256);
  return story.endpoints.flatMap((endpoint) => {
    const where = of.get(endpoint.id);
    return where === undefined
      ? []
      : world.assessor.catalog.entries.map((entry) => ({ world, endpoint, place: where, entry }));
  });
}

/** A list's `spec` as a document, read back. */
function problemsOf(yaml: string): readonly string[] {
  const spec = yaml
    .split("\n")
    .map((line) => `  ${line}\n`)
    .join("");
  const text = `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: pasted}\nspec:\n${spec}`;
  const file = { path: "policies/approvals/pasted.yaml", bytes: new TextEncoder().encode(text) };
  return readDocuments([file], { isZone: () => true }).problems.map(({ message }) => message);
}

describe("waysTo()", () => {
  test("finds only sets that give the verdict, none with an idle change in it", () => {
    let found = 0;
    fc.assert(
      fc.property(
        stories,
        fc.constantFrom<Verdict>("install", "install", "compliant", "held"),
        (story, wanted) => {
          for (const situation of situationsOf(story)) {
            const isThere = verdictAfter([], situation) === wanted;
            const ways = waysTo(wanted, situation);
            if (isThere) assert.deepEqual(ways, []);
            found += ways.length;
            for (const way of ways) {
              assert.ok(way.length > 0);
              assert.equal(verdictAfter(way, situation), wanted);
              for (const idle of way)
                assert.notEqual(
                  verdictAfter(
                    way.filter((change) => change !== idle),
                    situation,
                  ),
                  wanted,
                );
            }
            assert.ok(new Set(ways.map(({ length }) => length)).size <= 1);
          }
        },
      ),
      { numRuns: 120, seed: 20_261_112 },
    );
    assert.ok(found > 100, `only ${found} ways were found`);
  });

  test("gives YAML that reads as part of an approval list", () => {
    let shown = 0;
    fc.assert(
      fc.property(stories, (story) => {
        for (const situation of situationsOf(story))
          for (const { yaml } of whyNot(situation, "install")) {
            if (yaml === undefined) continue;
            shown += 1;
            assert.deepEqual(problemsOf(yaml), [], yaml);
          }
      }),
      { numRuns: 40, seed: 20_261_112 },
    );
    assert.ok(shown > 20, `only ${shown} fragments were shown`);
  });

  test("ends soon in a nasty case, with an answer or none", () => {
    const many = Array.from({ length: 60 }, (_, index) => index);
    const entries = [
      ENTRY,
      ...many.map((index) => buildEntry({ patch: { id: `DSA-2${index}`, supersedes: ["DSA-1"] } })),
    ];
    const expires = NOW + days(9);
    let decided = 0;
    const world = buildWorld({
      entries,
      approve: entries.map(({ patch, digest }) => ({ patch: patch.id, digest })),
      holds: many.map((index) => ({ patch: "DSA-1", at: `hold:${index}:1`, until: NOW + days(1 + index) })),
      rejects: many.map((index) => ({ patch: "DSA-1", at: `reject:${index}:1` })),
      exclusions: many.map((index) => ({ name: `e-${index}`, expires: expires + index })),
    });
    const [policy] = world.declared.policies;
    assert.ok(policy);
    const counting = {
      ...policy,
      endpoints: () => {
        decided += 1;
        return "yes" as const;
      },
    };
    const situation = situationOf({});
    const nasty = {
      ...situation,
      world: { ...world, declared: { ...world.declared, policies: [counting] } },
    };
    assert.deepEqual(waysTo("install", nasty), []);
    assert.ok(decided < 5000, `decided ${decided} times`);
  });
});

describe("whyNot()", () => {
  test("names each change, all of which are needed, and what to paste", () => {
    const rings = [
      { name: "lab", members: {} },
      { name: "pilot", order: 20, promotion: "pull-request" as const, members: {} },
      { name: "broad", order: 30, members: { rest: true } },
    ];
    const approve = [{ ...APPROVE, through: { kind: "rings" as const, rings: ["pilot", "ws"], at: "" } }];
    const holds = [{ patch: "DSA-1", at: "policies/approvals/2026-11.yaml:12:5" }];
    const suggestions = whyNot(situationOf({ rings, approve, holds }), "install");
    const hold = "take the hold out that stands at policies/approvals/2026-11.yaml:12:5";
    const raise = 'raise "through" of its approval to ring "broad"';
    const at = "policies/approvals/2026-11.yaml#approve-DSA-1:1:1";
    assert.deepEqual(suggestions, [
      {
        changes: [hold, raise, 'write "waives: [gate]" into its approval'],
        verdict: "install",
        yaml: `approve:
  # the entry at ${at}, with what becomes different
  - patch: "DSA-1"
    digest: ${ENTRY.digest}
    through: ["ws", "broad"]
    waives: ["gate"]`,
      },
    ]);
    const [withoutGate] = whyNot(
      situationOf({ rings: rings.slice(0, 1).concat(rings.slice(2)), approve, holds }),
      "install",
    );
    assert.deepEqual(withoutGate?.changes, [
      hold,
      raise,
      "wait until it passes the gates of the earlier rings (lab)",
    ]);
  });

  test("waits for a window at the moment that it opens, and names no wait that another covers", () => {
    const opens = NOW + days(3);
    const { world, ...situation } = situationOf({
      approve: [APPROVE],
      policies: [{ rules: [{ deferMs: NOW + days(2) - (ENTRY.firstSeen ?? 0) }] }],
      rings: [{ name: "all", window: { name: "night", at: "rings/all.yaml:9:3" } }],
    });
    const windowState = (_window: string, _endpoint: unknown, at = NOW) =>
      at >= opens
        ? ({ kind: "open", says: "open" } as const)
        : ({ kind: "shut", says: "shut", opens } as const);
    const ways = whyNot({ ...situation, world: { ...world, windowState } }, "install");
    assert.deepEqual(
      ways.map(({ changes }) => changes),
      [["wait until 2026-11-15T10:00:00Z (and the endpoint keeps reporting)"]],
    );
  });

  test("gives a whole entry, as far out as the endpoint's ring, where nobody approved yet", () => {
    const patch = { ...ENTRY.patch, removable: false };
    const entry = buildEntry({ patch });
    for (const [one, rollback] of [
      [ENTRY, "{method: uninstall, tested: false}"],
      [entry, '{method: none, accepted: "not yet stated: whoever approves says why"}'],
    ] as const) {
      assert.deepEqual(whyNot(situationOf({ entries: [one] }), "install"), [
        {
          changes: [
            "approve DSA-1 with its present digest in an approval list (a reviewed, merged pull request)",
          ],
          verdict: "install",
          yaml: `approve:\n  - patch: "DSA-1"\n    digest: ${one.digest}\n    through: ["all"]\n    rollback: ${rollback}`,
        },
      ]);
    }
  });

  test("gives the release of a trip, a hold and the terms of an entry as YAML", () => {
    const trips = [{ number: 7, patch: "DSA-1", track: "default", ring: "all", at: NOW }];
    const [released] = whyNot(situationOf({ approve: [APPROVE], rollout: { trips } }), "install");
    assert.equal(released?.yaml, `release:\n  - patch: "DSA-1"\n    trip: 7\n    reason: "why"`);
    const [held] = whyNot(situationOf({ approve: [APPROVE] }), "held");
    assert.equal(
      held?.yaml,
      `hold:\n  - patch: "DSA-1"\n    endpoints: {names: ["web-1"]}\n    reason: "why"`,
    );
    const [rejected] = whyNot(situationOf({ approve: [APPROVE] }), "rejected");
    assert.equal(rejected?.yaml, held?.yaml?.replace("hold:", "reject:"));
    const rings = [
      { name: "lab", promotion: "manual" as const, members: {} },
      { name: "broad", order: 20, members: { rest: true } },
    ];
    const ring = whyNot(situationOf({ approve: [APPROVE], rings }), "install");
    assert.deepEqual(
      ring.map(({ yaml }) => yaml?.split("\n").at(-1)),
      ['    waives: ["gate"]', '    leaves: ["lab"]'],
    );
    const [waited] = whyNot(
      situationOf({ approve: [APPROVE], policies: [{ rules: [{ deferMs: days(20) }] }] }),
      "install",
    );
    assert.equal(waited?.yaml, undefined);
    for (const yaml of [released?.yaml, held?.yaml, rejected?.yaml, ...ring.map((one) => one.yaml)])
      assert.deepEqual(problemsOf(yaml ?? ""), []);
  });

  test("has nothing to say where the verdict is there, or nothing people do gives it", () => {
    assert.deepEqual(whyNot(situationOf({ approve: [APPROVE] }), "install"), []);
    const retracted = [buildEntry({ patch: { retracted: true } })];
    assert.deepEqual(whyNot(situationOf({ entries: retracted }), "install"), []);
    assert.deepEqual(whyNot(situationOf({}, { report: null }), "install"), []);
    assert.deepEqual(whyNot(situationOf({}, { software: [] }), "install"), []);
    assert.deepEqual(whyNot(situationOf({}, { software: openssl("2") }), "install"), []);
    const cloned = { identity: { kind: "cloned" as const, says: "two machines" } };
    assert.deepEqual(whyNot(situationOf({}, cloned), "install"), []);
  });
});
