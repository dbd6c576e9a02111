import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { NOW } from "../../testing/build-time.ts";
import { buildWorld, decideOne, placeOf, type WorldInput } from "../../testing/build-world.ts";
import type { Place } from "../rings/place.ts";
import { explain, type Question } from "./explain.ts";

const openssl = (version: string) => [{ product: "openssl", version }];
const ENTRIES = [
  buildEntry({ patch: { title: "openssl security update" } }),
  buildEntry({ patch: { id: "DSA-2", fixes: [buildFix({ fixed: "1" })] } }),
  buildEntry({ patch: { id: "DSA-3", fixes: [buildFix({ product: "nginx" })] } }),
];
const NOWHERE: Place = { track: [], by: "none", says: "it was not placed" };

function explanationOf(
  endpointInput: EndpointInput,
  question: Partial<Question> = {},
  worldInput: WorldInput = {},
) {
  const world = buildWorld({ entries: ENTRIES, ...worldInput });
  const endpoint = buildEndpoint({ software: openssl("1"), ...endpointInput });
  const asked = { endpoint, place: placeOf(endpoint, world), commit: null, ...question };
  return { explanation: explain(asked, world), endpoint, world };
}

describe("explain()", () => {
  test("says which row of a risk table gave the due date, and where the rule asks it", () => {
    const vulnerabilities = [{ id: "CVE-1", exploited: true, automatable: true }];
    const entries = [buildEntry({ patch: { vulnerabilities } })];
    const rules = [{ risk: { table: "ssvc-deployer", at: "policies/a.yaml:9:7" } as const }];
    const { explanation } = explanationOf({}, {}, { entries, policies: [{ rules }] });
    assert.deepEqual(
      explanation.decisions.map(({ dueBy }) => dueBy),
      [
        {
          says: '3 d from 2026-11-01T00:00:00Z, by SSVC deployer row 71 for CVE-1: "immediate"; exploitation active, exposure open (unknown: the policy does not say who is exposed), automatable yes, human impact very high',
          at: "policies/a.yaml:9:7",
        },
      ],
    );
  });

  test("shows what waits, with the ladder of the same decide, and counts what it leaves out", () => {
    const { explanation, endpoint, world } = explanationOf({}, { commit: "abc" });
    assert.deepEqual(
      explanation.decisions.map(({ decision, title }) => [decision.patch, decision.verdict, title]),
      [["DSA-1", "awaiting-approval", "openssl security update"]],
    );
    assert.deepEqual(explanation.leftOut, { notApplicable: 1, compliant: 1 });
    const [shown] = explanation.decisions;
    assert.deepEqual(shown?.ladder, decideOne(endpoint, "DSA-1", world).ladder());
    assert.equal(shown?.ladder[0]?.rung, "report");
    assert.equal(shown?.ladder.at(-1)?.rung, "approval");
    const { commit, now, observedAt, ring, placement, policy, ungoverned } = explanation;
    assert.deepEqual(
      [commit, now, observedAt, ring, policy, ungoverned],
      ["abc", NOW, NOW, "all", "servers", undefined],
    );
    assert.match(placement, /^in ring "all"/);
    assert.equal(explanation.whyNot, undefined);
  });

  test("shows the patch that was asked for, compliant, not applicable or not", () => {
    for (const [patch, verdict] of [
      ["DSA-1", "awaiting-approval"],
      ["DSA-2", "compliant"],
      ["DSA-3", "not-applicable"],
    ] as const) {
      const { explanation } = explanationOf({}, { patch });
      assert.deepEqual(
        explanation.decisions.map(({ decision }) => decision.verdict),
        [verdict],
      );
      assert.deepEqual(explanation.leftOut, { notApplicable: 0, compliant: 0 });
    }
    const { decisions, whyNot } = explanationOf({}, { patch: "DSA-9", wanted: "install" }).explanation;
    assert.deepEqual([decisions, whyNot], [[], undefined]);
  });

  test("says what would make it another verdict, unless it is that already", () => {
    const { whyNot } = explanationOf({}, { patch: "DSA-1", wanted: "install" }).explanation;
    assert.equal(whyNot?.wanted, "install");
    assert.equal(whyNot?.suggestions.length, 1);
    const there = explanationOf({}, { patch: "DSA-2", wanted: "compliant" }).explanation;
    assert.equal(there.whyNot, undefined);
    const never = explanationOf({}, { patch: "DSA-3", wanted: "install" }).explanation;
    assert.deepEqual(never.whyNot, { wanted: "install", suggestions: [] });
  });

  test("says why no policy governs it, that it has no ring and that it never reported", () => {
    const { explanation } = explanationOf({ report: null }, { place: NOWHERE }, { policies: [] });
    assert.equal("ring" in explanation, false);
    assert.equal("observedAt" in explanation, false);
    assert.equal("policy" in explanation, false);
    assert.equal(explanation.ungoverned, "no policy governs it");
    assert.equal(explanation.placement, "it was not placed");
    assert.equal(explanation.decisions.length, 3);
  });

  test("tells what it is known by, sorted, and nothing that was not reported", () => {
    const facts = (input: EndpointInput) => explanationOf(input).explanation.facts;
    assert.deepEqual(
      facts({
        labels: { site: "fra", role: "web", empty: "" },
        report: {
          os: { version: "12", id: "debian", build: "" },
          hardware: { tpm: "2.0", memoryMiB: 1024, secureBoot: false },
          rebootPending: true,
        },
      }),
      [
        ["os.id", "debian"],
        ["os.version", "12"],
        ["labels.role", "web"],
        ["labels.site", "fra"],
        ["hardware.memoryMiB", "1024"],
        ["hardware.secureBoot", "false"],
        ["hardware.tpm", "2.0"],
        ["software", "1 package"],
        ["rebootPending", "true"],
      ],
    );
    assert.deepEqual(facts({ report: null, labels: null }), []);
    const two = [...openssl("1"), { product: "nginx", version: "1" }];
    assert.ok(facts({ software: two }).some(([, value]) => value === "2 packages"));
    const odd = {
      os: { id: undefined } as never,
      image: undefined,
      rebootPending: undefined,
      hardware: {},
    } as never;
    assert.deepEqual(facts({ labels: null, report: odd }), []);
  });
});
