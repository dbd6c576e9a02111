import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { stories } from "../../testing/arbitrary-story.ts";
import {
  dayBetween,
  endpointSelector,
  patchId,
  patchSelector,
  someDays,
} from "../../testing/arbitrary-values.ts";
import { buildTestRecord, sketchExclusion, sketchFreeze } from "../../testing/build-exclusion.ts";
import { sketchHold, sketchReject } from "../../testing/build-list.ts";
import { decidedStory, pairsOf, placesOf, withEndpoints } from "../../testing/decided-story.ts";
import { shuffledStory } from "../../testing/shuffled-story.ts";
import { essenceOf, worldOf } from "../../testing/specification-agreement.ts";
import type { Story } from "../../testing/specified-story.ts";
import { spoiledStory } from "../../testing/spoiled-story.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Report } from "../model/report.ts";
import { createJudge } from "./decide.ts";

const RUNS = { numRuns: 200, seed: 20_261_112 };

/** Something more that people, or a breaker, say against patches. */
const denials: fc.Arbitrary<(story: Story) => Story> = fc.oneof(
  fc
    .record({ patch: patchId, endpoints: endpointSelector })
    .map((hold) => declaring("holds", sketchHold(hold))),
  fc
    .record({ patch: patchId, endpoints: endpointSelector })
    .map((reject) => declaring("rejects", sketchReject(reject))),
  fc
    .record({
      patches: fc.oneof(
        patchSelector,
        patchId.map((id) => ({ ids: [id] })),
      ),
      endpoints: endpointSelector,
      expires: dayBetween(-2, 5),
      graceMs: someDays,
      successors: fc.boolean(),
    })
    .map((exclusion) => declaring("exclusions", sketchExclusion(exclusion))),
  fc
    .record({ from: dayBetween(-3, 1), until: dayBetween(-1, 4), endpoints: endpointSelector })
    .map((freeze) => declaring("freezes", sketchFreeze(freeze))),
  fc.record({ patch: patchId, ring: fc.constantFrom("r1", "r2", "r3") }).map((trip) => (story: Story) => ({
    ...story,
    rollout: {
      ...story.rollout,
      trips: [...story.rollout.trips, { ...trip, number: 99, track: "t", at: story.now }],
    },
  })),
);

function declaring<K extends "holds" | "rejects" | "exclusions" | "freezes">(
  kind: K,
  entry: Story["declared"][K][number],
): (story: Story) => Story {
  return (story) => ({
    ...story,
    declared: { ...story.declared, [kind]: [...story.declared[kind], entry] },
  });
}

function acts({ verdict }: Decision): boolean {
  return verdict === "install" || verdict === "remove";
}

