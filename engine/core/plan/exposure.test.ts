import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { buildPlan } from "../../testing/build-plan.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { buildWorld } from "../../testing/build-world.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import { type Exposure, exposureOf } from "./exposure.ts";
import { factsAbout, fixingPatch, patchesOf } from "./exposure-facts.ts";

const CVE = "CVE-2026-0001";

function exposed(endpoints: readonly Endpoint[], world: World, vulnerability = CVE): Exposure {
  const patches = patchesOf(world.assessor.catalog.entries, vulnerability);
  const rows = { of: new Set(patches.map(({ patch }) => patch.id)) };
  return exposureOf(buildPlan(endpoints, world, { rows }), vulnerability);
}

const entry = (id: string, fixed: string) =>
  buildEntry({ patch: { id, vulnerabilities: [{ id: CVE }], fixes: [buildFix({ fixed })] } });
const host = (id: string, version: string) =>
  buildEndpoint({ id, software: [{ product: "openssl", version }] });

describe("exposureOf()", () => {
  test("names the decision that says the worst, and why", () => {
    const world = buildWorld({ entries: [entry("DSA-1", "2"), entry("DSA-2", "3")] });
    const { counts, endpoints } = exposed(
      [host("web-1", "2"), host("web-2", "1"), host("web-3", "3")],
      world,
    );
    assert.deepEqual(counts, { open: 2, unknown: 0, mitigated: 0, fixed: 1 });
    assert.deepEqual(
      endpoints.map(({ endpoint, standing, decision }) => [endpoint, standing, decision.patch]),
      [
        ["web-1", "open", "DSA-2"],
        ["web-2", "open", "DSA-1"],
        ["web-3", "fixed", "DSA-1"],
      ],
    );
    assert.ok(endpoints.every(({ reason }) => reason.says !== ""));
  });

  test("puts the earliest due date first, and says who is late", () => {
    const rule = { approval: "automatic" as const, dueMs: days(3) };
    const late = entry("DSA-1", "2");
    const world = buildWorld({
      entries: [{ ...late, firstSeen: NOW - days(5) }],
      policies: [{ rules: [rule] }],
    });
    const { late: count, endpoints } = exposed([host("web-1", "1")], world);
    assert.deepEqual([count, endpoints.map(({ isLate }) => isLate)], [1, [true]]);
  });

  test("counts an endpoint of which nobody knows anything as unknown, never as fixed", () => {
    const world = buildWorld({ entries: [entry("DSA-1", "2")] });
    const silent = buildEndpoint({ id: "web-2", report: null });
    const { counts, untouched } = exposed([host("web-1", "2"), silent], world);
    assert.deepEqual([counts, untouched], [{ open: 0, unknown: 1, mitigated: 0, fixed: 1 }, 0]);
    const ungoverned = exposed(
      [host("web-1", "2")],
      buildWorld({ entries: [entry("DSA-1", "2")], policies: [] }),
    );
    assert.equal(ungoverned.counts.unknown, 1);
  });

  test("counts what the plan's own vulnerabilities count, in every story", () => {
    let open = 0;
    fc.assert(
      fc.property(limitedStories, (story) => {
        const world = worldOf(story);
        for (const { id, ...counts } of buildPlan(story.endpoints, world).vulnerabilities) {
          const { counts: own, late } = exposed(story.endpoints, world, id);
          assert.deepEqual({ ...own, willMiss: late }, counts);
          open += own.open;
        }
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
    assert.ok(open > 100, `${open}`);
  });
});

describe("factsAbout()", () => {
  const said = (vulnerability: object) =>
    buildEntry({
      patch: {
        vulnerabilities: [
          { id: CVE, ...vulnerability },
          { id: "CVE-2026-0002", cvss: 10 },
        ],
      },
    });
  test("takes the worse word of several patches, and leaves out what nobody says", () => {
    const facts = factsAbout(
      [
        said({ cvss: 5, exploited: false }),
        said({ cvss: 8.1, epss: null, exploited: true, exploitedSince: "2026-11-02T00:00:00Z" }),
        said({ exploitedSince: "2026-11-01T00:00:00Z" }),
      ],
      CVE,
    );
    assert.deepEqual(facts, {
      cvss: 8.1,
      epss: null,
      exploited: true,
      exploitedSince: "2026-11-01T00:00:00Z",
      exploitedDue: null,
    });
  });
  test("does not say that it is not exploited where one patch does not know", () => {
    assert.equal(factsAbout([said({ exploited: false }), said({})], CVE).exploited, null);
    assert.equal(factsAbout([said({ exploited: false })], CVE).exploited, false);
    assert.equal(factsAbout([], CVE).exploited, null);
  });
});

test("fixingPatch() tells where no fix is published", () => {
  const open = buildFix({});
  const { fixed: _, ...unfixed } = open;
  assert.equal(fixingPatch(buildEntry({ patch: { fixes: [unfixed] } })).fixed, false);
  assert.equal(fixingPatch(buildEntry({ patch: { fixes: [open] } })).fixed, true);
});
