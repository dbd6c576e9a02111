import fc from "fast-check";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Through } from "../core/model/declared.ts";
import { rings } from "./arbitrary-rings.ts";
import {
  dayBetween,
  endpointSelector,
  merged,
  mostly,
  narrowEndpoints,
  PATCHES,
  patchId,
  patchSelector,
  rarely,
  someDays,
  sometimes,
} from "./arbitrary-values.ts";
import { sketchDeclared } from "./build-declared.ts";
import { buildDigest } from "./build-patch.ts";
import { hours } from "./build-time.ts";
import type {
  DeclaredInput,
  DeclaredSketch,
  ExclusionInput,
  PolicyInput,
  RuleInput,
} from "./declared-sketch.ts";

const through: fc.Arbitrary<Through> = rarely(
  3,
  fc
    .subarray(["r1", "r2", "r3", "s1", "gone"], { maxLength: 2 })
    .map((rings) => ({ kind: "rings" as const, rings, at: "through" })),
  fc.constant({ kind: "last" as const, at: "through" }),
);

const rule = (name: string): fc.Arbitrary<RuleInput> =>
  merged(
    fc.record({
      name: fc.constant(name),
      patches: patchSelector,
      approval: fc.constantFrom(
        "required",
        "required",
        "automatic",
        "automatic",
        "automatic",
        "automatic",
        "never",
      ),
      through,
      deferMs: rarely(3, someDays, fc.constant(0)),
      graceMs: someDays,
      windows: fc.constantFrom("respect", "until-due", "ignore"),
    }),
    mostly(4, "dueMs", someDays),
    sometimes(
      3,
      "risk",
      fc.record({ table: fc.constantFrom("bod-26-04", "ssvc-deployer"), at: fc.constant("risk") }),
    ),
    sometimes(
      2,
      "retry",
      fc.record({
        attempts: fc.constantFrom(1, 1, 2),
        everyMs: fc.constantFrom(hours(24), hours(72)),
        at: fc.constant("retry"),
      }),
    ),
    sometimes(
      5,
      "test",
      merged(
        fc.record({ forMs: someDays, at: fc.constant("test") }),
        sometimes(2, "signOff", fc.constant("security")),
      ),
    ),
    sometimes(
      8,
      "evidenceBefore",
      fc.array(
        fc.record({
          type: fc.constantFrom("forensics", "backup"),
          maxAgeMs: someDays,
          at: fc.constant("evidence"),
        }),
        { maxLength: 2 },
      ),
    ),
  ) as fc.Arbitrary<RuleInput>;

const humanImpact = fc.array(
  fc.record({
    endpoints: rarely(3, fc.constant({}), narrowEndpoints),
    impact: fc.constantFrom("low", "medium", "high", "very high"),
  }),
  { maxLength: 2 },
);

const policy = (name: string, precedence: number): fc.Arbitrary<PolicyInput> =>
  merged(
    policyTerms(name, precedence),
    sometimes(2, "exposed", narrowEndpoints),
  ) as fc.Arbitrary<PolicyInput>;

const policyTerms = (name: string, precedence: number) =>
  fc.record({
    humanImpact,
    name: fc.constant(name),
    endpoints: rarely(3, narrowEndpoints, fc.constant({})),
    precedence: rarely(12, fc.constant(100), fc.constant(precedence)),
    anchor: fc.constantFrom(
      "first-seen",
      "first-seen",
      "first-seen",
      "released",
      "approved",
      "patch-tuesday",
    ),
    staleAfterMs: fc.constantFrom(2, 3).map((count) => count * 86_400_000),
    otherwise: fc.constantFrom("hold", "ignore"),
    rules: fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...["one", "two", "three"].slice(0, count).map(rule))),
  });

const policies = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.tuple(...["low", "middle", "high"].slice(0, count).map((name, index) => policy(name, 100 + index))),
  );