describe("decide() under changes", () => {
  test("a deny more adds no removal, and no install but of what the denied one had superseded, nor a newer target", () => {
    fc.assert(
      fc.property(stories, denials, (story, deny) => {
        const before = decidedStory(story);
        for (const [key, then, now] of pairsOf(before, decidedStory(deny(story)))) {
          if (!acts(now)) continue;
          if (then.verdict === "superseded") assert.equal(now.verdict, "install", key);
          else assert.equal(now.verdict, then.verdict, key);
          for (const { product, to } of now.targets)
            assert.ok(Number(to) <= highestTarget(before, now.endpoint, product) || to === product, key);
        }
      }),
      RUNS,
    );
  });

  test("files, entries, endpoints, fixes and keys in another order change nothing", () => {
    fc.assert(
      fc.property(stories, fc.nat(), (story, seed) => {
        const shuffled = shuffledStory(story, seed);
        for (const [key, then, now] of pairsOf(decidedStory(story), decidedStory(shuffled))) {
          assert.deepEqual(essenceOf(now), essenceOf(then), key);
          assert.deepEqual(now.flags, then.flags, key);
        }
      }),
      RUNS,
    );
  });

  test("without its report an endpoint is unknown about everything, or held for want of a policy", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const silent = withEndpoints(story, ({ report: _, ...endpoint }) => endpoint);
        for (const [key, { verdict, compliance }] of decidedStory(silent)) {
          assert.ok(verdict === "unknown" || verdict === "held", key);
          assert.equal(compliance, "unknown", key);
        }
      }),
      RUNS,
    );
  });

  test("a fact less makes nothing compliant, exempt, not applicable, superseded, installed or removed that was not", () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...FACTS), (story, fact) => {
        const places = placesOf(story);
        const poorer = withEndpoints(story, ({ report, ...endpoint }) => ({
          ...endpoint,
          ...(report === undefined ? {} : { report: fact(report) }),
        }));
        const [before, after] = [decidedStory(story, places), decidedStory(poorer, places)];
        for (const [key, then, now] of pairsOf(before, after)) {
          if (!SETTLED.has(now.verdict) || now.verdict === then.verdict) continue;
          const isFreed = now.verdict === "install" || now.verdict === "ignored";
          assert.ok(isFreed && then.verdict === "superseded", `${key}: ${then.verdict} → ${now.verdict}`);
        }
      }),
      RUNS,
    );
  });

  test("without labels nothing is installed or compliant that was not", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const places = placesOf(story);
        const unlabelled = withEndpoints(story, ({ labels: _, ...endpoint }) => endpoint);
        const pairs = pairsOf(decidedStory(story, places), decidedStory(unlabelled, places));
        for (const [key, then, now] of pairs) {
          if (!SETTLED.has(now.verdict) || now.verdict === then.verdict) continue;
          const isFreed = now.verdict === "install" || now.verdict === "ignored";
          assert.ok(isFreed && then.verdict === "superseded", key);
        }
      }),
      RUNS,
    );
  });

  test("a patch that turns out to be exploited is due no later, and needs no less consent", () => {
    fc.assert(
      fc.property(stories, patchId, (story, id) => {
        const exploited = {
          ...story,
          entries: story.entries.map((entry) => (entry.patch.id === id ? nowExploited(entry, story) : entry)),
        };
        for (const [key, then, now] of pairsOf(decidedStory(story), decidedStory(exploited))) {
          if (now.patch !== id) continue;
          if (then.due !== undefined && now.compliance !== "exempt" && now.verdict === then.verdict)
            assert.ok(now.due !== undefined && now.due <= then.due, `${key}: due`);
          if (then.verdict === "awaiting-approval")
            assert.ok(!CONSENTED.has(now.rung), `${key}: ${now.rung}`);
        }
      }),
      RUNS,
    );
  });

  test("what is decided about a patch does not depend on what else was asked", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const together = decidedStory(story);
        const places = placesOf(story);
        const world = worldOf(story);
        for (const endpoint of story.endpoints) {
          for (const entry of story.entries) {
            const place = places.get(endpoint.id);
            assert.ok(place);
            const [alone] = createJudge(world)(endpoint, place, [entry]);
            const other = together.get(`${endpoint.id} ${entry.patch.id}`);
            assert.ok(alone && other);
            assert.deepEqual(essenceOf(alone), essenceOf(other));
            assert.deepEqual(alone.ladder(), other.ladder());
          }
        }
      }),
      RUNS,
    );
  });

  test("decide() never throws, nor do the words of its reasons, on any numbers and texts of the right types", () => {
    fc.assert(
      fc.property(stories, fc.nat(), (story, seed) => {
        for (const [key, decision] of decidedStory(spoiledStory(story, seed)))
          for (const { says } of decision.ladder()) assert.equal(typeof says, "string", key);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test("what assessor.candidates() leaves out is not applicable", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { assessor } = worldOf(story);
        for (const { report } of story.endpoints) {
          if (report === undefined) continue;
          const candidates = new Set(assessor.candidates(report));
          for (const entry of assessor.catalog.entries) {
            const { kind } = assessor.assess(report, entry);
            assert.ok(candidates.has(entry) || kind === "not-applicable", entry.patch.id);
          }
        }
      }),
      RUNS,
    );
  });

  test("another test record, whatever it says, opens nothing where the rule asks for no test", () => {
    fc.assert(
      fc.property(stories, patchId, (story, id) => {
        const digest = story.entries.find(({ patch }) => patch.id === id)?.digest ?? "";
        const record = buildTestRecord({
          name: "lab-3",
          patches: [{ patch: id, digest }],
          outcome: "failed",
        });
        const { testRecords } = story.declared;
        const tested = { ...story, declared: { ...story.declared, testRecords: [...testRecords, record] } };
        for (const [key, then, now] of pairsOf(decidedStory(story), decidedStory(tested)))
          if (acts(now) && then.verdict !== "superseded") assert.equal(then.verdict, now.verdict, key);
      }),
      RUNS,
    );
  });
});