const exclusion = (name: string): fc.Arbitrary<ExclusionInput> =>
  merged(
    fc.record({
      name: fc.constant(name),
      endpoints: endpointSelector,
      expires: rarely(20, fc.constant(Number.NaN), dayBetween(-5, 3)),
      graceMs: someDays,
      successors: fc.boolean(),
    }),
    mostly(
      10,
      "patches",
      rarely(
        4,
        patchSelector,
        fc.array(patchId, { minLength: 1, maxLength: 2 }).map((ids) => ({ ids })),
      ),
    ),
  ) as fc.Arbitrary<ExclusionInput>;

/** What a repository could declare about a catalog. */
export function declaredFor(entries: readonly CatalogEntry[]): fc.Arbitrary<DeclaredSketch> {
  const named = rarely(8, fc.constant("GONE"), patchId);
  const records = fc.array(testRecord(entries), { maxLength: 2 });
  return (
    fc.record({
      timezone: rarely(6, fc.constantFrom("Test/Ahead", "Test/Nowhere"), fc.constant("UTC")),
      policies,
      rings,
      approve: approvals(entries),
      holds: rarely(
        3,
        fc.array(
          merged(
            fc.record({ patch: named, endpoints: endpointSelector }),
            sometimes(2, "until", rarely(8, fc.constant(Number.NaN), dayBetween(-3, 3))),
          ),
          { maxLength: 2 },
        ),
        fc.constant([]),
      ),
      rejects: rarely(
        2,
        fc.array(
          fc.record({
            patch: named,
            endpoints: rarely(2, endpointSelector, fc.constant({})),
            installed: fc.constantFrom("keep", "remove", "remove", "remove"),
            asDependency: fc.constantFrom("block", "allow"),
          }),
          { minLength: 1, maxLength: 2 },
        ),
        fc.constant([]),
      ),
      releases: fc.array(fc.record({ patch: named, trip: fc.constantFrom(1, 2) }), { maxLength: 1 }),
      exclusions: rarely(3, fc.tuple(exclusion("x1"), exclusion("x2")), fc.constant([])),
      testRecords: records,
      freezes: rarely(
        3,
        fc.array(
          merged(
            fc.record({
              from: rarely(12, fc.constant(Number.NaN), dayBetween(-5, 1)),
              until: rarely(12, fc.constant(Number.NaN), dayBetween(-1, 5)),
              endpoints: endpointSelector,
            }),
            sometimes(2, "except", patchSelector),
          ),
          { maxLength: 2 },
        ),
        fc.constant([]),
      ),
    }) as fc.Arbitrary<DeclaredInput>
  ).map(sketchDeclared);
}

function testRecord(entries: readonly CatalogEntry[]) {
  const tested = fc.constantFrom(...entries).map(({ patch, digest }) => ({ patch: patch.id, digest }));
  return merged(
    fc.record({
      name: fc.constantFrom("lab-1", "lab-2"),
      patches: fc.array(tested, { minLength: 1, maxLength: 2 }),
      outcome: fc.constantFrom("passed", "passed", "passed", "failed", "inconclusive"),
    }),
    mostly(10, "startedAt", rarely(20, fc.constant(Number.NaN), dayBetween(-9, -5))),
    mostly(10, "finishedAt", rarely(20, fc.constant(Number.NaN), dayBetween(-5, 0))),
  );
}

/** For most patches an entry with the digest of now, seldom of then, seldom of never. */
function approvals(entries: readonly CatalogEntry[]) {
  const each = entries.map((entry) => {
    const old = [...entry.revisions.keys(), buildDigest({ ...entry.patch, vendor: "else" })];
    const approve = merged(
      fc.record({
        patch: fc.constant(entry.patch.id),
        digest: rarely(4, fc.constantFrom(...old), fc.constant(entry.digest)),
        through,
        waives: fc
          .subarray(["gate", "gate", "window", "freeze", "test"] as const)
          .map((list) => new Set(list)),
        leaves: fc.subarray(["r1", "r2", "r3"]).map((list) => new Set(list)),
        despite: rarely(4, fc.subarray([...PATCHES]), fc.constant([])).map((list) => new Set(list)),
      }),
      sometimes(3, "evidence", fc.subarray(["lab-1", "lab-2", "gone"])),
    );
    return rarely(4, fc.constant(undefined), approve);
  });
  return fc.tuple(...each).map((list) => list.filter((one) => one !== undefined));
}