/** Verdicts that ask for nothing more, or act. */
const SETTLED: ReadonlySet<Verdict> = new Set([
  "compliant",
  "not-applicable",
  "installed-rejected",
  "installed-unapproved",
  "retracted",
  "rejected",
  "excluded",
  "superseded",
  "ignored",
  "install",
  "remove",
]);

/** Rungs that only a patch with consent comes to. */
const CONSENTED: ReadonlySet<Decision["rung"]> = new Set(["ring", "deferral", "retry", "window", "install"]);

/** Facts that a report can leave out. `offered` and `transactions` are not among them: unreported, they are not asked for. */
const FACTS: readonly ((report: Report) => Report)[] = [
  ({ os: _, ...report }) => report,
  ({ hardware: _, ...report }) => report,
  ({ image: _, ...report }) => report,
  ({ firmware: _, ...report }) => report,
  ({ installedPatches: _, ...report }) => report,
  ({ rebootPending: _, ...report }) => report,
  ({ bootedAt: _, ...report }) => report,
  ({ evidence: _, ...report }) => report,
  withSystem(({ id: _, ...os }) => os),
  withSystem(({ version: _, ...os }) => os),
  withSystem(({ family: _, ...os }) => os),
  withHardware("diskFreeMiB"),
  withHardware("tpm"),
  withHardware("memoryMiB"),
  withHardware("secureBoot"),
];

function withSystem(
  change: (os: NonNullable<Report["os"]>) => NonNullable<Report["os"]>,
): (report: Report) => Report {
  return (report) => (report.os === undefined ? report : { ...report, os: change(report.os) });
}

function withHardware(key: string): (report: Report) => Report {
  return (report) => {
    if (report.hardware === undefined) return report;
    const { [key]: _, ...hardware } = report.hardware;
    return { ...report, hardware };
  };
}

/** The entry after a feed said, at this moment, that all its vulnerabilities are exploited. */
function nowExploited(entry: CatalogEntry, { now }: Story): CatalogEntry {
  const { severity, vulnerabilities } = entry.patch;
  const first = {
    since: entry.firstSeen ?? now,
    ...(severity && { severity }),
    ...(vulnerabilities && { vulnerabilities }),
  };
  const exploited = [
    { id: "CVE-1", exploited: true },
    ...(vulnerabilities ?? []).map((one) => ({ ...one, exploited: true })),
  ];
  const facts = entry.facts.length === 0 ? [first] : entry.facts;
  return {
    ...entry,
    patch: { ...entry.patch, vulnerabilities: exploited },
    facts: [...facts, { since: now, ...(severity && { severity }), vulnerabilities: exploited }],
  };
}

function highestTarget(decided: ReadonlyMap<string, Decision>, endpoint: string, product: string): number {
  const targets = [...decided.values()]
    .filter((one) => one.endpoint === endpoint)
    .flatMap((one) => one.targets);
  return Math.max(...targets.filter((one) => one.product === product).map(({ to }) => Number(to)));
}
